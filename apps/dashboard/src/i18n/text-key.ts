import type { WordsVi } from './words.vi.js';

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

/** Every key of the dashboard's own catalogue, `pledge.sign`. */
export type TextKey = Paths<WordsVi>;

/** The same keys in another language. */
export type SameKeys<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]>;
};
