/**
 * What holds in every sound log. Each query answers with a row where it does not, and says in `flaw` what is wrong.
 * SQLite looks at pages, indexes and columns; the rest is ours. Nothing sums up what a text should hold: a byte changed
 * within it is found only where it is no JSON any more.
 */
export const checks: readonly string[] = [
  `SELECT integrity_check AS flaw FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 1`,
  `SELECT stream || ' has ' || count(*) || ' events, but its revisions go from ' || min(revision) || ' to ' || max(revision) AS flaw
     FROM events GROUP BY stream HAVING min(revision) <> 0 OR max(revision) <> count(*) - 1 LIMIT 1`,
  `SELECT number || ' events, but the last one has position ' || head AS flaw
     FROM (SELECT (SELECT count(*) FROM events) AS number, (SELECT max(position) FROM events) AS head)
    WHERE number <> coalesce(head, 0)`,
  `SELECT 'the event at position ' || position || ' is no JSON' AS flaw
     FROM events WHERE NOT (json_valid(data) AND json_valid(metadata)) LIMIT 1`,
];
