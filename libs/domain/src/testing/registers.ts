import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from '../registry.js';
import { decideAct } from '../decide-act.js';
import type { Actor } from '../decider.js';
import type { Facts } from '../facts.js';
import type { StreamName } from '../ids.js';
import { eventsNeeded } from '../needs.js';
import type { RecordedEvent } from '../recorded.js';
import { act } from './acts.js';
import { opened } from './cycles.js';
import { noFacts } from './facts.js';
import { bloc, clerk, cycle, day, north, on, south, east, west } from './names.js';
import { council } from './sittings.js';
import { type CorrectionState, type Fields } from '../correction/correction.js';

/** A log of the registers and of one year of a bloc, and acts that correct what it says. */
type Given = { readonly type: string; readonly data: object };
export type Written = readonly [stream: StreamName, event: Given, more?: Partial<RecordedEvent['metadata']>];

export const ofBloc: StreamName = `bloc-${bloc}`;
export const ofYear: StreamName = `cycle-${cycle}`;
export const ofUnit: StreamName = `unit-${north}`;
export const ofHead: StreamName = 'person-head';
export const ofRules: StreamName = `rulebook-bloc-${bloc}`;
export const ofClaim: StreamName = 'claim-achievement-a';
export const ofCouncil: StreamName = `council-${council}`;
export const later = on('2020-05-01');
export const ground = { act: 'Quy chế của khối', article: 'Điều 12', reason: 'Nhập nhầm' };

/** Streams as the log has them, in the order of their writing. */
export const logOf = (...written: readonly Written[]): readonly RecordedEvent[] => {
  const lengths = new Map<string, number>();
  return written.map(([stream, event, more], i) => {
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    const metadata = { actor: { person: clerk, role: 'office' }, rules: [], facts: [], ...more };
    return { ...event, stream, revision, position: String(i + 1), metadata } as unknown as RecordedEvent;
  });
};
export const read = (stream: StreamName, revision: number) => ({ facts: [{ stream, revision }] });
export const inStream = (type: string, data: object, at = on('2018-12-01')): Given => ({
  type,
  data: { ...data, at },
});

export const stateIn = (log: readonly RecordedEvent[], stream: StreamName): AnyState & CorrectionState => {
  const { initialState, evolve } = deciderOf(stream);
  return log
    .filter((event) => event.stream === stream)
    .reduce((state, event) => evolve(state, event as unknown as AnyEvent), initialState);
};
export const office: Facts['appointments'] = [{ role: 'office', from: day('2018-01-01') }];

export const decideIn = (
  log: readonly RecordedEvent[],
  stream: StreamName,
  command: AnyCommand,
  appointments: Facts['appointments'] = office,
) => {
  const state = stateIn(log, stream);
  const facts = { ...noFacts, now: command.at, appointments, bloc: stateIn(log, ofBloc) as never };
  const needed = eventsNeeded(stream, command, state, facts);
  return decideAct(stream, command, state, { ...facts, ...(needed && { events: log }) });
};
export const after = (log: readonly RecordedEvent[], stream: StreamName, command: AnyCommand) => {
  const decision = decideIn(log, stream, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  const length = log.filter((event) => event.stream === stream).length;
  const metadata = { actor: decision.actor, rules: [], facts: [] };
  return [
    ...log,
    ...decision.events.map(
      (event, i) =>
        ({
          ...event,
          ...{ stream, revision: length + i, position: String(log.length + i + 1), metadata },
        }) as unknown as RecordedEvent,
    ),
  ];
};
export const correct = (revision: number, correction: 'void' | Fields): AnyCommand =>
  act('CorrectFact', { fact: { revision }, correction, ...ground }, later);
export const decideOn = (data: object): AnyCommand =>
  act('DecideFlag', { decision: 'stands', reason: 'Không đổi', ...data }, later);
export const dependentsIn = (log: readonly RecordedEvent[]) => {
  const last = log.at(-1);
  return last?.type === 'FactCorrected' ? last.data.dependents.map(({ type }) => type) : undefined;
};
/** What the state says, apart from what it keeps of its events and corrections, and the time of the last act. */
export const said = (state: object): object => {
  const { corrections: _, flags: __, recorded: ___, at: ____, ...rest } = state as Record<string, unknown>;
  return rest;
};

export const registered: readonly Written[] = [
  [
    ofBloc,
    inStream('BlocRegistered', {
      bloc,
      kind: 'bloc',
      name: 'Khối 1',
      province: 'Thái Bình',
      clock: 'played',
    }),
  ],
  ...[north, south, east, west].map((unit): Written => [
    ofBloc,
    inStream('MemberAdmitted', { bloc, unit, from: '2019-01-01' }),
  ]),
  [ofBloc, inStream('HeadSet', { bloc, year: 2019, head: north, deputy: south, method: 'election' })],
];
const byHead: Actor = { person: 'head' as Actor['person'], role: 'bloc-head', unit: north };
export const year: readonly Written[] = [
  ...registered,
  [ofYear, opened(), read(ofBloc, 5)],
  [
    ofYear,
    inStream('PlanAdopted', { cycle, theme: 'Thi đua', deadlines: {} }, on('2019-02-01')),
    { ...read(ofBloc, 5), actor: byHead },
  ],
];
