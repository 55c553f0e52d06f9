import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { Remedied } from '../progress.mjs';
import { run } from '../run.mjs';

const host = '127.0.0.1';

/** @returns {Promise<number | undefined>} the port, or undefined where it is taken */
const tryPort = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });

/** @param {number} port */
export const isFree = async (port) => (await tryPort(port)) !== undefined;

/** @returns {Promise<number>} */
export const freePort = () => tryPort(0);

/**
 * @param {number} port 0 for any
 * @param {string} option what changes it
 */
export const claimPort = async (port, option) => {
  if (port === 0) return freePort();
  if (await isFree(port)) return port;
  const holder = await holderOf(port);
  throw new Remedied(
    `Port ${port} is in use${holder ? ` by ${holder}` : ''}. Stop that, or choose another port with ${option}.`,
  );
};

/** @returns {Promise<string | undefined>} name and id of the process that listens there, where that can be known */
const holderOf = async (port) => (existsSync('/proc/net/tcp') ? holderInProc(port) : holderByLsof(port));

const listening = '0A';

const holderInProc = (port) => {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter(existsSync)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const inodes = rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) && state === listening)
    .map((fields) => `socket:[${fields[9]}]`);
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsAny(name, inodes));
  return pid && `${nameOf(pid)} (process ${pid})`;
};

const holdsAny = (pid, sockets) => {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((fd) => sockets.includes(readlinkSync(`${folder}/${fd}`)));
  } catch {
    return false; // another user's process, or one that has just ended
  }
};

const nameOf = (pid) => {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  return words.join(' ').slice(0, 80) || 'a process';
};

const holderByLsof = async (port) => {
  const { ok, output } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const [, pid, name] = /p(\d+)[^]*?c(.+)/.exec(output) ?? [];
  return ok && pid ? `${name} (process ${pid})` : undefined;
};
