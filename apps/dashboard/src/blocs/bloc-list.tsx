import { DataTable, List, SearchInput } from 'react-admin';
import type { BlocRow } from '@so-vang/api-contract';
import { useText } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { ListActions } from '../layout/list-actions.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { RegisterBlocButton } from './register-bloc-button.js';

const Column = DataTable.Col<BlocRow>;

export const BlocList = () => {
  const text = useText();
  const isPhone = useIsPhone();
  return (
    <List
      sort={{ field: 'name', order: 'ASC' }}
      filters={[<SearchInput key="q" source="q" alwaysOn />]}
      actions={
        <ListActions>
          <RegisterBlocButton />
        </ListActions>
      }
      empty={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick="show"
        empty={<EmptyList />}
        hiddenColumns={isPhone ? ['kind', 'province'] : []}
      >
        <Column source="name" />
        <Column source="kind" disableSort render={({ kind }) => text(`blocs.${kind}`)} />
        <Column source="province" />
        <Column source="members" disableSort render={({ members }) => members.length} />
      </DataTable>
    </List>
  );
};
