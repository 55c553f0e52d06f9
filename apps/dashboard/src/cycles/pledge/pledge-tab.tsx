import { Box, Chip, Stack, Typography } from '@mui/material';
import type { UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';

/** The pledge's text, and who signed it when. */
export const PledgeTab = () => (
  <Stack spacing={2}>
    <PledgeText />
    <Signatures />
  </Stack>
);

const PledgeText = () => {
  const { state } = useCycle();
  const text = useText();
  if (!state.pledge) return <Typography color="textSecondary">{text('pledge.noText')}</Typography>;
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('pledge.contents')}
      </Typography>
      <Box component="ol" sx={{ my: 0.5, pl: 3 }}>
        {state.pledge.map((content) => (
          <li key={content}>{content}</li>
        ))}
      </Box>
    </Box>
  );
};

const Signatures = () => {
  const { state, names } = useCycle();
  const text = useText();
  const signatureOf = (unit: UnitId) => state.signatures.find((signature) => signature.unit === unit);
  const exclusionOf = (unit: UnitId) => state.exclusions.find((exclusion) => exclusion.unit === unit);
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('pledge.signed', { done: state.signatures.length, all: state.units.length })}
      </Typography>
      <StackingTable
        label={text('tabs.pledge')}
        rows={state.units}
        keyOf={(unit) => unit}
        columns={[
          {
            name: text('field.unit'),
            cell: (unit) => (
              <>
                {names.say.unit(unit)}
                {exclusionOf(unit) && (
                  <Typography variant="body2" color="textSecondary">
                    {text('exclude.excluded')}: {exclusionOf(unit)?.reason}
                  </Typography>
                )}
              </>
            ),
          },
          {
            name: text('pledge.signedAt'),
            cell: (unit) => <SignedAt unit={unit} />,
          },
          {
            name: text('pledge.signatory'),
            cell: (unit) => {
              const signature = signatureOf(unit);
              return signature ? names.person(signature.signatory) : '–';
            },
          },
        ]}
      />
    </Box>
  );
};

const SignedAt = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const signature = state.signatures.find((entry) => entry.unit === unit);
  if (signature)
    return (
      <span>
        {names.say.time(signature.at)}{' '}
        {signature.late && (
          <Chip size="small" color="warning" variant="outlined" label={text('pledge.late')} />
        )}
      </span>
    );
  if (state.phase !== 'pledging') return text('pledge.notSigned');
  return (
    <Stack sx={{ alignItems: { xs: 'flex-end', sm: 'flex-start' } }}>
      <span>{text('pledge.notSigned')}</span>
      <ActButton
        act="SignPledge"
        stream={stream}
        unit={unit}
        question={text('pledge.signQuestion', { unit: names.say.unit(unit) })}
        blocked={state.pledge ? undefined : text('pledge.noText')}
        emphasis="main"
        data={() => ({ unit })}
      />
    </Stack>
  );
};
