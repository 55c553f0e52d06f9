import {
  councilVotingMethods,
  defaultValues,
  dossierKinds,
  headSelections,
  paperKinds,
  timerNames,
  type Award,
  type Day,
  type Rules,
} from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { day, label, localId, points, ratio, text } from './values.js';

const size = z.int().min(1).max(1_000);
const wholeNumber = z.int().min(0).max(100_000);

const scoreTable = z
  .strictObject({
    groups: z
      .array(z.strictObject({ id: localId, name: text(300) }))
      .max(30)
      .optional(),
    items: z
      .array(
        z.strictObject({
          ...{ id: localId, name: text(300), max: points },
          ...{ group: localId.exactOptional(), floor: ratio.exactOptional() },
        }),
      )
      .min(1)
      .max(100),
    bonusMax: points.optional(),
    deductionMax: points.optional(),
    totalMax: z.union([points, z.literal('none')]).optional(),
  })
  .transform(({ groups, items, bonusMax = 0, deductionMax = 0, totalMax }) => ({
    ...(groups && { groups }),
    ...{ items, bonusMax, deductionMax },
    ...(totalMax !== 'none' && {
      totalMax: totalMax ?? items.reduce((sum, { max }) => sum + max, bonusMax),
    }),
  }));

const choiceMethod = z.enum(['score-then-ballot', 'score', 'ballot', 'consensus']);
const choice = z
  .union([choiceMethod, z.strictObject({ method: choiceMethod, maxChoices: size.optional() })])
  .transform((given) => ({
    maxChoices: defaultValues.choice.maxChoices,
    ...(typeof given === 'string' ? { method: given } : given),
  }))
  .transform(({ method, maxChoices }) => ({
    method,
    maxChoices: maxChoices ?? defaultValues.choice.maxChoices,
  }));

const threshold = z
  .strictObject({
    ratio,
    compare: z.enum(['at-least', 'more-than']),
    base: z.enum(['all', 'present', 'valid']).optional(),
  })
  .transform(({ ratio: share, compare, base = 'all' as const }) => ({ ...share, compare, base }));

const slots = z
  .array(
    z.strictObject({
      award: awardName,
      fromRank: z.int(),
      toRank: z.int().optional(),
      max: z.int().min(0).exactOptional(),
      minUnits: size.exactOptional(),
      maxUnits: size.exactOptional(),
    }),
  )
  .max(50)
  .transform((given) =>
    given.map(({ fromRank, toRank = fromRank, ...slot }) => ({ ...slot, fromRank, toRank })),
  );

const ties = z.union([
  z.enum(['share', 'second-ballot', 'women', 'head']).transform((method) => ({ method })),
  z.strictObject({
    method: z.enum(['share', 'second-ballot', 'score-group', 'women', 'head']),
    group: localId.exactOptional(),
  }),
]);
const headSelection = z
  .strictObject({
    method: z.enum(headSelections),
    inRotation: z.boolean().optional(),
    termYears: z.int().min(1).max(10).optional(),
  })
  .transform(({ method, inRotation = false, termYears = 1 }) => ({ method, inRotation, termYears }));

const strictness = z.enum(['warn', 'refuse']);
const rounding = z.enum(['down', 'nearest', 'up']);
const flagQuota = z
  .strictObject({
    ratio,
    base: z.enum(['standard-met', 'bloc-leaders']),
    rounding: rounding.optional(),
    over: strictness.optional(),
  })
  .transform(({ ratio: share, base, rounding: by = 'down' as const, over = 'warn' as const }) => ({
    ...share,
    ...{ base, rounding: by, over },
  }));

/** One for each award, by its short name. */
const byAward = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ GF: schema, PF: schema, CM: schema }).transform((given) => {
    const { GF, PF, CM } = given as Readonly<Record<'GF' | 'PF' | 'CM', z.output<Schema>>>;
    return { GovernmentFlag: GF, ProvinceFlag: PF, ChairmanMerit: CM } satisfies Record<Award, unknown>;
  });

const papers = z
  .array(
    z.strictObject({
      award: awardName,
      kind: z.enum(dossierKinds).optional(),
      papers: z.array(z.enum(paperKinds)).max(20),
      form: label(30).exactOptional(),
      copies: z.int().min(0).max(20).optional(),
    }),
  )
  .max(50)
  .transform((given) =>
    given.map(({ kind = 'regular' as const, copies = 1, ...rest }) => ({ ...rest, kind, copies })),
  );

const timerShape = Object.fromEntries(timerNames.map((name) => [name, wholeNumber.exactOptional()]));
/** Timers that are not named keep their default. */
const timers = z.strictObject(timerShape).transform((given) => ({ ...defaultValues.timers, ...given }));

const evidence = z
  .strictObject({ maxMegabytes: z.int().min(1).max(1_000), mediaTypes: z.array(text(120)).max(50) })
  .transform(({ maxMegabytes, mediaTypes }) => ({ maxBytes: maxMegabytes * 1024 * 1024, mediaTypes }));

const monthDay = z.string().regex(/^\d{2}-\d{2}$/, { error: 'MONTH_DAY' });
const yearlyDay = { monthDay, years: z.int().min(0).max(3) };
const dueDay = z.strictObject({ ...yearlyDay, school: z.strictObject(yearlyDay).exactOptional() });
const dayOff = day.transform((given) => given as Day);
const holidays = z.record(
  z.string().regex(/^\d{4}$/, { error: 'YEAR' }),
  z
    .strictObject({ off: z.array(dayOff).max(60), worked: z.array(dayOff).max(30).optional() })
    .transform(({ off, worked = [] }) => ({ off, worked })),
);
const grounds = z.array(z.strictObject({ id: localId, name: text(300) })).max(100);
const votingMethods = z.array(z.enum(['paper', 'open', 'consensus'])).max(3);

/** What differs from the defaults; the same keys as the domain's, points as decimals, shares as fractions. */
export const rulesSchema = z.strictObject({
  blocSize: z.strictObject({ min: size, max: size }).exactOptional(),
  blocListedBy: z.enum(['chairman', 'council']).exactOptional(),
  scoreTableBy: z.enum(['bloc', 'province']).exactOptional(),
  mergedProvinces: z.enum(['until-replaced', 'ended']).exactOptional(),
  yearKind: z.enum(['calendar', 'school']).exactOptional(),
  conferences: z.enum(['one', 'two']).exactOptional(),
  noPledge: z.enum(['excluded', 'allowed', 'deducted']).exactOptional(),
  noPledgeDeduction: points.exactOptional(),
  thematicAwards: z.enum(['off', 'allowed']).exactOptional(),
  evidence: evidence.exactOptional(),
  scoreTable: scoreTable.exactOptional(),
  scoreStages: z
    .strictObject({ self: z.boolean(), cross: z.boolean(), office: z.boolean().exactOptional() })
    .exactOptional(),
  crossScorers: size.exactOptional(),
  scoreRounding: rounding.exactOptional(),
  exclusionGrounds: grounds.exactOptional(),
  holdGrounds: grounds.exactOptional(),
  withdrawal: z.enum(['allowed', 'off']).exactOptional(),
  departedMembers: z.enum(['leave', 'stay']).exactOptional(),
  choice: choice.exactOptional(),
  votingMethods: votingMethods.exactOptional(),
  absentVotes: z.enum(['written-opinion', 'none']).exactOptional(),
  countingCommittee: z.strictObject({ members: size, signers: size }).exactOptional(),
  recusal: z.enum(['none', 'abstain-own-unit', 'leave-room']).exactOptional(),
  quorum: ratio.exactOptional(),
  threshold: threshold.exactOptional(),
  ties: ties.exactOptional(),
  preparatoryMeeting: z.enum(['required', 'optional']).exactOptional(),
  minutes: z.enum(['required', 'optional']).exactOptional(),
  slots: slots.exactOptional(),
  slotsExceeded: strictness.exactOptional(),
  severalAwards: z.enum(['one-per-unit', 'allowed']).exactOptional(),
  subUnitAwards: z.enum(['off', 'allowed']).exactOptional(),
  awardBases: z
    .array(z.strictObject({ award: awardName, on: awardName, years: z.int().min(0).max(10) }))
    .max(20)
    .exactOptional(),
  headship: z.enum(['required', 'optional']).exactOptional(),
  headSelection: headSelection.exactOptional(),
  flagQuota: flagQuota.exactOptional(),
  councilAwards: z.array(awardName).max(3).exactOptional(),
  councilThresholds: byAward(threshold).exactOptional(),
  councilQuorum: z.strictObject({ awardSession: ratio, otherSession: ratio }).exactOptional(),
  councilVotingMethods: z.array(z.enum(councilVotingMethods)).min(1).max(4).exactOptional(),
  papers: papers.exactOptional(),
  timers: timers.exactOptional(),
  reminderDays: z.int().min(1).max(15).exactOptional(),
  consultation: z.strictObject({ silence: z.enum(['proceed', 'wait']) }).exactOptional(),
  dossiersDue: byAward(dueDay).exactOptional(),
  prizes: byAward(points).exactOptional(),
  holidays: holidays.exactOptional(),
});

/** Compile-time check: what the schema lets through is what the domain takes, and no rule is forgotten. */
type Fits = z.output<typeof rulesSchema> extends Partial<Rules> ? true : never;
type Complete = keyof Rules extends keyof z.output<typeof rulesSchema> ? true : never;
const fits = <T extends true>(): T | undefined => undefined;
fits<Fits>();
fits<Complete>();
