import { Stack } from '@mui/material';
import { awards, type Award, type Day, type Movement, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { mayDo, unitsFor } from '../../acts/standing.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { FileEvidenceButton } from './file-evidence-button.js';
import { ReviewMovementButton } from './reviews.js';
import { usePlaceNames } from '../../layout/place.js';

export const MovementActs = ({ movement }: { movement: Movement }) => {
  const { standing } = useActScope();
  const { state, stream, names } = useCycle();
  const text = useText();
  const own = unitsFor(standing, 'JoinMovement').filter((unit) => state.units.includes(unit));
  const canMove = !movement.review && (state.phase === 'pledging' || state.phase === 'movements');
  const canJoin = (unit: UnitId) => !movement.joined.includes(unit) && canMove;
  const canFile = (unit: UnitId) =>
    movement.joined.includes(unit) && (state.phase === 'movements' || state.phase === 'evaluation');
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {own.filter(canJoin).map((unit) => (
        <ActButton
          key={unit}
          act="JoinMovement"
          stream={stream}
          unit={unit}
          question={text('movements.joinQuestion', { unit: names.say.unit(unit), movement: movement.name })}
          data={() => ({ movement: movement.movement, unit })}
        />
      ))}
      {own.filter(canFile).map((unit) => (
        <FileEvidenceButton key={unit} unit={unit} movement={movement} />
      ))}
      <ActivityButton movement={movement} />
      {canMove &&
        own
          .filter((unit) => movement.joined.includes(unit))
          .map((unit) => <LeaveButton key={unit} unit={unit} movement={movement} />)}
      <ReviewMovementButton movement={movement} />
      <NominateForThemeButton movement={movement} />
    </Stack>
  );
};

const LeaveButton = ({ unit, movement }: { unit: UnitId; movement: Movement }) => {
  const { stream, names } = useCycle();
  const text = useText();
  return (
    <ActButton
      act="LeaveMovement"
      stream={stream}
      unit={unit}
      question={text('movements.leaveQuestion', { unit: names.say.unit(unit), movement: movement.name })}
      data={({ reason = '' }) => ({
        movement: movement.movement,
        unit,
        ...(reason.trim() && { reason: reason.trim() }),
      })}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};

/** A unit records its own; who leads the bloc records for any unit, and for all. */
const ActivityButton = ({ movement }: { movement: Movement }) => {
  const { state, stream, names } = useCycle();
  const { standing } = useActScope();
  const text = useText();
  if (!['pledging', 'movements', 'evaluation'].includes(state.phase)) return null;
  const leads = mayDo(standing, 'RecordActivity');
  const own = unitsFor(standing, 'RecordActivity');
  const units = movement.joined.filter((unit) => leads || own.includes(unit));
  const [first] = units;
  if (!leads && !first) return null;
  const options = units.map((unit) => ({ value: unit, label: names.say.unit(unit) }));
  return (
    <ActButton
      act="RecordActivity"
      stream={stream}
      {...(!leads && first && { unit: first })}
      question={text('movements.activityQuestion', { movement: movement.name })}
      initial={{ unit: leads ? '' : (first ?? '') }}
      required={leads ? ['date', 'text'] : ['unit', 'date', 'text']}
      data={({ unit, date, place = '', text: what = '', ...values }) => {
        const evidence = [...new Set(movement.evidence.map(({ sha256 }) => sha256))].filter(
          (sha256) => values[sha256],
        );
        return {
          movement: movement.movement,
          ...(unit && { unit: unit as UnitId }),
          date: date as Day,
          ...(place.trim() && { place: place.trim() }),
          text: what.trim(),
          ...(evidence.length > 0 && { evidence }),
        };
      }}
    >
      <ChoiceInput
        name="unit"
        label={text('movements.activityOf')}
        {...(leads && { help: `–: ${text('movements.wholeBloc')}` })}
        options={options}
      />
      <TimeInput name="date" type="date" label={text('movements.date')} />
      <TextInput name="place" label={text('movements.place')} />
      <TextInput name="text" label={text('movements.text')} rows={3} />
      {movement.evidence.length > 0 && (
        <FieldGroup legend={text('movements.evidence')}>
          {movement.evidence.map(({ unit, sha256, title }) => (
            <CheckInput
              key={`${unit} ${sha256}`}
              name={sha256}
              label={`${title} · ${names.say.unit(unit)}`}
            />
          ))}
        </FieldGroup>
      )}
    </ActButton>
  );
};

const NominateForThemeButton = ({ movement }: { movement: Movement }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  if (state.rules.thematicAwards === 'off' || movement.kind !== 'thematic' || !movement.review) return null;
  if (state.phase === 'closed') return null;
  const units = movement.joined.filter(
    (unit) => !state.exclusions.some((exclusion) => exclusion.unit === unit),
  );
  return (
    <ActButton
      act="NominateForTheme"
      stream={stream}
      question={text('movements.nominateQuestion', { movement: movement.name })}
      required={['unit', 'award']}
      data={({ unit, award, subUnit = '' }) => ({
        movement: movement.movement,
        unit: unit as UnitId,
        award: award as Award,
        ...(subUnit.trim() && { subUnit: subUnit.trim() }),
      })}
    >
      <ChoiceInput
        name="unit"
        label={text('field.unit')}
        options={units.map((unit) => ({ value: unit, label: names.say.unit(unit) }))}
      />
      {state.rules.subUnitAwards === 'allowed' && (
        <TextInput name="subUnit" label={text('nominations.subUnitName')} />
      )}
      <ChoiceInput
        name="award"
        label={text('field.award')}
        options={awards.map((award) => ({ value: award, label: awardNames[award][language] }))}
      />
    </ActButton>
  );
};
