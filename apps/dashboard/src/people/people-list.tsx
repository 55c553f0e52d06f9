import { DataTable, List, useListContext } from 'react-admin';
import { roleNames, type PersonRow } from '@so-vang/api-contract';
import type { Appointment } from '@so-vang/domain';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { useNames, type Names } from '../units/use-names.js';

const Column = DataTable.Col<PersonRow>;

/** People and what they are appointed to. Names are sealed in the log, so there is nothing to search by but the list. */
export const PeopleList = () => (
  <List sort={{ field: 'id', order: 'ASC' }} perPage={50} actions={false} empty={false}>
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
      rowClick={false}
      empty={<EmptyList />}
      hiddenColumns={isPhone ? ['post'] : []}
    >
      <Column source="name" disableSort />
      <Column source="post" disableSort />
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

const AppointmentLine = ({ held: { role, unit, from, to }, names }: { held: Appointment; names: Names }) => {
  const text = useText();
  const language = useLanguage();
  const what = [capitalised(roleNames[role][language]), unit && names.say.unit(unit)]
    .filter(Boolean)
    .join(', ');
  const when = to
    ? text('people.fromTo', { from: names.say.day(from), to: names.say.day(to) })
    : text('people.from', { from: names.say.day(from) });
  return (
    <div>
      {what} ({when})
    </div>
  );
};
