/** Names of roles and the like are written as they stand inside a sentence. */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
