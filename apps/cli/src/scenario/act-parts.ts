import { headSelections } from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { day, label, points, several, text, unitRef } from './values.js';

/** A total, or points by item of the score table with `bonus` and `deduction` beside them, these as entries if need be. */
const entries = z
  .array(z.strictObject({ name: text(300), points, reason: text(1_000) }))
  .min(1)
  .max(50);
const line = z.union([points, entries]);
const sheet = z.record(text(40), line);
export const score = z.union([points, sheet]).meta({ id: 'score' });
export const settled = z.union([points, z.object({ reason: text(1_000).optional() }).catchall(line)]);
export const rechecked = z.union([points, z.object({ note: text(1_000).optional() }).catchall(line)]);
export const byUnit = <Schema extends z.ZodType>(one: Schema) => z.record(unitRef, one);

const authorised = z.strictObject({ by: text(200), number: label(100), date: day }).optional();
const sides = { for: several(unitRef).optional(), against: several(unitRef).optional() };
export const vote = z
  .union([several(unitRef), z.strictObject({ ...sides, authorised })])
  .transform((given) => (Array.isArray(given) ? { for: given } : given))
  .transform((given) => ({
    ...{ for: given.for ?? [], against: given.against ?? [] },
    authorised: 'authorised' in given ? given.authorised : undefined,
  }));
export const opinion = z.strictObject({ ...sides, document: label(200), authorised });

export const tally = z.strictObject({
  for: byUnit(z.int().min(0).max(100)),
  against: byUnit(z.int().min(0).max(100)).optional(),
  cast: z.int().min(0).max(100).optional(),
});

const marks = byUnit(z.int().min(0).max(100)).optional();
export const paperCount = z.strictObject({
  papers: z.strictObject({
    ...{ issued: z.int().min(0), returned: z.int().min(0).optional() },
    ...{ valid: z.int().min(0).optional(), invalid: z.int().min(0).optional() },
  }),
  ...{ for: byUnit(z.int().min(0).max(100)), against: marks, abstained: marks, invalid: marks },
  points: byUnit(z.int().min(0).max(100_000)).optional(),
  ...{ sheet: text(500).optional(), by: text(200).optional() },
});

export const place = several(unitRef);
export const order = z.array(place).min(1).max(60);
export const method = z.enum(headSelections).optional();
export const reason = text(1_000);
export const achievement = { unit: unitRef, award: awardName, achievement: text(500) };
export const signers = ['chair', 'secretary'] as const;
/** Everything may be left out. */
export const maybe = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const whole = z.strictObject(shape);
  return z.union([z.null(), whole]).transform((given) => (given ?? {}) as z.output<typeof whole>);
};
const dossier = { unit: unitRef, award: awardName.optional(), subUnit: text(200).optional() };
export const dossiers = <Shape extends z.ZodRawShape>(more: Shape) =>
  several(z.strictObject({ ...dossier, ...more }));
/** A unit alone says enough where it has one dossier. */
export const dossiersOrUnits = <Shape extends z.ZodRawShape>(more: Shape) => {
  const whole = z.strictObject({ ...dossier, ...more });
  return several(
    z
      .union([unitRef, whole])
      .transform((given) => (typeof given === 'string' ? { unit: given } : given) as z.output<typeof whole>),
  );
};

const target = z.strictObject({
  under: z.int().min(1).max(50),
  content: text(500),
  measure: text(100),
  planned: label(100),
});
const contents = several(text(2_000));
export const pledge = z
  .union([contents, z.strictObject({ contents, targets: several(target).optional() })])
  .transform((given) => (Array.isArray(given) ? { contents: given } : given))
  .transform((given) => given as { contents: string[]; targets?: z.output<typeof target>[] });
export const titles = several(text(300)).optional();
export const review = {
  date: day,
  place: text(300).optional(),
  text: text(10_000),
  findings: byUnit(text(2_000)).optional(),
};

export const decided = { reason: text(2_000) };

/** Of which stream a corrected fact is; left out, of the year. `person`: an id of the file, or a unit, whose head is meant. */
export const inStream = {
  in: z.enum(['cycle', 'ballot', 'dossier', 'bloc', 'rules', 'unit', 'person']).optional(),
  ...{ award: awardName.optional(), person: unitRef.optional() },
};
