import { awards } from '@so-vang/domain';
import { z } from 'zod';
import { achievementId, headship, instant, none, text, unitId, units } from './values.js';

/** Voting, ranking, nomination and headship. */
export const choosingActs = {
  OpenVoting: z.strictObject({ closesAt: instant, candidates: units.exactOptional() }),
  DeclareRanking: z.strictObject({ order: z.array(units.min(1)).max(60).exactOptional() }),
  Nominate: z.strictObject({
    ...{ unit: unitId, award: z.enum(awards), subUnit: text(200).exactOptional() },
    reason: text(1_000).exactOptional(),
    achievements: z.array(achievementId).max(20).exactOptional(),
  }),
  WithdrawFromNomination: z.strictObject({ unit: unitId, reason: text(1_000) }),
  ElectHead: z.strictObject(headship),
  CastVote: z.strictObject({ unit: unitId, for: units, against: units }),
  CloseBallot: none,
  CountBallot: none,
} as const;
