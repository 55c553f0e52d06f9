/** A reporter for `node --test` that writes one tally (see `tally.mjs`). */

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* report(events) {
  const tally = { passed: 0, failed: [], skipped: [] };
  for await (const { type, data } of events) {
    if (!['test:pass', 'test:fail'].includes(type) || data.details?.type === 'suite') continue;
    const name = `infra: ${data.name}`;
    if (data.skip !== undefined || data.todo !== undefined) tally.skipped.push(name);
    else if (type === 'test:pass') tally.passed += 1;
    else tally.failed.push(name);
  }
  yield JSON.stringify(tally);
}
