import type { z } from 'zod';
import { Refusal } from './refusal.js';

/** The value as its schema has it, or a refusal that lists every mistake with its place. */
export const parsed = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new Refusal({ code: 'BODY_INVALID', issues });
};
