import { DataTable, List, useListContext } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import { EmptyList } from '../layout/empty-list.js';
import { ListActions } from '../layout/list-actions.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { useNames } from '../units/use-names.js';
import { AppointmentLine } from './appointment-line.js';
import { RegisterPersonButton } from './person-acts.js';

const Column = DataTable.Col<PersonRow>;

/** People and what they are appointed to. */
export const PeopleList = () => (
  <List
    sort={{ field: 'name', order: 'ASC' }}
    perPage={50}
    actions={
      <ListActions>
        <RegisterPersonButton />
      </ListActions>
    }
    empty={false}
  >
    <People />
  </List>
);

const People = () => {
  const isPhone = useIsPhone();
  const { data = [] } = useListContext<PersonRow>();
  const names = useNames(data.flatMap(({ appointments }) => appointments.flatMap(({ unit }) => unit ?? [])));
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      empty={<EmptyList />}
      hiddenColumns={isPhone ? ['post'] : []}
    >
      <Column source="name" />
      <Column source="post" />
      <Column
        source="appointments"
        disableSort
        render={({ appointments }) =>
          appointments.map((held) => (
            <AppointmentLine key={`${held.role}-${held.unit}-${held.from}`} held={held} names={names} />
          ))
        }
      />
    </DataTable>
  );
};
