import { useGetList } from 'react-admin';
import type { UnitRow } from '@so-vang/api-contract';

/** Every registered unit, by name. */
export const useAllUnits = (): readonly UnitRow[] =>
  useGetList<UnitRow>('units', {
    pagination: { page: 1, perPage: 1_000 },
    sort: { field: 'name', order: 'ASC' },
  }).data ?? [];
