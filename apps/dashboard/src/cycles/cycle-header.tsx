import {
  Box,
  Card,
  CardContent,
  Chip,
  Stack,
  Step,
  StepLabel,
  Stepper,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { Link, useCreatePath } from 'react-admin';
import { clockNames, deadlineNames, provinceName, stageNames } from '@so-vang/api-contract';
import { dayOf, stages, type DeadlineName, type Instant } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useCycle } from './cycle-context.js';

export const CycleHeader = () => {
  const { bloc, cycle, state } = useCycle();
  const text = useText();
  const language = useLanguage();
  const createPath = useCreatePath();
  return (
    <Card variant="outlined">
      <CardContent>
        <Stack spacing={1.5}>
          <Box>
            <Typography variant="body2">
              <Link to={createPath({ resource: 'blocs', id: bloc.id, type: 'show' })}>{bloc.name}</Link>
              {' · '}
              {provinceName({ province: bloc.province, day: dayOf(cycle.at) }, language)}
            </Typography>
            <Typography component="h1" variant="h5">
              {text(state.rules.yearKind === 'school' ? 'cycle.schoolTitle' : 'cycle.title', {
                year: cycle.year,
                next: cycle.year + 1,
              })}
            </Typography>
            <Typography sx={{ mt: 0.5 }}>
              {state.theme === undefined ? text('cycle.noTheme') : `${text('cycle.theme')}: ${state.theme}`}
            </Typography>
          </Box>
          <Clock />
          <StageStepper />
        </Stack>
      </CardContent>
    </Card>
  );
};

const Clock = () => {
  const { cycle, state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const deadlines = Object.entries(state.deadlines) as [DeadlineName, Instant][];
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Chip
        size="small"
        color={cycle.clock === 'played' ? 'secondary' : 'default'}
        variant="outlined"
        label={clockNames[cycle.clock][language]}
      />
      <Typography variant="body2">
        {text(cycle.clock === 'played' ? 'cycle.playedAt' : 'cycle.lastAct', {
          at: names.say.time(cycle.at),
        })}
      </Typography>
      {deadlines.map(([name, at]) => (
        <Typography key={name} variant="body2" color="textSecondary">
          {deadlineNames[name][language]}: {names.say.time(at)}
          {state.deadlinesPassed.includes(name) && ` (${text('cycle.passed')})`}
        </Typography>
      ))}
    </Stack>
  );
};

const StageStepper = () => {
  const { cycle } = useCycle();
  const text = useText();
  const language = useLanguage();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const at = stages.indexOf(cycle.phase);
  if (isPhone)
    return (
      <Typography>
        {text('cycle.stageOf', { n: at + 1, all: stages.length })}: <b>{stageNames[cycle.phase][language]}</b>
      </Typography>
    );
  return (
    <Stepper
      alternativeLabel
      activeStep={cycle.phase === 'closed' ? stages.length : at}
      aria-label={text('cycle.stages')}
    >
      {stages.map((stage) => (
        <Step key={stage} {...(stage === cycle.phase && { 'aria-current': 'step' as const })}>
          <StepLabel>{stageNames[stage][language]}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
};
