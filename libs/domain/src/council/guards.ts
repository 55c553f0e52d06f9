import { reject, type ActsOf, type Decision, type Rejected, type StepsOf } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId, SittingId } from '../ids.js';
import { quorumMet } from '../ballot/count.js';
import type { Instant } from '../time.js';
import type { CalledSitting, HeardItem, SittingCommand, SittingEvent, SittingRejection } from './sitting.js';

export type SittingDecision = Decision<SittingEvent, SittingRejection>;
/** What every event of a sitting holds. */
export type OfSitting = { readonly council: SittingId; readonly at: Instant };

export type SittingActs<C extends SittingCommand> = ActsOf<C, CalledSitting, Facts, SittingDecision>;
export type SittingSteps<E extends SittingEvent> = StepsOf<E, CalledSitting>;

type Refused = Rejected<SittingRejection> | undefined;

/** Which quorum holds for this kind of session, and whether it is there. */
export const quorumOf = ({ session, rules, members, attendance }: CalledSitting) => {
  const needed = rules.councilQuorum[session === 'award' ? 'awardSession' : 'otherSession'];
  const present = attendance?.present.length ?? 0;
  return { needed, present, members: members.length, met: quorumMet(present, members.length, needed) };
};

/** Nothing is weighed before it is known who is there, and without a quorum. */
export const notInSession = (sitting: CalledSitting): Refused => {
  if (!sitting.attendance) return reject({ code: 'ATTENDANCE_NOT_RECORDED' });
  const { met, needed, present, members } = quorumOf(sitting);
  if (met) return undefined;
  return reject({ code: 'COUNCIL_QUORUM_NOT_MET', present, members, needed, session: sitting.session });
};

export const isPresent = ({ attendance }: CalledSitting, person: PersonId): boolean =>
  attendance?.present.includes(person) ?? false;

/** Changes some items; what the minutes said before does not hold any more. */
export const withItems = (
  { minutes: _, ...sitting }: CalledSitting,
  change: (item: HeardItem) => HeardItem,
): CalledSitting => ({ ...sitting, agenda: sitting.agenda.map(change) });
