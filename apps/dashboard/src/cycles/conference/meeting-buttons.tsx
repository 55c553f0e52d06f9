import { notTold, type Day, type PersonId, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActForm, type Values } from '../../acts/act-form.js';
import { fromLocal, toLocal } from '../../acts/business-time.js';
import { FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { linesOf } from '../../acts/lines.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { PersonInput } from './person-input.js';

/** The draft order, where one was agreed: a field for each unit's rank, equal ranks for a tie. */
const rankField = (unit: UnitId) => `rank-${unit}`;

const orderOf = (units: readonly UnitId[], values: Values): UnitId[][] => {
  const ranked = units
    .map((unit) => ({ unit, rank: Number(values[rankField(unit)]) }))
    .filter(({ rank }) => Number.isInteger(rank) && rank > 0);
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((a, b) => a - b);
  return ranks.map((rank) => ranked.filter((entry) => entry.rank === rank).map(({ unit }) => unit));
};

export const PreparatoryMeetingButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  if (state.phase !== 'evaluation' && state.phase !== 'voting') return null;
  const units = state.units.filter((unit) => !state.exclusions.some((entry) => entry.unit === unit));
  return (
    <ActButton
      act="HoldPreparatoryMeeting"
      stream={stream}
      question={text('conference.preparatoryQuestion')}
      required={['heldOn', 'place', 'chair']}
      data={(values) => {
        const order = orderOf(units, values);
        const notes = values['notes']?.trim();
        return {
          heldOn: values['heldOn'] as Day,
          place: values['place']?.trim() ?? '',
          chair: values['chair'] as PersonId,
          ...(order.length > 0 && { order }),
          ...(notes && { notes }),
        };
      }}
    >
      <TimeInput name="heldOn" type="date" label={text('conference.day')} />
      <TextInput name="place" label={text('conference.place')} />
      <PersonInput name="chair" label={text('conference.chair')} orNotTold />
      <FieldGroup legend={text('conference.draftOrder')}>
        {units.map((unit) => (
          <TimeInput key={unit} name={rankField(unit)} type="number" label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
      <TextInput name="notes" label={text('conference.notes')} rows={3} />
    </ActButton>
  );
};

const absenceField = (unit: UnitId) => `absent-${unit}`;

export const ClosingConferenceButton = () => {
  const { state, stream } = useCycle();
  const text = useText();
  if (state.phase !== 'voting' && state.phase !== 'nomination') return null;
  const { conference } = state;
  return (
    <ActButton
      act="HoldClosingConference"
      stream={stream}
      title={text(conference ? 'conference.again' : 'conference.record')}
      question={text('conference.question')}
      required={['from', 'place', 'chair', 'secretary']}
      initial={{
        from: conference ? toLocal(conference.from) : '',
        to: conference?.to ? toLocal(conference.to) : '',
        place: conference?.place ?? '',
        chair: conference?.chair ?? '',
        secretary: conference?.secretary ?? '',
        guests: (conference?.guests ?? []).join('\n'),
        ...Object.fromEntries(
          (conference?.absent ?? []).map(({ unit, reason }) => [absenceField(unit), reason]),
        ),
      }}
      check={({ from = '', to = '', chair, secretary }) => ({
        ...(from && !fromLocal(from) && { from: text('act.notATime') }),
        ...(to && !fromLocal(to) && { to: text('act.notATime') }),
        ...(chair && chair !== notTold && chair === secretary && { secretary: text('conference.twoPeople') }),
      })}
      data={(values) => {
        const to = fromLocal(values['to'] ?? '');
        const guests = linesOf(values['guests'] ?? '');
        const absent = state.units.flatMap((unit) => {
          const reason = values[absenceField(unit)]?.trim();
          return reason ? [{ unit, reason }] : [];
        });
        return {
          from: fromLocal(values['from'] ?? '') ?? state.at,
          ...(to && { to }),
          place: values['place']?.trim() ?? '',
          chair: values['chair'] as PersonId,
          secretary: values['secretary'] as PersonId,
          present: state.units
            .filter((unit) => !absent.some((entry) => entry.unit === unit))
            .map((unit) => conference?.present.find((entry) => entry.unit === unit) ?? { unit }),
          absent,
          ...(guests.length > 0 && { guests }),
        };
      }}
    >
      <TimeInput name="from" label={text('conference.from')} />
      <TimeInput name="to" label={text('conference.to')} />
      <TextInput name="place" label={text('conference.place')} />
      <PersonInput name="chair" label={text('conference.chair')} orNotTold />
      <PersonInput name="secretary" label={text('conference.secretary')} orNotTold />
      <Attendance />
      <TextInput
        name="guests"
        label={text('conference.guests')}
        help={text('conference.oneALine')}
        rows={2}
      />
    </ActButton>
  );
};

/** Who is absent has a reason; nobody else has anything to fill in. */
const Attendance = () => {
  const { state, names } = useCycle();
  const { values } = useActForm();
  const text = useText();
  const absent = state.units.filter((unit) => values[absenceField(unit)]?.trim()).length;
  return (
    <FieldGroup
      legend={text('conference.attendance', {
        present: state.units.length - absent,
        all: state.units.length,
      })}
    >
      {state.units.map((unit) => (
        <TextInput
          key={unit}
          name={absenceField(unit)}
          label={names.say.unit(unit)}
          help={text('conference.absenceHelp')}
        />
      ))}
    </FieldGroup>
  );
};
