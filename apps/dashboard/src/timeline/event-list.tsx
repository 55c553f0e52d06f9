import { List } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import type { TimelineRow } from '@so-vang/api-contract';
import { EmptyList } from '../layout/empty-list.js';
import { useNames } from '../units/use-names.js';
import { EventItem } from './event-item.js';
import { peopleNamed, unitsNamed } from './event-details.js';

/** The events of the list around it; `shown` is the one as of which the screen stands. */
export const EventList = ({
  shown,
  actions,
}: {
  shown?: string | undefined;
  /** What can be done about an event. */
  actions?: (row: TimelineRow) => ReactNode;
}) => {
  const { data = [], isPending } = useListContext<TimelineRow>();
  const names = useNames(unitsNamed(data), peopleNamed(data));
  if (isPending) return null;
  if (data.length === 0) return <EmptyList />;
  return (
    <List disablePadding>
      {data.map((row) => (
        <EventItem key={row.id} row={row} names={names} isShown={row.id === shown}>
          {actions?.(row)}
        </EventItem>
      ))}
    </List>
  );
};
