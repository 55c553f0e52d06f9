import { accept, reject } from '../decider.js';
import type { Facts } from '../facts.js';
import type { StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { isOwed, isSameFact, openFlags, type CorrectionCommand, type Flag } from './correction.js';
import { ofStream, type CorrectionDecision, type Corrigible } from './corrigible.js';
import { identifying } from './kept.js';

type DecideFlag = Extract<CorrectionCommand, { type: 'DecideFlag' }>;

/** The flags that a decision is on: open ones, or what was to be redone, which may stand after all or be redone by now. */
export const flagsMeant = (
  { flags: named, decision }: DecideFlag['data'],
  { flags = [] }: Pick<Corrigible, 'flags'>,
): readonly Flag[] => {
  const open = openFlags({ flags });
  const owed = flags.filter(isOwed);
  const among = decision === 'redone' ? owed : decision === 'stands' && named ? [...open, ...owed] : open;
  if (!named) return among;
  const isThere = named.every((ref) => among.some((flag) => isSameFact(flag, ref)));
  return isThere ? among.filter((flag) => named.some((ref) => isSameFact(flag, ref))) : [];
};

export const decideFlag = (
  own: StreamName,
  { data, at }: DecideFlag,
  state: Corrigible,
  { events = [] }: Facts,
): CorrectionDecision => {
  const { decision, reason } = data;
  const meant = flagsMeant(data, state);
  if (meant.length === 0) return reject({ code: 'NO_OPEN_FLAG' });
  const facts = [...new Map(meant.map((flag) => [`${flag.stream}@${flag.revision}`, flag])).values()];
  const notRedone = decision === 'redone' ? facts.filter((flag) => !isRedone(flag, own, events)) : [];
  if (notRedone.length > 0)
    return reject({
      code: 'NOT_REDONE',
      facts: notRedone.map(({ stream, revision, type }) => ({ stream, revision, type })),
    });
  const flags = facts.map(({ stream, revision }) => ({ stream, revision }));
  return accept({ type: 'FlagDecided', data: { ...ofStream(own, state, at), flags, decision, reason } });
};

/** Corrected, or recorded anew of the same, after it was decided that it is to be. */
const isRedone = (flag: Flag, own: StreamName, events: readonly RecordedEvent[]): boolean => {
  const decidedAt = events.findIndex(
    (event) =>
      event.type === 'FlagDecided' &&
      event.stream === own &&
      event.data.decision === 'redo' &&
      event.data.flags.some((ref) => isSameFact(ref, flag)),
  );
  const original = events.find((event) => isSameFact(event, flag));
  return events
    .slice(decidedAt + 1)
    .some(
      (event) =>
        event.stream === flag.stream &&
        (event.type === 'FactCorrected'
          ? event.data.fact.revision === flag.revision
          : original !== undefined && isOfTheSame(event, original)),
    );
};

const isOfTheSame = (event: RecordedEvent, original: RecordedEvent): boolean => {
  const [now, then] = [event.data, original.data] as unknown as readonly Readonly<Record<string, unknown>>[];
  return event.type === original.type && identifying.every((name) => now?.[name] === then?.[name]);
};
