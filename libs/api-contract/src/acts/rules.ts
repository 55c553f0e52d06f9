import {
  awards,
  councilVotingMethods,
  dossierKinds,
  headSelections,
  idPattern,
  marks,
  paperKinds,
  ruleKeys,
  timerNames,
  type Award,
  type Mark,
  type RuleKey,
} from '@so-vang/domain';
import { z } from 'zod';
import { count, day, hundredths, ratio, text } from './values.js';

const strictness = z.enum(['warn', 'refuse']);
const rounding = z.enum(['down', 'nearest', 'up']);
const votingMethods = z.array(z.enum(['paper', 'open', 'consensus'])).min(1);
const id = z.string().regex(idPattern).max(80);
const grounds = z.array(z.strictObject({ id, name: text(300) })).max(100);
const threshold = ratio.extend({
  base: z.enum(['all', 'present', 'valid']),
  compare: z.enum(['at-least', 'more-than']),
});
const yearlyDay = {
  monthDay: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
  years: z.int().min(0).max(3),
};
const byAward = <T extends z.ZodType>(schema: T) =>
  z.strictObject(Object.fromEntries(awards.map((award) => [award, schema])) as Record<Award, T>);
const scoreTable = z.strictObject({
  groups: z
    .array(z.strictObject({ id, name: text(300) }))
    .max(30)
    .exactOptional(),
  items: z
    .array(
      z.strictObject({
        ...{ id, name: text(300), max: hundredths },
        ...{ group: id.exactOptional(), floor: ratio.exactOptional() },
      }),
    )
    .max(100),
  bonusMax: hundredths,
  deductionMax: hundredths,
  totalMax: hundredths.exactOptional(),
});
const slot = z.strictObject({
  award: z.enum(awards),
  fromRank: z.int().min(1),
  toRank: z.int().min(1),
  max: z.int().min(0).exactOptional(),
  minUnits: count.exactOptional(),
  maxUnits: count.exactOptional(),
});
const dossierPapers = z.strictObject({
  award: z.enum(awards),
  kind: z.enum(dossierKinds),
  papers: z.array(z.enum(paperKinds)),
  form: text(30).exactOptional(),
  copies: count,
});

const eachOptional = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([key, schema]) => [key, (schema as z.ZodType).exactOptional()]),
    ),
  ) as unknown as z.ZodObject<{ [Key in keyof Shape]: z.ZodExactOptional<Shape[Key]> }, z.core.$strict>;

/** How sure each value is. */
export const ruleMarks = eachOptional(
  Object.fromEntries(ruleKeys.map((key) => [key, z.enum(marks)])) as Record<
    RuleKey,
    z.ZodEnum<Record<Mark, Mark>>
  >,
);

/** What may be adopted; all of it optional, since a bloc sets only what differs. */
export const rulesSchema = eachOptional({
  blocSize: z.strictObject({ min: count, max: count }),
  blocListedBy: z.enum(['chairman', 'council']),
  scoreTableBy: z.enum(['bloc', 'province']),
  mergedProvinces: z.enum(['until-replaced', 'ended']),
  yearKind: z.enum(['calendar', 'school']),
  conferences: z.enum(['one', 'two']),
  noPledge: z.enum(['excluded', 'allowed', 'deducted']),
  noPledgeDeduction: hundredths,
  thematicAwards: z.enum(['off', 'allowed']),
  evidence: z.strictObject({ maxBytes: z.int().min(1), mediaTypes: z.array(text(120)).max(50) }),
  scoreTable,
  scoreStages: z.strictObject({ self: z.boolean(), cross: z.boolean(), office: z.boolean().exactOptional() }),
  crossScorers: count,
  scoreRounding: rounding,
  exclusionGrounds: grounds,
  holdGrounds: grounds,
  withdrawal: z.enum(['allowed', 'off']),
  departedMembers: z.enum(['leave', 'stay']),
  choice: z.strictObject({
    method: z.enum(['score-then-ballot', 'ballot-then-score', 'score', 'ballot', 'consensus']),
    maxChoices: count,
  }),
  votingMethods,
  absentVotes: z.enum(['written-opinion', 'none']),
  countingCommittee: z.strictObject({ members: z.int().min(1).max(20), signers: z.int().min(1).max(20) }),
  recusal: z.enum(['none', 'abstain-own-unit', 'leave-room']),
  quorum: ratio,
  threshold,
  ties: z.strictObject({
    method: z.enum(['share', 'second-ballot', 'score-group', 'women', 'head']),
    group: id.exactOptional(),
    women: ratio.exactOptional(),
  }),
  preparatoryMeeting: z.enum(['required', 'optional']),
  minutes: z.enum(['required', 'optional']),
  slots: z.array(slot).max(100),
  slotsExceeded: strictness,
  severalAwards: z.enum(['one-per-unit', 'allowed']),
  subUnitAwards: z.enum(['off', 'allowed']),
  awardBases: z
    .array(z.strictObject({ award: z.enum(awards), on: z.enum(awards), years: z.int().min(0).max(10) }))
    .max(20),
  headship: z.enum(['required', 'optional']),
  headSelection: z.strictObject({
    method: z.enum(headSelections),
    inRotation: z.boolean(),
    termYears: z.int().min(1).max(10),
  }),
  flagQuota: ratio.extend({ base: z.enum(['standard-met', 'bloc-leaders']), rounding, over: strictness }),
  councilAwards: z.array(z.enum(awards)),
  councilThresholds: byAward(threshold),
  councilQuorum: z.strictObject({ awardSession: ratio, otherSession: ratio }),
  councilVotingMethods: z.array(z.enum(councilVotingMethods)).min(1).max(4),
  papers: z.array(dossierPapers).max(100),
  timers: z.strictObject(
    Object.fromEntries(timerNames.map((name) => [name, count])) as Record<
      (typeof timerNames)[number],
      typeof count
    >,
  ),
  reminderDays: z.int().min(1).max(15),
  consultation: z.strictObject({ silence: z.enum(['proceed', 'wait']) }),
  dossiersDue: byAward(z.strictObject({ ...yearlyDay, school: z.strictObject(yearlyDay).exactOptional() })),
  prizes: byAward(hundredths),
  holidays: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({ off: z.array(day).max(60), worked: z.array(day).max(30) }),
  ),
});
