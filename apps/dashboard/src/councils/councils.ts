import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import HowToVoteIcon from '@mui/icons-material/HowToVote';

const CouncilList = lazy(async () => ({ default: (await import('./council-list.js')).CouncilList }));
const CouncilPage = lazy(async () => ({ default: (await import('./council-page.js')).CouncilPage }));

export const councils = {
  name: 'councils',
  list: CouncilList,
  show: CouncilPage,
  icon: HowToVoteIcon,
} satisfies ResourceProps;
