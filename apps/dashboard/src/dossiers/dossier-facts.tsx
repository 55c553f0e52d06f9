import { Typography } from '@mui/material';
import type { Say } from '@so-vang/api-contract';
import type { OpenedDossier } from '@so-vang/domain';
import { useText } from '../i18n/use-text.js';

/** Dossiers are numbered within their cycle: `<cycle>-<n>`. */
export const ordinalOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

/** What one says of a dossier first. */
export const DossierFacts = ({ state, say }: { state: OpenedDossier; say: Say }) => {
  const text = useText();
  const { number, submissions, returnReason, recallReason, decision, annulment, cancellation, phase, kind } =
    state;
  const facts = [
    text('dossiers.ordinal', { n: ordinalOf(state.dossier) }),
    kind === 'thematic' && text('dossiers.thematic'),
    number && text('dossiers.number', { number }),
    submissions > 1 && text('dossiers.submissions', { n: submissions }),
    phase === 'returned' && returnReason && text('dossiers.returned', { reason: returnReason }),
    phase === 'recalled' && recallReason && text('dossiers.recalled', { reason: recallReason }),
    cancellation && text('dossiers.cancelled', { reason: cancellation.reason }),
    decision &&
      text('dossiers.decided', {
        number: decision.number,
        at: decision.date ? say.day(decision.date) : say.time(decision.at),
      }),
    annulment && text('dossiers.annulled', { at: say.time(annulment.at), number: annulment.number ?? '–' }),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <Typography variant="body2" color="textSecondary">
      {facts.join(' · ')}
    </Typography>
  );
};
