import { Stack, Typography } from '@mui/material';
import { sayRejection } from '@so-vang/api-contract';
import {
  awards,
  notInSlot,
  slotCheck,
  type AchievementId,
  type Award,
  type OpenedCycle,
  type Place,
  type SlotCheck,
  type UnitId,
} from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActForm, type Values } from '../../acts/act-form.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { AchievementsInput, achievementsIn } from './achievements-input.js';
import { usePlaceNames } from '../../layout/place.js';

/** The awards that the bloc's rules have anything of for units of that rank. */
const awardsForRank = (unit: UnitId, cycle: OpenedCycle): readonly Award[] =>
  awards.filter((award) => {
    const wrong = notInSlot(unit, award, cycle);
    return wrong?.code !== 'NO_SLOT_FOR_AWARD' && wrong?.code !== 'RANK_NOT_IN_SLOT';
  });

export const NominateButton = ({ place: { unit, rank } }: { place: Place }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const own = state.nominations.filter((entry) => entry.unit === unit && entry.subUnit === undefined);
  const withdrawn = state.withdrawals.some((entry) => entry.unit === unit);
  const isDone = own.length > 0 && state.rules.severalAwards === 'one-per-unit';
  const open = awardsForRank(unit, state).filter((award) => !own.some((entry) => entry.award === award));
  const [first] = open;
  /** Known before anybody asks: said beside the button, not after the click. */
  const wrong = first && notInSlot(unit, first, state);
  const { slotsExceeded } = state.rules;
  const isOver = (award: string | undefined) =>
    open.some((each) => each === award) && slotCheck(award as Award, rank, state).over;

  return (
    <Stack spacing={0.5} sx={{ alignItems: { xs: 'flex-end', sm: 'flex-start' } }}>
      {own.map(({ award }) => (
        <span key={award}>{awardNames[award][language]}</span>
      ))}
      {withdrawn && <Typography variant="body2">{text('withdrawals.withdrawn')}</Typography>}
      {own.length === 0 && !withdrawn && open.length === 0 && <span>–</span>}
      {state.phase === 'nomination' && !isDone && !withdrawn && first && (
        <ActButton
          act="Nominate"
          stream={stream}
          title={text('nominations.nominate')}
          question={text('nominations.question', { unit: names.say.unit(unit), rank })}
          blocked={wrong && sayRejection(wrong, language, names.say).title}
          initial={{ award: first }}
          required={['award']}
          check={({ award, reason }): Values => {
            if (!isOver(award)) return {};
            if (slotsExceeded === 'refuse') return { award: text('nominations.overRefused') };
            return reason?.trim() ? {} : { reason: text('act.required') };
          }}
          data={(values) => {
            const reason = isOver(values['award']) && values['reason']?.trim();
            const achievements = achievementsIn(values).map(({ id }) => id as AchievementId);
            return {
              unit,
              award: values['award'] as Award,
              ...(reason && { reason }),
              ...(achievements.length > 0 && { achievements }),
            };
          }}
        >
          <ChoiceInput
            name="award"
            label={text('field.award')}
            options={open.map((award) => ({ value: award, label: awardNames[award][language] }))}
          />
          <Figures rank={rank} />
          <AchievementsInput unit={unit} />
        </ActButton>
      )}
    </Stack>
  );
};

/** How many are put up against how many may be, for the award chosen; a reason is asked for beyond that. */
const Figures = ({ rank }: { rank: number }) => {
  const { state } = useCycle();
  const { values } = useActForm();
  const text = useText();
  const award = awards.find((each) => each === values['award']);
  if (!award) return null;
  const check = slotCheck(award, rank, state);
  return (
    <>
      <Typography variant="body2" color={check.over ? 'warning' : 'textSecondary'}>
        {check.max === undefined
          ? text('nominations.noLimit', { taken: check.taken })
          : text('nominations.figures', { units: check.units, max: check.max, taken: check.taken })}
      </Typography>
      {check.over && state.rules.slotsExceeded === 'warn' && (
        <TextInput name="reason" label={text('nominations.overReason')} rows={2} />
      )}
    </>
  );
};

/** The figures of a nomination that was made. */
export const CheckCell = ({ check }: { check: SlotCheck | undefined }) => {
  const text = useText();
  if (!check) return '–';
  const { taken, max, over } = check;
  const number = max === undefined ? String(taken) : text('nominations.ofMax', { taken, max });
  return over ? `${number} (${text('nominations.over')})` : number;
};

/** An office inside a member, where the bloc's rules allow it. */
export const NominateSubUnitButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
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
