import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { loadPlan } from '../plan/load-plan.js';
import { DomainApi } from '../testing/domain-api.js';
import { checkOutcome } from './check-outcome.js';
import { play } from './play.js';

const folder = fileURLToPath(new URL('../../../../test/scenarios/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('the example scenarios', () => {
  test.each(files)('%s comes to what it expects', async (file) => {
    const loaded = loadPlan(`${folder}${file}`);
    if (!loaded.ok) return expect(loaded.mistakes).toEqual([]);
    const api = new DomainApi();
    const played = await play(loaded.plan, api);
    expect(played.surprises.map(({ step, problem }) => [step.line, step.act.type, problem?.detail])).toEqual(
      [],
    );
    expect(await checkOutcome(loaded.plan, api, undefined)).toEqual([]);
  });
});
