import { Stack, Typography } from '@mui/material';
import { awardNames } from '@so-vang/api-contract';
import { awards, type Award, type OpenedCycle, type Place, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** The awards for which a rank may be put up by the cycle's own rules. */
const awardsForRank = ({ rules }: OpenedCycle, rank: number): readonly Award[] =>
  awards.filter((award) =>
    rules.slots.some((slot) => slot.award === award && rank >= slot.fromRank && rank <= slot.toRank),
  );

export const NominateButton = ({ place: { unit, rank } }: { place: Place }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const own = state.nominations.filter((entry) => entry.unit === unit && entry.subUnit === undefined);
  const withdrawn = state.withdrawals.some((entry) => entry.unit === unit);
  const isDone = own.length > 0 && state.rules.severalAwards === 'one-per-unit';
  const open = awardsForRank(state, rank).filter((award) => !own.some((entry) => entry.award === award));

  return (
    <Stack spacing={0.5} sx={{ alignItems: { xs: 'flex-end', sm: 'flex-start' } }}>
      {own.map(({ award }) => (
        <span key={award}>{awardNames[award][language]}</span>
      ))}
      {withdrawn && <Typography variant="body2">{text('withdrawals.withdrawn')}</Typography>}
      {own.length === 0 && !withdrawn && open.length === 0 && <span>–</span>}
      {state.phase === 'nomination' && !isDone && !withdrawn && open.length > 0 && (
        <ActButton
          act="Nominate"
          stream={stream}
          title={text('nominations.nominate')}
          question={text('nominations.question', { unit: names.say.unit(unit), rank })}
          initial={{ award: open[0] ?? '' }}
          required={['award']}
          data={({ award }) => ({ unit, award: award as Award })}
        >
          <ChoiceInput
            name="award"
            label={text('field.award')}
            options={open.map((award) => ({ value: award, label: awardNames[award][language] }))}
          />
        </ActButton>
      )}
    </Stack>
  );
};

/** An office inside a member, where the bloc's rules allow it. */
export const NominateSubUnitButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (state.phase !== 'nomination' || state.rules.subUnitAwards === 'off') return null;
  return (
    <ActButton
      act="Nominate"
      stream={stream}
      title={text('nominations.subUnit')}
      question={text('nominations.subUnitQuestion')}
      required={['unit', 'subUnit', 'award']}
      data={({ unit, subUnit = '', award }) => ({
        unit: unit as UnitId,
        subUnit: subUnit.trim(),
        award: award as Award,
      })}
    >
      <ChoiceInput
        name="unit"
        label={text('field.unit')}
        options={state.units.map((unit) => ({ value: unit, label: names.say.unit(unit) }))}
      />
      <TextInput name="subUnit" label={text('nominations.subUnitName')} />
      <ChoiceInput
        name="award"
        label={text('field.award')}
        options={awards.map((award) => ({ value: award, label: awardNames[award][language] }))}
      />
    </ActButton>
  );
};
