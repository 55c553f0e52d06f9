/**
 * A published format: each entry takes a file from version `index` to `index + 1` (PRAGMA user_version) and is never
 * changed again. A new version is a new entry at the end.
 *
 * Everything is in one table, and an event is written once: `data` and `metadata` are the canonical texts. The first event
 * of a batch has the command's key in `command_id`; its request hash is in the metadata. Keys mostly sort by time: with the
 * key in front, a group of commits touches one page of that index and not one per stream. No index on `id`: it is made of
 * stream, key and index, and a random one would halve what group commit gains.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE events (
    position    INTEGER PRIMARY KEY,
    stream      TEXT    NOT NULL,
    revision    INTEGER NOT NULL,
    id          TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, -- milliseconds since 1970
    command_id  TEXT,
    data        TEXT    NOT NULL,
    metadata    TEXT    NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  CREATE UNIQUE INDEX events_by_key ON events (command_id, stream) WHERE command_id IS NOT NULL;
  `,
];
