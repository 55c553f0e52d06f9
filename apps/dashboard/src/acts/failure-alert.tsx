import { Alert, AlertTitle, Typography } from '@mui/material';
import { markNames, ruleNames, sourceOf } from '@so-vang/api-contract';
import { useLanguage, useText } from '../i18n/use-text.js';
import { isUnsettled, Refused, type Failure } from '../provider/failures.js';

/** A refusal in full, with the rule it rests on; it stays until it is dismissed. */
export const FailureAlert = ({ failure, onClose }: { failure: Failure; onClose?: () => void }) => {
  const text = useText();
  const language = useLanguage();
  const closing = onClose ? { onClose } : {};

  if (!(failure instanceof Refused))
    return (
      <Alert severity="warning" {...closing}>
        <AlertTitle>{text('error.unreachableTitle')}</AlertTitle>
        {text('error.unreachable')}
      </Alert>
    );
  const { title, detail, rule } = failure.problem;
  return (
    <Alert severity={isUnsettled(failure) ? 'warning' : 'error'} {...closing}>
      <AlertTitle>{title}</AlertTitle>
      {detail}
      {rule && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {text('rules.restsOn')}: {ruleNames[rule.key][language]}. {text('rules.source')}:{' '}
          {sourceOf(rule.key, language)} ({markNames[rule.mark as keyof typeof markNames][language]})
        </Typography>
      )}
    </Alert>
  );
};
