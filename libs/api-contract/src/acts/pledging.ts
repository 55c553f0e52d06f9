import { z } from 'zod';
import { blocId, clock, day, none, text, unitId } from './values.js';

/** Opening, plan and pledge of a cycle, and its way from stage to stage. */
export const pledgingActs = {
  OpenCycle: z.strictObject({ bloc: blocId, year: z.int().min(1948).max(2200), clock }),
  AdoptPlan: z.strictObject({
    theme: text(500),
    deadlines: z
      .strictObject({
        pledge: day.exactOptional(),
        selfScore: day.exactOptional(),
        crossScore: day.exactOptional(),
      })
      .exactOptional(),
  }),
  DraftPledge: z.strictObject({ contents: z.array(text(2_000)).min(1).max(50) }),
  SignPledge: z.strictObject({ unit: unitId }),
  ClosePledging: none,
  OpenEvaluation: none,
  CloseEvaluation: none,
  CloseCycle: none,
  AdvanceClock: none,
} as const;
