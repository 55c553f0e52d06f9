import { Stack, Typography } from '@mui/material';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { Cases } from './cases.js';
import { LaunchButton } from './launch-button.js';
import { MovementCard } from './movement-card.js';
import { MidYearReview } from './reviews.js';

/** Movements of the year with what was done and filed for them, cases and models, and the mid-year review. */
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
      <Cases />
      <MidYearReview />
    </Stack>
  );
};
