import { Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import { type PersonRow } from '@so-vang/api-contract';
import { awards, type Day, type PersonId, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { useActScope } from '../../acts/act-scope.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { rolesOf } from '../../acts/standing.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { usePlaceNames } from '../../layout/place.js';

/** What a unit that has not signed can do about the pledge. */
export const SignButtons = ({ unit }: { unit: UnitId }) => (
  <Stack useFlexGap sx={{ alignItems: { xs: 'flex-end', sm: 'flex-start' }, gap: 0.5 }}>
    <SignButton unit={unit} />
    <RefuseButton unit={unit} />
  </Stack>
);

/** The head signs; somebody else of the unit by the head's paper. */
const SignButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const { standing } = useActScope();
  const text = useText();
  const blocked = state.pledge ? undefined : text('pledge.noText');
  const isHead = rolesOf(standing).some((held) => held.role === 'unit-head' && held.unit === unit);
  const what = { act: 'SignPledge', stream, unit, blocked, emphasis: 'main' } as const;
  if (isHead)
    return (
      <ActButton
        {...what}
        question={text('pledge.signQuestion', { unit: names.say.unit(unit) })}
        data={() => ({ unit })}
      />
    );
  return (
    <ActButton
      {...what}
      title={text('pledge.signFor')}
      question={text('pledge.signForQuestion', { unit: names.say.unit(unit) })}
      required={['by', 'number', 'date']}
      data={({ by, number = '', date }) => ({
        unit,
        authorisation: { by: by as PersonId, number: number.trim(), date: date as Day },
      })}
    >
      <AuthoriserInput unit={unit} />
      <TextInput name="number" label={text('pledge.authorisationNumber')} />
      <TimeInput name="date" type="date" label={text('pledge.authorisationDate')} />
    </ActButton>
  );
};

/** Whoever heads the unit, or did. */
const AuthoriserInput = ({ unit }: { unit: UnitId }) => {
  const text = useText();
  const { data = [] } = useGetList<PersonRow>('people', { pagination: { page: 1, perPage: 1_000 } });
  const heads = data.filter(({ appointments }) =>
    appointments.some((held) => held.role === 'unit-head' && held.unit === unit),
  );
  return (
    <ChoiceInput
      name="by"
      label={text('pledge.authoriser')}
      options={heads.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};

const RefuseButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  if (state.pledgeRefusals.some((refusal) => refusal.unit === unit)) return null;
  const isBarred = state.rules.noPledge === 'excluded';
  return (
    <ActButton
      act="RefusePledge"
      stream={stream}
      unit={unit}
      question={text(isBarred ? 'pledge.refuseBarred' : 'pledge.refuseQuestion', {
        unit: names.say.unit(unit),
      })}
      required={['reason']}
      data={({ reason = '' }) => ({ unit, reason: reason.trim() })}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};

/** The awards that a unit aims at. */
export const TitlesButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const chosen = state.titles.find((entry) => entry.unit === unit)?.titles ?? [];
  const titlesIn = (values: Values) => awards.filter((award) => values[award]);
  return (
    <ActButton
      act="RegisterTitles"
      stream={stream}
      unit={unit}
      question={text('pledge.titlesQuestion', { unit: names.say.unit(unit) })}
      initial={Object.fromEntries(chosen.map((award) => [award, 'yes']))}
      check={(values): Values =>
        titlesIn(values).length > 0 ? {} : { [awards[0]]: text('pledge.titlesNeeded') }
      }
      data={(values) => ({ unit, titles: titlesIn(values) })}
    >
      <FieldGroup legend={text('pledge.titles')}>
        {awards.map((award) => (
          <CheckInput key={award} name={award} label={awardNames[award][language]} />
        ))}
      </FieldGroup>
    </ActButton>
  );
};
