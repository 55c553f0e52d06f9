/** A build with Go: takes minutes, once per machine. */
import { join } from 'node:path';
import { run } from '../run.mjs';

const [oldestMajor, oldestMinor] = [1, 25];

const goIsNewEnough = async () => {
  const { ok, output } = await run('go', ['env', 'GOVERSION']);
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(output) ?? [];
  return ok && (Number(major) > oldestMajor || Number(minor) >= oldestMinor);
};

/** @param {{ version: string, program: string, folder: string, note: (text: string) => void }} wanted */
export const build = async ({ version, program, folder, note }) => {
  if (!(await goIsNewEnough())) {
    throw new Error(`It cannot be built: there is no Go ${oldestMajor}.${oldestMinor} or newer.`);
  }
  note('building with Go, about 4 minutes on 2 cores, once per machine');
  const { ok, output } = await run('go', ['install', `github.com/temporalio/cli/cmd/temporal@v${version}`], {
    env: { ...process.env, GOBIN: folder },
  });
  if (!ok) throw new Error(`"go install" of it failed: ${output.trim()}`);
  return join(folder, program);
};
