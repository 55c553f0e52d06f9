import { actNames } from '@so-vang/api-contract';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { TextInput } from '../../acts/fields.js';
import { linesOf } from '../../acts/lines.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { asLines, targetsIn } from './targets.js';

const typed = ({ contents = '', targets = '' }: Values) => {
  const lines = linesOf(contents);
  return { contents: lines, targets: targetsIn(targets, lines.length) };
};

export const DraftPledgeButton = () => {
  const { stream, state } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (state.signatures.length > 0 || state.sealedAt !== undefined) return null;
  return (
    <ActButton
      act="DraftPledge"
      stream={stream}
      title={state.pledge ? text('pledge.redraft') : actNames.DraftPledge[language]}
      question={text('pledge.draftQuestion')}
      initial={{ contents: (state.pledge ?? []).join('\n'), targets: asLines(state.targets) }}
      required={['contents']}
      check={(values): Values => (typed(values).targets ? {} : { targets: text('pledge.targetsWrong') })}
      data={(values) => {
        const { contents, targets = [] } = typed(values);
        return { contents, ...(targets.length > 0 && { targets }) };
      }}
    >
      <TextInput
        name="contents"
        label={text('pledge.contents')}
        help={text('pledge.contentsHelp')}
        rows={5}
      />
      <TextInput name="targets" label={text('pledge.targets')} help={text('pledge.targetsHelp')} rows={3} />
    </ActButton>
  );
};
