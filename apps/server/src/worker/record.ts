import { createHash } from 'node:crypto';
import {
  clockOf,
  currentVersions,
  decideAct,
  deadlinesBefore,
  decidersVersion,
  deciderOf,
  eventsNeeded,
  factsOf,
  lastAct,
  needsOf,
  owedActs,
  stillOwed,
  streamsOf,
  summarise,
  asksForBlocs,
  asksForSittings,
  timeOfOwed,
  type Actor,
  type AnyCommand,
  type AnyState,
  type Instant,
  type Passing,
  type RecordedEvent,
  type Rejection,
  type StreamName,
} from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import type { Activities, Envelope, Outcome, Owed, Standing } from '@so-vang/workflows';
import { blocsIn, sittingsIn } from '../blocs-in.js';
import { eventsFor } from '../events-around.js';
import { eventId } from './event-ids.js';
import { takeFirst } from './take-first.js';
import { refusedStreamOf, Streams, type EarlierAct, type Folded } from './streams.js';

type Refused = { readonly rejection: Rejection; readonly rules: readonly string[]; readonly actor: Actor };
type Deps = { readonly store: EventStore; readonly now: () => Instant; readonly streams?: Streams };

/**
 * The one way by which an act gets into the log. The order of the steps matters: an act's key is looked up before
 * anything is decided, so that a retry is never decided against its own events.
 */
export const createRecord = ({ store, now, streams = new Streams(store) }: Deps): Activities => {
  const load: Activities['load'] = async (stream) => standingOf(stream, (await streams.fold(stream)).state);

  const record: Activities['record'] = async (stream, given) => {
    const envelope = hashed(given);
    const asked = new Set<string>();
    for (;;) {
      const [folded, refused] = await Promise.all([streams.fold(stream), streams.refusals(stream)]);
      const earlier = folded.acts.get(envelope.key) ?? refused.acts.get(envelope.key);
      if (earlier) return repeat(earlier, envelope, await standingOf(stream, folded.state));

      const command = commandOf(envelope, folded.state);
      const { passing, state } = deadlinesBefore(stream, folded.state, command, now());
      const { facts, read, folded: others } = await factsFor(stream, command, state);
      const decision = decideAct(stream, command, state, facts, envelope.granted);
      if (!decision.ok) {
        if (envelope.granted !== 'system' && !(await refuse(stream, envelope, command, decision))) continue;
        const standing = await standingOf(stream, folded.state);
        return { ok: false, rejection: decision.rejection, requestHash: envelope.requestHash, standing };
      }
      const unasked = passing.filter(({ key }) => !asked.has(key));
      if (unasked.length > 0) {
        for (const each of unasked) {
          await record(stream, envelopeOf(each));
          asked.add(each.key);
        }
        continue;
      }

      const by = { of: stream, length: folded.length };
      if (!(await takeFirst({ store, now }, decision.first ?? [], by, others))) continue;
      const metadata = {
        actor: decision.actor,
        facts: read,
        ...{ rules: decision.rules, deciders: decidersVersion },
        ...(envelope.enteredBy && { enteredBy: envelope.enteredBy }),
        ...(envelope.onPaper && { onPaper: envelope.onPaper }),
      };
      const appended = await store.append(
        stream,
        folded.length,
        { commandId: envelope.key, requestHash: envelope.requestHash },
        decision.events.map(({ type, data }, i) => ({
          id: eventId(stream, envelope.key, command.at, i),
          type,
          version: currentVersions[type],
          data,
          metadata,
        })),
      );
      if (appended.outcome === 'conflict') continue;
      const after = await streams.fold(stream);
      const standing = await standingOf(stream, after.state);
      if (appended.outcome === 'key-reused') return keyReused(appended.first, standing);
      const last = after.acts.get(envelope.key);
      const { position, revision } = last && !last.refused ? last : appended;
      return {
        ok: true,
        position,
        revision,
        repeated: appended.outcome === 'already-appended',
        requestHash: envelope.requestHash,
        standing,
      };
    }
  };

  const recordAll: Activities['recordAll'] = async (stream, envelopes, due) => {
    const outcomes: Outcome[] = [];
    for (const envelope of envelopes) {
      const outcome = await record(stream, envelope);
      outcomes.push(outcome);
      const { owed, due: next } = outcome.standing;
      if (owed.length > 0 || !isSame(next, due)) break;
    }
    return outcomes;
  };

  /** Keeps a refusal under its key, so that the same key gets the same answer. False: another writer was faster. */
  const refuse = async (
    stream: StreamName,
    envelope: Envelope,
    command: AnyCommand,
    { rejection, rules, actor }: Refused,
  ): Promise<boolean> => {
    const { length } = await streams.refusals(stream);
    const to = refusedStreamOf(stream);
    const appended = await store.append(
      to,
      length,
      { commandId: envelope.key, requestHash: envelope.requestHash },
      [
        {
          id: eventId(to, envelope.key, command.at, 0),
          type: 'CommandRefused',
          version: currentVersions.CommandRefused,
          data: {
            stream,
            command: command.type,
            rejection: rejection,
            at: command.at,
          },
          metadata: {
            actor,
            facts: [],
            ...{ rules, deciders: decidersVersion },
            ...(envelope.enteredBy && { enteredBy: envelope.enteredBy }),
          },
        },
      ],
    );
    return appended.outcome === 'appended';
  };

  const commandOf = ({ type, data, at, by, ...entered }: Envelope, state: AnyState): AnyCommand => {
    const current = clockOf(state) === 'played' ? lastAct(state) : undefined;
    const { onPaper: paper, enteredBy = by } = entered;
    const onPaper = paper && { onPaper: { ...paper, enteredBy } };
    return { type, data, by, at: at ?? current ?? now(), ...onPaper } as AnyCommand;
  };

  /** Reads what the decision needs of other streams, and notes how far each was read. */
  const factsFor = async (on: StreamName, command: AnyCommand, state: AnyState) => {
    const folded = new Map<StreamName, Folded>();
    const stateOf = (stream: StreamName) => folded.get(stream)?.state ?? deciderOf(stream).initialState;
    const all = [
      ...(asksForBlocs(command) ? await blocsIn(store) : []),
      ...(asksForSittings(command) ? await sittingsIn(store) : []),
    ];
    for (;;) {
      const needs = needsOf(command, state, stateOf, all);
      const unread = streamsOf(command, needs).filter((stream) => !folded.has(stream));
      if (unread.length === 0) {
        const read = [...folded].flatMap(([stream, { length }]) =>
          length > 0 ? [{ stream, revision: length - 1 }] : [],
        );
        const facts = factsOf(command, needs, now(), stateOf);
        const needed = eventsNeeded(on, command, state, facts);
        if (!needed) return { facts, read, folded };
        const events = await eventsFor(store, on, needed);
        return { facts: { ...facts, events }, read: withRead(read, events), folded };
      }
      const found = await Promise.all(unread.map((stream) => streams.fold(stream)));
      unread.forEach((stream, i) => folded.set(stream, found[i]!));
    }
  };

  /** What the stream's workflow needs to know, and what the stream's events still call for elsewhere. */
  const standingOf = async (stream: StreamName, state: AnyState): Promise<Standing> => {
    const owed: Owed[] = [];
    for (const each of owedActs(stream, state)) {
      const act = stillOwed(each, (await streams.fold(each.stream)).state);
      if (!act) continue;
      const { state: target } = await streams.fold(act.stream);
      const at = timeOfOwed(act, target);
      const isToCome = clockOf(target) === 'live' && at > now();
      if (isToCome) continue;
      const { type, data, by } = act.command;
      owed.push({
        stream: act.stream,
        envelope: { key: act.key, requestHash: '', type, data, at, by, granted: 'system' },
      });
    }
    return { ...summarise(state), owed };
  };

  return { load, record, recordAll };
};

const isSame = (a: Standing['due'], b: Standing['due'] | null): boolean =>
  a?.name === b?.name && a?.at === b?.at && a?.start === b?.start;

type Read = readonly { readonly stream: string; readonly revision: number }[];

/** How far each stream was read, those of these events included. */
const withRead = (read: Read, events: readonly RecordedEvent[]): Read => [
  ...new Map([...read, ...events].map(({ stream, revision }) => [stream, { stream, revision }])).values(),
];

const envelopeOf = ({ key, command: { type, data, at, by } }: Passing): Envelope => ({
  ...{ key, requestHash: '', type, data, at, by },
  granted: 'system',
});

/** The machine's own acts come without a hash: their key says all that they ask for. */
const hashed = (envelope: Envelope): Envelope =>
  envelope.requestHash === ''
    ? { ...envelope, requestHash: createHash('sha256').update(envelope.key).digest('hex') }
    : envelope;

const keyReused = (requestHash: string, standing: Standing): Outcome => ({
  ok: false,
  rejection: { code: 'KEY_REUSED' },
  requestHash,
  standing,
});

const repeat = (earlier: EarlierAct, { requestHash }: Envelope, standing: Standing): Outcome => {
  if (earlier.requestHash !== requestHash) return keyReused(earlier.requestHash, standing);
  if (earlier.refused) return { ok: false, rejection: earlier.rejection, requestHash, standing };
  const { position, revision } = earlier;
  return { ok: true, position, revision, repeated: true, requestHash, standing };
};
