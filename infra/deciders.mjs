/** Which sources each version of the domain's deciders had, by their hash: `libs/domain/deciders.json`. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const domain = join(root, 'libs', 'domain');
const file = join(domain, 'deciders.json');
const own = 'src/deciders-version.ts';

/** The number that the domain gives its deciders. */
export const versionNow = () => {
  const [, version] = /decidersVersion = (\d+);/.exec(readFileSync(join(domain, own), 'utf8')) ?? [];
  return Number(version);
};

/** The SHA-256 of all that decides: every source but tests, what they are built with, and the number itself. */
export const hashNow = () => {
  const sources = globSync('src/**/*.ts', { cwd: domain })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== own && !path.endsWith('.test.ts') && !path.startsWith('src/testing/'));
  const hash = createHash('sha256');
  for (const path of sources.sort())
    hash.update(`${path}\n${readFileSync(join(domain, path), 'utf8').replaceAll('\r\n', '\n')}\n`);
  return hash.digest('hex');
};

/** From the first to the newest: `{ version, hash, because }`; of a version the last one counts. */
export const recorded = () => JSON.parse(readFileSync(file, 'utf8'));

/** What is wrong with what was recorded and what to do; nothing, where it is as it should be. */
export const flawIn = (entries, { version, hash }) => {
  const newest = entries.at(-1);
  if (newest && version < newest.version)
    return `decidersVersion is ${version}, yet version ${newest.version} is recorded: it never goes back.`;
  if (newest?.version === version && newest.hash === hash) return undefined;
  const command = 'npm run record-deciders -- --because "<what changed, in a few words>"';
  if (newest?.version !== version) return `Version ${version} is not recorded yet. Run: ${command}`;
  return (
    `The sources of libs/domain changed, and decidersVersion is still ${version}.\n` +
    '- Where an act may now be decided otherwise, or a default is another: raise decidersVersion by one in\n' +
    `  libs/domain/${own}, then run: ${command}\n` +
    '- Where every act is decided as before (words, types, what is only told): leave the number, and run:\n' +
    '  npm run record-deciders -- --same --because "<why nothing is decided otherwise>"'
  );
};

/** Records the sources of now; throws where that would hide something. */
export const record = ({ because, same }) => {
  const entries = recorded();
  const now = { version: versionNow(), hash: hashNow() };
  if (!because?.trim()) throw new Error('Say why: --because "…"');
  if (!flawIn(entries, now)) throw new Error('Nothing changed: these sources are recorded already.');
  const newest = entries.at(-1);
  if (newest && now.version < newest.version) throw new Error(flawIn(entries, now));
  if (newest?.version === now.version && !same) throw new Error(flawIn(entries, now));
  const next = [...entries, { ...now, because: because.trim() }];
  writeFileSync(file, `${JSON.stringify(next, undefined, 2)}\n`);
  return next.at(-1);
};
