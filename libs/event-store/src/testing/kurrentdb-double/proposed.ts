/** What both kinds of append ask for, read out of their messages. */
import type {
  AppendReq,
  BatchAppendReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Expected, Proposed } from './log.js';

type Message = BatchAppendReq.ProposedMessage | AppendReq.ProposedMessage;
type Options = BatchAppendReq.Options | AppendReq.Options;
export type Uuid = NonNullable<ReturnType<Message['getId']>>;

export const proposedOf = (message: Message): Proposed => ({
  id: uuidText(message.getId()!),
  type: String(message.getMetadataMap().get('type')),
  contentType: String(message.getMetadataMap().get('content-type')),
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const streamOf = (options: Options): string =>
  Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();

export const expectedOf = (options: Options): Expected => {
  if (options.hasNoStream()) return -1;
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'exists';
  return Number('getRevision' in options ? options.getRevision() : options.getStreamPosition());
};

export const uuidText = (uuid: Uuid): string => {
  const structured = uuid.getStructured();
  if (!structured) return uuid.getString();
  const hex = [structured.getMostSignificantBits(), structured.getLeastSignificantBits()]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
