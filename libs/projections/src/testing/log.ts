import {
  deciderOf,
  factsOf,
  needsOf,
  owedActs,
  systemPerson,
  type AnyCommand,
  type AnyEvent,
  type AnyState,
  type CommandRefused,
  type Day,
  type Facts,
  type Instant,
  type Rejection,
  type StreamName,
} from '@so-vang/domain';
import type { RecordedEvent } from '@so-vang/domain';

/** A log in memory that the domain's own deciders write: no permissions, no clock but the acts' own. */
export type MemoryLog = {
  readonly events: readonly RecordedEvent[];
  /** Records what the act leads to, with all that it calls for elsewhere; a refusal is recorded as one. */
  act(stream: StreamName, command: AnyCommand): void;
};

export const createLog = (): MemoryLog => {
  const events: RecordedEvent[] = [];
  const states = new Map<string, AnyState>();
  const lengths = new Map<string, number>();

  const stateOf = (stream: StreamName): AnyState => states.get(stream) ?? deciderOf(stream).initialState;

  const record = (stream: string, { at, by }: AnyCommand, event: AnyEvent | CommandRefused) => {
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    const n = String(events.length + 1);
    const hex = n.padStart(12, '0');
    events.push({
      ...event,
      id: `01890000-0000-7000-8000-${hex}`,
      version: 1,
      stream,
      revision,
      position: n,
      recordedAt: at,
      metadata: {
        commandId: `01890000-0000-7000-9000-${hex}`,
        requestHash: hex.repeat(6).slice(0, 64),
        actor: { person: by, role: by === systemPerson ? 'system' : 'office' },
        facts: [{ stream: 'person-office', revision: 1 }],
        rules: [],
      },
    });
  };

  const blocs = () => [...states.keys()].filter((stream) => stream.startsWith('bloc-')) as StreamName[];

  /** Whoever acts for a unit is taken for its head. */
  const factsFor = (command: AnyCommand, state: AnyState): Facts => {
    const facts = factsOf(command, needsOf(command, state, stateOf, blocs()), command.at, stateOf);
    if (!('unit' in command.data) || command.data.unit === undefined) return facts;
    const head = { role: 'unit-head', unit: command.data.unit, from: '1900-01-01' as Day } as const;
    return { ...facts, appointments: [...facts.appointments, head] };
  };

  const act = (stream: StreamName, command: AnyCommand): void => {
    const state = stateOf(stream);
    const decision = deciderOf(stream).decide(command, state, factsFor(command, state));
    if (!decision.ok) {
      record(`refused-${stream}`, command, refused(stream, command, decision.rejection));
      return;
    }
    for (const event of decision.events) record(stream, command, event);
    states.set(stream, decision.events.reduce(deciderOf(stream).evolve, state));
    for (const owed of owedActs(stream, stateOf(stream)))
      if (!owed.done(stateOf(owed.stream))) act(owed.stream, owed.command);
  };

  return { events, act };
};

const refused = (
  stream: string,
  { type, at }: { type: AnyCommand['type']; at: Instant },
  rejection: Rejection,
): CommandRefused => ({ type: 'CommandRefused', data: { stream, command: type, rejection, at } });
