import { DataTable, List, SearchInput } from 'react-admin';
import { registeredProvince, type BlocRow } from '@so-vang/api-contract';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { ListActions } from '../layout/list-actions.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { RegisterBlocButton } from './register-bloc-button.js';

const Column = DataTable.Col<BlocRow>;

export const BlocList = () => {
  const text = useText();
  const language = useLanguage();
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
        <Column
          source="province"
          render={({ province }) => capitalised(registeredProvince(province, language))}
        />
        <Column source="members" disableSort render={({ members }) => members.length} />
      </DataTable>
    </List>
  );
};
