import { marks, ruleKeys } from '@so-vang/domain';
import { z } from 'zod';
import { rulesSchema } from '../scenario/rules.schema.js';
import { day, longId, several, text } from '../scenario/values.js';

const adoption = z.strictObject({
  act: text(300),
  article: text(100).optional(),
  from: day,
  to: day.optional(),
  corrects: text(200).optional(),
  marks: z.partialRecord(z.enum(ruleKeys), z.enum(marks)).optional(),
  note: text(2_000).optional(),
  rules: rulesSchema,
});

/** A file of rules: for whom, and what was adopted by which act. */
export const rulesFileSchema = z.strictObject({
  title: text(300).optional(),
  note: text(5_000).optional(),
  sources: several(text(1_000)).optional(),
  nation: z.literal(true).optional(),
  province: text(100).optional(),
  bloc: longId.optional(),
  clock: z.enum(['live', 'played']).optional(),
  adoptions: z.array(adoption).min(1).max(200),
});
export type RulesDocument = z.output<typeof rulesFileSchema>;
