import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { PersonId } from '@so-vang/domain';

/** Who is calling: a person, or a clerk's token that enters acts of others into played cycles. */
export type Caller =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'clerk'; readonly person: PersonId };

/** What of a person is sealed. */
export type PersonalData = { readonly name: string; readonly post?: string; readonly contact?: string };

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Sessions and the people's keys: durable, outside the log, and never part of a read model. */
export class Accounts {
  readonly #db: DatabaseSync;
  readonly #session: StatementSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS session (token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, person TEXT NOT NULL, since TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS person_key (person TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT;`);
    this.#session = this.#db.prepare('SELECT kind, person FROM session WHERE token_hash = ?');
  }

  /** Returns the token; only its hash is kept. */
  open(caller: Caller, now: string): string {
    const token = randomBytes(32).toString('base64url');
    this.#db
      .prepare('INSERT INTO session (token_hash, kind, person, since) VALUES (?, ?, ?, ?)')
      .run(hashOf(token), caller.kind, caller.person, now);
    return token;
  }

  callerOf(token: string): Caller | undefined {
    const row = this.#session.get(hashOf(token));
    return row && ({ kind: row['kind'], person: row['person'] } as Caller);
  }

  end(token: string): void {
    this.#db.prepare('DELETE FROM session WHERE token_hash = ?').run(hashOf(token));
  }

  /**
   * AES-256-GCM under the person's own key, bound to the person's id. The nonce is an HMAC of the content, so that the
   * same content seals to the same text and a repeated request is recognised.
   */
  seal(person: PersonId, data: PersonalData): string {
    const key = this.#keyOf(person) ?? this.#makeKey(person);
    const plain = Buffer.from(JSON.stringify({ name: data.name, post: data.post, contact: data.contact }));
    const nonce = createHmac('sha256', key).update('nonce').update(plain).digest().subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(person));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  }

  /** Nothing, once the person's key is gone. */
  unseal(person: PersonId, sealed: string): PersonalData | undefined {
    const key = this.#keyOf(person);
    if (!key) return undefined;
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(person));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(plain.toString('utf8')) as PersonalData;
  }

  #keyOf(person: PersonId): Buffer | undefined {
    const row = this.#db.prepare('SELECT key FROM person_key WHERE person = ?').get(person);
    return row && Buffer.from(row['key'] as Uint8Array);
  }

  #makeKey(person: PersonId): Buffer {
    this.#db
      .prepare('INSERT OR IGNORE INTO person_key (person, key) VALUES (?, ?)')
      .run(person, randomBytes(32));
    const key = this.#keyOf(person);
    if (!key) throw new Error(`No key could be made for ${person}`);
    return key;
  }

  close(): void {
    this.#db.close();
  }
}
