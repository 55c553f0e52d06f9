import { councilRoles, councilVotingMethods, memberOpinions, sessionKinds } from '@so-vang/domain';
import { z } from 'zod';
import { clock, count, dossierId, instant, none, personId, sittingId, text, unitId } from './values.js';

const item = z.int().min(1).max(1_000);
const items = z.array(item).min(1).max(1_000);
const people = z.array(personId).max(100);
const named = z
  .array(z.strictObject({ person: personId, opinion: z.enum(memberOpinions) }))
  .max(100)
  .exactOptional();
/** A sitting of the emulation council. */
export const councilActs = {
  CallSitting: z.strictObject({
    council: sittingId,
    province: text(100),
    year: z.int().min(1948).max(2200),
    number: z.int().min(1).max(100),
    session: z.enum(sessionKinds),
    heldAt: instant,
    place: text(300),
    members: z
      .array(z.strictObject({ person: personId, role: z.enum(councilRoles), unit: unitId.exactOptional() }))
      .min(1)
      .max(100),
    clock,
  }),
  PlaceOnAgenda: z.strictObject({ dossiers: z.array(dossierId).min(1).max(500) }),
  RecordAttendance: z.strictObject({
    present: people,
    absent: z.array(z.strictObject({ person: personId, reason: text(500) })).max(100),
  }),
  PresentItems: z.strictObject({ items, presenter: personId, notes: text(2_000).exactOptional() }),
  CutItem: z.strictObject({ item, reason: text(1_000) }),
  DropItem: z.strictObject({ item }),
  RecordVotes: z.strictObject({
    method: z.enum(councilVotingMethods),
    committee: people.exactOptional(),
    sheet: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
    votes: z
      .array(
        z.strictObject({
          ...{ item, for: count, against: count, invalid: count, abstained: count },
          ...{ named, written: named, reason: text(1_000).exactOptional() },
        }),
      )
      .min(1)
      .max(1_000),
  }),
  CastCouncilVote: z.strictObject({
    votes: z
      .array(z.strictObject({ item, opinion: z.enum(memberOpinions) }))
      .min(1)
      .max(1_000),
  }),
  SignCouncilCount: z.strictObject({ items }),
  DraftSittingMinutes: z.strictObject({
    number: text(50),
    symbol: text(50).exactOptional(),
    discussion: text(20_000),
    chair: personId,
    secretary: personId,
    notes: z
      .array(z.strictObject({ item, note: text(1_000) }))
      .max(1_000)
      .exactOptional(),
  }),
  SignSittingMinutes: none,
  CloseSitting: z.strictObject({ quotaReason: text(1_000).exactOptional() }),
} as const;
