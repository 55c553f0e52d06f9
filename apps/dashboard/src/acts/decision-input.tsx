import { useText, type Text } from '../i18n/use-text.js';
import type { ActData } from '@so-vang/api-contract';
import type { Day } from '@so-vang/domain';
import type { Values } from './act-form.js';
import { FieldGroup, TextInput, TimeInput } from './fields.js';
import { Stack } from '@mui/material';

type Decision = NonNullable<ActData<'AdmitMember'>['decision']>;
const fields = ['decisionNumber', 'decisionDate', 'decisionIssuer'] as const;

const typed = (values: Values) => fields.map((field) => values[field]?.trim() ?? '');

/** The decision of an authority as filled in; nothing where none was. */
export const decisionIn = (values: Values): Decision | undefined => {
  const [number = '', date = '', issuer = ''] = typed(values);
  return number && date && issuer ? { number, date: date as Day, issuer } : undefined;
};

/** A decision has all three, or is left out. */
export const decisionProblems = (values: Values, text: Text): Values =>
  typed(values).every((part) => part === '')
    ? {}
    : Object.fromEntries(
        fields.filter((field) => !values[field]?.trim()).map((field) => [field, text('act.required')]),
      );

export const DecisionInput = ({ legend }: { legend?: string }) => {
  const text = useText();
  return (
    <FieldGroup legend={legend ?? text('decision.title')}>
      <Stack spacing={2} sx={{ py: 1.5 }}>
        <TextInput name="decisionNumber" label={text('decision.number')} />
        <TimeInput name="decisionDate" type="date" label={text('decision.date')} />
        <TextInput name="decisionIssuer" label={text('decision.issuer')} />
      </Stack>
    </FieldGroup>
  );
};
