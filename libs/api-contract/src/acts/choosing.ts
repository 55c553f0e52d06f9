import { awards, ballotPurposes, questions, withheldRanks } from '@so-vang/domain';
import { z } from 'zod';
import {
  achievementId,
  ballotId,
  count,
  day,
  dossierId,
  headship,
  instant,
  none,
  personId,
  ratio,
  sha256,
  text,
  unitId,
  units,
} from './values.js';

const reason = text(1_000);
const order = z.array(units.min(1)).max(60);
const vote = {
  ...{ unit: unitId, for: units, against: units },
  authorisation: z.strictObject({ by: personId, number: text(100), date: day }).exactOptional(),
};
const countLine = z.strictObject({
  ...{ unit: unitId, for: count, against: count, abstained: count },
  ...{ invalid: count.exactOptional(), points: z.int().min(0).max(100_000).exactOptional() },
});

/** Voting, ranking, nomination and headship, and who takes part in the year. */
export const choosingActs = {
  OpenVoting: z.strictObject({
    ...{ closesAt: instant, candidates: units.exactOptional() },
    method: z.enum(['paper', 'open', 'consensus', 'secret-electronic']).exactOptional(),
    question: z.enum(questions).exactOptional(),
    purpose: z.enum(ballotPurposes).exactOptional(),
    reason: reason.exactOptional(),
  }),
  CallOffVoting: z.strictObject({ ballot: ballotId, reason }),
  DeclareRanking: z.strictObject({
    ...{ order: order.exactOptional(), unordered: units.exactOptional() },
    withheld: z.strictObject({ what: z.enum(withheldRanks), reason }).exactOptional(),
    ties: z.array(z.strictObject({ order, reason })).max(60).exactOptional(),
    womenShares: z
      .array(z.strictObject({ unit: unitId, share: ratio, statedBy: personId.exactOptional() }))
      .max(60)
      .exactOptional(),
  }),
  Nominate: z.strictObject({
    ...{ unit: unitId, award: z.enum(awards), subUnit: text(200).exactOptional() },
    reason: reason.exactOptional(),
    achievements: z.array(achievementId).max(20).exactOptional(),
  }),
  CancelNomination: z.strictObject({ dossier: dossierId, reason }),
  WithdrawFromNomination: z.strictObject({ unit: unitId, reason: text(1_000) }),
  ElectHead: z.strictObject({ ...headship, ballot: ballotId.exactOptional() }),
  AdmitToCycle: z.strictObject({ unit: unitId }),
  LeaveCycle: z.strictObject({ unit: unitId }),
  CastVote: z.strictObject(vote),
  GiveWrittenOpinion: z.strictObject({ ...vote, document: text(200) }),
  RecordConsensus: z.strictObject({
    ...{ present: units.min(1), for: units },
    document: text(200).exactOptional(),
  }),
  AppointCountingCommittee: z.strictObject({ members: z.array(personId).max(20) }),
  CloseBallot: none,
  EnterCount: z.strictObject({
    papers: z.strictObject({ issued: count, returned: count, valid: count, invalid: count }),
    lines: z.array(countLine).max(60),
    sheet: sha256,
    leftAfterVoting: units.exactOptional(),
  }),
  SignCount: none,
  CountBallot: none,
} as const;
