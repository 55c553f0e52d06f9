import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId, UnitId } from '../ids.js';
import { holdsOffice } from '../person/person.js';
import type { Award } from '../rules/awards.js';
import { dayOf, endOf, type Day, type Instant } from '../time.js';
import type { DeadlineName, OpenedCycle } from './cycle.js';
import { isLate } from './deadlines.js';
import type { ExclusionEvent } from './exclusion.js';
import {
  notCompeting,
  notIn,
  type Acts,
  type CycleDecision,
  type Data,
  type OfCycle,
  type Steps,
} from './guards.js';
import { missingToAdvance } from './missing.js';

/** Plan and pledge: the theme and dates of the year, the text that all sign, and who signed it, or did not. */
export type Plan = {
  readonly theme: string;
  /** Numbers and dates of the papers adopted with it. */
  readonly document?: string;
  readonly rulesDocument?: string;
  readonly scoreTableDocument?: string;
};
/** What is to be reached under a numbered content of the pledge. */
export type Target = {
  /** Number of the content, from 1. */
  readonly under: number;
  readonly content: string;
  readonly measure: string;
  readonly planned: string;
};
/** By which paper the head of a unit let somebody else sign. */
export type Authorisation = { readonly by: PersonId; readonly number: string; readonly date: Day };
export type Signature = {
  readonly unit: UnitId;
  readonly signatory: PersonId;
  readonly authorisation?: Authorisation;
  readonly late: boolean;
  readonly afterSeal?: boolean;
  readonly at: Instant;
};
/** Awards that a unit aims at. */
export type TitleRegistration = {
  readonly unit: UnitId;
  readonly titles: readonly Award[];
  readonly at: Instant;
};
export type PledgeRefusal = { readonly unit: UnitId; readonly reason: string; readonly at: Instant };

export type PledgingState = {
  readonly theme?: string;
  readonly plan?: Plan;
  readonly deadlines: Readonly<Partial<Record<DeadlineName, Instant>>>;
  readonly pledge?: readonly string[];
  /** Since when there is a text to be signed. */
  readonly pledgeDraftedAt?: Instant;
  readonly targets: readonly Target[];
  readonly titles: readonly TitleRegistration[];
  readonly signatures: readonly Signature[];
  readonly pledgeRefusals: readonly PledgeRefusal[];
  readonly sealedAt?: Instant;
};
export const blankPledging: PledgingState = {
  deadlines: {},
  targets: [],
  titles: [],
  signatures: [],
  pledgeRefusals: [],
};

export type PledgingCommand =
  | Command<'AdoptPlan', Plan & { readonly deadlines?: Readonly<Partial<Record<DeadlineName, Day>>> }>
  | Command<'DraftPledge', { readonly contents: readonly string[]; readonly targets?: readonly Target[] }>
  | Command<'RegisterTitles', { readonly unit: UnitId; readonly titles: readonly Award[] }>
  | Command<'SignPledge', { readonly unit: UnitId; readonly authorisation?: Authorisation }>
  | Command<'RefusePledge', { readonly unit: UnitId; readonly reason: string }>
  | Command<'SealPledge', object>;

export type PledgingEvent =
  | Event<
      'PlanAdopted',
      OfCycle & Plan & { readonly deadlines: Readonly<Partial<Record<DeadlineName, Instant>>> }
    >
  | Event<
      'PledgeDrafted',
      OfCycle & { readonly contents: readonly string[]; readonly targets?: readonly Target[] }
    >
  | Event<'TitlesRegistered', OfCycle & TitleRegistration>
  | Event<
      'PledgeSigned',
      OfCycle & {
        readonly unit: UnitId;
        readonly signatory: PersonId;
        readonly authorisation?: Authorisation;
        readonly late: boolean;
        /** By a unit that came in once the pledge was sealed. */
        readonly afterSeal?: boolean;
      }
    >
  | Event<'PledgeRefused', OfCycle & { readonly unit: UnitId; readonly reason: string }>
  | Event<'PledgeSealed', OfCycle>;

export type PledgingRejection =
  | { readonly code: 'PLAN_ALREADY_ADOPTED' }
  | { readonly code: 'PLEDGE_ALREADY_SIGNED_BY_SOME'; readonly units: readonly UnitId[] }
  | { readonly code: 'PLEDGE_TEXT_MISSING' }
  | { readonly code: 'PLEDGE_SEALED'; readonly at: Instant }
  | { readonly code: 'TARGET_WITHOUT_CONTENT'; readonly target: string; readonly under: number }
  | { readonly code: 'AUTHORISATION_NEEDED'; readonly unit: UnitId }
  | { readonly code: 'AUTHORISER_NOT_HEAD'; readonly unit: UnitId; readonly person: PersonId }
  | { readonly code: 'PLEDGE_ALREADY_REFUSED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'ALREADY_SIGNED'; readonly unit: UnitId; readonly at: Instant };

/** Once it is sealed, nothing of a pledge changes; the end of its stage seals it at the latest. */
const notOpen = (cycle: OpenedCycle) =>
  notIn(['pledging'], cycle) ??
  (cycle.sealedAt === undefined ? undefined : reject({ code: 'PLEDGE_SEALED', at: cycle.sealedAt } as const));

/** Who came in once it was sealed could not sign before: it does so until the evaluation closes. */
export const comesLateToPledge = (
  unit: UnitId,
  { newcomers = [], phase }: Pick<OpenedCycle, 'newcomers' | 'phase'>,
): boolean => newcomers.includes(unit) && ['pledging', 'movements', 'evaluation'].includes(phase);

const notOpenTo = (unit: UnitId, cycle: OpenedCycle) =>
  comesLateToPledge(unit, cycle) ? undefined : notOpen(cycle);

const alreadySigned = (unit: UnitId, { signatures }: OpenedCycle) => {
  const earlier = signatures.find((signature) => signature.unit === unit);
  return earlier && reject({ code: 'ALREADY_SIGNED', unit, at: earlier.at } as const);
};

/** The head signs for the unit; somebody else needs a paper given by the one who was its head that day. */
const notEntitled = (
  { unit, authorisation }: Data<'SignPledge'>,
  at: Instant,
  { appointments, person }: Facts,
) => {
  if (!authorisation)
    return holdsOffice(appointments, 'unit-head', dayOf(at), unit)
      ? undefined
      : reject({ code: 'AUTHORISATION_NEEDED', unit } as const);
  const { by, date } = authorisation;
  if (date > dayOf(at)) return reject({ code: 'DATE_AFTER_ACT', date, at } as const);
  const authoriser = person && 'appointments' in person ? person.appointments : [];
  return holdsOffice(authoriser, 'unit-head', date, unit)
    ? undefined
    : reject({ code: 'AUTHORISER_NOT_HEAD', unit, person: by } as const);
};

const refuse = ({ unit, reason }: Data<'RefusePledge'>, at: Instant, cycle: OpenedCycle): CycleDecision => {
  const refused = notOpenTo(unit, cycle) ?? notCompeting(unit, cycle) ?? alreadySigned(unit, cycle);
  if (refused) return refused;
  const earlier = cycle.pledgeRefusals.find((refusal) => refusal.unit === unit);
  if (earlier) return reject({ code: 'PLEDGE_ALREADY_REFUSED', unit, at: earlier.at });
  const data = { cycle: cycle.cycle, unit, reason, at };
  const barred: ExclusionEvent = { type: 'UnitExcluded', data };
  return {
    ok: true,
    events: [{ type: 'PledgeRefused', data }, ...(cycle.rules.noPledge === 'excluded' ? [barred] : [])],
  };
};

export const pledgingActs: Acts<PledgingCommand> = {
  AdoptPlan({ data: { deadlines = {}, ...plan }, at }, cycle) {
    const misplaced = notIn(['pledging'], cycle);
    if (misplaced) return misplaced;
    if (cycle.theme !== undefined) return reject({ code: 'PLAN_ALREADY_ADOPTED' });
    const ends = Object.fromEntries(
      (Object.entries(deadlines) as [DeadlineName, Day][]).map(([name, day]) => [name, endOf(day)]),
    );
    return accept({ type: 'PlanAdopted', data: { cycle: cycle.cycle, ...plan, deadlines: ends, at } });
  },

  DraftPledge({ data: { contents, targets }, at }, cycle) {
    const misplaced = notOpen(cycle);
    if (misplaced) return misplaced;
    if (cycle.signatures.length > 0)
      return reject({
        code: 'PLEDGE_ALREADY_SIGNED_BY_SOME',
        units: cycle.signatures.map(({ unit }) => unit),
      });
    const stray = targets?.find(({ under }) => under < 1 || under > contents.length);
    if (stray) return reject({ code: 'TARGET_WITHOUT_CONTENT', target: stray.content, under: stray.under });
    const data = { cycle: cycle.cycle, contents, ...(targets && { targets }), at };
    return accept({ type: 'PledgeDrafted', data });
  },

  /** The newest registration of a unit counts. */
  RegisterTitles({ data, at }, cycle) {
    const refused = notOpenTo(data.unit, cycle) ?? notCompeting(data.unit, cycle);
    if (refused) return refused;
    return accept({ type: 'TitlesRegistered', data: { cycle: cycle.cycle, ...data, at } });
  },

  SignPledge({ data, at, by: signatory }, cycle, facts) {
    const { unit, authorisation } = data;
    const refused = notOpenTo(unit, cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (cycle.pledge === undefined) return reject({ code: 'PLEDGE_TEXT_MISSING' });
    const wrong = alreadySigned(unit, cycle) ?? notEntitled(data, at, facts);
    if (wrong) return wrong;
    const afterSeal = comesLateToPledge(unit, cycle);
    const late = !afterSeal && isLate('pledge', at, cycle);
    const said = { ...(authorisation && { authorisation }), ...(afterSeal && { afterSeal }) };
    const signature = { unit, signatory, ...said, late };
    return accept({ type: 'PledgeSigned', data: { cycle: cycle.cycle, ...signature, at } });
  },

  RefusePledge: ({ data, at }, cycle) => refuse(data, at, cycle),

  SealPledge({ at }, cycle) {
    const misplaced = notOpen(cycle);
    if (misplaced) return misplaced;
    const missing = missingToAdvance(cycle);
    if (missing.length > 0) return reject({ code: 'STAGE_NOT_COMPLETE', missing });
    return accept({ type: 'PledgeSealed', data: { cycle: cycle.cycle, at } });
  },
};

const without = <T extends { readonly unit: UnitId }>(listed: readonly T[], unit: UnitId): readonly T[] =>
  listed.filter((entry) => entry.unit !== unit);

export const pledgingSteps: Steps<PledgingEvent> = {
  PlanAdopted: (cycle, { cycle: _, at: __, deadlines, ...plan }) => ({
    ...cycle,
    theme: plan.theme,
    plan,
    deadlines,
  }),
  PledgeDrafted: (cycle, { contents, targets = [], at }) => ({
    ...{ ...cycle, pledge: contents, targets },
    pledgeDraftedAt: cycle.pledgeDraftedAt && cycle.pledgeDraftedAt < at ? cycle.pledgeDraftedAt : at,
  }),
  TitlesRegistered: (cycle, { unit, titles, at }) => ({
    ...cycle,
    titles: [...without(cycle.titles, unit), { unit, titles, at }],
  }),
  PledgeSigned: (cycle, { cycle: _, ...signature }) => ({
    ...cycle,
    signatures: [...cycle.signatures, signature],
    pledgeRefusals: without(cycle.pledgeRefusals, signature.unit),
  }),
  PledgeRefused: (cycle, { unit, reason, at }) => ({
    ...cycle,
    pledgeRefusals: [...cycle.pledgeRefusals, { unit, reason, at }],
  }),
  PledgeSealed: (cycle, { at }) => ({ ...cycle, sealedAt: at }),
};
