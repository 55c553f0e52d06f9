import { redoOwed, type CorrectionState, type RedoOwed } from '../correction/correction.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import { revivedUse } from '../claim/revived.js';
import type { OpenedCycle } from '../cycle/cycle.js';
import type { NominationRejection } from '../cycle/nomination.js';
import type { Facts } from '../facts.js';
import { streamOf, type AchievementId, type DossierId } from '../ids.js';
import type { Authority } from '../rules/awards.js';
import type { Day, Instant } from '../time.js';
import { notEligible } from './appraisal.js';
import { clocksFrom, met, started, type Due } from './clocks.js';
import type { DossierRejection, OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, withDue, type DossierActs, type DossierSteps } from './guards.js';
import { held, notAdmitted } from './holds.js';
import type { DossierPhase } from './phases.js';

/** The way up for the Government's flag, the decision, who was told of it, and the ceremony. */
export type UpwardTo = 'central-board' | 'prime-minister';
export const upwardSteps = ['central-board', 'prime-minister'] as const satisfies readonly UpwardTo[];

export type DecisionState = {
  readonly upward: readonly { readonly to: UpwardTo; readonly number: string; readonly at: Instant }[];
  readonly decision?: {
    readonly number: string;
    readonly reason?: string;
    readonly signer?: string;
    /** The date on the decision, where it is not the day of the act. */
    readonly date?: Day;
    readonly at: Instant;
  };
  readonly notified?: { readonly at: Instant };
  readonly presented?: { readonly on: Day; readonly place: string; readonly at: Instant };
};
export const blankDecision: DecisionState = { upward: [] };

type Decided = {
  readonly outcome: 'awarded' | 'refused';
  readonly number: string;
  readonly reason?: string;
  readonly signer?: string;
  readonly date?: Day;
};
/** Whose decision it is, whoever entered it; missing in older events. */
type DecidedBy = { readonly decidedBy?: Authority };
export type DecisionCommand =
  | Command<'SubmitUpward', { readonly to: UpwardTo; readonly number: string }>
  | Command<'DecideDossier', Decided>
  | Command<'NotifyResult', object>
  | Command<'PresentAward', { readonly on: Day; readonly place: string }>;
type WithDue = { readonly due?: readonly Due[] };
export type DecisionEvent =
  | Event<'DossierSubmittedUpward', OfDossier & WithDue & { readonly to: UpwardTo; readonly number: string }>
  | Event<'AwardDecided', OfDossier & WithDue & Decided & DecidedBy>
  | Event<'ResultNotified', OfDossier & WithDue>
  | Event<'AwardPresented', OfDossier & { readonly on: Day; readonly place: string }>;
export type DecisionRejection =
  | RedoOwed
  | Extract<NominationRejection, { readonly code: 'ACHIEVEMENT_ALREADY_USED' }>
  | { readonly code: 'NOT_SUBMITTED_UPWARD'; readonly authority: Authority }
  | { readonly code: 'UPWARD_OUT_OF_ORDER'; readonly next?: UpwardTo }
  | { readonly code: 'RESULT_ALREADY_NOTIFIED'; readonly at: Instant }
  | { readonly code: 'AWARD_ALREADY_PRESENTED'; readonly at: Instant };

/** From where an award can be given: after office, council and the way up, as far as each is asked for. */
const awardedFrom = ({ rules, authority }: OpenedDossier): readonly DossierPhase[] => {
  if (!rules) return ['received', 'appraised', 'passed', 'upward'];
  if (authority === 'government') return ['upward'];
  return [rules.council ? 'passed' : 'appraised'];
};
const upwardFrom = ({ rules }: OpenedDossier): readonly DossierPhase[] => [
  rules?.council === false ? 'appraised' : 'passed',
  'upward',
];
const nextUpward = ({ upward }: OpenedDossier): UpwardTo | undefined => upwardSteps[upward.length];

const notFrom = (needed: readonly DossierPhase[], actual: DossierPhase): DossierRejection | undefined =>
  needed.includes(actual) ? undefined : { code: 'DOSSIER_NOT_IN_PHASE', needed, actual };

/** Something of the dossier was decided to be redone, here, in its year, in its bloc or in the council's sitting. */
const owing = (
  dossier: OpenedDossier,
  { cycle, bloc, sittings = [] }: Facts,
): DossierRejection | undefined => {
  const own = streamOf('dossier', dossier.dossier);
  const holders = [dossier, cycle, bloc, ...sittings] as readonly (CorrectionState | undefined)[];
  const facts = redoOwed(holders, ({ stream }) => stream === own);
  return facts.length > 0 ? { code: 'REDO_OWED', facts } : undefined;
};

/** What it was nominated for stands again for somebody else, since its release was corrected. */
const usedElsewhere = (
  { cycle, dossier, unit, award }: OpenedDossier,
  facts: Facts,
): DossierRejection | undefined => {
  const year = facts.cycle?.phase === 'unopened' ? undefined : facts.cycle;
  for (const claim of year ? (facts.claims ?? []) : []) {
    const revived = year && revivedUse(claim, { cycle, unit, award }, year.rules, facts);
    if (revived && claim.status === 'claimed' && isNominatedWith(year, dossier, claim.achievement))
      return { code: 'ACHIEVEMENT_ALREADY_USED', achievement: claim.achievement, ...revived };
  }
  return undefined;
};
const isNominatedWith = ({ nominations }: OpenedCycle, id: DossierId, achievement: AchievementId): boolean =>
  nominations.some(
    ({ dossier, achievements }) =>
      dossier === id && achievements?.some((named) => named.id === achievement) === true,
  );

export const decisionActs: DossierActs<DecisionCommand> = {
  SubmitUpward({ data, at }, dossier, facts) {
    const { authority, phase } = dossier;
    if (authority !== 'government') return reject({ code: 'NOT_SUBMITTED_UPWARD', authority });
    const refused =
      notEligible(dossier) ??
      notFrom(upwardFrom(dossier), phase) ??
      held(dossier) ??
      owing(dossier, facts) ??
      notAdmitted(dossier) ??
      usedElsewhere(dossier, facts);
    if (refused) return reject(refused);
    const next = nextUpward(dossier);
    if (data.to !== next) return reject({ code: 'UPWARD_OUT_OF_ORDER', ...(next && { next }) });
    const clock = data.to === 'central-board' ? 'central-appraise' : 'decide';
    const due = clocksFrom(at, [clock], dossier.rules, dossier.clock, facts);
    if ('code' in due) return reject(due);
    const event = { ...ofDossier(dossier, at), ...data, ...withDue(due) };
    return accept({ type: 'DossierSubmittedUpward', data: event });
  },
  DecideDossier({ data, at }, dossier, facts) {
    if (data.outcome === 'refused' && !data.reason) return reject({ code: 'REASON_NEEDED' });
    const refused =
      held(dossier) ??
      owing(dossier, facts) ??
      (data.outcome === 'awarded'
        ? (notEligible(dossier) ??
          notFrom(awardedFrom(dossier), dossier.phase) ??
          (dossier.rules && dossier.authority === 'government' && nextUpward(dossier)
            ? ({ code: 'UPWARD_OUT_OF_ORDER', next: 'prime-minister' } as const)
            : undefined) ??
          notAdmitted(dossier) ??
          usedElsewhere(dossier, facts))
        : undefined);
    if (refused) return reject(refused);
    const clock = data.outcome === 'awarded' ? 'result-notice' : 'refusal-notice';
    const due = clocksFrom(at, [clock], dossier.rules, dossier.clock, facts);
    if ('code' in due) return reject(due);
    const event = { ...ofDossier(dossier, at), ...data, decidedBy: dossier.authority, ...withDue(due) };
    return accept({ type: 'AwardDecided', data: event });
  },
  NotifyResult({ at }, dossier, facts) {
    if (dossier.notified) return reject({ code: 'RESULT_ALREADY_NOTIFIED', at: dossier.notified.at });
    const next = dossier.phase === 'awarded' && !dossier.presented ? (['present'] as const) : [];
    const due = clocksFrom(at, next, dossier.rules, dossier.clock, facts);
    if ('code' in due) return reject(due);
    return accept({ type: 'ResultNotified', data: { ...ofDossier(dossier, at), ...withDue(due) } });
  },
  PresentAward({ data, at }, dossier) {
    if (dossier.presented) return reject({ code: 'AWARD_ALREADY_PRESENTED', at: dossier.presented.at });
    return accept({ type: 'AwardPresented', data: { ...ofDossier(dossier, at), ...data } });
  },
};

export const decisionSteps: DossierSteps<DecisionEvent> = {
  DossierSubmittedUpward: (dossier, { to, number, due, at }) =>
    started(
      {
        ...met(dossier, at, ['submit', 'central-appraise', 'decide']),
        ...{ phase: 'upward', upward: [...dossier.upward, { to, number, at }] },
      },
      due,
      at,
    ),
  AwardDecided: (dossier, { outcome, number, reason, signer, date, due, at }) => {
    const decision = {
      ...{ number, at, ...(reason && { reason }) },
      ...{ ...(signer && { signer }), ...(date && { date }) },
    };
    return started({ ...met(dossier, at), phase: outcome, decision }, due, at);
  },
  ResultNotified: (dossier, { due, at }) =>
    started({ ...met(dossier, at, ['result-notice', 'refusal-notice']), notified: { at } }, due, at),
  AwardPresented: (dossier, { on, place, at }) => ({
    ...met(dossier, at, ['present']),
    presented: { on, place, at },
  }),
};
