import type { SittingId } from '@so-vang/domain';

/** A sitting is known by its number within a year: `<province>-<year>-<n>`. */
export const sittingNumbers = (sitting: SittingId): { readonly year: string; readonly number: string } => {
  const [number = '', year = ''] = sitting.split('-').toReversed();
  return { year, number };
};
