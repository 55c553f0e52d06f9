import { eventTypes, flagDecisions, type Fields } from '@so-vang/domain';
import { z } from 'zod';
import { streamName, text, unitId } from './values.js';

const revision = z.int().min(0);
/** Names of fields with what is right; the form of the event itself is checked where the event is known. */
const fields: z.ZodType<Fields> = z.record(z.string().min(1).max(60), z.json());
const legalGround = { act: text(500), article: text(300), reason: text(2_000) };

/** Counter-events to what was recorded, and what is decided on what rested on it. */
export const correctionActs = {
  CorrectFact: z.strictObject({
    fact: z.union([
      z.strictObject({ revision }),
      z.strictObject({
        ...{ type: z.enum(eventTypes), unit: unitId.exactOptional(), by: unitId.exactOptional() },
      }),
    ]),
    correction: z.union([z.literal('void'), fields]),
    ...legalGround,
  }),
  DecideFlag: z.strictObject({
    flags: z
      .array(z.strictObject({ stream: streamName, revision }))
      .min(1)
      .max(500)
      .exactOptional(),
    decision: z.enum(flagDecisions),
    reason: text(2_000),
  }),
} as const;
