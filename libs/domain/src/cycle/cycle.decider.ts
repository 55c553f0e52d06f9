import { citingCycle } from '../citing.js';
import { correctionSteps } from '../correction/correction.js';
import { reject, type Decider } from '../decider.js';
import type { Facts } from '../facts.js';
import { latest } from '../time.js';
import { assignmentActs, assignmentSteps } from './assignment.js';
import { cancellationActs, cancellationSteps } from './cancellation.js';
import { choosingActs, choosingSteps } from './choosing.js';
import { conferenceActs, conferenceSteps } from './conference.js';
import { takeInCycle } from './correcting.js';
import type { Cycle, CycleCommand, CycleEvent, CycleRejection, OpenedCycle } from './cycle.js';
import { evaluationActs, evaluationSteps } from './evaluation.js';
import { exclusionActs, exclusionSteps } from './exclusion.js';
import type { Acts, CycleDecision, Steps } from './guards.js';
import { holdActs, holdSteps } from './holds.js';
import { headshipActs, headshipSteps } from './headship.js';
import { membersToFollow, membershipActs, membershipSteps } from './membership.js';
import { movementActs, movementSteps } from './movements.js';
import { nominationActs, nominationSteps } from './nomination.js';
import { beginCycle, openCycle } from './opening.js';
import { pledgingActs, pledgingSteps } from './pledging.js';
import { changedRules, ruleChangeSteps } from './rule-changes.js';
import { stageActs, stageSteps } from './stages.js';

type LaterCommand = Exclude<CycleCommand, { type: 'OpenCycle' }>;
type LaterEvent = Exclude<CycleEvent, { type: 'CycleOpened' }>;

const acts: Acts<LaterCommand> = {
  ...pledgingActs,
  ...movementActs,
  ...evaluationActs,
  ...assignmentActs,
  ...exclusionActs,
  ...holdActs,
  ...choosingActs,
  ...conferenceActs,
  ...nominationActs,
  ...cancellationActs,
  ...headshipActs,
  ...membershipActs,
  ...stageActs,
};
const steps: Steps<LaterEvent> = {
  ...pledgingSteps,
  ...movementSteps,
  ...evaluationSteps,
  ...assignmentSteps,
  ...exclusionSteps,
  ...holdSteps,
  ...choosingSteps,
  ...conferenceSteps,
  ...nominationSteps,
  ...cancellationSteps,
  ...headshipSteps,
  ...membershipSteps,
  ...stageSteps,
  ...ruleChangeSteps,
  ...correctionSteps<OpenedCycle>(takeInCycle((cycle, event) => step(cycle, event))),
};

export const cycleDecider: Decider<Cycle, CycleCommand, CycleEvent, CycleRejection, Facts> = {
  initialState: { phase: 'unopened' },
  decide(command, cycle, facts) {
    if (command.type === 'OpenCycle') return openCycle(command, cycle, facts);
    if (cycle.phase === 'unopened') return reject({ code: 'CYCLE_UNKNOWN' });
    const act = acts[command.type] as (c: LaterCommand, cycle: OpenedCycle, facts: Facts) => CycleDecision;
    const first = takenOver(command, cycle, facts);
    const decision = act(command, citingCycle(first.reduce(step, cycle), facts), facts);
    return decision.ok && first.length > 0
      ? { ...decision, events: [...first, ...decision.events] }
      : decision;
  },
  evolve(cycle, event) {
    if (event.type === 'CycleOpened') return beginCycle(event.data);
    if (cycle.phase === 'unopened') return cycle;
    return step(cycle, event);
  },
};

/** What changed around the year by the time of an act is taken over just before it. */
const takenOver = ({ type, at }: LaterCommand, cycle: OpenedCycle, facts: Facts): readonly LaterEvent[] => {
  if (type === 'PassDeadline') return [];
  const rules = changedRules(cycle, at, facts);
  const followsMembers = ['AdmitToCycle', 'LeaveCycle', 'FollowBloc'].includes(type);
  const members = followsMembers ? [] : membersToFollow(citingCycle(cycle, facts), facts.bloc, at);
  return [...(rules ? [rules] : []), ...(members as readonly LaterEvent[])];
};

const step = (cycle: OpenedCycle, event: LaterEvent): OpenedCycle => {
  const take = steps[event.type] as (cycle: OpenedCycle, data: LaterEvent['data']) => OpenedCycle;
  return take({ ...cycle, at: latest(cycle.at, event.data.at) }, event.data);
};
