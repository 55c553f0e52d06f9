import {
  Box,
  Card,
  CardContent,
  Chip,
  Link,
  List,
  ListItem,
  ListItemText,
  Stack,
  Typography,
} from '@mui/material';
import type { Movement, MovementId, UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { TextInput } from '../../acts/fields.js';
import { unitsFor } from '../../acts/standing.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { FileEvidenceButton } from './file-evidence-button.js';
import { slugOf } from '../../units/slug.js';

/** Movements of the year: who joined, and what was filed in proof. */
export const MovementsTab = () => {
  const { state } = useCycle();
  const text = useText();
  return (
    <Stack spacing={2}>
      <LaunchButton />
      {state.movements.length === 0 && (
        <Typography color="textSecondary">{text('movements.none')}</Typography>
      )}
      {state.movements.map((movement) => (
        <MovementCard key={movement.movement} movement={movement} />
      ))}
    </Stack>
  );
};

const LaunchButton = () => {
  const { state, stream } = useCycle();
  const text = useText();
  if (state.phase !== 'pledging' && state.phase !== 'movements') return null;
  const taken = state.movements.map(({ movement }) => movement);
  return (
    <ActButton
      act="LaunchMovement"
      stream={stream}
      question={text('movements.launchQuestion')}
      required={['name']}
      data={({ name = '', goal = '' }) => ({
        movement: slugOf(name, taken) as MovementId,
        name: name.trim(),
        ...(goal.trim() && { goal: goal.trim() }),
      })}
    >
      <TextInput name="name" label={text('movements.name')} rows={2} />
      <TextInput name="goal" label={text('movements.goal')} rows={3} />
    </ActButton>
  );
};

const MovementCard = ({ movement }: { movement: Movement }) => {
  const { names } = useCycle();
  const text = useText();
  return (
    <Card variant="outlined" component="section" aria-label={movement.name}>
      <CardContent>
        <Typography component="h2" variant="h6">
          {movement.name}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {text('movements.launchedAt', { at: names.say.time(movement.at) })}
        </Typography>
        {movement.goal && <Typography sx={{ mt: 0.5 }}>{movement.goal}</Typography>}
        <Joined movement={movement} />
        <EvidenceList movement={movement} />
        <MovementActs movement={movement} />
      </CardContent>
    </Card>
  );
};

const Joined = ({ movement }: { movement: Movement }) => {
  const { state, names } = useCycle();
  const text = useText();
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="subtitle2">
        {text('movements.joined', { done: movement.joined.length, all: state.units.length })}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        {movement.joined.map((unit) => (
          <Chip key={unit} size="small" label={names.say.unit(unit)} />
        ))}
      </Stack>
    </Box>
  );
};

const EvidenceList = ({ movement }: { movement: Movement }) => {
  const { names } = useCycle();
  const text = useText();
  if (movement.evidence.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="subtitle2">{text('movements.evidence')}</Typography>
      <List dense disablePadding>
        {movement.evidence.map(({ unit, title, sha256, at }) => (
          <ListItem key={`${unit}-${sha256}`} disableGutters>
            <ListItemText
              primary={
                <Link href={`api/evidence/${sha256}`} target="_blank" rel="noopener">
                  {title}
                </Link>
              }
              secondary={`${names.say.unit(unit)} · ${names.say.time(at)}`}
            />
          </ListItem>
        ))}
      </List>
    </Box>
  );
};

const MovementActs = ({ movement }: { movement: Movement }) => {
  const { standing } = useActScope();
  const { state, stream, names } = useCycle();
  const text = useText();
  const own = unitsFor(standing, 'JoinMovement').filter((unit) => state.units.includes(unit));
  const canJoin = (unit: UnitId) =>
    !movement.joined.includes(unit) && (state.phase === 'pledging' || state.phase === 'movements');
  const canFile = (unit: UnitId) =>
    movement.joined.includes(unit) && (state.phase === 'movements' || state.phase === 'evaluation');
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {own.filter(canJoin).map((unit) => (
        <ActButton
          key={unit}
          act="JoinMovement"
          stream={stream}
          unit={unit}
          question={text('movements.joinQuestion', { unit: names.say.unit(unit), movement: movement.name })}
          data={() => ({ movement: movement.movement, unit })}
        />
      ))}
      {own.filter(canFile).map((unit) => (
        <FileEvidenceButton key={unit} unit={unit} movement={movement} />
      ))}
    </Stack>
  );
};
