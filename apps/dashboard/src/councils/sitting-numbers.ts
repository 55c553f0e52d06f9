/** A sitting is known by its number within a year: `<province>-<year>-<n>`. */
export const sittingNumbers = (sitting: string): { readonly year: string; readonly number: string } => {
  const [number = '', year = ''] = sitting.split('-').toReversed();
  return { year, number };
};
