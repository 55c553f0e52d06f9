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
import { listIn, movementKindNames, movementLevelNames } from '@so-vang/api-contract';
import type { Movement } from '@so-vang/domain';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { MovementActs } from './movement-acts.js';
import { ReviewText } from './reviews.js';
import { usePlaceNames } from '../../layout/place.js';

export const MovementCard = ({ movement }: { movement: Movement }) => {
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
        <Kind movement={movement} />
        {movement.goal && <Typography sx={{ mt: 0.5 }}>{movement.goal}</Typography>}
        <Joined movement={movement} />
        <Activities movement={movement} />
        <EvidenceList movement={movement} />
        {movement.review && <ReviewText title={text('movements.review')} review={movement.review} />}
        <ThemeNominations movement={movement} />
        <MovementActs movement={movement} />
      </CardContent>
    </Card>
  );
};

/** Who launched it, of what kind it is, and its term. */
const Kind = ({ movement: { level, kind, from, to } }: { movement: Movement }) => {
  const { names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const day = (given: typeof from) => (given ? names.say.day(given) : text('movements.open'));
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
      <Chip size="small" variant="outlined" label={movementLevelNames[level][language]} />
      <Chip size="small" variant="outlined" label={movementKindNames[kind][language]} />
      {(from ?? to) && (
        <Chip
          size="small"
          variant="outlined"
          label={text('movements.period', { from: day(from), to: day(to) })}
        />
      )}
    </Stack>
  );
};

const Joined = ({ movement }: { movement: Movement }) => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
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
      {movement.left.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('movements.left', {
            units: listIn(
              language,
              movement.left.map(({ unit, at }) => names.say.on(at).unit(unit)),
            ),
          })}
        </Typography>
      )}
    </Box>
  );
};

const Activities = ({ movement: { activities, evidence } }: { movement: Movement }) => {
  const { names } = useCycle();
  const text = useText();
  if (activities.length === 0) return null;
  const titleOf = (sha256: string) => evidence.find((file) => file.sha256 === sha256)?.title ?? sha256;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="subtitle2">{text('movements.activities')}</Typography>
      <List dense disablePadding>
        {activities.map(({ unit, date, place, text: what, evidence: files = [], at }) => (
          <ListItem key={`${at} ${what}`} disableGutters>
            <ListItemText
              primary={what}
              secondary={[
                unit ? names.say.on(date).unit(unit) : text('movements.wholeBloc'),
                names.say.day(date),
                ...(place ? [place] : []),
                ...files.map(titleOf),
              ].join(' · ')}
            />
          </ListItem>
        ))}
      </List>
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
              secondary={`${names.say.on(at).unit(unit)} · ${names.say.time(at)}`}
            />
          </ListItem>
        ))}
      </List>
    </Box>
  );
};

const ThemeNominations = ({ movement }: { movement: Movement }) => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const own = state.nominations.filter((entry) => entry.movement === movement.movement);
  if (own.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="subtitle2">{text('movements.nominated')}</Typography>
      {own.map(({ dossier, unit, subUnit, award, at }) => (
        <Typography key={dossier} variant="body2">
          {[names.say.on(at).unit(unit), ...(subUnit ? [subUnit] : []), awardNames[award][language]].join(
            ' · ',
          )}
        </Typography>
      ))}
    </Box>
  );
};
