import { randomUUID } from 'node:crypto';
import { FORWARDS } from '@kurrent/kurrentdb-client';
import type { AdmittedEvent } from '../admission.js';
import { EventStoreError, type AppendResult, type CommandKey } from '../event-store.js';
import { reasonOf } from './failures.js';
import { createKeyIndex, type KnownStream } from './key-index.js';
import type { Namespace } from './namespace.js';
import { paged } from './pages.js';
import { patienceOf, type Patience } from './patience.js';
import type { Reader } from './reader.js';
import type { Send } from './sender.js';
import { positionOf, toStored } from './stored-form.js';
import { createTurns } from './turns.js';

export type Append = {
  readonly stream: string;
  readonly expected: number;
  readonly key: CommandKey;
  readonly events: readonly AdmittedEvent[];
  /** As it is, of a copied log; otherwise now, or the last time given where that is later. */
  readonly recordedAt: string | undefined;
};
export type Appender = (append: Append) => Promise<AppendResult>;

export type AppenderParts = {
  readonly readerFor: (patience: Patience) => Reader;
  readonly send: Send;
  readonly namespace: Namespace;
  readonly now: () => number;
  /** Recorded time of the log's newest event. */
  readonly newest: string;
  /** In milliseconds: how long an append is tried, and how long one attempt may take. */
  readonly patience: number;
  readonly answerWithin: number;
  readonly maxKeys: number;
};

/**
 * The key is judged by what is in the stream, and the expected revision closes the gap between looking and writing.
 * KurrentDB's own idempotency serves one call alone, whose attempts all carry the same ids: it compares no content, and
 * writes known ids again at the head.
 */
export const createAppender = (parts: AppenderParts): Appender => {
  const { readerFor, send, namespace, now, patience, answerWithin, maxKeys } = parts;
  const index = createKeyIndex(maxKeys);
  const inTurn = createTurns();
  let lastRecorded = parts.newest;

  /** Reads what others have appended meanwhile. */
  const catchUp = async (known: KnownStream, patient: Patience): Promise<void> => {
    const { stream } = readerFor(patient);
    const tail = paged(
      known.length,
      (from, count) => stream(known.name, from, FORWARDS, count),
      ({ revision }) => Number(revision) + 1,
    );
    for await (const event of tail) known.add(event);
  };

  /** Where the event at `revision` stands, if it is the one that was just written under this id. */
  const positionOfOwn = async (stream: string, revision: number, id: string, patient: Patience) => {
    const { events } = await readerFor(patient).stream(stream, revision, FORWARDS, 1);
    return events[0]?.id === id ? positionOf(events[0]) : undefined;
  };

  const timeFor = (known: KnownStream): string => {
    for (const time of [new Date(now()).toISOString(), known.recordedAt])
      if (time > lastRecorded) lastRecorded = time;
    return lastRecorded;
  };

  const appendInTurn = async (append: Append, patient: Patience): Promise<AppendResult> => {
    const { stream, expected, key, events } = append;
    const known = index.of(stream);
    const ids = events.map(() => randomUUID());
    const attemptId = ids[0]!;
    if (patient.left() === 0) throw noAnswer(patience, 'earlier appends to the stream took all the time');
    if (known.length !== expected) await catchUp(known, patient);
    const earlier = judge(known, expected, key, attemptId);
    if (earlier) return earlier;

    const recordedAt = append.recordedAt ?? timeFor(known);
    const stored = events.map((event, at) => toStored(event, ids[at]!, recordedAt));
    for (let attempt = 1; ; attempt++) {
      const time = Math.min(answerWithin, patient.left());
      const sent = await send(namespace.storedName(stream), expected, stored, time);
      if (sent.kind === 'refused') throw sent.error;
      if (sent.kind === 'unknown' && !(await patient.pause()))
        throw noAnswer(patience, reasonOf(sent.reason), sent.reason);
      if (sent.kind === 'written') {
        // Of a batch the server names another event's position, and of an earlier attempt perhaps none.
        const named = attempt === 1 && events.length === 1 ? sent.position : undefined;
        const position = named ?? (await positionOfOwn(stream, expected, attemptId, patient));
        if (position !== undefined)
          known.addOwn(key, { attempt: attemptId, position, revision: expected }, events.length, recordedAt);
      }
      if (!judge(known, expected, key, attemptId)) await catchUp(known, patient);
      const result = judge(known, expected, key, attemptId);
      if (result) return result;
      if (sent.kind === 'conflict' && sent.length < known.length) {
        index.forget(known); // the server went back to an earlier state
        return appendInTurn(append, patient);
      }
      if (sent.kind !== 'unknown' && !(await patient.pause()))
        throw noAnswer(patience, `it has ${sent.kind} what cannot be read`);
    }
  };

  return (append) => {
    const patient = patienceOf(patience);
    return inTurn(append.stream, () => appendInTurn(append, patient).catch(asUnconfirmed));
  };
};

/** Undefined: the key is new and the stream as long as expected. */
const judge = (
  known: KnownStream,
  expected: number,
  { commandId, requestHash }: CommandKey,
  attempt: string | undefined,
): AppendResult | undefined => {
  const first = known.first(commandId);
  if (first) {
    if (first.requestHash !== requestHash) return { outcome: 'key-reused', first: first.requestHash };
    const outcome = first.attempt === attempt ? 'appended' : 'already-appended';
    return { outcome, position: first.position, revision: first.revision };
  }
  return known.length === expected ? undefined : { outcome: 'conflict', actual: known.length };
};

/** Whatever failed, nobody knows whether the append was written; only the caller can ask again. */
const asUnconfirmed = (error: unknown): never => {
  if (!(error instanceof EventStoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
  throw new EventStoreError(
    'STORE_UNAVAILABLE',
    `The append is not confirmed. ${error.message} Then send the same command with the same key again: nothing is done twice.`,
    { cause: error },
  );
};

const noAnswer = (patience: number, reason: string, cause?: unknown): EventStoreError =>
  new EventStoreError(
    'STORE_UNAVAILABLE',
    `KurrentDB did not answer within ${patience / 1_000} s (${reason}): check that the cluster has a leader and can be reached.`,
    { cause },
  );
