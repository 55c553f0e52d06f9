import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import AccountBalanceIcon from '@mui/icons-material/AccountBalance';
import type { UnitRow } from '@so-vang/api-contract';

const UnitList = lazy(async () => ({ default: (await import('./unit-list.js')).UnitList }));
const UnitPage = lazy(async () => ({ default: (await import('./unit-page.js')).UnitPage }));

export const units = {
  name: 'units',
  list: UnitList,
  show: UnitPage,
  icon: AccountBalanceIcon,
  recordRepresentation: ({ name }: UnitRow) => name,
} satisfies ResourceProps;
