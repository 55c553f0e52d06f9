import { headSelections } from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { councilValues } from './council-values.js';
import { rulesSchema } from './rules.schema.js';
import {
  day,
  dayTime,
  label,
  localId,
  moment,
  nothing,
  points,
  several,
  text,
  unitRef,
  unitRefs,
  year,
} from './values.js';

/** A total, or points by item of the score table with `bonus` and `deduction` beside them. */
const sheet = z.record(text(40), points);
const score = z.union([points, sheet]).meta({ id: 'score' });
const settled = z.union([points, z.object({ reason: text(1_000).optional() }).catchall(points)]);
const byUnit = <Schema extends z.ZodType>(one: Schema) => z.record(unitRef, one);

const vote = z
  .union([
    several(unitRef),
    z.strictObject({ for: several(unitRef).optional(), against: several(unitRef).optional() }),
  ])
  .transform((given) => (Array.isArray(given) ? { for: given } : given))
  .transform((given) => ({ for: given.for ?? [], against: given.against ?? [] }));

const tally = z.strictObject({
  for: byUnit(z.int().min(0).max(100)),
  against: byUnit(z.int().min(0).max(100)).optional(),
  cast: z.int().min(0).max(100).optional(),
});

const place = several(unitRef);
const method = z.enum(headSelections).optional();
const reason = text(1_000);
const dossier = { unit: unitRef, award: awardName.optional(), subUnit: text(200).optional() };
const dossiers = <Shape extends z.ZodRawShape>(more: Shape) =>
  several(z.strictObject({ ...dossier, ...more }));
/** A unit alone says enough where it has one dossier. */
const dossiersOrUnits = <Shape extends z.ZodRawShape>(more: Shape) => {
  const whole = z.strictObject({ ...dossier, ...more });
  return several(
    z
      .union([unitRef, whole])
      .transform((given) => (typeof given === 'string' ? { unit: given } : given) as z.output<typeof whole>),
  );
};

/** What each act of a scenario is told. */
export const actValues = {
  'open-cycle': z.union([year, z.strictObject({ year }).transform((given) => given.year)]),
  'set-head': z.strictObject({ year, head: unitRef, deputy: unitRef.optional(), method }),
  'adopt-rules': z.strictObject({
    rules: rulesSchema,
    from: day.optional(),
    to: day.optional(),
    act: text(300).exactOptional(),
    article: text(100).exactOptional(),
  }),
  plan: z.strictObject({
    theme: text(500),
    deadlines: z.strictObject({ pledge: day.optional(), selfScore: day.optional() }).optional(),
  }),
  pledge: several(text(2_000)),
  sign: unitRefs,
  'close-pledging': nothing,
  launch: several(z.strictObject({ movement: localId, name: text(500), goal: text(2_000).optional() })),
  join: z
    .union([z.literal('all'), z.strictObject({ movement: localId.optional(), units: unitRefs.optional() })])
    .transform((given) => (given === 'all' ? {} : given)),
  evidence: several(
    z.strictObject({
      movement: localId,
      unit: unitRef,
      title: text(300),
      file: text(500).optional(),
      mediaType: text(100).optional(),
    }),
  ),
  'open-evaluation': nothing,
  'self-score': byUnit(score),
  'cross-score': z.union([
    z.literal('as-self-score'),
    several(z.strictObject({ of: unitRef, by: unitRef, score })),
  ]),
  settle: z.union([z.enum(['as-self-score', 'as-cross-score']), byUnit(settled)]),
  exclude: several(z.strictObject({ unit: unitRef, reason })),
  'close-evaluation': nothing,
  'open-voting': z.strictObject({ closes: dayTime, candidates: several(unitRef).optional() }),
  vote: byUnit(vote),
  tally,
  'close-ballot': nothing,
  count: nothing,
  'declare-ranking': z
    .union([z.null(), z.strictObject({ order: z.array(place).min(1).max(60).optional() })])
    .transform((given) => given ?? {}),
  nominate: several(z.strictObject({ unit: unitRef, award: awardName, subUnit: text(200).optional() })),
  withdraw: several(z.strictObject({ unit: unitRef, reason })),
  elect: z.strictObject({ head: unitRef, deputy: unitRef.optional(), method }),
  'close-cycle': nothing,
  tick: moment,
  'submit-dossier': z.union([z.literal('all'), dossiersOrUnits({ number: label(100).optional() })]),
  'receive-dossier': z.union([z.literal('all'), dossiersOrUnits({})]),
  'return-dossier': dossiers({ reason }),
  'resubmit-dossier': dossiers({ number: label(100).optional(), note: text(1_000).optional() }),
  'decide-dossier': dossiers({
    outcome: z.enum(['awarded', 'refused']),
    number: label(100).optional(),
    reason: reason.optional(),
  }),
  ...councilValues,
  annul: dossiers({ ground: text(300), reason, number: label(100).optional() }),
} as const;

export type ActKind = keyof typeof actValues;
export type ActValue<Kind extends ActKind> = z.output<(typeof actValues)[Kind]>;
export const actKinds = Object.keys(actValues) as readonly ActKind[];
