import { useGetList } from 'react-admin';
import type { TimelineRow } from '@so-vang/api-contract';
import type { Fields, StreamName } from '@so-vang/domain';
import { useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { peopleNamed, unitsNamed } from '../timeline/event-details.js';
import { EventItem } from '../timeline/event-item.js';
import { useNames } from '../units/use-names.js';
import { CorrectAct, isCorrectible, saidBy } from './correct-button.js';

type Props = {
  readonly stream: StreamName;
  /** What of a person is sealed in the log: typed anew like the rest. */
  readonly sealed?: Fields;
};

/** Every event of one stream, the newest first, each to be set right by a counter-event. */
export const StreamHistory = ({ stream, sealed }: Props) => {
  const text = useText();
  const { data: rows = [] } = useGetList<TimelineRow>('timeline', {
    filter: { stream },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: 200 },
  });
  const names = useNames(unitsNamed(rows), peopleNamed(rows));
  const corrections = rows
    .toReversed()
    .flatMap(({ event }) => (event.type === 'FactCorrected' ? [event.data] : []));
  const said = (row: TimelineRow): Fields => {
    const now = saidBy(row, { corrections });
    return 'sealed' in now ? { ...now, ...sealed } : now;
  };
  if (rows.length === 0) return null;
  return (
    <SectionCard title={text('corrections.history')}>
      {rows.map((row) => (
        <EventItem key={row.id} row={row} names={names}>
          {isCorrectible(row) && <CorrectAct row={row} said={said(row)} />}
        </EventItem>
      ))}
    </SectionCard>
  );
};
