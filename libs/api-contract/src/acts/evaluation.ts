import { z } from 'zod';
import { sheet, text, unitId } from './values.js';

/** Scoring. */
export const evaluationActs = {
  SubmitSelfScore: z.strictObject({ unit: unitId, sheet }),
  SubmitCrossScore: z.strictObject({ unit: unitId, by: unitId, sheet }),
  SettleScore: z.strictObject({ unit: unitId, sheet, reason: text(1_000).exactOptional() }),
  ExcludeUnit: z.strictObject({ unit: unitId, reason: text(1_000) }),
} as const;
