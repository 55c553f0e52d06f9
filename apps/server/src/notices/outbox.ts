import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { NoticeRow } from '@so-vang/api-contract';
import type { Instant, PersonId } from '@so-vang/domain';
import type { Position } from '@so-vang/event-store';

/** To whom a notice goes by letter; the address is looked up when it is sent, and never kept here. */
export type NewLetter = { readonly id: string; readonly person: PersonId; readonly notice: NoticeRow };
export type Letter = NewLetter & { readonly attempts: number; readonly since: Instant };
/** `unaddressed`: the person had no e-mail address when it was to be sent. */
export type LetterEnd = 'sent' | 'refused' | 'unaddressed';

/** The letters to be sent, each once, and how far the notices have been taken. Outside the log, and no part of it. */
export class Outbox {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS place (one INTEGER PRIMARY KEY CHECK (one = 1), position TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS letter (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, notice TEXT NOT NULL,
        state TEXT NOT NULL, attempts INTEGER NOT NULL, since TEXT NOT NULL, next TEXT NOT NULL) STRICT;
      CREATE INDEX IF NOT EXISTS letter_due ON letter (next) WHERE state = 'waiting';`);
  }

  /** Position up to which notices have been taken; none before the first time. */
  get position(): Position | undefined {
    return this.#db.prepare('SELECT position FROM place').get()?.['position'] as Position | undefined;
  }

  /** All or nothing: the letters, and how far that is. A letter that is there already stays as it is. */
  take(letters: readonly NewLetter[], now: Instant, position?: Position): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      for (const { id, person, notice } of letters)
        this.#run(
          `INSERT INTO letter (id, person, notice, state, attempts, since, next)
           VALUES (?, ?, ?, 'waiting', 0, ?, ?) ON CONFLICT (id) DO NOTHING`,
          ...[id, person, JSON.stringify(notice), now, now],
        );
      if (position !== undefined)
        this.#run(
          `INSERT INTO place VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET position = excluded.position`,
          position,
        );
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Those to be sent by now, the oldest first. */
  due(now: Instant, most = 100): readonly Letter[] {
    return this.#db
      .prepare(
        `SELECT id, person, notice, attempts, since FROM letter
         WHERE state = 'waiting' AND next <= ? ORDER BY n LIMIT ?`,
      )
      .all(now, most)
      .map((row) => ({ ...row, notice: JSON.parse(row['notice'] as string) as NoticeRow }) as Letter);
  }

  end(id: string, state: LetterEnd): void {
    this.#run(`UPDATE letter SET state = ?, notice = '' WHERE id = ?`, state, id);
  }

  later(id: string, next: Instant): void {
    this.#run('UPDATE letter SET attempts = attempts + 1, next = ? WHERE id = ?', next, id);
  }

  count(state: LetterEnd | 'waiting'): number {
    return Number(this.#db.prepare('SELECT count(*) AS n FROM letter WHERE state = ?').get(state)?.['n']);
  }

  #run(sql: string, ...values: readonly SQLInputValue[]): void {
    this.#db.prepare(sql).run(...values);
  }

  close(): void {
    this.#db.close();
  }
}
