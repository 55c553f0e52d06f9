import type { Award } from './awards.js';

/** How sure a value is. `verified`: read in the text named. `secondary`: seen in a weak source. `assumed`: an editable default. */
export type Mark = 'verified' | 'secondary' | 'assumed';

/** Dated data: a value, when it holds and where it comes from. */
export type Rule<Value> = {
  readonly value: Value;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
  readonly mark: Mark;
};

/** An exact fraction. */
export type Ratio = { readonly num: number; readonly den: number };

/** Points are integers of a hundredth. */
export type ScoreItem = { readonly id: string; readonly name: string; readonly max: number };
export type ScoreTable = {
  readonly items: readonly ScoreItem[];
  readonly bonusMax: number;
  readonly deductionMax: number;
  /** The total is cut to this. */
  readonly totalMax: number;
};

/** Which ranks may be put up for an award, and how many units at most. */
export type Slot = {
  readonly award: Award;
  readonly fromRank: number;
  readonly toRank: number;
  readonly max?: number;
};

/** Of what the share of votes for is taken: all on the roll, those who voted, or votes for and against. */
export type ThresholdBase = 'all' | 'present' | 'valid';
export type Threshold = Ratio & { readonly base: ThresholdBase; readonly compare: 'at-least' | 'more-than' };

/**
 * How the order is found. `score-then-ballot`: by settled score, then the units within the slots are put to the vote.
 * `score`: by settled score. `ballot`: by votes received. `consensus`: as the conference agrees.
 */
export type ChoiceMethod = 'score-then-ballot' | 'score' | 'ballot' | 'consensus';

export type Rules = {
  readonly blocSize: { readonly min: number; readonly max: number };
  readonly noPledge: 'excluded' | 'allowed';
  readonly scoreTable: ScoreTable;
  readonly scoreStages: { readonly self: boolean; readonly cross: boolean };
  readonly choice: { readonly method: ChoiceMethod; readonly maxChoices: number };
  readonly quorum: Ratio;
  readonly threshold: Threshold;
  readonly slots: readonly Slot[];
  readonly severalAwards: 'one-per-unit' | 'allowed';
  readonly subUnitAwards: 'off' | 'allowed';
  readonly headship: 'required' | 'optional';
};
export type RuleKey = keyof Rules;
export const ruleKeys = [
  'blocSize',
  'noPledge',
  'scoreTable',
  'scoreStages',
  'choice',
  'quorum',
  'threshold',
  'slots',
  'severalAwards',
  'subUnitAwards',
  'headship',
] as const satisfies readonly RuleKey[];
