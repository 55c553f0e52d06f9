import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import AccountBalanceIcon from '@mui/icons-material/AccountBalance';
import type { UnitRow } from '@so-vang/api-contract';

const UnitList = lazy(async () => ({ default: (await import('./unit-list.js')).UnitList }));

export const units = {
  name: 'units',
  list: UnitList,
  icon: AccountBalanceIcon,
  recordRepresentation: ({ name }: UnitRow) => name,
} satisfies ResourceProps;
