import { kindOf, type StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import type { Rejection } from '../registry.js';
import { grounds } from './refusal-grounds.js';
import { unitOf } from './rests-on.js';

type Grounds = { readonly [C in Rejection['code']]?: readonly RecordedEvent['type'][] };

/** `refused`: the stream on which it was refused. */
export const groundsOf = (
  rejection: Rejection,
  earlier: readonly RecordedEvent[],
  refused: string,
): readonly RecordedEvent[] => {
  const types = (grounds as Grounds)[rejection.code] ?? [];
  const found = earlier.findLast(
    (event) => types.includes(event.type) && isOfStream(event, refused) && isAbout(event, rejection),
  );
  return found ? [found] : [];
};

/** Of several streams of one kind, such as a year's dossiers, the refused one's own events are meant. */
const isOfStream = ({ stream }: RecordedEvent, refused: string): boolean =>
  stream === refused || kindOf(stream as StreamName) !== kindOf(refused as StreamName);

/** Whether it concerns the unit, person and item that the refusal names, as far as it says. */
const isAbout = (event: RecordedEvent, rejection: Rejection): boolean => {
  const unit = 'unit' in rejection ? rejection.unit : undefined;
  const of = unitOf(event);
  if (unit !== undefined && of !== undefined && of !== unit) return false;
  if (event.type === 'CouncilVoteCast' || event.type === 'CouncilCountSigned')
    return !('person' in rejection) || event.data.person === rejection.person;
  return !('item' in rejection) || rejection.code === 'ITEM_UNKNOWN' || isOnItem(event, rejection.item);
};

const isOnItem = ({ type, data }: RecordedEvent, item: unknown): boolean => {
  if (type === 'ItemCut') return data.item === item;
  return type !== 'ItemVotesRecorded' || data.votes.some((vote) => vote.item === item);
};
