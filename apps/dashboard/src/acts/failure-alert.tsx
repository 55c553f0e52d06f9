import { Alert, AlertTitle, Typography } from '@mui/material';
import { useText } from '../i18n/use-text.js';
import { isUnsettled, Refused, type Failure } from '../provider/failures.js';
import { useRuleSource } from './use-rule-source.js';

/** A refusal in full, with the rule it rests on; it stays until it is dismissed. */
export const FailureAlert = ({ failure, onClose }: { failure: Failure; onClose?: () => void }) => {
  const text = useText();
  const sourceOf = useRuleSource();
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
          {text('rules.restsOn')}: {sourceOf(rule.key)}
        </Typography>
      )}
    </Alert>
  );
};
