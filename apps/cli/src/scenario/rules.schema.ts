import { defaultValues, type Rules } from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { localId, points, ratio, text } from './values.js';

const size = z.int().min(1).max(1_000);

const scoreTable = z
  .strictObject({
    items: z
      .array(z.strictObject({ id: localId, name: text(300), max: points }))
      .min(1)
      .max(100),
    bonusMax: points.optional(),
    deductionMax: points.optional(),
    totalMax: points.optional(),
  })
  .transform(({ items, bonusMax = 0, deductionMax = 0, totalMax }) => ({
    items,
    bonusMax,
    deductionMax,
    totalMax: totalMax ?? items.reduce((sum, { max }) => sum + max, bonusMax),
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
      fromRank: z.int().min(1),
      toRank: z.int().min(1).optional(),
      max: z.int().min(0).optional(),
    }),
  )
  .max(50)
  .transform((given) =>
    given.map(({ award, fromRank, toRank = fromRank, max }) => ({
      award,
      fromRank,
      toRank,
      ...(max !== undefined && { max }),
    })),
  );

/** What differs from the defaults; the same keys as the domain's, points as decimals, shares as fractions. */
export const rulesSchema = z.strictObject({
  blocSize: z.strictObject({ min: size, max: size }).exactOptional(),
  noPledge: z.enum(['excluded', 'allowed']).exactOptional(),
  scoreTable: scoreTable.exactOptional(),
  scoreStages: z.strictObject({ self: z.boolean(), cross: z.boolean() }).exactOptional(),
  choice: choice.exactOptional(),
  quorum: ratio.exactOptional(),
  threshold: threshold.exactOptional(),
  slots: slots.exactOptional(),
  severalAwards: z.enum(['one-per-unit', 'allowed']).exactOptional(),
  subUnitAwards: z.enum(['off', 'allowed']).exactOptional(),
  headship: z.enum(['required', 'optional']).exactOptional(),
});

/** Compile-time check: what the schema lets through is what the domain takes. */
type Fits = z.output<typeof rulesSchema> extends Partial<Rules> ? true : never;
const fits = <T extends true>(): T | undefined => undefined;
fits<Fits>();
