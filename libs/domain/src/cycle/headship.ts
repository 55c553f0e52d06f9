import type { OpenedBallot } from '../ballot/ballot.js';
import { votesFor } from '../ballot/count.js';
import type { HeadSelection } from '../bloc/bloc.js';
import { objectionTo, type HeadSelectionRejection } from '../bloc/head-selection.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { BallotId, UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import { isTold } from '../told.js';
import type { CycleBallot } from './choosing.js';
import type { OpenedCycle } from './cycle.js';
import { notIn, type Acts, type CycleDecision, type Data, type OfCycle, type Steps } from './guards.js';
import { standing } from './standing.js';

/** Who leads the bloc in the year after this one. */
export type ElectedHead = {
  /** `notTold` where the source leaves it open: then nobody is seated. */
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
  /** The ballot that elected the head, where one was held. */
  readonly ballot?: BallotId;
  readonly reason?: string;
  readonly at: Instant;
};

export type HeadshipState = { readonly elected?: ElectedHead };

type Choice = Omit<ElectedHead, 'at'>;
export type HeadshipCommand = Command<'ElectHead', Choice>;
export type HeadshipEvent = Event<'HeadElected', OfCycle & Choice & { readonly forYear: number }>;

export type HeadshipRejection =
  | HeadSelectionRejection
  | { readonly code: 'HEAD_ALREADY_ELECTED'; readonly head: UnitId }
  | { readonly code: 'HEAD_IS_DEPUTY'; readonly unit: UnitId }
  | { readonly code: 'BALLOT_NOT_COUNTED'; readonly ballot: BallotId }
  | { readonly code: 'HEAD_NOT_ELECTED_BY_BALLOT'; readonly head: UnitId; readonly ballot: BallotId }
  | { readonly code: 'HEAD_BALLOT_NOT_NAMED'; readonly ballot: BallotId };

const electHead = (data: Data<'ElectHead'>, at: Instant, cycle: OpenedCycle, facts: Facts): CycleDecision => {
  const { head, deputy, method, ballot } = data;
  const misplaced = notIn(['nomination'], cycle);
  if (misplaced) return misplaced;
  if (cycle.elected) return reject({ code: 'HEAD_ALREADY_ELECTED', head: cycle.elected.head });
  if (!isTold(head)) {
    const { reason } = data;
    const untold = { head, method, ...(reason !== undefined && { reason }), forYear: cycle.year + 1 };
    return accept({ type: 'HeadElected', data: { cycle: cycle.cycle, ...untold, at } });
  }
  const stranger = [head, ...(deputy ? [deputy] : [])].find((unit) => !cycle.units.includes(unit));
  if (stranger) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
  if (head === deputy) return reject({ code: 'HEAD_IS_DEPUTY', unit: head });
  const held = ballotsOnHead(cycle).at(-1);
  if (held && !ballot && method === 'election')
    return reject({ code: 'HEAD_BALLOT_NOT_NAMED', ballot: held.ballot });
  const notElected = ballot && notElectedBy(ballot, head, cycle, facts);
  if (notElected) return reject(notElected);
  const forYear = cycle.year + 1;
  const objection = objectionTo(
    { ...data, year: forYear },
    {
      rule: cycle.rules.headSelection,
      bloc: facts.bloc,
      members: cycle.units,
      ranking: cycle.ranking,
    },
  );
  if (objection) return reject(objection);
  const event = { type: 'HeadElected', data: { cycle: cycle.cycle, ...data, forYear, at } } as const;
  return accept(event);
};

/** Ballots on next year's head that stand. */
export const ballotsOnHead = (cycle: OpenedCycle): readonly CycleBallot[] =>
  standing(cycle).filter(({ purpose }) => purpose === 'head');

/** Whom a counted ballot elects: nobody without a quorum, below the threshold, or with as many votes as another. */
export const electedBy = (ballot: OpenedBallot): UnitId | undefined => {
  const { result, question } = ballot;
  if (question !== 'elect' || !result?.quorumMet) return undefined;
  const most = Math.max(...result.tallies.map(votesFor));
  const [first, second] = result.tallies.filter((tally) => votesFor(tally) === most);
  return first?.approved && !second ? first.unit : undefined;
};

const notElectedBy = (
  id: BallotId,
  head: UnitId,
  cycle: OpenedCycle,
  { election }: Facts,
): HeadshipRejection | undefined => {
  if (election?.phase !== 'counted') return { code: 'BALLOT_NOT_COUNTED', ballot: id };
  const isOnHead = ballotsOnHead(cycle).some(({ ballot }) => ballot === id);
  return isOnHead && electedBy(election) === head
    ? undefined
    : { code: 'HEAD_NOT_ELECTED_BY_BALLOT', head, ballot: id };
};

export const headshipActs: Acts<HeadshipCommand> = {
  ElectHead: ({ data, at }, cycle, facts) => electHead(data, at, cycle, facts),
};

export const headshipSteps: Steps<HeadshipEvent> = {
  HeadElected: (cycle, { cycle: _, forYear: __, ...elected }) => ({ ...cycle, elected }),
};
