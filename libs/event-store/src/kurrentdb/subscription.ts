import { setTimeout as wait } from 'node:timers/promises';
import type { AllStreamResolvedEvent, AllStreamSubscription } from '@kurrent/kurrentdb-client';
import {
  comparePositions,
  type CaughtUp,
  type Filter,
  type Position,
  type Recorded,
} from '../event-store.js';
import { patientWith, type Clients } from './clients.js';
import { lastingFailure } from './failures.js';
import type { Namespace } from './namespace.js';
import { pauseAfter } from './patience.js';
import { serverPosition, type Event } from './reader.js';
import { positionOf, toRecorded } from './stored-form.js';

export type Follow = {
  readonly after: Position;
  /** Where the log ended when the subscription looked. */
  readonly head: Position;
  readonly filter: Filter;
  readonly ended: AbortSignal;
};

/** Goes on from the last event seen after every break, until it is ended. */
export async function* follow(
  clients: Clients,
  namespace: Namespace,
  { after, head, filter, ended }: Follow,
): AsyncGenerator<Recorded | CaughtUp> {
  let seen = after;
  let caughtUp = false;
  for (let failures = 0; !ended.aborted;) {
    const client = clients.current();
    const subscription = client.subscribeToAll({
      fromPosition: serverPosition(seen),
      filter: namespace.serverFilter(filter),
      requiresLeader: true,
    });
    try {
      for await (const message of messagesOf(subscription, ended)) {
        failures = 0;
        if (message === 'caught-up') {
          if (caughtUp) continue;
          caughtUp = true;
          yield { type: 'caught-up', position: comparePositions(seen, head) < 0 ? head : seen };
          continue;
        }
        const position = positionOf(message);
        if (comparePositions(position, seen) <= 0) continue;
        seen = position;
        if (namespace.fits(message, filter)) yield toRecorded(message, namespace);
      }
    } catch (error) {
      const failure = lastingFailure(error);
      if (failure) throw failure;
      if (failures > patientWith) clients.exchange(client);
    }
    if (!ended.aborted)
      await wait(pauseAfter(failures++), undefined, { signal: ended }).catch(() => undefined);
  }
}

/**
 * The subscription's events and, in its place among them, that it has caught up: the client says that at once, ahead of
 * the events that wait to be taken. Taken one by one, so that the server sends no more than the consumer takes.
 */
async function* messagesOf(
  subscription: AllStreamSubscription,
  ended: AbortSignal,
): AsyncGenerator<Event | 'caught-up'> {
  let beforeCaughtUp = -1;
  let over = false;
  let failure: Error | undefined;
  let wake = Promise.withResolvers<void>();
  const on = (event: string, change: (detail: unknown) => void = () => undefined): void =>
    void subscription.on(event, (detail: unknown) => {
      change(detail);
      wake.resolve();
    });
  on('readable');
  on('caughtUp', () => (beforeCaughtUp = subscription.readableLength));
  on('error', (error) => (failure = error as Error));
  on('end', () => (over = true));
  const end = (): void => wake.resolve();
  ended.addEventListener('abort', end);

  try {
    while (!ended.aborted) {
      wake = Promise.withResolvers<void>();
      if (beforeCaughtUp === 0) {
        beforeCaughtUp = -1;
        yield 'caught-up';
        continue;
      }
      const resolved = subscription.read() as AllStreamResolvedEvent | null;
      if (resolved) {
        beforeCaughtUp = Math.max(-1, beforeCaughtUp - 1);
        if (resolved.event) yield resolved.event;
      } else if (failure) throw failure;
      else if (over) return;
      else if (beforeCaughtUp !== 0) await wake.promise;
    }
  } finally {
    ended.removeEventListener('abort', end);
    subscription.unsubscribe().catch(() => undefined);
    subscription.destroy();
  }
}
