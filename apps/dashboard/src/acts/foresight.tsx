import { Alert, AlertTitle, Typography } from '@mui/material';
import { eventNames, sayConsequence, type Foresight as Foreseen } from '@so-vang/api-contract';
import type { UnitId } from '@so-vang/domain';
import { useActScope } from './act-scope.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useNames } from '../units/use-names.js';

/** What the act would record and change; nothing has been written. */
export const Foresight = ({ foreseen }: { foreseen: Foreseen }) => {
  const text = useText();
  const language = useLanguage();
  const { clock, at } = useActScope();
  const { say } = useNames(unitsIn(foreseen)).on(clock === 'played' ? at : undefined);
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      <AlertTitle>{text('foresight.title')}</AlertTitle>
      <Typography variant="body2">
        {text('foresight.events')}:{' '}
        {foreseen.events.map(({ event }) => eventNames[event.type][language]).join(' → ')}
      </Typography>
      {foreseen.consequences.map((consequence) => {
        const line = sayConsequence(consequence, language, say);
        return (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        );
      })}
    </Alert>
  );
};

const unitsIn = ({ consequences }: Foreseen): readonly UnitId[] =>
  consequences.flatMap((consequence) => [
    ...('unit' in consequence ? [consequence.unit] : []),
    ...('missing' in consequence ? consequence.missing.flatMap(({ units = [] }) => units) : []),
  ]);
