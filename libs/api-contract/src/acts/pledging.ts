import { awards } from '@so-vang/domain';
import { z } from 'zod';
import { blocId, clock, day, none, personId, text, unitId } from './values.js';

const target = z.strictObject({
  under: z.int().min(1).max(50),
  content: text(500),
  measure: text(100),
  planned: text(100),
});

/** Opening, plan and pledge of a cycle, and its way from stage to stage. */
export const pledgingActs = {
  OpenCycle: z.strictObject({
    bloc: blocId,
    year: z.int().min(1948).max(2200),
    clock,
    reason: text(1_000).exactOptional(),
  }),
  AdoptPlan: z.strictObject({
    theme: text(500),
    document: text(300).exactOptional(),
    rulesDocument: text(300).exactOptional(),
    scoreTableDocument: text(300).exactOptional(),
    deadlines: z
      .strictObject({
        pledge: day.exactOptional(),
        selfScore: day.exactOptional(),
        crossScore: day.exactOptional(),
      })
      .exactOptional(),
  }),
  DraftPledge: z.strictObject({
    contents: z.array(text(2_000)).min(1).max(50),
    targets: z.array(target).max(200).exactOptional(),
  }),
  RegisterTitles: z.strictObject({ unit: unitId, titles: z.array(z.enum(awards)).min(1).max(awards.length) }),
  SignPledge: z.strictObject({
    unit: unitId,
    authorisation: z.strictObject({ by: personId, number: text(100), date: day }).exactOptional(),
  }),
  RefusePledge: z.strictObject({ unit: unitId, reason: text(1_000) }),
  SealPledge: none,
  ClosePledging: none,
  OpenEvaluation: none,
  CloseEvaluation: none,
  CloseCycle: none,
  AdvanceClock: none,
} as const;
