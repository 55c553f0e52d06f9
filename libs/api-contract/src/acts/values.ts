import {
  idMaxLength,
  idPattern,
  instantPattern,
  dayPattern,
  headSelections,
  ruleScopePattern,
  type AchievementId,
  type BallotId,
  type BlocId,
  type CycleId,
  type Day,
  type DossierId,
  type Instant,
  type MovementId,
  type PersonId,
  type RuleScope,
  type SittingId,
  type StreamName,
  type UnitId,
} from '@so-vang/domain';
import { z } from 'zod';

const branded = <T extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<T, string>;
const id = <T extends string>() => branded<T>(z.string().regex(idPattern).max(idMaxLength));
const realDay = (day: string) =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) &&
  isPlausible(day);
/** Acts are of these days: another year is a slip of the pen. */
export const dayRange = { first: '1900-01-01', last: '2199-12-31' } as const;
const isPlausible = (time: string): boolean =>
  time.slice(0, 10) >= dayRange.first && time.slice(0, 10) <= dayRange.last;
export const text = (max: number) => z.string().trim().min(1).max(max);

export const unitId = id<UnitId>();
export const blocId = id<BlocId>();
export const cycleId = id<CycleId>();
export const ballotId = id<BallotId>();
export const dossierId = id<DossierId>();
export const sittingId = id<SittingId>();
export const movementId = id<MovementId>();
/** Shorter than other ids: its stream's name is longer. */
export const achievementId = branded<AchievementId>(z.string().regex(idPattern).max(60));
export const personId = id<PersonId>();
/** ISO 8601 in UTC with milliseconds. */
export const instant = branded<Instant>(
  z
    .string()
    .regex(instantPattern)
    .refine((at) => !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at && isPlausible(at)),
);
/** A day in Viet Nam, `2019-12-20`. */
export const day = branded<Day>(z.string().regex(dayPattern).refine(realDay));
export const streamName = branded<StreamName>(
  z
    .string()
    .regex(/^(?:unit|bloc|cycle|ballot|dossier|council|person|rulebook|claim)-[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(idMaxLength + 20),
);
/** For whom a rulebook is: the nation, a province by its name without accents, a bloc by its id. */
export const ruleScope = branded<RuleScope>(
  z
    .string()
    .regex(ruleScopePattern)
    .max(idMaxLength + 10),
);
/** Made by whoever first wants the act, and sent again with each retry. */
export const idempotencyKey = z.uuidv7();

/** Of a file that was uploaded. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const clock = z.enum(['live', 'played']);
export const count = z.int().min(0).max(1_000);
export const ratio = z.strictObject({ num: z.int().min(0), den: z.int().min(1) });
export const hundredths = z.int().min(-10_000_000).max(10_000_000);
/** A name within a cycle or a rule: of an item, a ground, a hold. */
export const localId = z.string().regex(idPattern).max(idMaxLength);
const entries = z
  .array(z.strictObject({ name: text(300), points: hundredths, reason: text(1_000) }))
  .max(50)
  .readonly()
  .exactOptional();
export const sheet = z.strictObject({
  points: z.record(z.string().regex(idPattern), hundredths),
  bonus: hundredths,
  deduction: hundredths,
  bonuses: entries,
  deductions: entries,
});
export const none = z.strictObject({});

export const units = z.array(unitId).max(60);
export const year = z.int().min(1948).max(2200);
export const headship = {
  head: unitId,
  deputy: unitId.exactOptional(),
  method: z.enum(headSelections),
  reason: text(1_000).exactOptional(),
};
