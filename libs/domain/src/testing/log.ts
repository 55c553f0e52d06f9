import type { RecordedEvent } from '../recorded.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from '../registry.js';
import { eventsNeeded } from '../needs.js';
import { decideAct } from '../decide-act.js';
import type { StreamName } from '../ids.js';
import { noFacts } from './facts.js';
import { ballot, clerk, cycle, day, dossier } from './names.js';

type Given = { readonly type: string; readonly data: object };

const kindOf = ({ type, data }: Given): 'ballot' | 'dossier' | 'cycle' =>
  type !== 'VotingOpened' && type !== 'RankingDeclared' && 'ballot' in data
    ? 'ballot'
    : !['NominationMade', 'NominationCancelled'].includes(type) && 'dossier' in data
      ? 'dossier'
      : 'cycle';
const streams = {
  cycle: `cycle-${cycle}`,
  ballot: `ballot-${ballot}`,
  dossier: `dossier-${dossier}`,
} as const;

/** Events as the log of one year has them, each in its stream. */
export const logOf = (...events: readonly Given[]): readonly RecordedEvent[] => {
  const lengths = new Map<string, number>();
  return events.map((event, i) => {
    const stream = streams[kindOf(event)];
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    const metadata = { actor: { person: clerk, role: 'office' }, rules: [], facts: [] };
    return { ...event, stream, revision, position: String(i + 1), metadata } as unknown as RecordedEvent;
  });
};

export const stateIn = (log: readonly RecordedEvent[], stream: StreamName): AnyState => {
  const { initialState, evolve } = deciderOf(stream);
  return log
    .filter((event) => event.stream === stream)
    .reduce((state, event) => evolve(state, event as unknown as AnyEvent), initialState);
};

/** What the office's act comes to after all that. */
export const decideIn = (log: readonly RecordedEvent[], stream: StreamName, command: AnyCommand) => {
  const facts = {
    ...noFacts,
    now: command.at,
    appointments: [{ role: 'office', from: day('2018-01-01') }] as const,
    cycle: stateIn(log, streams.cycle) as never,
  };
  const state = stateIn(log, stream);
  const events = eventsNeeded(stream, command, state, facts) && log;
  return decideAct(stream, command, state, { ...facts, ...(events && { events }) });
};
