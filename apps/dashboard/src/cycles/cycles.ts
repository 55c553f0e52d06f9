import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import EmojiEventsIcon from '@mui/icons-material/EmojiEvents';
import type { CycleRow } from '@so-vang/api-contract';

const CycleList = lazy(async () => ({ default: (await import('./cycle-list.js')).CycleList }));
const CyclePage = lazy(async () => ({ default: (await import('./cycle-page.js')).CyclePage }));

export const cycles = {
  name: 'cycles',
  list: CycleList,
  show: CyclePage,
  icon: EmojiEventsIcon,
  recordRepresentation: ({ year }: CycleRow) => String(year),
} satisfies ResourceProps;
