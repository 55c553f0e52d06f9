import { idPattern, type Day } from '@so-vang/domain';
import { z } from 'zod';

/** The smallest things that a scenario is written with. */
export const text = (max: number) => z.string().trim().min(1).max(max);
/** A text that may look like a number, as the number of a letter does. */
export const label = (max: number) => z.union([text(max), z.number()]).transform((given) => String(given));
export const localId = z.string().max(40).regex(idPattern, {
  error: 'ID',
  abort: true,
});
export const longId = z.string().max(80).regex(idPattern, { error: 'ID', abort: true });
export const year = z.int().min(1948).max(2200);

const realDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'DAY', abort: true })
  .refine(realDay, { error: 'NO_SUCH_DAY' });

const clockTime = /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** A time of day in Viet Nam. */
export const dayTime = z
  .string()
  .regex(clockTime, { error: 'DAY_TIME', abort: true })
  .refine((given) => realDay(given.slice(0, 10)), { error: 'NO_SUCH_DAY' });
/** A day, or a day with a time in Viet Nam: `2019-12-20` or `2019-12-20T14:30`. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/, { error: 'MOMENT', abort: true })
  .refine((given) => realDay(given.slice(0, 10)), { error: 'NO_SUCH_DAY' })
  .meta({ id: 'moment' });

/** A unit, by its id or by its full name. */
export const unitRef = text(200).meta({ id: 'unit' });
/** One or several; always a list once it is read. */
export const several = <Schema extends z.ZodType>(one: Schema) =>
  z
    .union([z.array(one).min(1).max(100), one])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.output<Schema>[]);
/** `all`: every unit that has not done it yet. */
export const unitRefs = z.union([z.literal('all'), several(unitRef)]).meta({ id: 'units' });

/** Points, with up to two decimals; kept as hundredths. */
export const points = z
  .number()
  .min(-100_000)
  .max(100_000)
  .refine((given) => Math.abs(given * 100 - Math.round(given * 100)) < 1e-6, { error: 'POINTS' })
  .transform((given) => Math.round(given * 100));

/** `2/3` or `80%`. */
export const ratio = z
  .string()
  .regex(/^\d{1,4}\s*\/\s*[1-9]\d{0,3}$|^\d{1,3}\s*%$/, { error: 'RATIO' })
  .transform((given) => {
    const [num = 0, den = 100] = given.replace('%', '').split('/').map(Number);
    return { num, den };
  });

/** The decision of an authority on which a change rests. */
export const issuedDecision = z
  .strictObject({ number: label(100), date: day, issuer: text(200) })
  .transform((given) => ({ ...given, date: given.date as Day }));

/** An act that needs nothing said: `close-pledging:` with nothing after it. */
export const nothing = z.union([z.null(), z.literal(true), z.strictObject({})]).transform(() => null);
