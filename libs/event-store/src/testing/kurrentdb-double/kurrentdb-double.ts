import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import {
  Server,
  ServerCredentials,
  status,
  type handleBidiStreamingCall,
  type handleClientStreamingCall,
} from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { answerBatchAppends } from './batch-append.js';
import { gossipAnswer, supportedMethods } from './cluster.js';
import { Faults, type Fault } from './faults.js';
import { KurrentDbLog } from './log.js';
import { featuresGrpc, gossipGrpc, streamsGrpc } from './protocol.js';
import { answerRead, type ReadCall } from './reads.js';
import { answerAppend } from './single-append.js';
import { failure, judgeOf, type Surroundings } from './verdict.js';

export type KurrentDbDoubleOptions = {
  /** False: an old server, without BatchAppend. */
  readonly batchAppend?: boolean;
  /** In bytes, of all events of an append together. */
  readonly maxAppendSize?: number;
};

export type KurrentDbDouble = {
  readonly url: string;
  readonly log: KurrentDbLog;
  /** The next append goes wrong in this way; `prefix`: the next one to a stream whose name begins like that. */
  misbehave(fault: Fault, prefix?: string): void;
  /** How many of the faults asked for have not come to pass. */
  readonly faultsLeft: number;
  /** How many subscriptions are open. */
  readonly subscriptions: number;
  /** How many messages have gone out in answer to reads and subscriptions. */
  readonly sent: number;
  /** Ends the subscriptions with an error; the connections stay. */
  dropSubscriptions(): void;
  /** Breaks every connection there is; new ones are taken. */
  dropConnections(): void;
  /** Breaks every connection and refuses new ones; what was written stays. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A server that speaks KurrentDB's own protocol over a log in memory, for what a real one cannot be asked for: to fail in
 * a given way at a given moment. Its messages are those that the client ships; `log.ts` says what an append does.
 */
export const startKurrentDbDouble = async ({
  batchAppend = true,
  maxAppendSize = 1_048_576,
}: KurrentDbDoubleOptions = {}): Promise<KurrentDbDouble> => {
  const log = new KurrentDbLog();
  const faults = new Faults();
  const subscriptions = new Set<ReadCall>();
  let sent = 0;
  const door = await openDoor();
  const surroundings: Surroundings = {
    judge: judgeOf(log, faults, maxAppendSize),
    cut: door.cut,
    leader: () => ({ host: '127.0.0.1', port: door.port }),
  };

  const read = (call: ReadCall): void => {
    if (call.request.getOptions()?.hasSubscription()) {
      subscriptions.add(call);
      for (const event of ['cancelled', 'close', 'error']) call.once(event, () => subscriptions.delete(call));
    }
    call.on('error', () => undefined);
    void answerRead(log, call, () => (sent += 1)).then(() => call.end());
  };
  const append: handleClientStreamingCall<AppendReq, AppendResp> = (call, respond) =>
    answerAppend(call, respond, surroundings);
  const batch: handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> = (call) =>
    answerBatchAppends(call, surroundings);

  const grpc = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
  grpc.addService(featuresGrpc.ServerFeaturesService, supportedMethods(batchAppend));
  grpc.addService(gossipGrpc.GossipService, gossipAnswer(surroundings.leader));
  const unsupported = (): void => undefined;
  grpc.addService(streamsGrpc.StreamsService, {
    ...{ read, append, batchAppend: batch, delete: unsupported, tombstone: unsupported },
  });
  const injector = grpc.createConnectionInjector(ServerCredentials.createInsecure());
  door.onGuest((socket) => injector.injectConnection(socket));

  return {
    url: `kurrentdb://127.0.0.1:${door.port}?tls=false`,
    log,
    misbehave: (fault, prefix) => faults.add(fault, prefix),
    get faultsLeft() {
      return faults.left;
    },
    get subscriptions() {
      return subscriptions.size;
    },
    get sent() {
      return sent;
    },
    dropSubscriptions: () => {
      for (const call of subscriptions) call.emit('error', failure(status.UNAVAILABLE));
    },
    dropConnections: door.dropAll,
    goDown: door.close,
    comeBack: door.open,
    stop: async () => {
      await door.close();
      grpc.forceShutdown();
      injector.destroy();
    },
  };
};

/** The port, held apart from gRPC so that connections can break and be refused without its knowledge. */
const openDoor = async () => {
  const guests = new Set<Socket>();
  let greet: (socket: Socket) => void = () => undefined;
  let listening: TcpServer | undefined;
  let port = 0;

  const open = async (): Promise<void> => {
    listening = createServer((socket) => {
      guests.add(socket.setNoDelay());
      socket.on('close', () => guests.delete(socket));
      socket.on('error', () => undefined);
      greet(socket);
    }).listen(port, '127.0.0.1');
    await once(listening, 'listening');
    port = (listening.address() as AddressInfo).port;
  };
  const dropAll = (): void => {
    for (const socket of guests) socket.destroy();
  };
  await open();

  return {
    get port() {
      return port;
    },
    onGuest: (listener: (socket: Socket) => void): void => void (greet = listener),
    cut: (peer: string): void => {
      for (const socket of guests) if (peer.endsWith(`:${socket.remotePort}`)) socket.destroy();
    },
    dropAll,
    open,
    close: async (): Promise<void> => {
      const closed = listening && once(listening, 'close');
      listening?.close();
      listening = undefined;
      dropAll();
      await closed;
    },
  };
};
