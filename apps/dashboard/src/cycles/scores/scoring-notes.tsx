import { Box, List, ListItem, ListItemText, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" aria-label={title}>
    <Typography component="h3" variant="subtitle1">
      {title}
    </Typography>
    {children}
  </Box>
);

const Entry = ({ primary, secondary }: { primary: string; secondary: string }) => (
  <ListItem disableGutters divider>
    <ListItemText primary={primary} secondary={secondary} sx={{ overflowWrap: 'anywhere' }} />
  </ListItem>
);

/** Who was drawn to score whom, what units say against their scores, and which sheets never came. */
export const ScoringNotes = () => (
  <>
    <Assignment />
    <Objections />
    <MissingSheets />
  </>
);

const Assignment = () => {
  const { state, names } = useCycle();
  const text = useText();
  const { assignment, crossScores } = state;
  if (!assignment) return null;
  const scored = [...new Set(assignment.pairs.map(({ unit }) => unit))];
  const mark = (unit: string, by: string) =>
    crossScores.some((score) => score.of === unit && score.by === by) ? ' ✓' : '';
  return (
    <Section title={text('scores.assignment')}>
      <Typography variant="body2" color="textSecondary">
        {text('scores.assignedFrom', {
          seed: assignment.seed,
          times: assignment.pairs.length / scored.length,
        })}
      </Typography>
      <List dense>
        {scored.map((unit) => (
          <Entry
            key={unit}
            primary={names.say.unit(unit)}
            secondary={text('scores.scoredBy', {
              units: assignment.pairs
                .filter((pair) => pair.unit === unit)
                .map(({ by }) => `${names.say.unit(by)}${mark(unit, by)}`)
                .join(', '),
            })}
          />
        ))}
      </List>
    </Section>
  );
};

const Objections = () => {
  const { state, names } = useCycle();
  const text = useText();
  if (state.objections.length === 0) return null;
  const lineOf = (item: string | undefined) => {
    if (item === undefined) return '';
    if (item === 'bonus' || item === 'deduction') return ` – ${text(`scores.${item}`)}`;
    return ` – ${state.rules.scoreTable.items.find(({ id }) => id === item)?.name ?? item}`;
  };
  return (
    <Section title={text('scores.objections')}>
      <List dense>
        {state.objections.map(({ unit, item, reason, at, answer }) => (
          <Entry
            key={`${unit} ${item ?? ''} ${at}`}
            primary={`${names.say.on(at).unit(unit)}${lineOf(item)}: ${reason}`}
            secondary={
              answer
                ? text('scores.answered', { answer: answer.reason, at: names.say.time(answer.at) })
                : text('scores.unanswered', { at: names.say.time(at) })
            }
          />
        ))}
      </List>
    </Section>
  );
};

const MissingSheets = () => {
  const { state, names } = useCycle();
  const text = useText();
  if (state.missingSheets.length === 0) return null;
  return (
    <Section title={text('scores.missingSheets')}>
      <List dense>
        {state.missingSheets.map(({ unit, kind, by, reason, at }) => {
          const say = names.say.on(at);
          return (
            <Entry
              key={`${unit} ${kind} ${by ?? ''}`}
              primary={
                by
                  ? text('scores.awaitedBy', { unit: say.unit(unit), by: say.unit(by) })
                  : text(`scores.awaited-${kind}`, { unit: say.unit(unit) })
              }
              secondary={`${reason} · ${say.time(at)}`}
            />
          );
        })}
      </List>
    </Section>
  );
};
