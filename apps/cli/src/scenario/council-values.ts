import { councilRoles, councilVotingMethods, memberOpinions, sessionKinds } from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { dayTime, label, localId, several, text, unitRef } from './values.js';

/** Acts of the emulation council, and blocs that are there only so that it has their dossiers before it. */
const count = z.int().min(0).max(1_000);
const item = { unit: unitRef.optional(), award: awardName.optional(), subUnit: text(200).optional() };
const member = z.strictObject({
  ...{ id: localId, role: z.enum(councilRoles).optional() },
  ...{ unit: unitRef.optional(), name: text(200).optional(), post: text(200).optional() },
});

export const councilValues = {
  'other-blocs': several(
    z.strictObject({
      ...{ id: localId, name: text(200).optional(), blocs: z.int().min(1).max(60).optional() },
      units: z.int().min(1).max(60),
      nominate: z.strictObject({ GF: count.optional(), PF: count.optional(), CM: count.optional() }),
    }),
  ),
  'council-call': z.strictObject({
    session: z.enum(sessionKinds).optional(),
    held: dayTime,
    place: text(300).optional(),
    members: z.union([z.int().min(1).max(100), z.array(member).min(1).max(100)]),
  }),
  'council-agenda': z.union([z.literal('all'), several(z.strictObject(item))]),
  'council-attendance': z
    .union([
      z.literal('all'),
      z.strictObject({
        absent: z.union([count, several(z.strictObject({ member: localId, reason: text(500) }))]),
      }),
    ])
    .transform((given) => (given === 'all' ? { absent: 0 } : given)),
  'council-present': z.union([z.literal('all'), several(z.strictObject(item))]),
  'council-votes': z.strictObject({
    method: z.enum(councilVotingMethods).optional(),
    sheet: text(300).optional(),
    committee: several(localId).optional(),
    votes: several(
      z.strictObject({
        ...{ ...item, items: count.optional(), for: count, against: count.optional() },
        ...{ invalid: count.optional(), abstained: count.optional(), reason: text(1_000).optional() },
        written: z.record(localId, z.enum(memberOpinions)).optional(),
      }),
    ),
  }),
  'council-cut': several(z.strictObject({ ...item, reason: text(1_000) })),
  'council-minutes': z.strictObject({
    ...{ number: label(50).optional(), symbol: text(50).optional() },
    discussion: text(20_000).optional(),
    ...{ chair: localId.optional(), secretary: localId.optional() },
  }),
  'council-sign': z.union([z.literal('all'), several(localId)]),
  'council-close': z
    .union([z.null(), z.strictObject({ reason: text(1_000).optional() })])
    .transform((given) => given ?? {}),
} as const;
