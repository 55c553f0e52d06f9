import type { Day } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { TextInput, TimeInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

const papers = ['document', 'rulesDocument', 'scoreTableDocument'] as const;
const papersIn = (values: Values): Partial<Record<(typeof papers)[number], string>> =>
  Object.fromEntries(
    papers.flatMap((paper) => (values[paper]?.trim() ? [[paper, values[paper].trim()]] : [])),
  );

/** Theme, deadlines, and the papers adopted with them. */
export const AdoptPlanButton = () => {
  const { stream, state } = useCycle();
  const text = useText();
  if (state.theme !== undefined) return null;
  return (
    <ActButton
      act="AdoptPlan"
      stream={stream}
      question={text('plan.question')}
      required={['theme']}
      data={({ theme = '', pledge, selfScore, crossScore, ...values }) => ({
        theme: theme.trim(),
        ...papersIn(values),
        deadlines: {
          ...(pledge && { pledge: pledge as Day }),
          ...(selfScore && { selfScore: selfScore as Day }),
          ...(crossScore && { crossScore: crossScore as Day }),
        },
      })}
    >
      <TextInput name="theme" label={text('cycle.theme')} rows={2} />
      <TimeInput name="pledge" type="date" label={text('plan.pledge')} help={text('plan.optional')} />
      <TimeInput name="selfScore" type="date" label={text('plan.selfScore')} help={text('plan.optional')} />
      <TimeInput name="crossScore" type="date" label={text('plan.crossScore')} help={text('plan.optional')} />
      {papers.map((paper) => (
        <TextInput key={paper} name={paper} label={text(`plan.${paper}`)} help={text('plan.paperOptional')} />
      ))}
    </ActButton>
  );
};
