import type { Hanging } from '../correction/flags-on.js';
import type { Award } from '../rules/awards.js';
import type { BallotId, DossierId, UnitId } from '../ids.js';
import type { Stage } from '../cycle/cycle.js';
import type { Missing } from '../cycle/missing.js';
import type { Tally } from '../ballot/count.js';
import type { RecordedEvent } from '../recorded.js';
import type { Rejection } from '../registry.js';
import type { Day, Instant } from '../time.js';
import type { RuleHeld } from './rules-held.js';

/** What somebody asks the reason of. */
export type Subject =
  | { readonly about: 'stage' }
  | { readonly about: 'rank'; readonly unit: UnitId }
  | { readonly about: 'exclusion'; readonly unit: UnitId }
  | { readonly about: 'nomination'; readonly dossier: DossierId }
  | { readonly about: 'approval'; readonly ballot: BallotId; readonly unit: UnitId }
  | { readonly about: 'deadline'; readonly name: string; readonly dossier?: DossierId }
  /** Any recorded act by its position in the log, a refused one among them. */
  | { readonly about: 'act'; readonly position: string };
export const subjects = [
  'stage',
  'rank',
  'exclusion',
  'nomination',
  'approval',
  'deadline',
  'act',
] as const satisfies readonly Subject['about'][];

/** What is so. */
export type Finding =
  | { readonly code: 'STAGE_BLOCKED'; readonly stage: Stage; readonly missing: readonly Missing[] }
  | { readonly code: 'STAGE_FREE'; readonly stage: Stage }
  | {
      readonly code: 'RANKED';
      readonly unit: UnitId;
      readonly rank: number;
      readonly value?: number;
      /** What the value is: points of the score in hundredths, votes, or points for the places that voters gave. */
      readonly of?: 'score' | 'votes' | 'places';
    }
  | { readonly code: 'NOT_RANKED'; readonly unit: UnitId }
  | { readonly code: 'EXCLUDED'; readonly unit: UnitId; readonly reason: string }
  | { readonly code: 'NOT_EXCLUDED'; readonly unit: UnitId }
  | { readonly code: 'NOMINATED'; readonly unit: UnitId; readonly award: Award; readonly rank?: number }
  | {
      readonly code: 'APPROVED' | 'NOT_APPROVED';
      readonly tally: Tally;
      /** As the count has it, opinions in writing among them where they count; `inWriting` says how many of them. */
      readonly votes: number;
      readonly inWriting: number;
      /** What the share is taken of, how many that are, and the fewest that pass. */
      readonly base: string;
      readonly of: number;
      readonly needed: number;
      readonly num: number;
      readonly den: number;
      readonly compare: string;
      /** How many took part, and how many had to. */
      readonly present: number;
      readonly roll: number;
      readonly quorumMet: boolean;
    }
  | {
      readonly code: 'DEADLINE';
      readonly name: string;
      readonly due: Instant;
      readonly passed: boolean;
      /** A dossier's: when what it waited for was done, and how often more time was given. */
      readonly metAt?: Instant;
      readonly extended?: number;
    }
  | { readonly code: 'DONE'; readonly event: RecordedEvent }
  | { readonly code: 'REFUSED'; readonly rejection: Rejection };

/** A recorded act, by whom and under which rules (ids of their versions), and what it rests on in turn. */
export type Because = {
  readonly event: RecordedEvent;
  readonly rules: readonly string[];
  /** As of which day the law behind them is told; missing where none is named. */
  readonly lawOn?: Day;
  /** What the log has in their place, where it cites entries that were not applied. */
  readonly citedAs?: readonly string[];
  readonly because: readonly Because[];
  /** What it rests on was corrected since, and nobody has decided what that means for it, or it is to be redone. */
  readonly flags?: readonly Hanging[];
};

/** The finding ← the rules it follows from ← the recorded acts ← who did them. */
export type Explanation = {
  readonly subject: Subject;
  readonly finding: Finding;
  /** When it came to be so; missing where it is so today. */
  readonly at?: Instant;
  readonly rules: readonly string[];
  /** Every entry that is named above and below, with the value that held. */
  readonly held: readonly RuleHeld[];
  readonly because: readonly Because[];
};
