import { List } from '@mui/material';
import { useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { EventItem } from '../timeline/event-item.js';
import { useDossier } from './dossier-context.js';

/** Every hand-over, the newest first, with who did it. */
export const HistoryCard = () => {
  const { events, names } = useDossier();
  const text = useText();
  return (
    <SectionCard title={text('dossiers.history')}>
      <List disablePadding>
        {events.toReversed().map((row) => (
          <EventItem key={row.id} row={row} names={names} />
        ))}
      </List>
    </SectionCard>
  );
};
