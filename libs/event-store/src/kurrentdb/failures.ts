/** What an error of the client means for us. */
import { AccessDeniedError, MaxAppendSizeExceededError, StreamDeletedError } from '@kurrent/kurrentdb-client';
import { EventStoreError } from '../event-store.js';

export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message.split('\n')[0]?.trim() || error.name;
};

/** What no retry mends, with the remedy; undefined for anything else, after which nobody knows what was done. */
export const lastingFailure = (error: unknown, events = 0): EventStoreError | undefined => {
  if (error instanceof EventStoreError) return error;
  const because = { cause: error };
  if (error instanceof AccessDeniedError)
    return new EventStoreError(
      'STORE_UNAVAILABLE',
      'KurrentDB denies the access: check user and password in its URL, and that this user may read and write.',
      because,
    );
  if (error instanceof StreamDeletedError)
    return new EventStoreError(
      'STORE_UNAVAILABLE',
      'The stream was deleted on the server, and the log is no longer whole: restore the server from a backup.',
      because,
    );
  // The client has no name for the event's own limit, only for that of the whole append.
  const tooLarge =
    error instanceof MaxAppendSizeExceededError || /maximum.?append.?event.?size/i.test(reasonOf(error));
  if (!tooLarge) return undefined;
  return events > 1
    ? new EventStoreError(
        'BATCH_TOO_LARGE',
        `${events} events in one append are more bytes than the server takes: split it, or raise the server's MaxAppendSize.`,
        because,
      )
    : new EventStoreError(
        'EVENT_TOO_LARGE',
        "The event has more bytes than the server takes: keep files outside of the log, or raise the server's MaxAppendSize.",
        because,
      );
};
