import {
  blocOfCycle,
  clockOf,
  deciderOf,
  idOf,
  kindOf,
  owedActs,
  stillOwed,
  streamOf,
  summarise,
  timeOfOwed,
  type AnyState,
  type CycleId,
  type Instant,
  type OwedAct,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import { placeOf, stateIn, type Rows, type StateTable } from '@so-vang/projections';
import type { Transaction } from 'kysely';
import type { Database, Tables } from './database.js';
import { inParts, readRows } from './read-rows.js';
import type { Upsert } from './upsert.js';

type Transacted = Transaction<Tables>;
type Waiting = Tables['waiting'];
type States = ReadonlyMap<StreamName, AnyState>;

const deadline = 'deadline';
/** Empty is before every instant. */
const atOnce = '';

/** The streams with something that is due by then, or owed to others. */
export const waitingBy = async (db: Database, by: Instant): Promise<readonly StreamName[]> => {
  const found = await db.selectFrom('waiting').select('stream').distinct().where('due', '<=', by).execute();
  return found.map(({ stream }) => stream as StreamName);
};

const touchedBy = (events: readonly RecordedEvent[]): readonly StreamName[] =>
  [...new Set(events.map(({ stream }) => stream as StreamName))].filter(placeOf);

/** The states of streams before events are applied to their rows. */
export const statesBefore = (trx: Transacted, events: readonly RecordedEvent[]): Promise<States> =>
  statesOf(trx, touchedBy(events));

/**
 * Follows what streams have to do. What it comes to is told by the states alone: each act that a state calls for and that
 * the other stream's state does not show as done. Looked at is what the events may have changed of it.
 */
export const keepWaiting = async (
  trx: Transacted,
  upsert: Upsert,
  events: readonly RecordedEvent[],
  before: States,
): Promise<void> => {
  const touched = touchedBy(events);
  if (touched.length === 0) return;
  const known = await knownAbout(trx, touched);
  const states = new Map(await statesOf(trx, touched));
  const read = async (streams: Iterable<StreamName>) => {
    const unread = [...new Set(streams)].filter((stream) => !states.has(stream));
    for (const [stream, state] of await statesOf(trx, unread)) states.set(stream, state);
  };
  const stateOf = (stream: StreamName) => states.get(stream) ?? deciderOf(stream).initialState;

  const between = [...pairs(touched, before, stateOf), ...(await headsOf(trx, events))];
  await read([...known.map(({ stream }) => stream as StreamName), ...between.map(({ from }) => from)]);
  const acts = new Map<string, OwedAct>();
  const gone = new Set<string>();
  const consider = (from: StreamName, isMeant: (act: OwedAct) => boolean) => {
    for (const act of owedActs(from, stateOf(from))) if (isMeant(act)) acts.set(idFor(from, act.key), act);
  };

  for (const stream of touched) {
    const earlier = new Set(owedActs(stream, before.get(stream) ?? blank(stream)).map(({ key }) => key));
    consider(stream, ({ key }) => !earlier.has(key));
  }
  for (const { from, to } of between) consider(from, (act) => act.stream === to);
  const owedBy = new Map<StreamName, ReadonlyMap<string, OwedAct>>();
  for (const { id, stream, key } of known) {
    if (key === deadline) continue;
    const from = stream as StreamName;
    const all = owedBy.get(from) ?? new Map(owedActs(from, stateOf(from)).map((act) => [act.key, act]));
    owedBy.set(from, all);
    const act = all.get(key);
    if (act) acts.set(id, act);
    else gone.add(id);
  }
  await read([...acts.values()].map(({ stream }) => stream));

  const rows: Waiting[] = touched.flatMap((stream) => deadlineOf(stream, stateOf(stream)) ?? []);
  for (const [id, act] of acts) {
    const owed = stillOwed(act, stateOf(act.stream));
    if (!owed) continue;
    await read([owed.stream]);
    const target = stateOf(owed.stream);
    const due = clockOf(target) === 'live' ? timeOfOwed(owed, target) : atOnce;
    rows.push({ id, stream: sourceOf(id), key: act.key, target: act.stream, due });
  }
  await write(
    trx,
    upsert,
    known,
    rows,
    new Set([...gone, ...acts.keys(), ...touched.map((stream) => idFor(stream, deadline))]),
  );
};

const blank = (stream: StreamName): AnyState => deciderOf(stream).initialState;
/** A stream's name has no space in it. */
const idFor = (stream: StreamName, key: string) => `${stream} ${key}`;
const sourceOf = (id: string) => id.slice(0, id.indexOf(' '));

const deadlineOf = (stream: StreamName, state: AnyState): Waiting | undefined => {
  const { clock, due } = summarise(state);
  if (clock !== 'live' || !due) return undefined;
  return { id: idFor(stream, deadline), stream, key: deadline, target: stream, due: due.at };
};

type Pair = { readonly from: StreamName; readonly to: StreamName };

/** Streams whose acts another one may show as done, and then not any more: a bloc's for its years, a sitting's for its dossiers. */
const pairs = (
  touched: readonly StreamName[],
  before: States,
  stateOf: (stream: StreamName) => AnyState,
): readonly Pair[] =>
  touched.flatMap((to): readonly Pair[] => {
    if (kindOf(to) === 'cycle') return [{ from: streamOf('bloc', blocOfCycle(idOf(to) as CycleId)), to }];
    if (kindOf(to) !== 'dossier') return [];
    return [before.get(to), stateOf(to)].flatMap((state) =>
      state && 'award' in state && state.council
        ? [{ from: streamOf('council', state.council.council), to }]
        : [],
    );
  });

/** A head's seat that was struck out may be owed by the year that elected the head. */
const headsOf = async (trx: Transacted, events: readonly RecordedEvent[]): Promise<readonly Pair[]> => {
  const corrected = events.filter(
    ({ type, stream }) => type === 'FactCorrected' && stream.startsWith('bloc-'),
  );
  const blocs = [...new Set(corrected.map(({ stream }) => stream as StreamName))];
  const found: Pair[] = [];
  for (const to of blocs) {
    const ids = await trx
      .selectFrom('cycles')
      .select('id')
      .where(trx.dynamic.ref('bloc'), '=', idOf(to))
      .execute();
    found.push(...ids.map(({ id }) => ({ from: streamOf('cycle', id), to })));
  }
  return found;
};

/** What is known of these streams already, be it theirs or owed to them. */
const knownAbout = async (trx: Transacted, streams: readonly StreamName[]): Promise<readonly Waiting[]> => {
  const found = new Map<string, Waiting>();
  for (const column of ['stream', 'target'] as const)
    for (const part of inParts(streams))
      for (const row of await trx.selectFrom('waiting').selectAll().where(column, 'in', part).execute())
        found.set(row.id, row);
  return [...found.values()];
};

const statesOf = async (trx: Transacted, streams: readonly StreamName[]): Promise<States> => {
  const places = streams.flatMap((stream) => {
    const place = placeOf(stream);
    return place ? [{ stream, ...place }] : [];
  });
  const states = new Map<StreamName, AnyState>();
  for (const table of new Set(places.map((place) => place.table))) {
    const own = places.filter((place) => place.table === table);
    const rows = await readRows<Rows[StateTable]>(
      trx,
      table,
      own.map(({ id }) => id),
    );
    for (const { stream, id } of own) {
      const row = rows.get(id);
      states.set(stream, row ? stateIn(row) : blank(stream));
    }
  }
  return states;
};

/** Writes what differs from what is known. */
const write = async (
  trx: Transacted,
  upsert: Upsert,
  known: readonly Waiting[],
  rows: readonly Waiting[],
  lookedAt: ReadonlySet<string>,
): Promise<void> => {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const over = known.filter(({ id }) => lookedAt.has(id) && !wanted.has(id)).map(({ id }) => id);
  for (const part of inParts(over)) await trx.deleteFrom('waiting').where('id', 'in', part).execute();
  const due = new Map(known.map((row) => [row.id, row.due]));
  const columns = ['id', 'stream', 'key', 'target', 'due'] as const;
  const news = rows.filter((row) => due.get(row.id) !== row.due);
  await upsert(trx, { table: 'waiting', columns, rows: news.map((row) => columns.map((name) => row[name])) });
};
