import { useGetList } from 'react-admin';
import { listerNames, ruleNames, type BlocRow } from '@so-vang/api-contract';
import { streamOf, type BlocId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { ClockInput, clockIn } from '../acts/clock-input.js';
import { DecisionInput, decisionIn, decisionProblems } from '../acts/decision-input.js';
import { ProvinceInput } from '../acts/province-input.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { slugOf } from '../units/slug.js';

const kinds = ['bloc', 'cluster'] as const;
const listers = ['chairman', 'council'] as const;

export const RegisterBlocButton = () => {
  const text = useText();
  const language = useLanguage();
  const { data: blocs = [] } = useGetList<BlocRow>('blocs', {
    pagination: { page: 1, perPage: 1_000 },
    sort: { field: 'name', order: 'ASC' },
  });
  const nameIn = ({ name = '' }: Values) => name.trim();
  const idIn = (values: Values) =>
    slugOf(
      nameIn(values),
      blocs.map(({ id }) => id),
    ) as BlocId;
  return (
    <ActButton
      act="RegisterBloc"
      stream={(values) => streamOf('bloc', idIn(values))}
      question={text('blocs.registerQuestion')}
      initial={{ kind: 'bloc', clock: 'live' }}
      required={['kind', 'name', 'province', 'clock']}
      check={(values) => decisionProblems(values, text)}
      data={(values) => {
        const formation = decisionIn(values);
        const listedBy = listers.find((each) => each === values['listedBy']);
        return {
          ...{ bloc: idIn(values), name: nameIn(values), clock: clockIn(values) },
          kind: values['kind'] === 'cluster' ? 'cluster' : 'bloc',
          province: values['province']?.trim() ?? '',
          ...(formation && { formation }),
          ...(listedBy && { listedBy }),
        };
      }}
    >
      <ChoiceInput
        name="kind"
        label={text('blocs.kind')}
        options={kinds.map((value) => ({ value, label: text(`blocs.${value}`) }))}
      />
      <TextInput name="name" label={text('blocs.name')} />
      <ProvinceInput name="province" label={text('blocs.province')} />
      <DecisionInput legend={text('blocs.formationTitle')} />
      <ChoiceInput
        name="listedBy"
        label={ruleNames.blocListedBy[language]}
        options={listers.map((value) => ({ value, label: capitalised(listerNames[value][language]) }))}
      />
      <ClockInput />
    </ActButton>
  );
};
