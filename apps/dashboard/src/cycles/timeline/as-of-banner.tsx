import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { useGetList, useGetOne } from 'react-admin';
import { eventNames, type TimelineRow } from '@so-vang/api-contract';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { useAddress } from '../use-address.js';

/** Says that the past is on the screen, and leads from event to event and back to now. */
export const AsOfBanner = () => {
  const { cycle, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const [{ asOf = '' }, go] = useAddress();
  const shown = useGetOne<TimelineRow>('timeline', { id: asOf }, { retry: false }).data;
  const previous = useNeighbour(cycle.id, 'before', asOf);
  const next = useNeighbour(cycle.id, 'after', asOf);
  return (
    <Alert severity="warning" variant="filled" sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>{text('asOf.title')}</AlertTitle>
      {shown
        ? text('asOf.event', { event: eventNames[shown.type][language], at: names.say.time(shown.at) })
        : text('asOf.position', { position: asOf })}{' '}
      {text('asOf.noActs')}
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button
          color="inherit"
          variant="outlined"
          size="small"
          disabled={!previous}
          onClick={() => go({ asOf: previous })}
        >
          {text('asOf.previous')}
        </Button>
        <Button
          color="inherit"
          variant="outlined"
          size="small"
          disabled={!next}
          onClick={() => go({ asOf: next })}
        >
          {text('asOf.next')}
        </Button>
        <Button color="inherit" variant="outlined" size="small" onClick={() => go({ asOf: undefined })}>
          {text('asOf.now')}
        </Button>
      </Stack>
    </Alert>
  );
};

/** The position of the cycle's event just before or after this one. */
const useNeighbour = (cycle: string, side: 'before' | 'after', position: string): string | undefined =>
  useGetList<TimelineRow>('timeline', {
    filter: { cycle, [side]: position },
    sort: { field: 'id', order: side === 'after' ? 'ASC' : 'DESC' },
    pagination: { page: 1, perPage: 1 },
  }).data?.[0]?.id;
