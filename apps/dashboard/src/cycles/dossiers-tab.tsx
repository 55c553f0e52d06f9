import { Box, Stack, Typography } from '@mui/material';
import { decisionNames } from '@so-vang/api-contract';
import { authorities } from '@so-vang/domain';
import { dayShown } from '../dossiers/day-shown.js';
import { DossierCard } from '../dossiers/dossier-card.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useCycle } from './cycle-context.js';

/** What was put up, by who decides what. */
export const DossiersTab = () => {
  const { dossiers, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (dossiers.length === 0) return <Typography color="textSecondary">{text('dossiers.none')}</Typography>;
  return (
    <Stack spacing={3}>
      {authorities.map((authority) => {
        const own = dossiers.filter((dossier) => dossier.authority === authority);
        return (
          <Box key={authority} component="section" aria-label={decisionNames[authority][language]}>
            <Typography component="h2" variant="h6">
              {decisionNames[authority][language]}
            </Typography>
            {own.length === 0 && <Typography color="textSecondary">{text('dossiers.noneHere')}</Typography>}
            <Stack spacing={1} sx={{ mt: 1 }}>
              {own.map((dossier) => (
                <DossierCard key={dossier.id} dossier={dossier} say={names.say.on(dayShown(dossier.state))} />
              ))}
            </Stack>
          </Box>
        );
      })}
    </Stack>
  );
};
