/** A stream's revisions do not follow on each other: the log that was read is not whole, and nothing was written. */
export class ReadModelGap extends Error {
  override readonly name = 'ReadModelGap';
  constructor(
    readonly stream: string,
    /** The revision that should have come next. */
    readonly expected: number,
    readonly actual: number,
  ) {
    super(
      `Stream ${stream}: revision ${expected} should come next, but ${actual} came. Nothing was written. ` +
        `See whether the log is whole, then rebuild the read models with "so-vang rebuild".`,
    );
  }
}

export type ReadModelQueryCode =
  'UNKNOWN_TABLE' | 'UNKNOWN_FILTER' | 'UNKNOWN_SORT' | 'FILTER_VALUE_INVALID' | 'PAGE_INVALID';

/** A list was asked for in a way that the table does not know. */
export class ReadModelQueryError extends Error {
  override readonly name = 'ReadModelQueryError';
  constructor(
    readonly code: ReadModelQueryCode,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The address is neither `sqlite:<file>` nor `postgres://…`. */
export class ReadModelUrlError extends Error {
  override readonly name = 'ReadModelUrlError';
  constructor(url: string) {
    const scheme = url.slice(0, Math.max(0, url.indexOf(':')));
    super(`Read models are kept in "sqlite:<file>" or "postgres://…"; the address begins with "${scheme}".`);
  }
}
