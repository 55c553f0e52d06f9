import { useGetList } from 'react-admin';
import { headSelectionNames, type BlocRow, type PersonRow, type UnitRow } from '@so-vang/api-contract';
import {
  headSelections,
  streamOf,
  type Day,
  type HeadSelection,
  type PersonId,
  type UnitId,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { DecisionInput, decisionIn, decisionProblems } from '../acts/decision-input.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput, type Option } from '../acts/fields.js';
import { today } from '../acts/standing.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useAllUnits } from '../units/use-all-units.js';

type Props = { readonly bloc: BlocRow };
const everything = { pagination: { page: 1, perPage: 1_000 } };
const decided = (values: Values) => {
  const decision = decisionIn(values);
  return decision ? { decision } : {};
};
const mergingField = (unit: string): string => `merging-${unit}`;
const textOf = (text: string | undefined) => (text?.trim() ? { reason: text.trim() } : {});

const useUnits = ({ members }: BlocRow) => {
  const data = useAllUnits();
  const open = members.filter(({ until }) => !until || until > today()).map(({ unit }) => unit);
  const choice = ({ id, name }: UnitRow): Option => ({ value: id, label: name });
  return {
    all: data.map(choice),
    members: data.filter(({ id }) => open.includes(id)).map(choice),
    others: data.filter(({ id }) => !open.includes(id)).map(choice),
  };
};

/** Units join, leave and are merged. */
export const MembershipActs = ({ bloc }: Props) => {
  const text = useText();
  const stream = streamOf('bloc', bloc.id);
  const { all, members, others } = useUnits(bloc);
  const mergingIn = (values: Values) =>
    members.flatMap(({ value }) => (values[mergingField(value)] ? [value as UnitId] : []));
  return (
    <>
      <ActButton
        act="AdmitMember"
        stream={stream}
        question={text('blocs.admitQuestion')}
        required={['unit', 'from']}
        check={(values) => decisionProblems(values, text)}
        data={(values) => ({
          ...{ unit: values['unit'] as UnitId, from: values['from'] as Day },
          ...decided(values),
        })}
      >
        <ChoiceInput name="unit" label={text('field.unit')} options={others} />
        <TimeInput name="from" type="date" label={text('blocs.joins')} />
        <DecisionInput />
      </ActButton>
      <ActButton
        act="ReleaseMember"
        stream={stream}
        question={text('blocs.releaseQuestion')}
        required={['unit', 'on', 'reason']}
        check={(values) => decisionProblems(values, text)}
        data={(values) => ({
          ...{ unit: values['unit'] as UnitId, on: values['on'] as Day, reason: values['reason'] ?? '' },
          ...decided(values),
        })}
      >
        <ChoiceInput name="unit" label={text('field.unit')} options={members} />
        <TimeInput name="on" type="date" label={text('blocs.leaves')} />
        <TextInput name="reason" label={text('field.reason')} rows={2} />
        <DecisionInput />
      </ActButton>
      <ActButton
        act="MergeMembers"
        stream={stream}
        question={text('blocs.mergeQuestion')}
        required={['into', 'on']}
        check={(values): Values => {
          const merging = mergingIn(values);
          const wrong = merging.length === 0 ? 'blocs.mergingNeeded' : 'blocs.intoItself';
          const isWrong = merging.length === 0 || merging.some((unit) => unit === values['into']);
          return {
            ...(isWrong && values['into'] && { into: text(wrong) }),
            ...decisionProblems(values, text),
          };
        }}
        data={(values) => ({
          ...{ units: mergingIn(values), into: values['into'] as UnitId, on: values['on'] as Day },
          ...{ ...textOf(values['reason']), ...decided(values) },
        })}
      >
        <FieldGroup legend={text('blocs.merging')}>
          {members.map(({ value, label }) => (
            <CheckInput key={value} name={mergingField(value)} label={label} />
          ))}
        </FieldGroup>
        <ChoiceInput name="into" label={text('blocs.into')} help={text('blocs.intoHelp')} options={all} />
        <TimeInput name="on" type="date" label={text('blocs.mergedFrom')} />
        <TextInput name="reason" label={text('field.reason')} rows={2} />
        <DecisionInput />
      </ActButton>
    </>
  );
};

/** Who leads in a year, and who keeps the papers. */
export const HeadshipActs = ({ bloc }: Props) => {
  const text = useText();
  const language = useLanguage();
  const stream = streamOf('bloc', bloc.id);
  const { members } = useUnits(bloc);
  const { data: people = [] } = useGetList<PersonRow>('people', {
    ...everything,
    sort: { field: 'id', order: 'ASC' },
  });
  const heads = bloc.headships.map(({ head }) => head);
  const ofHeadUnits = people.filter(({ appointments }) =>
    appointments.some(({ unit }) => unit && heads.includes(unit)),
  );
  const initial = { year: today().slice(0, 4) };
  return (
    <>
      <ActButton
        act="SetHead"
        stream={stream}
        question={text('blocs.setHeadQuestion')}
        required={['year', 'head', 'method']}
        initial={{ ...initial, method: 'election' }}
        check={({ head, deputy }) => (head && head === deputy ? { deputy: text('head.same') } : {})}
        data={({ year, head, deputy, method, reason }) => ({
          ...{ year: Number(year), head: head as UnitId, method: method as HeadSelection },
          ...(deputy && { deputy: deputy as UnitId }),
          ...textOf(reason),
        })}
      >
        <TimeInput name="year" type="number" label={text('field.year')} />
        <ChoiceInput name="head" label={text('head.head')} options={members} />
        <ChoiceInput name="deputy" label={text('head.deputy')} options={members} />
        <ChoiceInput
          name="method"
          label={text('head.method')}
          options={headSelections.map((value) => ({ value, label: headSelectionNames[value][language] }))}
        />
        <TextInput name="reason" label={text('field.reason')} help={text('head.reasonHelp')} rows={2} />
      </ActButton>
      <ActButton
        act="SetSecretary"
        stream={stream}
        question={text('blocs.secretaryQuestion')}
        required={['year', 'secretary']}
        initial={initial}
        data={({ year, secretary }) => ({ year: Number(year), secretary: secretary as PersonId })}
      >
        <TimeInput name="year" type="number" label={text('field.year')} />
        <ChoiceInput
          name="secretary"
          label={text('blocs.person')}
          options={ofHeadUnits.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </ActButton>
    </>
  );
};

export const BannerAct = ({ bloc }: Props) => {
  const text = useText();
  const { members } = useUnits(bloc);
  return (
    <ActButton
      act="HandOverBanner"
      stream={streamOf('bloc', bloc.id)}
      question={text('blocs.bannerQuestion')}
      required={['unit', 'on']}
      data={({ unit, on }) => ({ unit: unit as UnitId, on: on as Day })}
    >
      <ChoiceInput name="unit" label={text('field.unit')} options={members} />
      <TimeInput name="on" type="date" label={text('blocs.on')} />
    </ActButton>
  );
};
