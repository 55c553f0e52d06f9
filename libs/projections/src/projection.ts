import type { RecordedEvent } from '@so-vang/domain';

/**
 * How a column is stored, compared and sorted. `name`: sorted as
 * Vietnamese names are. `position`: as the integer that a
 * position stands for.
 */
export type ColumnType = 'text' | 'name' | 'integer' | 'position';

/** A field that lists may be filtered and sorted by. */
export type Column<Row> = {
  readonly type: ColumnType;
  readonly of: (row: Row) => string | number | undefined;
  readonly indexed?: true;
};

/**
 * How the rows of one table follow from events. A row depends on the row before it and the event alone.
 * The name carries a version: whoever changes what rows look like changes it, and stored rows are made anew.
 */
export interface Projection<Row extends { readonly id: string }> {
  readonly name: string;
  /** Id of the one row that the event touches. */
  keyOf(event: RecordedEvent): string | undefined;
  /** Only for events with a key. No row before and none after: the event says nothing without what came earlier. */
  apply(row: Row | undefined, event: RecordedEvent): Row | undefined;
  /** Fills in what follows from the rest of the row. `apply` leaves it as it was; called once the last event is in. */
  finish?(row: Row): Row;
  /** Every event with a key makes a row of its own, so that none needs to be looked up. */
  readonly once?: true;
  readonly columns: Readonly<Record<string, Column<Row>>>;
  /** The names and titles by which people look for the row. */
  search(row: Row): readonly (string | undefined)[];
}

/**
 * Applies events, in the order of the log, to the rows they touch. `rows` holds what was there before under each id
 * that is touched, and is left with what is there now.
 */
export const foldInto = <Row extends { readonly id: string }>(
  projection: Projection<Row>,
  rows: Map<string, Row | undefined>,
  events: Iterable<RecordedEvent>,
): void => {
  const touched = new Set<string>();
  for (const event of events) {
    const key = projection.keyOf(event);
    if (key === undefined) continue;
    rows.set(key, projection.apply(rows.get(key), event));
    touched.add(key);
  }
  if (!projection.finish) return;
  for (const key of touched) {
    const row = rows.get(key);
    if (row) rows.set(key, projection.finish(row));
  }
};

/** All rows that follow from a log, or from those of its events that concern them. */
export const fold = <Row extends { readonly id: string }>(
  projection: Projection<Row>,
  events: Iterable<RecordedEvent>,
): readonly Row[] => {
  const rows = new Map<string, Row | undefined>();
  foldInto(projection, rows, events);
  return [...rows.values()].filter((row) => row !== undefined);
};
