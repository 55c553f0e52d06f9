import { z } from 'zod';
import { day, localId, sheet, text, unitId } from './values.js';

/** Scoring, exclusions and holds. */
export const evaluationActs = {
  SubmitSelfScore: z.strictObject({ unit: unitId, sheet }),
  SubmitCrossScore: z.strictObject({ unit: unitId, by: unitId, sheet }),
  AssignCrossScorers: z.strictObject({ seed: z.int().min(0) }),
  RecheckScore: z.strictObject({ unit: unitId, sheet, note: text(1_000).exactOptional() }),
  ObjectToScore: z.strictObject({ unit: unitId, item: localId.exactOptional(), reason: text(1_000) }),
  RecordMissingSheet: z.strictObject({
    unit: unitId,
    kind: z.enum(['self', 'cross']),
    by: unitId.exactOptional(),
    reason: text(1_000),
  }),
  SettleScore: z.strictObject({ unit: unitId, sheet, reason: text(1_000).exactOptional() }),
  ExcludeUnit: z.strictObject({ unit: unitId, ground: localId.exactOptional(), reason: text(1_000) }),
  LiftExclusion: z.strictObject({ unit: unitId, reason: text(1_000) }),
  PlaceHold: z.strictObject({
    hold: localId,
    unit: unitId,
    ground: localId,
    source: text(500),
    openedAt: day,
  }),
  ClearHold: z.strictObject({
    hold: localId,
    conclusion: text(1_000),
    upheld: z.boolean().exactOptional(),
  }),
} as const;
