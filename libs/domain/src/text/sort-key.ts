import { oneSpelling } from './names.js';

/** Raised when the same name gets another key: whoever stores keys makes them anew. */
export const sortKeyVersion = 1;

/** In the order of the Unicode collation (CLDR root) before digits and letters. */
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** The order of the tones in Viet Nam: ngang, huyền, hỏi, ngã, sắc, nặng. */
const tones = '\u0300\u0309\u0303\u0301\u0323';

const two = (n: number): string => n.toString(36).padStart(2, '0');
const digitsAt = signs.length;

/** A number of any length by its value. */
const numberWeight = (digits: string): string => {
  const value = digits.replace(/^0+(?=\d)/, '');
  return two(digitsAt) + two(Math.min(value.length, 36 * 36 - 1)) + value;
};

/** What is neither sign, digit nor Vietnamese letter comes last, by its code. */
const otherWeight = (sign: string): string => `zz${(sign.codePointAt(0) ?? 0).toString(36).padStart(5, '0')}`;

const weightOf = (letter: string): string => {
  const at = letters.indexOf(letter);
  if (at >= 0) return two(digitsAt + 1 + at);
  const sign = signs.indexOf(letter);
  return sign >= 0 ? two(sign) : otherWeight(letter);
};

/** Marks that make another letter; the rest of a letter's marks are its tone. */
const ownMarks = /[\u0306\u0302\u031b]/u;

type Element = { readonly primary: string; readonly tone: number; readonly upper: boolean };

const elementOf = (cluster: string): Element => {
  const parts = cluster.normalize('NFD');
  const [base = ''] = parts;
  const own = [...parts].filter((mark) => ownMarks.test(mark)).join('');
  const letter = (base + own).normalize('NFC');
  const lower = letter.toLowerCase();
  const known = letters.includes(lower) && lower.length === 1;
  const tone = [...parts.slice(base.length)].find((mark) => !(known && ownMarks.test(mark)));
  const toneAt = tone === undefined ? 0 : tones.indexOf(tone) + 1 || tones.length + 1;
  return { primary: weightOf(known ? lower : base.toLowerCase()), tone: toneAt, upper: letter !== lower };
};

const token = /\d+|.\p{M}*/gsu;

/**
 * A text of ASCII whose order by bytes is the order of names in Vietnamese: letters first, then tones, then case; numbers by
 * their value. As `Intl.Collator('vi', { numeric: true })` orders, and the same on every engine.
 */
export const sortKey = (name: string): string => {
  let [primary, tone, upper] = ['', '', ''];
  for (const [part] of oneSpelling(name).matchAll(token)) {
    if (/^[0-9]/.test(part)) {
      primary += numberWeight(part);
      tone += '0';
      upper += '0';
      continue;
    }
    const element = elementOf(part);
    primary += element.primary;
    tone += String(element.tone);
    upper += element.upper ? '1' : '0';
  }
  const trimmed = (level: string) => level.replace(/0+$/, '');
  return `${primary}!${trimmed(tone)}!${trimmed(upper)}`;
};

export const bySortKey = (a: string, b: string): number => {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};
