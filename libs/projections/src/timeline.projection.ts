import type { TimelineRow } from '@so-vang/api-contract';
import type { CycleId, RecordedEvent } from '@so-vang/domain';
import { isRefusal } from './event-kinds.js';
import type { Projection } from './projection.js';

/** One row an event, refused acts included. */
export const timeline: Projection<TimelineRow> = {
  name: 'timeline-1',
  keyOf: (event) => event.position,
  apply(_row, event) {
    const cycle = cycleOf(event);
    return {
      id: event.position,
      stream: event.stream,
      type: event.type,
      ...(cycle !== undefined && { cycle }),
      at: event.data.at,
      recordedAt: event.recordedAt,
      event,
    };
  },
  once: true,
  columns: {
    position: { type: 'position', of: (row) => row.id, indexed: true },
    stream: { type: 'text', of: (row) => row.stream, indexed: true },
    type: { type: 'text', of: (row) => row.type },
    cycle: { type: 'text', of: (row) => row.cycle, indexed: true },
    actor: { type: 'text', of: (row) => row.event.metadata.actor.person },
    at: { type: 'text', of: (row) => row.at },
    recordedAt: { type: 'text', of: (row) => row.recordedAt },
  },
  search: ({ stream, type, event: { metadata, data } }) => [
    stream,
    type,
    metadata.actor.person,
    'name' in data ? data.name : undefined,
    'title' in data ? data.title : undefined,
    'theme' in data ? data.theme : undefined,
    'reason' in data ? data.reason : undefined,
    'number' in data ? String(data.number) : undefined,
  ],
};

/** Ballots and dossiers carry their cycle's name and a number: `<cycle>-<n>`. */
const cycleOf = (event: RecordedEvent): CycleId | undefined => {
  if ('cycle' in event.data) return event.data.cycle;
  if (!isRefusal(event)) return undefined;
  const [, kind, id] = /^refused-(cycle|ballot|dossier)-(.+)$/.exec(event.stream) ?? [];
  return (kind === 'cycle' ? id : id?.replace(/-\d+$/, '')) as CycleId | undefined;
};
