import { Box, Card, CardActionArea, CardContent, Chip, Stack, Typography } from '@mui/material';
import { LinkBase, useCreatePath, useGetMany } from 'react-admin';
import { stageNames, type BlocRow, type CycleRow } from '@so-vang/api-contract';
import { stages, type Stage } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { blockersOf, progressOf } from './progress.js';

/** Columns are the stages, in their order; each card says what blocks the next one. */
export const StageBoard = ({ cycles }: { cycles: readonly CycleRow[] }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 1.5,
      gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)', md: 'repeat(3, 1fr)', xl: 'repeat(6, 1fr)' },
    }}
  >
    {stages.map((stage) => (
      <Column key={stage} stage={stage} cycles={cycles.filter(({ phase }) => phase === stage)} />
    ))}
  </Box>
);

const Column = ({ stage, cycles }: { stage: Stage; cycles: readonly CycleRow[] }) => {
  const language = useLanguage();
  const text = useText();
  const name = stageNames[stage][language];
  return (
    <Box
      component="section"
      aria-label={name}
      sx={{ bgcolor: '#f1ece4', borderRadius: 1, p: 1, minWidth: 0 }}
    >
      <Stack direction="row" sx={{ justifyContent: 'space-between', px: 0.5, pb: 1 }}>
        <Typography component="h2" variant="subtitle2">
          {name}
        </Typography>
        <Typography variant="subtitle2" color="textSecondary">
          {cycles.length}
        </Typography>
      </Stack>
      <Stack spacing={1}>
        {cycles.length === 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ px: 0.5 }}>
            {text('cycles.noneInStage')}
          </Typography>
        )}
        {cycles.map((cycle) => (
          <CycleCard key={cycle.id} cycle={cycle} />
        ))}
      </Stack>
    </Box>
  );
};

const CycleCard = ({ cycle }: { cycle: CycleRow }) => {
  const text = useText();
  const language = useLanguage();
  const createPath = useCreatePath();
  const bloc = useGetMany<BlocRow>('blocs', { ids: [cycle.bloc] }).data?.[0];
  const blockers = blockersOf(cycle, language, text);
  return (
    <Card variant="outlined">
      <CardActionArea
        component={LinkBase}
        to={createPath({ resource: 'cycles', id: cycle.id, type: 'show' })}
      >
        <CardContent sx={{ p: 1.5 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline', gap: 1 }}>
            <Typography component="h3" variant="subtitle2">
              {bloc?.name ?? cycle.bloc}
            </Typography>
            <Chip size="small" color="primary" variant="outlined" label={cycle.year} />
          </Stack>
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {progressOf(cycle, text)}
          </Typography>
          {cycle.phase !== 'closed' && (
            <Box sx={{ mt: 1 }}>
              <Typography variant="caption" color="textSecondary">
                {text(blockers.length > 0 ? 'cycles.blocked' : 'cycles.ready')}
              </Typography>
              {blockers.map((blocker) => (
                <Typography key={blocker} variant="body2" sx={{ color: 'warning.main' }}>
                  • {blocker}
                </Typography>
              ))}
            </Box>
          )}
        </CardContent>
      </CardActionArea>
    </Card>
  );
};
