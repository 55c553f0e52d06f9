import type { CorrectionState } from '../correction/correction.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { DeadlineNotDue, Instant } from '../time.js';
import type { CycleEvent, DeadlineName, OpenedCycle, Stage } from './cycle.js';
import { deadlinesDue } from './deadlines.js';
import { notIn, type Acts, type CycleDecision, type OfCycle, type Steps } from './guards.js';
import { missingByFlags, missingToAdvance, type Missing } from './missing.js';

/** How a cycle moves: from stage to stage by a person's act, and through time. */
export type StageCommand =
  | Command<'ClosePledging', object>
  | Command<'OpenEvaluation', object>
  | Command<'CloseEvaluation', object>
  | Command<'CloseCycle', object>
  | Command<'AdvanceClock', object>
  | Command<'PassDeadline', { readonly name: DeadlineName; readonly due: Instant }>;

export type StageEvent =
  | Event<'PledgingClosed', OfCycle>
  | Event<'EvaluationOpened', OfCycle>
  | Event<'EvaluationClosed', OfCycle>
  | Event<'CycleClosed', OfCycle>
  | Event<'ClockAdvanced', OfCycle>
  | Event<'DeadlinePassed', OfCycle & { readonly name: DeadlineName; readonly due: Instant }>;

export type StageRejection =
  | { readonly code: 'CYCLE_NOT_IN_STAGE'; readonly needed: readonly Stage[]; readonly actual: Stage }
  | { readonly code: 'STAGE_NOT_COMPLETE'; readonly missing: readonly Missing[] }
  | DeadlineNotDue
  | { readonly code: 'CLOCK_IS_LIVE' };

/** Closes a stage: only from that stage, and only when nothing is missing. */
const advance = (from: Stage, event: CycleEvent, cycle: OpenedCycle, { ballot }: Facts): CycleDecision => {
  const misplaced = notIn([from], cycle);
  if (misplaced) return misplaced;
  const missing = missingToAdvance(cycle, ballot);
  if (missing.length > 0) return reject({ code: 'STAGE_NOT_COMPLETE', missing });
  return accept(event);
};

const of = ({ cycle }: OpenedCycle, { at }: { readonly at: Instant }): OfCycle => ({ cycle, at });

/** The end of the stage seals a pledge that nobody has sealed before. */
const closePledging = (closed: CycleDecision, cycle: OpenedCycle, data: OfCycle): CycleDecision =>
  closed.ok && cycle.sealedAt === undefined
    ? { ...closed, events: [{ type: 'PledgeSealed', data }, ...closed.events] }
    : closed;

export const stageActs: Acts<StageCommand> = {
  ClosePledging: (command, cycle, facts) => {
    const data = of(cycle, command);
    return closePledging(advance('pledging', { type: 'PledgingClosed', data }, cycle, facts), cycle, data);
  },
  OpenEvaluation: (command, cycle, facts) =>
    advance('movements', { type: 'EvaluationOpened', data: of(cycle, command) }, cycle, facts),
  CloseEvaluation: (command, cycle, facts) =>
    advance('evaluation', { type: 'EvaluationClosed', data: of(cycle, command) }, cycle, facts),
  CloseCycle: (command, cycle, facts) => {
    const closed = advance('nomination', { type: 'CycleClosed', data: of(cycle, command) }, cycle, facts);
    const { bloc, rulebooks = [], ballots = [], dossiers = [] } = facts;
    const holders = [bloc ?? {}, ...rulebooks, ...ballots, ...dossiers] as readonly CorrectionState[];
    const missing = closed.ok ? missingByFlags(holders, cycle.cycle) : [];
    return missing.length > 0 ? reject({ code: 'STAGE_NOT_COMPLETE', missing }) : closed;
  },
  AdvanceClock: (command, cycle) =>
    cycle.clock === 'live'
      ? reject({ code: 'CLOCK_IS_LIVE' })
      : accept({ type: 'ClockAdvanced', data: of(cycle, command) }),
  PassDeadline: (command, cycle) => {
    const { name, due } = command.data;
    if (!deadlinesDue(cycle).some((each) => each.name === name && each.at === due))
      return reject({ code: 'DEADLINE_NOT_DUE', name, due });
    return accept({ type: 'DeadlinePassed', data: { ...of(cycle, command), ...command.data } });
  },
};

export const stageSteps: Steps<StageEvent> = {
  PledgingClosed: (cycle) => ({ ...cycle, phase: 'movements' }),
  EvaluationOpened: (cycle, { at }) => ({ ...cycle, phase: 'evaluation', evaluationOpenedAt: at }),
  EvaluationClosed: (cycle) => ({ ...cycle, phase: 'voting' }),
  CycleClosed: (cycle) => ({ ...cycle, phase: 'closed' }),
  ClockAdvanced: (cycle, { at }) => ({ ...cycle, advancedTo: at }),
  DeadlinePassed: (cycle, { name }) => ({ ...cycle, deadlinesPassed: [...cycle.deadlinesPassed, name] }),
};
