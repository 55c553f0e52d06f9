import { Stack } from '@mui/material';
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
import { ChoiceInput, TextInput, TimeInput, type Option } from '../acts/fields.js';
import { today } from '../acts/standing.js';
import { useLanguage, useText } from '../i18n/use-text.js';

type Props = { readonly bloc: BlocRow };
const everything = { pagination: { page: 1, perPage: 1_000 } };
const textOf = (text: string | undefined) => (text?.trim() ? { reason: text.trim() } : {});

const useUnits = ({ members }: BlocRow) => {
  const { data = [] } = useGetList<UnitRow>('units', {
    ...everything,
    sort: { field: 'name', order: 'ASC' },
  });
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
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1 }}>
      <ActButton
        act="AdmitMember"
        stream={stream}
        question={text('blocs.admitQuestion')}
        required={['unit', 'from']}
        data={({ unit, from }) => ({ unit: unit as UnitId, from: from as Day })}
      >
        <ChoiceInput name="unit" label={text('field.unit')} options={others} />
        <TimeInput name="from" type="date" label={text('blocs.joins')} />
      </ActButton>
      <ActButton
        act="ReleaseMember"
        stream={stream}
        question={text('blocs.releaseQuestion')}
        required={['unit', 'on', 'reason']}
        data={({ unit, on, reason = '' }) => ({ unit: unit as UnitId, on: on as Day, reason })}
      >
        <ChoiceInput name="unit" label={text('field.unit')} options={members} />
        <TimeInput name="on" type="date" label={text('blocs.leaves')} />
        <TextInput name="reason" label={text('field.reason')} rows={2} />
      </ActButton>
      <ActButton
        act="MergeMembers"
        stream={stream}
        question={text('blocs.mergeQuestion')}
        required={['unit', 'into', 'on']}
        data={({ unit, into, on, reason }) => ({
          ...{ units: [unit as UnitId], into: into as UnitId, on: on as Day },
          ...textOf(reason),
        })}
      >
        <ChoiceInput name="unit" label={text('blocs.merging')} options={members} />
        <ChoiceInput name="into" label={text('blocs.into')} options={all} />
        <TimeInput name="on" type="date" label={text('blocs.leaves')} />
        <TextInput name="reason" label={text('field.reason')} rows={2} />
      </ActButton>
    </Stack>
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
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1 }}>
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
    </Stack>
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
