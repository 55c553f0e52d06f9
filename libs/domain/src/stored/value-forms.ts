import { questions, type Question } from '../ballot/ballot.js';
import type { BallotResult, CountLine, Departed, Papers, Tally } from '../ballot/count.js';
import type { DeadlineName } from '../cycle/cycle.js';
import type { NamedAchievement } from '../cycle/nomination.js';
import type { SlotCheck } from '../cycle/slots.js';
import type { Place } from '../cycle/ranking.js';
import type { ScoreEntry, ScoreSheet } from '../cycle/score.js';
import type { Actor, Role } from '../decider.js';
import { authorities, awards, dossierKinds } from '../rules/awards.js';
import type { Recusal, Rules } from '../rules/rules.js';
import { dayPattern, instantPattern, type Clock, type Instant } from '../time.js';
import { byName, flag, list, object, oneOf, optional, text, textLike, whole, type Kind } from './kinds.js';
import { ratio, slot, threshold, votingMethod } from './rule-forms.js';

/** The values that several events hold. */
export const instant = textLike(instantPattern, 'an instant such as 2019-12-20T01:00:00.000Z');
export const day = textLike(dayPattern, 'a day such as 2019-12-20');
export const texts = list(text);
export const clock: Kind<Clock> = oneOf(['live', 'played']);
export const question: Kind<Question> = oneOf(questions);

export const places = list(
  object<Place>({ unit: text, rank: whole, value: optional(whole), unordered: optional(flag) }),
);
const entries = list(object<ScoreEntry>({ name: text, points: whole, reason: text }));
export const sheet = object<ScoreSheet>({
  ...{ points: byName(whole), bonus: whole, deduction: whole },
  ...{ bonuses: optional(entries), deductions: optional(entries) },
});
export const deadlines = object<Readonly<Partial<Record<DeadlineName, Instant>>>>({
  pledge: optional(instant),
  selfScore: optional(instant),
  crossScore: optional(instant),
});
const line = {
  ...{ unit: text, for: whole, against: whole, abstained: whole },
  ...{ invalid: optional(whole), points: optional(whole) },
};
export const countLines = list(object<CountLine>(line));
const tally = object<Tally>({
  ...line,
  approved: flag,
  ...{ writtenFor: optional(whole), writtenAgainst: optional(whole) },
  ...{ counted: optional(whole), base: optional(whole), needed: optional(whole) },
});
export const papers = object<Papers>({ issued: whole, returned: whole, valid: whole, invalid: whole });
const recusal: Kind<Recusal> = oneOf(['none', 'abstain-own-unit', 'leave-room']);
export const result = object<BallotResult>({
  ...{ rollSize: whole, cast: whole, quorumMet: flag, tallies: list(tally) },
  ...{ method: optional(votingMethod), recusal: optional(recusal), present: optional(whole) },
  ...{ quorum: optional(ratio), quorumNeeded: optional(whole), threshold: optional(threshold) },
  ...{ written: optional(whole), papers: optional(papers) },
  departed: optional(list(object<Departed>({ unit: text, on: day, onRoll: flag }))),
});

const role: Kind<Role> = oneOf([
  ...['office', 'bloc-head', 'unit-head', 'unit-officer', 'chairman'],
  ...['council', 'auditor', 'operator', 'system'],
] as const);
export const actor = object<Actor>({ person: text, role, unit: optional(text) });

/** What all events around a cycle hold. */
export const ofCycle = { cycle: text, at: instant };
export const ballotTerms = {
  ...{ question, candidates: texts, maxChoices: whole },
  ...{ quorum: ratio, threshold, closesAt: instant },
  ...{ method: optional(votingMethod), recusal: optional(recusal) },
  absentVotes: optional(oneOf(['written-opinion', 'none'])),
  countingCommittee: optional(object<Rules['countingCommittee']>({ members: whole, signers: whole })),
  departedMembers: optional(oneOf(['leave', 'stay'])),
};
export const slotCheck = object<SlotCheck>({
  ...{ award: oneOf(awards), slots: list(slot), units: whole },
  ...{ taken: whole, max: optional(whole), over: flag },
});
export const achievements = list(object<NamedAchievement>({ id: text, title: text }));
export const nomination = {
  ...{ unit: text, subUnit: optional(text) },
  ...{ award: oneOf(awards), authority: oneOf(authorities) },
  ...{ kind: optional(oneOf(dossierKinds)), movement: optional(text) },
};
