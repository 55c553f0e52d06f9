import type { Hanging } from '../correction/flags-on.js';
import type { Award } from '../rules/awards.js';
import type { BallotId, DossierId, UnitId } from '../ids.js';
import type { Stage } from '../cycle/cycle.js';
import type { Missing } from '../cycle/missing.js';
import type { Tally } from '../ballot/count.js';
import type { RecordedEvent } from '../recorded.js';
import type { Rejection } from '../registry.js';
import type { Instant } from '../time.js';

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
  | { readonly code: 'RANKED'; readonly unit: UnitId; readonly rank: number; readonly value?: number }
  | { readonly code: 'NOT_RANKED'; readonly unit: UnitId }
  | { readonly code: 'EXCLUDED'; readonly unit: UnitId; readonly reason: string }
  | { readonly code: 'NOT_EXCLUDED'; readonly unit: UnitId }
  | { readonly code: 'NOMINATED'; readonly unit: UnitId; readonly award: Award; readonly rank?: number }
  | {
      readonly code: 'APPROVED' | 'NOT_APPROVED';
      readonly tally: Tally;
      /** What the share is taken of, and how many that are. */
      readonly base: string;
      readonly of: number;
      readonly num: number;
      readonly den: number;
      readonly compare: string;
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
  readonly because: readonly Because[];
};
