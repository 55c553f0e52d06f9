/** The tables that screens are read from, in SQLite or PostgreSQL, kept up with the log or made anew from it. */
export { openReadModels, type ReadModels } from './read-models.js';
export { follow, type FollowOptions } from './follow.js';
export { rebuild, type Rebuilt } from './rebuild.js';
export type { Dump } from './dump.js';
export type { FilterValue, ListQuery } from './query.js';
export { ReadModelGap, ReadModelQueryError, ReadModelUrlError, type ReadModelQueryCode } from './errors.js';
/** The tables' names. */
export { tables, type Rows, type Table } from '@so-vang/projections';
