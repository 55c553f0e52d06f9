import type { RecordedEvent } from '../recorded.js';
import type { Rejection } from '../registry.js';
import { unitOf } from './rests-on.js';

type Code = Rejection['code'];
type Type = RecordedEvent['type'];

/** What was recorded earlier that a refusal rests on: the newest of these, of the unit that the refusal names. */
const grounds: { readonly [C in Code]?: readonly Type[] } = {
  ALREADY_SIGNED: ['PledgeSigned'],
  PLEDGE_ALREADY_SIGNED_BY_SOME: ['PledgeSigned'],
  PLAN_ALREADY_ADOPTED: ['PlanAdopted'],
  CYCLE_ALREADY_OPENED: ['CycleOpened'],
  CYCLE_NOT_IN_STAGE: [
    'CycleClosed',
    'RankingDeclared',
    'EvaluationClosed',
    'EvaluationOpened',
    'PledgingClosed',
    'CycleOpened',
  ],
  MOVEMENT_ALREADY_LAUNCHED: ['MovementLaunched'],
  ALREADY_JOINED: ['UnitJoinedMovement'],
  EVIDENCE_ALREADY_FILED: ['EvidenceFiled'],
  SELF_SCORE_ALREADY_SUBMITTED: ['SelfScoreSubmitted'],
  CROSS_SCORE_ALREADY_SUBMITTED: ['CrossScoreSubmitted'],
  CROSS_SCORERS_ALREADY_ASSIGNED: ['CrossScorersAssigned'],
  NOT_ASSIGNED_TO_SCORE: ['CrossScorersAssigned'],
  CROSS_SCORING_HAS_BEGUN: ['CrossScoreSubmitted'],
  SCORE_ALREADY_RECHECKED: ['ScoreRechecked'],
  OBJECTION_ALREADY_OPEN: ['ScoreObjected'],
  SHEET_NOT_DUE_YET: ['PlanAdopted'],
  SHEET_ALREADY_RECORDED_MISSING: ['SheetRecordedMissing'],
  SCORE_ALREADY_SETTLED: ['ScoreSettled'],
  BELOW_FLOOR: ['ScoreSettled'],
  UNIT_ON_HOLD: ['HoldPlaced'],
  HOLD_ALREADY_PLACED: ['HoldPlaced'],
  HOLD_ALREADY_CLEARED: ['HoldCleared'],
  ALREADY_EXCLUDED: ['UnitExcluded'],
  UNIT_EXCLUDED: ['UnitExcluded'],
  UNIT_HAS_WITHDRAWN: ['UnitWithdrew'],
  BALLOT_NOT_COUNTED: ['VotingOpened'],
  BALLOT_ALREADY_COUNTED: ['BallotCounted'],
  BALLOT_ALREADY_CLOSED: ['BallotClosed'],
  VOTING_CLOSED: ['BallotClosed', 'BallotOpened'],
  VOTING_STILL_OPEN: ['BallotOpened'],
  ALREADY_VOTED: ['VoteCast'],
  NOT_ON_ROLL: ['BallotOpened'],
  NOT_A_CANDIDATE: ['BallotOpened'],
  UNIT_NOT_RANKED: ['RankingDeclared'],
  RANK_NOT_IN_SLOT: ['RankingDeclared'],
  NOT_APPROVED_BY_BALLOT: ['BallotCounted'],
  SLOTS_FULL: ['NominationMade'],
  NOMINATION_ALREADY_CANCELLED: ['NominationCancelled'],
  DOSSIER_ALREADY_SENT: ['DossierSubmitted'],
  ALREADY_NOMINATED: ['NominationMade'],
  ACHIEVEMENT_ALREADY_USED: ['AchievementClaimed'],
  ACHIEVEMENT_IN_USE: ['NominationMade', 'AchievementClaimed'],
  MINUTES_ALREADY_SIGNED: ['MinutesSigned'],
  MINUTES_OUTDATED: ['MinutesDrawnUp'],
  NOT_THE_SIGNER: ['ClosingConferenceHeld'],
  HEAD_ALREADY_ELECTED: ['HeadElected'],
  HEAD_NOT_OF_THAT_RANK: ['RankingDeclared'],
  HEAD_ALREADY_SET: ['HeadSet'],
  UNIT_ALREADY_MEMBER: ['MemberAdmitted'],
};

export const groundsOf = (
  rejection: Rejection,
  earlier: readonly RecordedEvent[],
): readonly RecordedEvent[] => {
  const types = grounds[rejection.code];
  if (!types) return [];
  const unit = 'unit' in rejection ? rejection.unit : undefined;
  const fits = (event: RecordedEvent) =>
    types.includes(event.type) &&
    (unit === undefined || unitOf(event) === undefined || unitOf(event) === unit);
  const found = earlier.findLast(fits);
  return found ? [found] : [];
};
