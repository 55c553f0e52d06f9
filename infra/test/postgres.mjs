/** A PostgreSQL for one test run: made in a temporary folder, gone afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from '../run.mjs';
import { freePort } from '../start/ports.mjs';

const user = 'so_vang';
const debian = '/usr/lib/postgresql';
const throwAway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'unix_socket_directories='];

const findPrograms = () => {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
};

/** PostgreSQL refuses to run as root: somebody else does it then. */
const runner = async () => {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    if (uid.ok && gid.ok) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  return undefined;
};

/** @returns {Promise<{ url: string, stop(): Promise<void>, killNow(): void } | { absent: string }>} */
export const startPostgres = async () => {
  const programs = findPrograms();
  if (!programs) return { absent: 'no initdb and postgres on this machine' };
  const as = await runner();
  if (!as) return { absent: 'it refuses to run as root, and there is no user "postgres" or "nobody"' };

  const folder = mkdtempSync(join(tmpdir(), 'so-vang-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const where = { cwd: folder, ...as };

  const made = await run(
    join(programs, 'initdb'),
    ['-D', join(folder, 'data'), '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    where,
  );
  if (!made.ok) {
    remove();
    return { absent: `initdb failed: ${made.output.trim().split('\n').at(-1)}` };
  }

  const port = await freePort();
  const settings = [...throwAway, 'listen_addresses=127.0.0.1', `port=${port}`].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...settings], {
    ...where,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C is for the run, which ends it last
  });
  const ended = once(server, 'exit');
  const killNow = () => {
    server.kill('SIGQUIT');
    remove();
  };
  if (!(await Promise.race([saysReady(server), ended.then(() => false)]))) {
    remove();
    return { absent: 'it did not start' };
  }
  return {
    url: `postgres://${user}@127.0.0.1:${port}/postgres`,
    killNow,
    async stop() {
      server.kill('SIGINT'); // its fast shutdown
      await ended;
      remove();
    },
  };
};

const saysReady = (server) =>
  new Promise((resolve) => {
    server.stderr.setEncoding('utf8').on('data', (text) => {
      if (text.includes('ready to accept connections')) resolve(true);
    });
  });
