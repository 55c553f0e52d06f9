import { citingSitting } from '../citing.js';
import { reject, type Decider } from '../decider.js';
import type { Facts } from '../facts.js';
import { latest } from '../time.js';
import { agendaActs, agendaSteps } from './agenda.js';
import { attendanceActs, attendanceSteps } from './attendance.js';
import { beginSitting, callSitting } from './calling.js';
import { closingActs, closingSteps } from './closing.js';
import type { SittingActs, SittingDecision, SittingSteps } from './guards.js';
import type { CalledSitting, Sitting, SittingCommand, SittingEvent, SittingRejection } from './sitting.js';
import { countSigningActs, countSigningSteps } from './count-signing.js';
import { ownVoteActs, ownVoteSteps } from './own-votes.js';
import { votingActs, votingSteps } from './voting.js';

type LaterCommand = Exclude<SittingCommand, { type: 'CallSitting' }>;
type LaterEvent = Exclude<SittingEvent, { type: 'SittingCalled' }>;

const acts: SittingActs<LaterCommand> = {
  ...agendaActs,
  ...attendanceActs,
  ...votingActs,
  ...ownVoteActs,
  ...countSigningActs,
  ...closingActs,
};
const steps: SittingSteps<LaterEvent> = {
  ...agendaSteps,
  ...attendanceSteps,
  ...votingSteps,
  ...ownVoteSteps,
  ...countSigningSteps,
  ...closingSteps,
};

export const sittingDecider: Decider<Sitting, SittingCommand, SittingEvent, SittingRejection, Facts> = {
  initialState: { phase: 'uncalled' },
  decide(command, sitting, facts) {
    if (command.type === 'CallSitting') return callSitting(command, sitting, facts);
    if (sitting.phase === 'uncalled') return reject({ code: 'SITTING_UNKNOWN' });
    if (sitting.phase === 'closed')
      return reject({ code: 'SITTING_IS_CLOSED', at: sitting.closing?.at ?? sitting.at });
    const act = acts[command.type] as (c: LaterCommand, of: CalledSitting, facts: Facts) => SittingDecision;
    return act(command, citingSitting(sitting, facts), facts);
  },
  evolve(sitting, event) {
    if (event.type === 'SittingCalled') return beginSitting(event.data);
    if (sitting.phase === 'uncalled') return sitting;
    const step = steps[event.type] as (of: CalledSitting, data: LaterEvent['data']) => CalledSitting;
    return step({ ...sitting, at: latest(sitting.at, event.data.at) }, event.data);
  },
};
