/** The port: what an event log promises, whatever engine keeps it. */
export type {
  AppendResult,
  CaughtUp,
  CommandKey,
  EventStore,
  Filter,
  Following,
  Json,
  JsonObject,
  LogReading,
  NewEvent,
  Position,
  Recorded,
  StreamName,
  StreamReading,
} from './event-store.js';
/** Positions: where every log begins, and which of two comes first. */
export { beginning, comparePositions } from './event-store.js';
/** The one kind of error a store throws or rejects with. */
export { EventStoreError } from './event-store.js';
/** The embedded engine: one SQLite file on this machine. */
export { openSqliteEventStore, type SqliteEventStoreOptions } from './sqlite/sqlite-event-store.js';
/** A copy of that file while it is written, and a log made from such a copy; both check the whole copy. */
export { backupSqliteEventStore, type BackupOptions } from './sqlite/backup.js';
export { restoreSqliteEventStore, type RestoreOptions } from './sqlite/restore.js';
/** The production engine: a KurrentDB server or cluster. */
export { openKurrentDbEventStore } from './kurrentdb/open.js';
export type { KurrentDbEventStoreOptions } from './kurrentdb/options.js';
/** Whichever engine an address names. */
export { checkEventStoreUrl, openEventStore } from './open-event-store.js';
/** The whole log in a file that any program can read and check: docs/log-format.md. */
export { exportLog } from './log-file/export-log.js';
export { checkLogFile, importLog, type Imported, type ImportOptions } from './log-file/import-log.js';
export { linesOf } from './log-file/lines.js';
export type { LogFileFlaw } from './log-file/flaw.js';
export type { LogFileEvent } from './log-file/format.js';
