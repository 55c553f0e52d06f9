import type { ProvinceRejection, RuleFaultCode, RulebookRejection } from '@so-vang/domain';

/** What is wrong in a scenario or in a file of rules, and where. */
export type Mistake = { readonly line: number } & (
  | { readonly code: 'NOT_YAML'; readonly reason: string }
  | { readonly code: 'COLON_MISSING'; readonly key: string }
  | { readonly code: 'FILE_EMPTY' }
  | {
      readonly code: 'KEY_UNKNOWN';
      readonly path: string;
      readonly key: string;
      readonly near?: string;
      /** It has no value: most probably the rest of a text that a comma has cut. */
      readonly cut?: boolean;
    }
  | { readonly code: 'KEY_MISSING'; readonly path: string }
  | { readonly code: 'VALUE_KIND'; readonly path: string; readonly expected: string }
  | {
      readonly code: 'VALUE_NOT_OF';
      readonly path: string;
      readonly values: readonly string[];
      readonly near?: string;
    }
  | { readonly code: 'AWARD_UNKNOWN'; readonly award: string; readonly near?: string }
  | { readonly code: 'REFUSAL_UNKNOWN'; readonly refusal: string; readonly near?: string }
  | { readonly code: 'DECIMAL_COMMA'; readonly path: string }
  | { readonly code: 'VALUE_FORM'; readonly path: string; readonly form: Form }
  | { readonly code: 'VALUE_WRONG'; readonly path: string; readonly reason: string }
  | { readonly code: 'ACT_EMPTY' }
  | { readonly code: 'ACT_UNKNOWN'; readonly key: string; readonly near?: string }
  | { readonly code: 'ACT_DOUBLE'; readonly keys: readonly string[] }
  | { readonly code: 'ID_TWICE'; readonly id: string; readonly first: number }
  /** The id of a stand-in. */
  | { readonly code: 'ID_TAKEN'; readonly id: string }
  | { readonly code: 'NAME_TWICE'; readonly name: string; readonly first: number }
  | { readonly code: 'HEAD_IS_DEPUTY'; readonly unit: string }
  | { readonly code: 'UNIT_UNKNOWN'; readonly unit: string; readonly near?: string }
  | { readonly code: 'PERSON_UNKNOWN'; readonly person: string }
  | { readonly code: 'UNIT_OF_ROLE_MISSING'; readonly person: string }
  | { readonly code: 'YEAR_NOT_OPEN'; readonly year: number }
  | { readonly code: 'YEAR_NEVER_OPEN'; readonly year: number }
  | { readonly code: 'FIRST_ACT_WITHOUT_DATE' }
  | { readonly code: 'TIME_GOES_BACK'; readonly at: string; readonly before: string }
  | { readonly code: 'MOVEMENT_UNKNOWN'; readonly movement: string }
  | { readonly code: 'EVIDENCE_UNKNOWN'; readonly title: string }
  | { readonly code: 'CASE_UNKNOWN'; readonly title: string }
  | { readonly code: 'NOTHING_LEFT_FOR_ALL' }
  | { readonly code: 'SCORE_TOO_HIGH'; readonly unit: string; readonly most: number }
  | { readonly code: 'SCORE_MISSING'; readonly unit: string }
  | { readonly code: 'NO_BALLOT' }
  | { readonly code: 'NO_SITTING' }
  | {
      readonly code: 'TALLY_IMPOSSIBLE';
      readonly unit: string;
      readonly votes: number;
      readonly voters: number;
    }
  | { readonly code: 'TALLY_TOO_MANY'; readonly each: number; readonly most: number }
  | { readonly code: 'DOSSIER_UNKNOWN'; readonly unit: string }
  | { readonly code: 'DOSSIER_NOT_CLEAR'; readonly unit: string }
  | { readonly code: 'FILE_UNREADABLE'; readonly file: string }
  | { readonly code: 'PROVINCE_UNKNOWN'; readonly rejection: ProvinceRejection }
  /** A file of rules says for whom they are, once. */
  | { readonly code: 'SCOPE_NOT_ONE' }
  | { readonly code: 'RULE_VALUE'; readonly path: string; readonly fault: RuleFaultCode }
  | { readonly code: 'ADOPTION_REFUSED'; readonly rejection: RulebookRejection }
);

/** Ways to write a value that the schema's own messages cannot say. */
export const forms = [
  ...(['ID', 'DAY', 'DAY_TIME', 'MOMENT', 'NO_SUCH_DAY'] as const),
  ...(['POINTS', 'RATIO', 'RANK', 'YEAR', 'MONTH_DAY'] as const),
] as const;
export type Form = (typeof forms)[number];

type Unplaced<M> = M extends unknown ? Omit<M, 'line'> : never;
export type MistakeAt = Unplaced<Mistake>;

type MistakeOf<Code extends Mistake['code']> = Extract<Mistake, { readonly code: Code }>;
/** What is wrong, and what to write instead; `guide` is the page that says how such a file is written. */
export type MistakeWords = {
  readonly [Code in Mistake['code']]: (mistake: MistakeOf<Code>, guide: string) => string;
};
