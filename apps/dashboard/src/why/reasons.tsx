import { Alert, Box, Stack, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useGetOne } from 'react-admin';
import { sayReasons, unitsMentioned, type ReasonLine } from '@so-vang/api-contract';
import type { Because, CycleId, Explanation, PersonId, Subject } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { reasons } from '../provider/data-provider.js';
import { useNames } from '../units/use-names.js';

/** The finding, its rules, and the acts behind it, each indented under what rests on it. */
export const Reasons = ({ cycle, subject }: { cycle: CycleId; subject: Subject }) => {
  const text = useText();
  const { data, isError } = useGetOne<{ id: CycleId } & Explanation>(reasons, {
    id: cycle,
    meta: { subject },
  });
  if (isError) return <Alert severity="info">{text('why.none')}</Alert>;
  return data ? <Explained explanation={data} /> : <Typography>{text('app.loading')}</Typography>;
};

const Explained = ({ explanation }: { explanation: Explanation }) => {
  const text = useText();
  const language = useLanguage();
  const grounds = useMemo(() => explanation.because.flatMap(unfolded), [explanation]);
  const names = useNames(
    unitsMentioned(explanation),
    grounds.map(({ event }) => event.metadata.actor.person),
  );
  const { finding, rules, because } = sayReasons(explanation, {
    language,
    say: names.say,
    person: (id) => names.person(id as PersonId),
  });
  return (
    <Stack spacing={2}>
      <Typography variant="subtitle1">{finding}</Typography>
      {rules.length > 0 && (
        <Box>
          <Typography variant="subtitle2">{text('why.rules')}</Typography>
          {rules.map((rule) => (
            <Typography key={rule} variant="body2">
              {rule}
            </Typography>
          ))}
        </Box>
      )}
      {because.length > 0 && (
        <Box>
          <Typography variant="subtitle2">{text('why.because')}</Typography>
          <Lines lines={because} />
        </Box>
      )}
    </Stack>
  );
};

const Lines = ({ lines }: { lines: readonly ReasonLine[] }) => (
  <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
    {lines.map(({ position, text, rules, because }) => (
      <Box component="li" key={position} sx={{ mb: 0.5 }}>
        <Typography variant="body2">{text}</Typography>
        {rules.map((rule) => (
          <Typography key={rule} variant="caption" component="p" color="textSecondary">
            {rule}
          </Typography>
        ))}
        {because.length > 0 && <Lines lines={because} />}
      </Box>
    ))}
  </Box>
);

const unfolded = (ground: Because): readonly Because[] => [ground, ...ground.because.flatMap(unfolded)];
