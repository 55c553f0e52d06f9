import { Alert, Stack, Typography } from '@mui/material';
import type { BallotResult, Question, Tally } from '@so-vang/domain';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';

export const TallyTable = ({ result, question }: { result: BallotResult; question: Question }) => {
  const { names } = useCycle();
  const text = useText();
  return (
    <Stack spacing={1}>
      <Alert severity={result.quorumMet ? 'success' : 'warning'}>
        {text(result.quorumMet ? 'voting.quorumMet' : 'voting.quorumNotMet', {
          cast: result.present ?? result.cast,
          all: result.rollSize,
        })}
      </Alert>
      {result.departed && (
        <Typography variant="body2">
          {result.departed
            .map(({ unit, on, onRoll }) =>
              text(onRoll ? 'voting.departedCounted' : 'voting.departed', {
                unit: names.say.unit(unit),
                on: names.say.day(on),
              }),
            )
            .join(' ')}
        </Typography>
      )}
      {result.papers && <Typography variant="body2">{text('voting.papers', result.papers)}</Typography>}
      <StackingTable
        label={text('voting.result')}
        rows={result.tallies}
        keyOf={({ unit }) => unit}
        columns={[
          { name: text('voting.candidate'), cell: ({ unit }) => names.say.unit(unit) },
          { name: text('voting.for'), cell: (tally) => tally.for, numeric: true },
          ...(question === 'approve'
            ? [
                {
                  name: text('voting.against'),
                  cell: (tally: Tally) => tally.against,
                  numeric: true,
                },
              ]
            : []),
          { name: text('voting.abstained'), cell: (tally) => tally.abstained, numeric: true },
          ...(question === 'rank'
            ? [{ name: text('voting.points'), cell: ({ points = 0 }: Tally) => points, numeric: true }]
            : []),
          ...(result.written
            ? [
                {
                  name: text('voting.written'),
                  cell: ({ writtenFor = 0, writtenAgainst = 0 }: Tally) =>
                    text('voting.writtenSides', { yes: writtenFor, no: writtenAgainst }),
                },
              ]
            : []),
          ...(result.threshold
            ? [
                {
                  name: text('voting.share'),
                  cell: ({ counted = 0, base = 0, needed = 0 }: Tally) =>
                    text('voting.shareOf', { counted, base, needed }),
                },
              ]
            : []),
          {
            name: text('voting.outcome'),
            cell: (tally) => text(tally.approved ? 'voting.approved' : 'voting.notApproved'),
          },
        ]}
      />
    </Stack>
  );
};
