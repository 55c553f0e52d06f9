import {
  NO_STREAM,
  WrongExpectedVersionError,
  isCommandError,
  type AppendStreamState,
  type EventData,
} from '@kurrent/kurrentdb-client';
import type { EventStoreError, Position } from '../event-store.js';
import { patientWith, type Clients } from './clients.js';
import { lastingFailure } from './failures.js';
import { within } from './patience.js';

/** What came of one attempt. `unknown`: it may be written now, or later, or never. */
export type Sent =
  | { readonly kind: 'written'; readonly position: Position | undefined }
  | { readonly kind: 'conflict'; readonly length: number }
  | { readonly kind: 'refused'; readonly error: EventStoreError }
  | { readonly kind: 'unknown'; readonly reason: unknown };

export type Send = (
  storedName: string,
  expected: number,
  events: EventData[],
  milliseconds: number,
) => Promise<Sent>;

/** The server gives up first, so that its answer has the time to come. */
const grace = 500;

export const senderOf = (clients: Clients): Send => {
  let failures = 0;

  return async (storedName, expected, events, milliseconds) => {
    const client = clients.current();
    const streamState: AppendStreamState = expected === 0 ? NO_STREAM : BigInt(expected - 1);
    const options = { streamState, requiresLeader: true, deadline: milliseconds } as const;
    try {
      // The client itself waits for ever where the server goes silent.
      const { position } = await within(
        milliseconds + grace,
        client.appendToStream(storedName, events, options),
        () => new Error(`no answer within ${milliseconds} ms`),
      );
      failures = 0;
      return { kind: 'written', position: position && String(position.commit) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError)
        return {
          kind: 'conflict',
          length: typeof error.actualState === 'bigint' ? Number(error.actualState) + 1 : 0,
        };
      const refused = lastingFailure(error, events.length);
      if (refused) return { kind: 'refused', error: refused };
      failures += 1;
      // A client finds its way back after what the server said, but not always: it may keep the failure of its first
      // question to the server for good, and waits for ever where there is no answer.
      if (!isCommandError(error as Error) || failures > patientWith) clients.exchange(client);
      return { kind: 'unknown', reason: error };
    }
  };
};
