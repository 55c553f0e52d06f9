import { Box, Stack, Typography } from '@mui/material';
import { Link, Show, Title, useCreatePath, useGetOne, useRecordContext } from 'react-admin';
import { authorityNames, type BlocRow, type DossierRow } from '@so-vang/api-contract';
import type { BlocId } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useNames } from '../units/use-names.js';
import { DossierCard } from './dossier-card.js';

export const DossierPage = () => (
  <Show title={false} actions={false} component="div">
    <Dossier />
  </Show>
);

const Dossier = () => {
  const dossier = useRecordContext<DossierRow>();
  const text = useText();
  const language = useLanguage();
  const createPath = useCreatePath();
  const { say } = useNames(dossier ? [dossier.unit] : []);
  const bloc = useGetOne<BlocRow>(
    'blocs',
    { id: dossier?.bloc as BlocId },
    { enabled: dossier !== undefined },
  ).data;
  if (!dossier) return null;
  const headship = bloc?.headships.findLast(({ year }) => year === dossier.year);
  const cyclePath = createPath({ resource: 'cycles', id: dossier.cycle, type: 'show' });
  return (
    <ActScopeProvider clock={dossier.state.clock} at={dossier.at} headship={headship}>
      <Title title={say.unit(dossier.unit)} />
      <Stack spacing={2} sx={{ my: 2 }}>
        <Box>
          <Typography component="h1" variant="h5">
            {text('dossiers.title', { authority: authorityNames[dossier.authority][language] })}
          </Typography>
          <Link to={`${cyclePath}?tab=dossiers`}>
            {bloc?.name ?? dossier.bloc} · {dossier.year}
          </Link>
        </Box>
        <DossierCard dossier={dossier} say={say} />
      </Stack>
    </ActScopeProvider>
  );
};
