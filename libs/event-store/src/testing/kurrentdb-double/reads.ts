/** Streams/Read: pages and subscriptions, of one stream or of all, as KurrentDB answers them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { KurrentDbLog, Stored } from './log.js';
import { streamIdentifierOf, streams, uuidOf } from './protocol.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;
type Matches = (event: Stored) => boolean;

/** `onSent` is called for each message that goes out. */
export const answerRead = async (log: KurrentDbLog, call: ReadCall, onSent: () => void): Promise<void> => {
  const options = call.request.getOptions()!;
  const send = senderOf(call, onSent);
  if (options.hasSubscription()) return subscribe(log, options, call, send);
  if (options.hasStream()) return readStream(log, options, send);
  return readAll(log, options, send);
};

type Send = (response: ReadResp) => Promise<void>;

const isOver = (call: ReadCall): boolean => call.cancelled || call.destroyed || call.writableEnded;

/** No faster than the client takes it; what is sent after the call is over is dropped. */
const senderOf =
  (call: ReadCall, onSent: () => void): Send =>
  async (response) => {
    if (isOver(call)) return;
    onSent();
    if (call.write(response)) return;
    await happening(call, (done) => {
      call.once('drain', done);
      return () => call.off('drain', done);
    });
  };

/** Waits for what `listen` listens to, or for the end of the call. */
const happening = (call: ReadCall, listen: (done: () => void) => () => void): Promise<void> =>
  new Promise((resolve) => {
    const ends = ['cancelled', 'close', 'error'];
    const done = (): void => {
      stop();
      for (const end of ends) call.off(end, done);
      resolve();
    };
    const stop = listen(done);
    for (const end of ends) call.once(end, done);
  });

const countOf = (options: Options): number => (options.hasCount() ? Number(options.getCount()) : Infinity);
const isBackwards = (options: Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

const readStream = async (log: KurrentDbLog, options: Options, send: Send): Promise<void> => {
  const wanted = options.getStream()!;
  const name = nameIn(wanted.getStreamIdentifier()!);
  const events = log.stream(name);
  if (events.length === 0) {
    const response = new streams.ReadResp();
    const notFound = new streams.ReadResp.StreamNotFound();
    notFound.setStreamIdentifier(streamIdentifierOf(name));
    response.setStreamNotFound(notFound);
    return send(response);
  }
  const last = events.length - 1;
  const from = wanted.hasRevision() ? Number(wanted.getRevision()) : wanted.hasEnd() ? Infinity : 0;
  const found = isBackwards(options)
    ? events.slice(0, Math.min(from, last) + 1).reverse()
    : events.slice(Math.min(from, last + 1));
  for (const event of found.slice(0, countOf(options))) await send(eventResponse(event));
};

const readAll = async (log: KurrentDbLog, options: Options, send: Send): Promise<void> => {
  const matches = filterOf(options);
  const backwards = isBackwards(options);
  const step = backwards ? -1 : 1;
  const all = log.all;
  const end = all.length;
  let left = countOf(options);
  // Forwards the position asked for is included, backwards it is what the page ends before.
  let index = startOf(log, options) - (backwards ? 1 : 0);
  for (let seen = 0; left > 0 && index >= 0 && index < end; index += step) {
    const event = all[index]!;
    if (++seen % 200 === 0) await nextTurn();
    if (!matches(event)) continue;
    left -= 1;
    await send(eventResponse(event));
  }
};

/** Index of the first event at or after the position asked for. */
const startOf = (log: KurrentDbLog, options: Options): number => {
  const wanted = options.getAll()!;
  if (wanted.hasEnd()) return log.all.length;
  return wanted.hasPosition() ? log.indexOf(BigInt(wanted.getPosition()!.getCommitPosition())) : 0;
};

/** `$all` only: history after the position asked for, then `caught_up`, then what comes. */
const subscribe = async (log: KurrentDbLog, options: Options, call: ReadCall, send: Send): Promise<void> => {
  const matches = filterOf(options);
  const window = options.hasFilter()
    ? options.getFilter()!.getCheckpointintervalmultiplier() * (options.getFilter()!.getMax() || 32)
    : Infinity;
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(crypto.randomUUID());
  const confirmed = new streams.ReadResp();
  confirmed.setConfirmation(confirmation);
  await send(confirmed);

  const wanted = options.getAll()!.getPosition();
  let index = startOf(log, options);
  if (wanted && log.all[index]?.position === BigInt(wanted.getCommitPosition())) index += 1;
  let examined = 0;
  let live = false;
  while (!isOver(call)) {
    for (; index < log.all.length && !isOver(call); index++) {
      const event = log.all[index]!;
      if (matches(event)) await send(eventResponse(event));
      if (++examined % window === 0) await send(checkpointResponse(event));
      if (examined % 200 === 0) await nextTurn();
    }
    if (!live) {
      live = true;
      await send(caughtUpResponse());
    } else if (index === log.all.length) await happening(call, (done) => log.onGrown(done));
  }
};

const filterOf = (options: Options): Matches => {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType()!;
  const subject: (event: Stored) => string = filter.hasStreamIdentifier()
    ? ({ stream }) => stream
    : ({ type }) => type;
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const pattern = new RegExp(expression.getRegex());
  return (event) => pattern.test(subject(event));
};

const nameIn = (identifier: { getStreamName_asU8(): Uint8Array }): string =>
  Buffer.from(identifier.getStreamName_asU8()).toString();

const responses = new WeakMap<Stored, ReadResp>();
const eventResponse = (event: Stored): ReadResp => {
  const known = responses.get(event);
  if (known) return known;
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuidOf(event.id));
  recorded.setStreamIdentifier(streamIdentifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(event.created * 10_000));
  recorded.setCustomMetadata(event.metadata);
  recorded.setData(event.data);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const response = new streams.ReadResp();
  response.setEvent(read);
  responses.set(event, response);
  return response;
};

const checkpointResponse = ({ position }: Stored): ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const response = new streams.ReadResp();
  response.setCheckpoint(checkpoint);
  return response;
};

const caughtUpResponse = (): ReadResp => {
  const response = new streams.ReadResp();
  response.setCaughtUp(new streams.ReadResp.CaughtUp());
  return response;
};
