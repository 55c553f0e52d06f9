/** Letters that look like đ and are written for it: Ð, ð (Icelandic) and Ɖ, ɖ (African). */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };
const dashes = /[\u2010-\u2015\u2212\u00ad]/gu;
const doubleQuotes = /[«»“”„‟]/gu;
const singleQuotes = /[‘’‚‛`´]/gu;
/** Zero-width characters, marks of direction and the like: not seen, and no part of a name. */
const unseen = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5/gu;

/** One spelling for what is typed in several ways: full width, look-alike letters, dashes, quotes, spaces. Canonically composed. */
export const oneSpelling = (text: string): string =>
  text
    .replace(dashes, '-')
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[ÐðƉɖ]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(/\s+/gu, ' ')
    .trim();

const tones = '\u0300\u0309\u0303\u0301\u0323';
const syllable = new RegExp(`[\\p{L}\\p{M}]+`, 'gu');
const anyTone = new RegExp(`[${tones}]`, 'gu');

/** A syllable has one tone, whatever vowel it is written over: hòa and hoà are the same. */
const toneLast = (word: string): string => {
  const parts = word.normalize('NFD');
  const marked = parts.match(anyTone) ?? [];
  return marked.length === 1 ? parts.replace(anyTone, '') + marked[0] : parts;
};

/**
 * What of a name tells it from others: not its case, its form of Unicode, where its tones are placed, how its spaces, dashes
 * and quotes are typed.
 */
export const nameKey = (name: string): string =>
  oneSpelling(name)
    .toLowerCase()
    .replace(/ ?([-,./()&:;"']) ?/gu, '$1')
    .replace(syllable, toneLast);

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

const ascii = /^[\x20-\x7e]*$/;

/** Text as it is compared in searches: lower case, one spelling, without marks, `đ` as `d`. */
export const searchKey = (text: string): string => {
  const plain = (ascii.test(text) ? text.replace(/ +/g, ' ').trim() : oneSpelling(text)).toLowerCase();
  if (ascii.test(plain)) return plain;
  return plain.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
};

/** Words of `a-z 0-9` joined by `-`: what ids are made of. Empty where the text has none. */
export const slugOf = (text: string): string =>
  searchKey(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
