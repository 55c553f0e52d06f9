import {
  namesIn,
  ruleOf,
  sayIn,
  sayReasons,
  unitsMentioned,
  type Language,
  type ReasonLine,
} from '@so-vang/api-contract';
import {
  cycleDecider,
  deciders,
  explain,
  mustRead,
  streamOf,
  type Cycle,
  type CycleEvent,
  type RecordedEvent,
  type StreamName,
  type Subject,
  type Unit,
  type UnitEvent,
  type UnitId,
} from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import { inLogOrder, sittingStreamsIn, streamsOfView } from '@so-vang/projections';
import { exitCodes } from '../exit-codes.js';
import { openToRead, type LogPlace } from '../log-place.js';
import { UsageError } from '../usage-error.js';
import type { Terminal } from './terminal.js';

type ExplainAsked = {
  readonly place: LogPlace;
  readonly cycle: string;
  readonly subject: Subject;
  readonly language: Language;
};

/** Says why something in a cycle is so, from the log alone. */
export const explainTo = async (
  { place, cycle, subject, language }: ExplainAsked,
  { out }: Terminal,
): Promise<number> => {
  const store = await openToRead(place);
  try {
    const own = await eventsOf(store, streamOf('cycle', cycle));
    const state = own.reduce<Cycle>(
      (before, event) => cycleDecider.evolve(before, event as CycleEvent),
      cycleDecider.initialState,
    );
    if (state.phase === 'unopened')
      throw new UsageError({ vi: `Không có năm thi đua "${cycle}"`, en: `There is no cycle "${cycle}"` });
    const around = streamsOfView(state);
    const streams = [...around, ...around.map((stream) => `refused-${stream}` as StreamName)];
    const readAll = async (names: readonly StreamName[]) =>
      (await Promise.all(names.map((stream) => eventsOf(store, stream)))).flat();
    const read = await readAll(streams);
    const events = inLogOrder([...read, ...(await readAll(sittingStreamsIn(read)))]);
    const explanation = explain(events, subject, { ruleOf });
    if (!explanation)
      throw new UsageError({
        vi: `Không có gì như vậy trong "${cycle}" để giải thích`,
        en: `There is nothing of that name in "${cycle}" to explain`,
      });
    const say = sayIn(language, namesIn(await unitsNamed(store, unitsMentioned(explanation))));
    const { finding, rules, because } = sayReasons(explanation, { language, say, person: (id) => id });
    out(finding);
    for (const rule of rules) out(`  § ${rule}`);
    for (const line of because) printLine(line, 1, out);
    return exitCodes.asExpected;
  } finally {
    await store.close();
  }
};

const printLine = (
  { position, text, rules, because }: ReasonLine,
  depth: number,
  out: Terminal['out'],
): void => {
  const indent = '  '.repeat(depth);
  out(`${indent}← ${text} [${position}]`);
  for (const rule of rules) out(`${indent}    § ${rule}`);
  for (const line of because) printLine(line, depth + 1, out);
};

const eventsOf = async (store: EventStore, stream: StreamName): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of store.read(stream)) events.push(mustRead(event));
  return events;
};

/** The units that are registered under these ids, with every name that they had. */
const unitsNamed = async (store: EventStore, ids: readonly UnitId[]) =>
  (
    await Promise.all(
      ids.map(async (id) =>
        (await eventsOf(store, streamOf('unit', id))).reduce<Unit>(
          (unit, event) => deciders.unit.evolve(unit, event as UnitEvent),
          deciders.unit.initialState,
        ),
      ),
    )
  ).flatMap((unit) => (unit.status === 'registered' ? [unit] : []));
