import { List, ReferenceInput, SelectInput } from 'react-admin';
import type { CycleRow } from '@so-vang/api-contract';
import { useTypeFilter } from './event-filters.js';
import { EventList } from './event-list.js';

/** Every event of every stream, the newest first. */
export const TimelineList = () => {
  const filters = [
    <ReferenceInput
      key="cycle"
      source="cycle"
      reference="cycles"
      perPage={200}
      sort={{ field: 'year', order: 'DESC' }}
      alwaysOn
    >
      <SelectInput optionText={(cycle: CycleRow) => cycle.id} />
    </ReferenceInput>,
    useTypeFilter(),
  ];
  return (
    <List sort={{ field: 'id', order: 'DESC' }} filters={filters} actions={false} empty={false} perPage={25}>
      <EventList />
    </List>
  );
};
