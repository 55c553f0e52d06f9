/** `npm run record-deciders -- --because "<reason>" [--same]`: keeps the hash of the domain's sources for the version of its deciders. */
import { parseArgs } from 'node:util';
import { record } from './deciders.mjs';

try {
  const { values } = parseArgs({ options: { because: { type: 'string' }, same: { type: 'boolean' } } });
  const { version, hash } = record(values);
  console.log(`Version ${version}: ${hash}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
