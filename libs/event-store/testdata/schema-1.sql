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
INSERT INTO events VALUES (1, 'bloc-khoi-01', 0, 'e-1', 'BlocRegistered', 1, 1772415001000, '0198c2f1-7d0a-7000-8000-000000000001', '{"name":"Khối thi đua số 1","units":["unit-1","unit-2"]}', '{"actor":{"person":"p-1","role":"admin"},"commandId":"0198c2f1-7d0a-7000-8000-000000000001","correlationId":"c-1","requestHash":"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"}');
INSERT INTO events VALUES (2, 'cycle-khoi-01-2026', 0, 'e-2', 'CycleOpened', 2, 1772415002000, '0198c2f1-7d0a-7000-8000-000000000002', '{"note":null,"weight":0.5,"year":2026}', '{"commandId":"0198c2f1-7d0a-7000-8000-000000000002","facts":[{"revision":0,"stream":"bloc-khoi-01"}],"requestHash":"d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"}');
INSERT INTO events VALUES (3, 'cycle-khoi-01-2026', 1, 'e-3', 'PledgeSigned', 1, 1772415002000, NULL, '{"text":"Line one\nLine \"two\" — it''s 😀","unit":"unit-1"}', '{"commandId":"0198c2f1-7d0a-7000-8000-000000000002","requestHash":"d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"}');
INSERT INTO events VALUES (4, 'bloc-khoi-01', 1, 'e-4', 'UnitJoined', 1, 1772415003000, '0198c2f1-7d0a-7000-8000-000000000003', '{"unit":"unit-3"}', '{"commandId":"0198c2f1-7d0a-7000-8000-000000000003","requestHash":"4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce"}');
PRAGMA user_version = 1;
