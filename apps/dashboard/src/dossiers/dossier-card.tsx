import { Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import { awardNames, dossierPhaseNames, type DossierRow, type Say } from '@so-vang/api-contract';
import type { DossierPhase } from '@so-vang/domain';
import { ActTime } from '../acts/act-scope.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { DossierActs } from './dossier-acts.js';

const colours: Readonly<Record<DossierPhase, 'default' | 'success' | 'warning' | 'error' | 'secondary'>> = {
  drafted: 'default',
  submitted: 'secondary',
  received: 'secondary',
  returned: 'warning',
  recalled: 'warning',
  appraised: 'secondary',
  'at-council': 'secondary',
  passed: 'secondary',
  cut: 'error',
  upward: 'secondary',
  awarded: 'success',
  refused: 'error',
  annulled: 'error',
};

/** One dossier: for whom, what, how far it has got, and the next hand-over. */
export const DossierCard = ({ dossier, say }: { dossier: DossierRow; say: Say }) => {
  const language = useLanguage();
  const { unit, award, phase, state } = dossier;
  return (
    <Card variant="outlined">
      <CardContent>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
            {[say.unit(unit), state.subUnit].filter(Boolean).join(': ')}
          </Typography>
          <Chip
            size="small"
            variant="outlined"
            color={colours[phase]}
            label={dossierPhaseNames[phase][language]}
          />
        </Stack>
        <Typography variant="body2">{awardNames[award][language]}</Typography>
        <Facts dossier={dossier} say={say} />
        <ActTime at={state.at}>
          <DossierActs dossier={dossier} say={say} />
        </ActTime>
      </CardContent>
    </Card>
  );
};

/** Dossiers are numbered within their cycle: `<cycle>-<n>`. */
const ordinalOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

const Facts = ({ dossier: { state }, say }: { dossier: DossierRow; say: Say }) => {
  const text = useText();
  const { number, submissions, regime, returnReason, decision, annulment, phase } = state;
  const facts = [
    text('dossiers.ordinal', { n: ordinalOf(state.dossier) }),
    number && text('dossiers.number', { number }),
    submissions > 1 && text('dossiers.submissions', { n: submissions }),
    regime && text('dossiers.regime', { regime: text(`dossiers.regime-${regime}`) }),
    phase === 'returned' && returnReason && text('dossiers.returned', { reason: returnReason }),
    decision && text('dossiers.decided', { number: decision.number, at: say.time(decision.at) }),
    decision?.reason && `${text('field.reason')}: ${decision.reason}`,
    annulment &&
      text('dossiers.annulled', {
        at: say.time(annulment.at),
        ground: annulment.ground,
        reason: annulment.reason,
      }),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return facts.map((fact) => (
    <Typography key={String(fact)} variant="body2" color="textSecondary">
      {fact}
    </Typography>
  ));
};
