import { createHash } from 'node:crypto';
import {
  currentVersions,
  decideAct,
  decidersVersion,
  type Instant,
  type StreamName,
  type TakenFirst,
} from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import { eventId } from './event-ids.js';
import type { Folded } from './streams.js';

type Read = { readonly of: StreamName; readonly length: number };

/**
 * Records what an act takes in other streams before it. Each of them is to be as long as the act's decision read it, so that
 * of two at the same moment one is decided again. False: another writer was faster, or it cannot be taken any more.
 * What is taken by an act that is then not recorded is made good by the next act of the same stream.
 */
export const takeFirst = async (
  { store, now }: { readonly store: EventStore; readonly now: () => Instant },
  first: readonly TakenFirst[],
  by: Read,
  read: ReadonlyMap<StreamName, Folded>,
): Promise<boolean> => {
  for (const { stream, command } of first) {
    const held = read.get(stream);
    if (!held) throw new Error(`${command.type} is to be recorded on ${stream}, which was not read`);
    const decision = decideAct(stream, command, held.state, { now: now(), appointments: [] }, 'system');
    if (!decision.ok) return false;
    // What is taken follows from the length of both streams.
    const commandId = `${by.of}@${by.length}/takes@${held.length}`;
    const requestHash = createHash('sha256').update(JSON.stringify(command.data)).digest('hex');
    const metadata = {
      ...{ actor: decision.actor, rules: decision.rules, deciders: decidersVersion },
      facts: by.length > 0 ? [{ stream: by.of, revision: by.length - 1 }] : [],
    };
    const appended = await store.append(
      stream,
      held.length,
      { commandId, requestHash },
      decision.events.map(({ type, data }, i) => ({
        ...{ id: eventId(stream, commandId, command.at, i), type, version: currentVersions[type] },
        ...{ data, metadata },
      })),
    );
    if (appended.outcome === 'conflict' || appended.outcome === 'key-reused') return false;
  }
  return true;
};
