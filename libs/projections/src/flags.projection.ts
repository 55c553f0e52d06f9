import type { FlagShown, FlagsRow } from '@so-vang/api-contract';
import { correctionSteps, isOwed, type RecordedEvent, type StreamName } from '@so-vang/domain';
import type { Projection } from './projection.js';

type Correcting = Extract<RecordedEvent, { type: 'FactCorrected' | 'FlagDecided' }>;
const isCorrecting = (event: RecordedEvent): event is Correcting =>
  event.type === 'FactCorrected' || event.type === 'FlagDecided';

/** What corrections touched, by the stream whose facts were corrected; a row of it may be about many other streams. */
export const flags: Projection<FlagsRow> = {
  name: 'flags-1',
  keyOf: (event) => (isCorrecting(event) ? event.stream : undefined),
  apply(row, event) {
    if (!isCorrecting(event)) return row;
    const before = { flags: row?.flags ?? [] };
    const after = (
      event.type === 'FactCorrected'
        ? steps.FactCorrected(before, event.data)
        : steps.FlagDecided(before, event.data)
    ).flags;
    const shown = after.map((flag) => ('by' in flag ? flag : { ...(flag as object), ...groundOf(event) }));
    return {
      id: event.stream as StreamName,
      at: row && row.at > event.data.at ? row.at : event.data.at,
      open: after.some((flag) => !flag.decided || isOwed(flag)),
      flags: shown as readonly FlagShown[],
    };
  },
  columns: {
    open: { type: 'text', of: (row) => String(row.open), indexed: true },
    at: { type: 'text', of: (row) => row.at },
  },
  search: (row) => [row.id],
};

const steps = correctionSteps<{ readonly flags: readonly FlagShown[] }>((state) => state);

const groundOf = ({ metadata, data }: Correcting) =>
  'article' in data ? { act: data.act, article: data.article, reason: data.reason, by: metadata.actor } : {};
