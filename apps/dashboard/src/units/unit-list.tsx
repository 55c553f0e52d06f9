import { DataTable, List, SearchInput } from 'react-admin';
import { clockNames, type UnitRow } from '@so-vang/api-contract';
import { useLanguage } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { ListActions } from '../layout/list-actions.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { RegisterUnitButton } from './unit-acts.js';

const Column = DataTable.Col<UnitRow>;

export const UnitList = () => {
  const language = useLanguage();
  const isPhone = useIsPhone();
  return (
    <List
      sort={{ field: 'name', order: 'ASC' }}
      filters={[<SearchInput key="q" source="q" alwaysOn />]}
      actions={
        <ListActions>
          <RegisterUnitButton />
        </ListActions>
      }
      empty={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick="show"
        empty={<EmptyList />}
        hiddenColumns={isPhone ? ['superior'] : []}
      >
        <Column source="name" />
        <Column source="superior" disableSort />
        <Column source="clock" disableSort render={({ clock }) => clockNames[clock][language]} />
      </DataTable>
    </List>
  );
};
