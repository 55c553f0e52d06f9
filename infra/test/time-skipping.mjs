/**
 * Temporal's test server, whose time can be moved on: for tests of deadlines on the live clock. Looked for in
 * $TEMPORAL_TEST_SERVER_PATH and the user's cache, which is filled with Maven where Java and Maven are there. Without
 * either, the SDK brings the server itself, from its own download.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../run.mjs';

const version = '1.32.0';
const folder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  ...['so-vang', 'temporal-test-server', version],
);
const script = join(folder, 'temporal-test-server');

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>so-vang</groupId>
  <artifactId>temporal-test-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;

const fill = async () => {
  await mkdir(dirname(folder), { recursive: true });
  const workplace = await mkdtemp(join(dirname(folder), 'new-'));
  try {
    await writeFile(join(workplace, 'pom.xml'), pom);
    const { ok, output } = await run('mvn', ['-q', '-B', 'dependency:copy-dependencies'], { cwd: workplace });
    if (!ok) return output.trim().split('\n').at(-1);
    await rename(join(workplace, 'target', 'dependency'), join(workplace, 'lib'));
    const start = `#!/bin/sh\nexec java -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$1"\n`;
    await writeFile(join(workplace, 'temporal-test-server'), start);
    await chmod(join(workplace, 'temporal-test-server'), 0o755);
    await rename(workplace, folder).catch((error) => {
      if (!existsSync(script)) throw error;
    });
    return undefined;
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};

/** @returns {Promise<{ path?: string, absent?: string }>} */
export const timeSkippingServer = async () => {
  const named = process.env.TEMPORAL_TEST_SERVER_PATH;
  if (named) return { path: named };
  if (existsSync(script)) return { path: script };
  const { ok } = await run('mvn', ['--version']);
  if (!ok) return { absent: 'no Java with Maven' };
  const failure = await fill();
  return failure ? { absent: failure } : { path: script };
};
