import { ruleNames, valueNames, type ActData, type BlocRow, type WordRule } from '@so-vang/api-contract';
import { blocScope, streamOf, type Day, type EntriesInForce, type Ratio } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { useActForm, type Values } from '../acts/act-form.js';
import { ChoiceInput, TextInput, TimeInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';

/** Rules that one field can hold; the others are written in a file (docs/rules.md). */
const wordRules = Object.keys(valueNames) as readonly WordRule[];
const simpleRules = [...wordRules, 'quorum', 'crossScorers'] as const;
type SimpleRule = (typeof simpleRules)[number];
type Rules = ActData<'AdoptRules'>['rules'];

const ruleIn = ({ rule }: Values): SimpleRule | undefined => simpleRules.find((each) => each === rule);
const isWord = (rule: SimpleRule): rule is WordRule => (wordRules as readonly string[]).includes(rule);

/** `2/3` or `80%`. */
const shareIn = (text: string): Ratio | undefined => {
  const [, num, den] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text) ?? [];
  if (num && den) return { num: Number(num), den: Number(den) };
  const [, percent] = /^\s*(\d{1,3})\s*%\s*$/.exec(text) ?? [];
  return percent ? { num: Number(percent), den: 100 } : undefined;
};

/** The value typed, as the rule has it; nothing, where it is not one. */
export const valueIn = (values: Values): Rules | undefined => {
  const rule = ruleIn(values);
  const value = values['value'] ?? '';
  if (rule === undefined) return undefined;
  if (rule === 'quorum') {
    const share = shareIn(value);
    return share && { quorum: share };
  }
  if (rule === 'crossScorers') return /^\d{1,2}$/.test(value) ? { crossScorers: Number(value) } : undefined;
  return value in valueNames[rule] ? { [rule]: value } : undefined;
};

/** Adopts one rule for the bloc. Where the bloc has one of that very day, it is corrected. */
export const AdoptRulesButton = ({ bloc, entries }: { bloc: BlocRow; entries: EntriesInForce }) => {
  const text = useText();
  const language = useLanguage();
  const scope = blocScope(bloc.id);
  const data = (values: Values): ActData<'AdoptRules'> => {
    const rule = ruleIn(values);
    const standing = rule && entries[rule];
    const corrects = standing?.scope === scope && standing.validFrom === values['from'] && standing.id;
    return {
      ...{ scope, rules: valueIn(values) ?? {}, validFrom: values['from'] as Day, clock: bloc.clock },
      act: values['act'] ?? '',
      ...(values['article'] && { article: values['article'] }),
      ...(corrects && { corrects }),
    };
  };
  return (
    <ActButton
      act="AdoptRules"
      stream={streamOf('rulebook', scope)}
      question={text('rules.adoptQuestion', { bloc: bloc.name })}
      required={['rule', 'value', 'from', 'act']}
      check={(values): Values =>
        values['value'] && valueIn(values) === undefined ? { value: text('rules.notAValue') } : {}
      }
      data={data}
    >
      <ChoiceInput
        name="rule"
        label={text('rules.rule')}
        options={simpleRules.map((value) => ({ value, label: ruleNames[value][language] }))}
      />
      <ValueInput />
      <TimeInput name="from" type="date" label={text('rules.fromField')} />
      <TextInput name="act" label={text('rules.actField')} />
      <TextInput name="article" label={text('rules.articleField')} />
    </ActButton>
  );
};

const ValueInput = () => {
  const text = useText();
  const language = useLanguage();
  const rule = ruleIn(useActForm().values);
  if (rule === undefined || !isWord(rule))
    return (
      <TextInput
        name="value"
        label={text('rules.valueField')}
        {...(rule === 'quorum' && { help: text('rules.shareHelp') })}
      />
    );
  const options = Object.entries<Record<typeof language, string>>(valueNames[rule]).map(([value, said]) => ({
    value,
    label: said[language],
  }));
  return <ChoiceInput name="value" label={text('rules.valueField')} options={options} />;
};
