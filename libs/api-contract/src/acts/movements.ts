import { awards, caseKinds, movementKinds, movementLevels } from '@so-vang/domain';
import { z } from 'zod';
import { achievementId, day, movementId, text, unitId } from './values.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const files = z.array(sha256).max(50);
const review = {
  date: day,
  place: text(300).exactOptional(),
  text: text(10_000),
  findings: z
    .array(z.strictObject({ unit: unitId, text: text(2_000) }))
    .max(60)
    .exactOptional(),
};

/** Movements, what is done and filed for them, and what looks back on them. */
export const movementsActs = {
  LaunchMovement: z.strictObject({
    movement: movementId,
    name: text(500),
    goal: text(2_000).exactOptional(),
    level: z.enum(movementLevels).exactOptional(),
    kind: z.enum(movementKinds).exactOptional(),
    from: day.exactOptional(),
    to: day.exactOptional(),
  }),
  JoinMovement: z.strictObject({ movement: movementId, unit: unitId }),
  LeaveMovement: z.strictObject({ movement: movementId, unit: unitId, reason: text(1_000).exactOptional() }),
  FileEvidence: z.strictObject({
    movement: movementId,
    unit: unitId,
    title: text(300),
    sha256,
    size: z.int().min(1),
    mediaType: text(100),
  }),
  RecordActivity: z.strictObject({
    movement: movementId,
    unit: unitId.exactOptional(),
    date: day,
    place: text(300).exactOptional(),
    text: text(5_000),
    evidence: files.exactOptional(),
  }),
  ReportCase: z.strictObject({
    kind: z.enum(caseKinds),
    unit: unitId,
    movement: movementId.exactOptional(),
    title: text(300),
    text: text(5_000),
    evidence: files.exactOptional(),
  }),
  EndorseCase: z.strictObject({ caseNumber: z.int().min(1), note: text(1_000).exactOptional() }),
  ReviewMidYear: z.strictObject(review),
  ReviewMovement: z.strictObject({ movement: movementId, ...review }),
  NominateForTheme: z.strictObject({
    movement: movementId,
    unit: unitId,
    award: z.enum(awards),
    subUnit: text(200).exactOptional(),
    achievements: z.array(achievementId).max(20).exactOptional(),
  }),
} as const;
