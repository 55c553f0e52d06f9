import { membersOn } from '../bloc/bloc.js';
import { accept, reject, type Decider } from '../decider.js';
import type { Facts } from '../facts.js';
import { cycleIdOf, type PersonId, type UnitId } from '../ids.js';
import { dayOf, endOf, type Day, type Instant } from '../time.js';
import type {
  Cycle,
  CycleCommand,
  CycleEvent,
  CycleRejection,
  DeadlineName,
  OpenedCycle,
  Stage,
} from './cycle.js';
import { evolveCycle } from './cycle.evolve.js';
import { declareRanking, electHead, nominate, openVoting, withdraw } from './choosing.js';
import { notCompeting, notIn, type CycleDecision, type Data } from './guards.js';
import { missingToAdvance } from './missing.js';
import { checkSheet, sameSheet, totalOf } from './score.js';

export const cycleDecider: Decider<Cycle, CycleCommand, CycleEvent, CycleRejection, Facts> = {
  initialState: { phase: 'unopened' },
  decide(command, cycle, facts) {
    if (command.type === 'OpenCycle') return openCycle(command.data, command.at, cycle, facts);
    if (cycle.phase === 'unopened') return reject({ code: 'CYCLE_UNKNOWN' });
    const { at, by } = command;
    const of = { cycle: cycle.cycle, at };
    switch (command.type) {
      case 'AdoptPlan':
        return adoptPlan(command.data, at, cycle);
      case 'DraftPledge':
        return draftPledge(command.data, at, cycle);
      case 'SignPledge':
        return signPledge(command.data.unit, at, by, cycle);
      case 'ClosePledging':
        return advance('pledging', { type: 'PledgingClosed', data: of }, cycle, facts);
      case 'LaunchMovement':
        return launchMovement(command.data, at, cycle);
      case 'JoinMovement':
        return joinMovement(command.data, at, cycle);
      case 'FileEvidence':
        return fileEvidence(command.data, at, cycle);
      case 'OpenEvaluation':
        return advance('movements', { type: 'EvaluationOpened', data: of }, cycle, facts);
      case 'SubmitSelfScore':
        return submitSelfScore(command.data, at, cycle);
      case 'SubmitCrossScore':
        return submitCrossScore(command.data, at, cycle);
      case 'SettleScore':
        return settleScore(command.data, at, cycle);
      case 'ExcludeUnit':
        return excludeUnit(command.data, at, cycle);
      case 'CloseEvaluation':
        return advance('evaluation', { type: 'EvaluationClosed', data: of }, cycle, facts);
      case 'OpenVoting':
        return openVoting(command.data, at, cycle, facts);
      case 'DeclareRanking':
        return declareRanking(command.data, at, cycle, facts);
      case 'Nominate':
        return nominate(command.data, at, cycle);
      case 'WithdrawFromNomination':
        return withdraw(command.data, at, cycle);
      case 'ElectHead':
        return electHead(command.data, at, cycle);
      case 'CloseCycle':
        return advance('nomination', { type: 'CycleClosed', data: of }, cycle, facts);
      case 'AdvanceClock':
        if (cycle.clock === 'live') return reject({ code: 'CLOCK_IS_LIVE' });
        return accept({ type: 'ClockAdvanced', data: of });
      case 'PassDeadline':
        return accept({ type: 'DeadlinePassed', data: { ...of, ...command.data } });
    }
  },
  evolve: evolveCycle,
};

const openCycle = (
  { bloc: id, year, clock }: Data<'OpenCycle'>,
  at: Instant,
  cycle: Cycle,
  { bloc }: Facts,
): CycleDecision => {
  if (cycle.phase !== 'unopened') return reject({ code: 'CYCLE_ALREADY_OPENED', at: cycle.at });
  if (bloc?.status !== 'registered') return reject({ code: 'BLOC_UNKNOWN' });
  if (bloc.clock === 'played' && clock === 'live') return reject({ code: 'CLOCKS_DIFFER', needed: 'played' });
  const units = membersOn(bloc, dayOf(at));
  const { min, max } = bloc.rules.blocSize;
  if (units.length < min || units.length > max)
    return reject({ code: 'BLOC_SIZE_OUT_OF_RANGE', size: units.length, min, max });
  const data = { cycle: cycleIdOf(id, year), bloc: id, year, clock, units, rules: bloc.rules, at };
  return accept({ type: 'CycleOpened', data }, 'blocSize');
};

/** Closes a stage: only from that stage, and only when nothing is missing. */
const advance = (from: Stage, event: CycleEvent, cycle: OpenedCycle, { ballot }: Facts): CycleDecision => {
  const misplaced = notIn([from], cycle);
  if (misplaced) return misplaced;
  const missing = missingToAdvance(cycle, ballot);
  if (missing.length > 0) return reject({ code: 'STAGE_NOT_COMPLETE', missing });
  return accept(event);
};

const adoptPlan = (
  { theme, deadlines = {} }: Data<'AdoptPlan'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const misplaced = notIn(['pledging'], cycle);
  if (misplaced) return misplaced;
  if (cycle.theme !== undefined) return reject({ code: 'PLAN_ALREADY_ADOPTED' });
  const ends = Object.fromEntries(
    (Object.entries(deadlines) as [DeadlineName, Day][]).map(([name, day]) => [name, endOf(day)]),
  );
  return accept({ type: 'PlanAdopted', data: { cycle: cycle.cycle, theme, deadlines: ends, at } });
};

const draftPledge = ({ contents }: Data<'DraftPledge'>, at: Instant, cycle: OpenedCycle): CycleDecision => {
  const misplaced = notIn(['pledging'], cycle);
  if (misplaced) return misplaced;
  if (cycle.signatures.length > 0)
    return reject({ code: 'PLEDGE_ALREADY_SIGNED_BY_SOME', units: cycle.signatures.map(({ unit }) => unit) });
  return accept({ type: 'PledgeDrafted', data: { cycle: cycle.cycle, contents, at } });
};

const signPledge = (unit: UnitId, at: Instant, signatory: PersonId, cycle: OpenedCycle): CycleDecision => {
  const misplaced = notIn(['pledging'], cycle);
  if (misplaced) return misplaced;
  const barred = notCompeting(unit, cycle);
  if (barred) return barred;
  if (cycle.pledge === undefined) return reject({ code: 'PLEDGE_TEXT_MISSING' });
  const earlier = cycle.signatures.find((signature) => signature.unit === unit);
  if (earlier) return reject({ code: 'ALREADY_SIGNED', unit, at: earlier.at });
  const late = isLate('pledge', at, cycle);
  return accept(
    { type: 'PledgeSigned', data: { cycle: cycle.cycle, unit, signatory, late, at } },
    'noPledge',
  );
};

const isLate = (name: DeadlineName, at: Instant, cycle: OpenedCycle): boolean => {
  const due = cycle.deadlines[name];
  return due !== undefined && at > due;
};

const launchMovement = (data: Data<'LaunchMovement'>, at: Instant, cycle: OpenedCycle): CycleDecision => {
  const misplaced = notIn(['pledging', 'movements'], cycle);
  if (misplaced) return misplaced;
  const earlier = cycle.movements.find(({ movement }) => movement === data.movement);
  if (earlier) return reject({ code: 'MOVEMENT_ALREADY_LAUNCHED', movement: data.movement, at: earlier.at });
  return accept({ type: 'MovementLaunched', data: { cycle: cycle.cycle, ...data, at } });
};

const joinMovement = (
  { movement, unit }: Data<'JoinMovement'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const misplaced = notIn(['pledging', 'movements'], cycle);
  if (misplaced) return misplaced;
  if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
  const launched = cycle.movements.find((entry) => entry.movement === movement);
  if (!launched) return reject({ code: 'MOVEMENT_UNKNOWN', movement });
  if (launched.joined.includes(unit)) return reject({ code: 'ALREADY_JOINED', unit, movement });
  return accept({ type: 'UnitJoinedMovement', data: { cycle: cycle.cycle, movement, unit, at } });
};

const fileEvidence = (data: Data<'FileEvidence'>, at: Instant, cycle: OpenedCycle): CycleDecision => {
  const { movement, unit, sha256 } = data;
  const misplaced = notIn(['movements', 'evaluation'], cycle);
  if (misplaced) return misplaced;
  if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
  const launched = cycle.movements.find((entry) => entry.movement === movement);
  if (!launched) return reject({ code: 'MOVEMENT_UNKNOWN', movement });
  if (!launched.joined.includes(unit)) return reject({ code: 'NOT_JOINED', unit, movement });
  const earlier = launched.evidence.find((entry) => entry.unit === unit && entry.sha256 === sha256);
  if (earlier) return reject({ code: 'EVIDENCE_ALREADY_FILED', unit, at: earlier.at });
  return accept({ type: 'EvidenceFiled', data: { cycle: cycle.cycle, ...data, at } });
};

const submitSelfScore = (
  { unit, sheet }: Data<'SubmitSelfScore'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  if (cycle.selfScores.some((score) => score.unit === unit))
    return reject({ code: 'SELF_SCORE_ALREADY_SUBMITTED', unit });
  const wrong = checkSheet(sheet, cycle.rules.scoreTable);
  if (wrong) return reject(wrong);
  const total = totalOf(sheet, cycle.rules.scoreTable);
  const data = { cycle: cycle.cycle, unit, sheet, total, late: isLate('selfScore', at, cycle), at };
  return accept({ type: 'SelfScoreSubmitted', data }, 'scoreTable');
};

const submitCrossScore = (
  { unit, by, sheet }: Data<'SubmitCrossScore'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  if (!cycle.units.includes(by)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: by });
  if (unit === by) return reject({ code: 'OWN_CROSS_SCORE', unit });
  if (cycle.crossScores.some((score) => score.of === unit && score.by === by))
    return reject({ code: 'CROSS_SCORE_ALREADY_SUBMITTED', unit, by });
  const wrong = checkSheet(sheet, cycle.rules.scoreTable);
  if (wrong) return reject(wrong);
  const total = totalOf(sheet, cycle.rules.scoreTable);
  return accept(
    { type: 'CrossScoreSubmitted', data: { cycle: cycle.cycle, unit, by, sheet, total, at } },
    'scoreTable',
  );
};

/** The settled sheet is the self-score or a cross-score; any other needs a reason. */
const settleScore = (
  { unit, sheet, reason }: Data<'SettleScore'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  const settled = cycle.settledScores.find((score) => score.unit === unit);
  if (settled) return reject({ code: 'SCORE_ALREADY_SETTLED', unit, total: settled.total });
  const { self, cross } = cycle.rules.scoreStages;
  const selfScore = cycle.selfScores.find((score) => score.unit === unit);
  const crossScores = cycle.crossScores.filter((score) => score.of === unit);
  if ((self && !selfScore) || (cross && crossScores.length === 0))
    return reject({ code: 'SCORES_TO_SETTLE_MISSING', unit });
  const wrong = checkSheet(sheet, cycle.rules.scoreTable);
  if (wrong) return reject(wrong);
  const submitted = [...(selfScore ? [selfScore] : []), ...crossScores];
  const known = submitted.length === 0 || submitted.some((score) => sameSheet(score.sheet, sheet));
  if (!known && !reason) return reject({ code: 'REASON_NEEDED' });
  const total = totalOf(sheet, cycle.rules.scoreTable);
  const data = { cycle: cycle.cycle, unit, sheet, total, ...(reason && { reason }), at };
  return accept({ type: 'ScoreSettled', data }, 'scoreTable', 'scoreStages');
};

/** An excluded unit cannot be ranked; it keeps its vote. */
const excludeUnit = (
  { unit, reason }: Data<'ExcludeUnit'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const misplaced = notIn(['pledging', 'movements', 'evaluation'], cycle);
  if (misplaced) return misplaced;
  if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
  const earlier = cycle.exclusions.find((exclusion) => exclusion.unit === unit);
  if (earlier) return reject({ code: 'ALREADY_EXCLUDED', unit, at: earlier.at });
  return accept({ type: 'UnitExcluded', data: { cycle: cycle.cycle, unit, reason, at } });
};
