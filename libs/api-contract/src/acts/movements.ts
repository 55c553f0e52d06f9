import { z } from 'zod';
import { movementId, text, unitId } from './values.js';

/** Movements and their evidence. */
export const movementsActs = {
  LaunchMovement: z.strictObject({
    movement: movementId,
    name: text(500),
    goal: text(2_000).exactOptional(),
  }),
  JoinMovement: z.strictObject({ movement: movementId, unit: unitId }),
  FileEvidence: z.strictObject({
    movement: movementId,
    unit: unitId,
    title: text(300),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.int().min(1),
    mediaType: text(100),
  }),
} as const;
