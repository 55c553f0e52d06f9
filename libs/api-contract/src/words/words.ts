import type { RejectionCode, RejectionOf } from '../problem.js';

export type Language = 'vi' | 'en';
export const languages = ['vi', 'en'] as const satisfies readonly Language[];

/** How ids and numbers are said to a reader. Names come from the read models; where one is not known the id stands. */
export type Say = {
  readonly unit: (id: string) => string;
  readonly units: (ids: readonly string[]) => string;
  /** The same with units named as they were on a day, or at an instant; without one, as it is. */
  readonly on: (at: string | undefined) => Say;
  /** A text, a number or the name of a person as it is; in words where the source does not tell it. */
  readonly told: (text: string) => string;
  /** An instant as date and time in Viet Nam. */
  readonly time: (at: string) => string;
  readonly day: (day: string) => string;
  /** Hundredths as points. */
  readonly points: (hundredths: number) => string;
};

/** `title`: what is refused, in a few words. `detail`: why, and what to do. */
export type Words = { readonly title: string; readonly detail: string };
export type RejectionWords = {
  readonly [Code in RejectionCode]: (rejection: RejectionOf<Code>, say: Say) => Words;
};

/** Words for some codes; a catalogue is put together from several of these. */
export const wordsFor = <Code extends RejectionCode>(
  words: Pick<RejectionWords, Code>,
): Pick<RejectionWords, Code> => words;
