import type { Place } from '../cycle/ranking.js';
import type { UnitId } from '../ids.js';
import type { Rules } from '../rules/rules.js';
import { headshipIn, type Bloc, type Headship, type HeadSelection } from './bloc.js';

/** Why a choice of head has to be explained. */
export type HeadDoubt = 'other-method' | 'out-of-turn' | 'deputy-unknown' | 'rank-unknown';

export type HeadSelectionRejection =
  | { readonly code: 'HEAD_NOT_OF_THAT_RANK'; readonly head: UnitId; readonly method: HeadSelection }
  | { readonly code: 'HEAD_NOT_DEPUTY'; readonly head: UnitId; readonly deputy: UnitId }
  | {
      readonly code: 'HEAD_NEEDS_REASON';
      readonly head: UnitId;
      readonly doubt: HeadDoubt;
      readonly method: HeadSelection;
    };

/** What a choice is held against. */
type Grounds = {
  readonly rule: Rules['headSelection'];
  readonly bloc: Bloc | undefined;
  /** Among whom the headship goes round. */
  readonly members: readonly UnitId[];
  /** The places of the year before, where they are known. */
  readonly ranking: readonly Place[];
};

/** What stands against a head: what its method demands is refused; what the rule advises against needs a reason. */
export const objectionTo = (choice: Headship, grounds: Grounds): HeadSelectionRejection | undefined => {
  const { head, method, year, reason } = choice;
  const { rule, bloc, ranking } = grounds;
  const doubt = (why: HeadDoubt): HeadSelectionRejection | undefined =>
    reason === undefined ? { code: 'HEAD_NEEDS_REASON', head, doubt: why, method } : undefined;

  if (method === 'winner' || method === 'rank-2') {
    const rank = ranking.find((place) => place.unit === head)?.rank;
    if (ranking.length > 0 && rank !== (method === 'winner' ? 1 : 2))
      return { code: 'HEAD_NOT_OF_THAT_RANK', head, method };
    if (ranking.length === 0) return doubt('rank-unknown');
  }
  if (method === 'deputy-moves-up') {
    const deputy = headshipIn(bloc, year - 1)?.deputy;
    if (deputy && deputy !== head) return { code: 'HEAD_NOT_DEPUTY', head, deputy };
    if (!deputy) return doubt('deputy-unknown');
  }
  if (method !== rule.method) return doubt('other-method');
  const takesTurns =
    method === 'rotation' || (rule.inRotation && (method === 'election' || method === 'agreed'));
  return takesTurns && isOutOfTurn(head, year, grounds) ? doubt('out-of-turn') : undefined;
};

/**
 * A round is as many terms as there are members: who led within the round waits until all others have led.
 * Who leads now may go on until its term is full.
 */
export const isOutOfTurn = (
  head: UnitId,
  year: number,
  { rule, bloc, members }: Omit<Grounds, 'ranking'>,
): boolean => {
  const { termYears } = rule;
  let begun = 0;
  while (begun < termYears && headshipIn(bloc, year - 1 - begun)?.head === head) begun += 1;
  if (begun > 0 && begun < termYears) return false;
  const round = Array.from({ length: (members.length - 1) * termYears }, (_, i) => year - 1 - i);
  const led = round.map((past) => headshipIn(bloc, past)?.head);
  return led.includes(head) && members.some((unit) => !led.includes(unit));
};
