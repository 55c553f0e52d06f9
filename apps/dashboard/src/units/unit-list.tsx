import { DataTable, List, SearchInput } from 'react-admin';
import { clockNames, type UnitRow } from '@so-vang/api-contract';
import { useLanguage } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';

const Column = DataTable.Col<UnitRow>;

export const UnitList = () => {
  const language = useLanguage();
  return (
    <List
      sort={{ field: 'name', order: 'ASC' }}
      filters={[<SearchInput key="q" source="q" alwaysOn />]}
      actions={false}
      empty={false}
    >
      <DataTable bulkActionButtons={false} rowClick={false} empty={<EmptyList />}>
        <Column source="name" />
        <Column source="superior" disableSort />
        <Column source="clock" disableSort render={({ clock }) => clockNames[clock][language]} />
      </DataTable>
    </List>
  );
};
