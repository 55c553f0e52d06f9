import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import HistoryIcon from '@mui/icons-material/History';

const TimelineList = lazy(async () => ({ default: (await import('./timeline-list.js')).TimelineList }));

export const timeline = { name: 'timeline', list: TimelineList, icon: HistoryIcon } satisfies ResourceProps;
