import { openFlags, redoOwed, type CorrectionState, type NamedFact } from '../correction/correction.js';
import { streamOf, type PersonId } from '../ids.js';
import type { RuleKey } from '../rules/rules.js';
import { countsToSign } from './count-signing.js';
import { onAgenda, resultOf } from './figures.js';
import { quorumOf } from './guards.js';
import type { CalledSitting } from './sitting.js';

/** What still stands between a sitting and its closing. */
export type MissingAtSitting = {
  readonly code:
    | 'ATTENDANCE'
    | 'QUORUM'
    | 'RESULTS'
    | 'ITEMS_NOT_BEFORE_IT'
    | 'COUNT_SIGNED'
    | 'MINUTES'
    | 'MINUTES_SIGNED'
    | 'OPEN_FLAGS'
    | 'REDO_OWED';
  readonly rule?: RuleKey;
  readonly items?: readonly number[];
  readonly people?: readonly PersonId[];
  /** What was decided to be redone. */
  readonly facts?: readonly NamedFact[];
};

/** Items that have neither passed nor been cut. */
const waiting = ({ agenda }: CalledSitting): readonly number[] =>
  onAgenda(agenda)
    .filter((heard) => resultOf(heard) === undefined)
    .map(({ item }) => item);

export const missingForMinutes = (sitting: CalledSitting): readonly MissingAtSitting[] => {
  const items = waiting(sitting);
  const unsigned = countsToSign(sitting).map(({ item }) => item);
  return [
    ...(sitting.attendance ? [] : [{ code: 'ATTENDANCE' as const }]),
    ...(sitting.attendance && !quorumOf(sitting).met
      ? [{ code: 'QUORUM' as const, rule: 'councilQuorum' as const }]
      : []),
    ...(items.length > 0 ? [{ code: 'RESULTS' as const, items }] : []),
    ...(unsigned.length > 0
      ? [{ code: 'COUNT_SIGNED' as const, rule: 'countingCommittee' as const, items: unsigned }]
      : []),
  ];
};

export const missingAtSitting = (sitting: CalledSitting): readonly MissingAtSitting[] => {
  if (sitting.phase === 'closed') return [];
  const { minutes } = sitting;
  const people = minutes
    ? [minutes.chair, minutes.secretary].filter(
        (person) => !minutes.signatures.some((signature) => signature.person === person),
      )
    : [];
  return [
    ...missingForMinutes(sitting),
    ...(minutes ? [] : [{ code: 'MINUTES' as const }]),
    ...(people.length > 0 ? [{ code: 'MINUTES_SIGNED' as const, people }] : []),
    ...missingByFlags(sitting),
  ];
};

/** What a correction touched in the sitting itself; what it touched in dossiers is theirs. */
const missingByFlags = (sitting: CalledSitting & CorrectionState): readonly MissingAtSitting[] => {
  const own = streamOf('council', sitting.council);
  const facts = redoOwed([sitting], ({ stream }) => stream === own);
  return [
    ...(openFlags(sitting).some(({ stream }) => stream === own) ? [{ code: 'OPEN_FLAGS' as const }] : []),
    ...(facts.length > 0 ? [{ code: 'REDO_OWED' as const, facts }] : []),
  ];
};
