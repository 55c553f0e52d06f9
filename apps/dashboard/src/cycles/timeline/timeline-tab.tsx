import { List } from 'react-admin';
import { CorrectButton } from '../../corrections/correct-button.js';
import { useTypeFilter } from '../../timeline/event-filters.js';
import { EventList } from '../../timeline/event-list.js';
import { useCycle } from '../cycle-context.js';
import { useAddress } from '../use-address.js';

/** Every event of the cycle, of its ballots and of its dossiers. */
export const TimelineTab = () => {
  const { cycle } = useCycle();
  const [{ asOf }] = useAddress();
  return (
    <List
      resource="timeline"
      storeKey={`timeline.${cycle.id}`}
      disableSyncWithLocation
      title={false}
      perPage={25}
      sort={{ field: 'id', order: 'DESC' }}
      filter={{ cycle: cycle.id }}
      filters={[useTypeFilter()]}
      actions={false}
      empty={false}
      component="div"
    >
      <EventList shown={asOf} actions={(row) => <CorrectButton row={row} />} />
    </List>
  );
};
