/** Streams/BatchAppend: one long call for all appends of a client, each answered under its own id. */
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import anyMessage from 'google-protobuf/google/protobuf/any_pb.js';
import googleEmpty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Proposed, Written } from './log.js';
import { expectedOf, proposedOf, streamOf, uuidText, type Uuid } from './proposed.js';
import { emptyMessage, shared, status, streamIdentifierOf, streams } from './protocol.js';
import { notLeader, type Surroundings, type Verdict } from './verdict.js';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
type Gathered = { readonly options: BatchAppendReq.Options; readonly events: Proposed[] };

export const answerBatchAppends = (call: Call, { judge, cut, leader }: Surroundings): void => {
  const gathering = new Map<string, Gathered>();

  call.on('data', (request: BatchAppendReq) => {
    const id = request.getCorrelationId()!;
    const options = request.getOptions();
    if (options) gathering.set(uuidText(id), { options, events: [] });
    const gathered = gathering.get(uuidText(id));
    if (!gathered) return;
    gathered.events.push(...request.getProposedMessagesList().map(proposedOf));
    if (!request.getIsFinal()) return;

    gathering.delete(uuidText(id));
    const stream = streamOf(gathered.options);
    const verdict = judge(stream, expectedOf(gathered.options), gathered.events);
    const fault = verdict.kind === 'fault' ? verdict.fault.kind : undefined;
    if (fault === 'silence') return;
    if (fault === 'drop') return cut(call.getPeer());
    if (fault === 'not-leader') return void call.emit('error', notLeader(leader()));
    respond(call, responseTo(id, stream, verdict), verdict.kind === 'answer' ? verdict.after : 0);
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
};

const respond = (call: Call, response: BatchAppendResp, after: number): void => {
  const write = (): void => void (call.cancelled || call.destroyed || call.write(response));
  if (after > 0) setTimeout(write, after).unref();
  else write();
};

const responseTo = (id: Uuid, stream: string, verdict: Verdict): BatchAppendResp => {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(id);
  response.setStreamIdentifier(streamIdentifierOf(stream));
  if (verdict.kind === 'answer' && verdict.written.outcome === 'success')
    response.setSuccess(successOf(verdict.written));
  else response.setError(errorOf(verdict));
  return response;
};

const successOf = ({ position, revision }: Extract<Written, { outcome: 'success' }>) => {
  const success = new streams.BatchAppendResp.Success();
  const where = new shared.AllStreamPosition();
  where.setCommitPosition(String(position));
  where.setPreparePosition(String(position));
  success.setCurrentRevision(String(revision));
  success.setPosition(where);
  return success;
};

const errorOf = (verdict: Verdict) => {
  const [name, message] = detailsOf(verdict);
  const details = new anyMessage.Any();
  details.pack(message.serializeBinary(), name);
  const error = new status.Status();
  error.setMessage(name);
  error.setDetails(details);
  return error;
};

/** The message that says what went wrong, and its name; the client knows a few of them. */
const detailsOf = (verdict: Verdict): [string, { serializeBinary(): Uint8Array }] => {
  switch (verdict.kind) {
    case 'too-large': {
      const exceeded = new shared.MaximumAppendSizeExceeded();
      exceeded.setMaxappendsize(verdict.maximum);
      return ['event_store.client.MaximumAppendSizeExceeded', exceeded];
    }
    case 'answer':
      return ['event_store.client.WrongExpectedVersion', wrongExpectedVersion(verdict.written)];
    case 'fault':
      if (verdict.fault.kind === 'timeout') return ['event_store.client.Timeout', new shared.Timeout()];
      if (verdict.fault.kind === 'access-denied')
        return ['event_store.client.AccessDenied', new shared.AccessDenied()];
      if (verdict.fault.kind === 'event-too-large')
        return ['MaximumAppendEventSizeExceeded', new shared.Unknown()];
      return ['Server Is Busy', emptyMessage()];
  }
};

const wrongExpectedVersion = (written: Written) => {
  const wrong = new shared.WrongExpectedVersion();
  const current = written.outcome === 'success' ? written.revision : written.current;
  if (current < 0) wrong.setCurrentNoStream(new googleEmpty.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  wrong.setExpectedNoStream(new googleEmpty.Empty());
  return wrong;
};
