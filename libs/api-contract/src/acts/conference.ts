import { awards } from '@so-vang/domain';
import { z } from 'zod';
import { achievementId, blocId, day, dossierId, instant, personId, text, unitId, units } from './values.js';

const use = {
  ...{ achievement: achievementId, bloc: blocId, year: z.int().min(1948).max(2200) },
  ...{ unit: unitId, award: z.enum(awards) },
};

/** The two meetings, the minutes, and achievements claimed before they are nominated for. */
export const conferenceActs = {
  HoldPreparatoryMeeting: z.strictObject({
    ...{ heldOn: day, place: text(300), chair: personId },
    order: z.array(units.min(1)).max(60).exactOptional(),
    notes: text(5_000).exactOptional(),
  }),
  HoldClosingConference: z.strictObject({
    ...{ from: instant, to: instant.exactOptional(), place: text(300) },
    ...{ chair: personId, secretary: personId },
    present: z.array(z.strictObject({ unit: unitId, person: personId.exactOptional() })).max(60),
    absent: z.array(z.strictObject({ unit: unitId, reason: text(1_000) })).max(60),
    guests: z.array(text(300)).max(100).exactOptional(),
  }),
  DrawUpMinutes: z.strictObject({
    number: text(100).exactOptional(),
    baseDocuments: z.array(text(500)).min(1).max(50),
    notes: text(20_000).exactOptional(),
  }),
  SignMinutes: z.strictObject({ signer: z.enum(['chair', 'secretary']) }),
  ClaimAchievement: z.strictObject({ ...use, title: text(500) }),
  ReleaseAchievement: z.strictObject({ ...use, reason: text(1_000), dossier: dossierId.exactOptional() }),
} as const;
