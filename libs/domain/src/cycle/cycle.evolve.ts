import { latest } from '../time.js';
import type { Cycle, CycleEvent, OpenedCycle, Stage } from './cycle.js';

export const evolveCycle = (cycle: Cycle, event: CycleEvent): Cycle => {
  if (event.type === 'CycleOpened') {
    const { cycle: id, bloc, year, clock, units, rules, at } = event.data;
    return { ...blank, cycle: id, bloc, year, clock, units, rules, at };
  }
  if (cycle.phase === 'unopened') return cycle;
  return evolveOpened({ ...cycle, at: latest(cycle.at, event.data.at) }, event);
};

const blank = {
  phase: 'pledging',
  deadlines: {},
  deadlinesPassed: [],
  signatures: [],
  movements: [],
  selfScores: [],
  crossScores: [],
  settledScores: [],
  exclusions: [],
  withdrawals: [],
  ballots: [],
  ranking: [],
  nominations: [],
} as const satisfies Partial<OpenedCycle>;

const to = (cycle: OpenedCycle, phase: Stage): OpenedCycle => ({ ...cycle, phase });

const evolveOpened = (
  cycle: OpenedCycle,
  event: Exclude<CycleEvent, { type: 'CycleOpened' }>,
): OpenedCycle => {
  switch (event.type) {
    case 'PlanAdopted':
      return { ...cycle, theme: event.data.theme, deadlines: event.data.deadlines };
    case 'PledgeDrafted':
      return { ...cycle, pledge: event.data.contents };
    case 'PledgeSigned': {
      const { unit, signatory, late, at } = event.data;
      return { ...cycle, signatures: [...cycle.signatures, { unit, signatory, late, at }] };
    }
    case 'PledgingClosed':
      return to(cycle, 'movements');
    case 'MovementLaunched': {
      const { movement, name, goal, at } = event.data;
      const launched = { movement, name, ...(goal && { goal }), joined: [], evidence: [], at };
      return { ...cycle, movements: [...cycle.movements, launched] };
    }
    case 'UnitJoinedMovement':
      return {
        ...cycle,
        movements: cycle.movements.map((movement) =>
          movement.movement === event.data.movement
            ? { ...movement, joined: [...movement.joined, event.data.unit] }
            : movement,
        ),
      };
    case 'EvidenceFiled': {
      const { unit, title, sha256, size, mediaType, at } = event.data;
      return {
        ...cycle,
        movements: cycle.movements.map((movement) =>
          movement.movement === event.data.movement
            ? { ...movement, evidence: [...movement.evidence, { unit, title, sha256, size, mediaType, at }] }
            : movement,
        ),
      };
    }
    case 'EvaluationOpened':
      return to(cycle, 'evaluation');
    case 'SelfScoreSubmitted': {
      const { unit, sheet, total, late } = event.data;
      return { ...cycle, selfScores: [...cycle.selfScores, { unit, sheet, total, late }] };
    }
    case 'CrossScoreSubmitted': {
      const { unit: of, by, sheet, total } = event.data;
      return { ...cycle, crossScores: [...cycle.crossScores, { of, by, sheet, total }] };
    }
    case 'ScoreSettled': {
      const { unit, sheet, total, reason } = event.data;
      const settled = { unit, sheet, total, ...(reason && { reason }) };
      return { ...cycle, settledScores: [...cycle.settledScores, settled] };
    }
    case 'UnitExcluded': {
      const { unit, reason, at } = event.data;
      return { ...cycle, exclusions: [...cycle.exclusions, { unit, reason, at }] };
    }
    case 'EvaluationClosed':
      return to(cycle, 'voting');
    case 'VotingOpened': {
      const { ballot, question, candidates, closesAt, at } = event.data;
      return { ...cycle, ballots: [...cycle.ballots, { ballot, question, candidates, closesAt, at }] };
    }
    case 'RankingDeclared': {
      const { places, approved } = event.data;
      return { ...to(cycle, 'nomination'), ranking: places, ...(approved && { approved }) };
    }
    case 'NominationMade': {
      const { cycle: _, ...nomination } = event.data;
      return { ...cycle, nominations: [...cycle.nominations, nomination] };
    }
    case 'UnitWithdrew': {
      const { unit, reason, at } = event.data;
      return { ...cycle, withdrawals: [...cycle.withdrawals, { unit, reason, at }] };
    }
    case 'HeadElected': {
      const { head, deputy, method, at } = event.data;
      return { ...cycle, elected: { head, ...(deputy && { deputy }), method, at } };
    }
    case 'CycleClosed':
      return to(cycle, 'closed');
    case 'ClockAdvanced':
      return { ...cycle, advancedTo: event.data.at };
    case 'DeadlinePassed':
      return { ...cycle, deadlinesPassed: [...cycle.deadlinesPassed, event.data.name] };
  }
};
