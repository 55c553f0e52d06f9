const ascii = /^\p{ASCII}*$/u;

/** Text as it is compared in searches: lower case, no diacritics, `đ` as `d`. */
export const searchable = (text: string): string => {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
};
