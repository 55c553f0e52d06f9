/** The official release, by its pinned checksum. A closed network is noticed within seconds. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { run } from '../run.mjs';
import { sha256OfFile } from './checksum.mjs';

const secondsToAnswer = 6;
const minutesInAll = 10;

/** SHA-256 of the archive for each platform, for the version that is pinned. */
const archives = {
  'linux-x64': ['linux_amd64', 'ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d'],
  'linux-arm64': ['linux_arm64', 'bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5'],
  'darwin-x64': ['darwin_amd64', 'bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9'],
  'darwin-arm64': ['darwin_arm64', 'cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415'],
};

const save = async (url, file, note) => {
  const given = new AbortController();
  const patience = setTimeout(() => given.abort(), secondsToAnswer * 1000);
  const whole = setTimeout(() => given.abort(), minutesInAll * 60_000);
  try {
    const answer = await fetch(url, { signal: given.signal });
    clearTimeout(patience);
    if (!answer.ok || !answer.body) throw new Error(`it answers ${answer.status}`);
    note('downloading');
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(file));
  } catch (error) {
    const reason = given.signal.aborted ? 'no answer in time' : (error.cause?.code ?? error.message);
    throw new Error(`${url} could not be downloaded: ${reason}.`, { cause: error });
  } finally {
    clearTimeout(patience);
    clearTimeout(whole);
  }
};

/** @param {{ version: string, program: string, folder: string, note: (text: string) => void }} wanted */
export const download = async ({ version, program, folder, note }) => {
  const [platform, checksum] = archives[`${process.platform}-${process.arch}`] ?? [];
  if (!platform) throw new Error(`There is no pinned download for ${process.platform}-${process.arch}.`);

  const name = `temporal_cli_${version}_${platform}.tar.gz`;
  const archive = join(folder, name);
  await save(`https://github.com/temporalio/cli/releases/download/v${version}/${name}`, archive, note);

  const actual = await sha256OfFile(archive);
  if (actual !== checksum)
    throw new Error(`The download ${name} has the checksum ${actual}, not ${checksum}.`);

  const { ok, output } = await run('tar', ['-xzf', archive, '-C', folder, program]);
  if (!ok) throw new Error(`${name} could not be unpacked: ${output}`);
  return join(folder, program);
};
