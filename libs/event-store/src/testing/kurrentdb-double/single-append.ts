/** Streams/Append: one call an append, as old servers have it and as appends with their own credentials go. */
import { status, type sendUnaryData, type ServerReadableStream } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Proposed, Written } from './log.js';
import { expectedOf, proposedOf, streamOf } from './proposed.js';
import { emptyMessage, streams } from './protocol.js';
import { failure, notLeader, type Surroundings, type Verdict } from './verdict.js';

export const answerAppend = (
  call: ServerReadableStream<AppendReq, AppendResp>,
  respond: sendUnaryData<AppendResp>,
  { judge, cut, leader }: Surroundings,
): void => {
  let options: AppendReq.Options | undefined;
  const events: Proposed[] = [];
  call.on('data', (request: AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message) events.push(proposedOf(message));
  });
  call.on('error', () => undefined);
  call.on('end', () => {
    const verdict = judge(streamOf(options!), expectedOf(options!), events);
    const fault = verdict.kind === 'fault' ? verdict.fault.kind : undefined;
    if (fault === 'silence') return;
    if (fault === 'drop') return cut(call.getPeer());
    if (fault === 'not-leader') return respond(notLeader(leader()));
    if (verdict.kind !== 'answer') return respond(errorOf(verdict));
    const answer = (): void => respond(null, responseOf(verdict.written));
    if (verdict.after > 0) setTimeout(answer, verdict.after).unref();
    else answer();
  });
};

const errorOf = (verdict: Exclude<Verdict, { kind: 'answer' }>): Error => {
  if (verdict.kind === 'too-large')
    return failure(status.INVALID_ARGUMENT, 'maximum-append-size-exceeded', {
      'maximum-append-size': String(verdict.maximum),
    });
  switch (verdict.fault.kind) {
    case 'timeout':
      return failure(status.DEADLINE_EXCEEDED);
    case 'access-denied':
      return failure(status.PERMISSION_DENIED, 'access-denied');
    case 'event-too-large':
      return failure(status.INVALID_ARGUMENT, 'maximum-append-event-size-exceeded');
    default:
      return failure(status.UNAVAILABLE);
  }
};

const responseOf = (written: Written): AppendResp => {
  const response = new streams.AppendResp();
  if (written.outcome === 'success') {
    const success = new streams.AppendResp.Success();
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(written.position));
    position.setPreparePosition(String(written.position));
    success.setCurrentRevision(String(written.revision));
    success.setPosition(position);
    response.setSuccess(success);
    return response;
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (written.current < 0) wrong.setCurrentNoStream(emptyMessage());
  else wrong.setCurrentRevision(String(written.current));
  wrong.setExpectedNoStream(emptyMessage());
  response.setWrongExpectedVersion(wrong);
  return response;
};
