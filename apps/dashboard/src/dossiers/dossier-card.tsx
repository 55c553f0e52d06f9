import { Card, CardContent, Stack, Typography } from '@mui/material';
import { Link, useCreatePath } from 'react-admin';
import { awardNames, type DossierRow, type Say } from '@so-vang/api-contract';
import { dayOf } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { DossierFacts } from './dossier-facts.js';
import { NextStepLine } from './next-step-line.js';
import { PhaseChips } from './phase-chips.js';

/** One of a year's dossiers: for whom, what, how far it has got, and what comes next; the rest is on its own page. */
export const DossierCard = ({ dossier, say }: { dossier: DossierRow; say: Say }) => {
  const text = useText();
  const language = useLanguage();
  const createPath = useCreatePath();
  const { id, unit, award, state, due } = dossier;
  return (
    <Card variant="outlined">
      <CardContent>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
            {[say.unit(unit), state.subUnit].filter(Boolean).join(': ')}
          </Typography>
          <PhaseChips {...dossier} />
        </Stack>
        <Typography variant="body2">{awardNames[award][language]}</Typography>
        <DossierFacts state={state} say={say} />
        <NextStepLine state={state} />
        {due && (
          <Typography variant="body2">{text('dossiers.dueOn', { day: say.day(dayOf(due)) })}</Typography>
        )}
        <Link to={createPath({ resource: 'dossiers', id, type: 'show' })} variant="body2">
          {text('dossiers.open')}
        </Link>
      </CardContent>
    </Card>
  );
};
