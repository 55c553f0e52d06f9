import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import GroupsIcon from '@mui/icons-material/Groups';
import type { BlocRow } from '@so-vang/api-contract';

const BlocList = lazy(async () => ({ default: (await import('./bloc-list.js')).BlocList }));
const BlocPage = lazy(async () => ({ default: (await import('./bloc-page.js')).BlocPage }));

export const blocs = {
  name: 'blocs',
  list: BlocList,
  show: BlocPage,
  icon: GroupsIcon,
  recordRepresentation: ({ name }: BlocRow) => name,
} satisfies ResourceProps;
