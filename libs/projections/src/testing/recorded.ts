import type { BlocId, CycleId, Instant, PersonId, RecordedEvent, UnitId } from '@so-vang/domain';

export type DataOf = {
  readonly [Type in RecordedEvent['type']]: Extract<RecordedEvent, { type: Type }>['data'];
};

export const day1 = '2019-01-10T01:00:00.000Z' as Instant;
export const day2 = '2019-02-10T01:00:00.000Z' as Instant;
export const khoi = 'tong-hop' as BlocId;
export const cycle = 'tong-hop-2019' as CycleId;
export const north = 'bac' as UnitId;
export const south = 'nam' as UnitId;
export const clerk = 'can-bo' as PersonId;

let position = 0;

/** One event as the log has it; each comes after the one made before. */
export const recorded = <Type extends RecordedEvent['type']>(
  stream: string,
  type: Type,
  data: DataOf[Type],
): RecordedEvent => {
  const n = String(++position);
  const metadata = {
    commandId: n,
    requestHash: n,
    actor: { person: clerk, role: 'office' },
    facts: [],
    rules: [],
  };
  const place = { stream, revision: 0, position: n, recordedAt: day2 };
  return { type, data, id: n, version: 1, ...place, metadata } as unknown as RecordedEvent;
};
