import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A database of one's own, to be thrown away. */
export type TestDatabase = { readonly url: string; drop(): Promise<void> };

export const sqliteDatabase = async (): Promise<TestDatabase> => {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-read-models-'));
  return {
    url: `sqlite:${join(folder, 'read-models.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
};

/** `server`: `postgres://…` of somebody who may create databases. */
export const postgresDatabase = async (server: string): Promise<TestDatabase> => {
  const name = `so_vang_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
};
