import { Box, Typography } from '@mui/material';
import { eventNames, roleNames, type TimelineRow } from '@so-vang/api-contract';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { detailsOf } from '../timeline/event-details.js';
import { useDossier } from './dossier-context.js';
import { ordinalOf } from './dossier-facts.js';

/** Every hand-over, the newest first, with who did it. */
export const HistoryCard = () => {
  const { events } = useDossier();
  const text = useText();
  return (
    <SectionCard title={text('dossiers.history')}>
      <Box component="ol" reversed sx={{ m: 0, pl: 3 }}>
        {events.toReversed().map((row) => (
          <Happened key={row.id} row={row} />
        ))}
      </Box>
    </SectionCard>
  );
};

const Happened = ({ row }: { row: TimelineRow }) => {
  const { state, ...dossier } = useDossier();
  const names = dossier.names.on(row.at);
  const text = useText();
  const language = useLanguage();
  const { actor } = row.event.metadata;
  // Which dossier and whose it is stands above.
  const known = [text('timeline.dossier', { n: ordinalOf(state.dossier) }), names.say.unit(state.unit)];
  const details = detailsOf(row, { names, language, text }).filter((detail) => !known.includes(detail));
  const who =
    actor.role === 'system'
      ? names.person(actor.person)
      : text('timeline.who', { person: names.person(actor.person), role: roleNames[actor.role][language] });
  return (
    <Box component="li" sx={{ mb: 1 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        <b>{eventNames[row.type][language]}</b>
        {details.length > 0 && `: ${details.join(' · ')}`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {names.say.time(row.at)} · {who}
      </Typography>
    </Box>
  );
};
