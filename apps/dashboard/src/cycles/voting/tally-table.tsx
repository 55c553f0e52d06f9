import { Alert, Stack } from '@mui/material';
import type { BallotResult, Question } from '@so-vang/domain';
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
          cast: result.cast,
          all: result.rollSize,
        })}
      </Alert>
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
                  cell: (tally: BallotResult['tallies'][number]) => tally.against,
                  numeric: true,
                },
              ]
            : []),
          { name: text('voting.abstained'), cell: (tally) => tally.abstained, numeric: true },
          {
            name: text('voting.outcome'),
            cell: (tally) => text(tally.approved ? 'voting.approved' : 'voting.notApproved'),
          },
        ]}
      />
    </Stack>
  );
};
