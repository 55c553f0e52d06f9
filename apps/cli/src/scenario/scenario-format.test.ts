import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { sayIn, toProblem } from '@so-vang/api-contract';
import { sampleRejections } from '@so-vang/api-contract/testing';
import { parse } from 'yaml';
import { checkOutcome } from '../play/check-outcome.js';
import { play } from '../play/play.js';
import { DomainApi } from '../testing/domain-api.js';
import { planOf } from '../testing/scenarios.js';
import { actKinds } from './act-values.js';
import { refusalCodes } from './document.schema.js';
import { expectSchema } from './expect.schema.js';
import { readAct } from './read-acts.js';
import { rulesSchema } from './rules.schema.js';

const page = readFileSync(new URL('../../../../docs/scenario-format.md', import.meta.url), 'utf8');
const snippets = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const [whole, ...parts] = snippets;

describe('docs/scenario-format.md', () => {
  test('has a whole file that comes to what it expects', async () => {
    const plan = planOf(whole ?? '');
    const api = new DomainApi();
    const played = await play(plan, api);
    expect(played.surprises).toEqual([]);
    expect(await checkOutcome(plan, api, undefined)).toEqual([]);
  });

  test('has only acts, rules and expectations that can be read', () => {
    for (const part of parts) {
      const value = parse(part) as unknown;
      if (Array.isArray(value))
        value.forEach((entry, i) => expect(readAct(entry, i, { acts: value }).wrong).toEqual([]));
      const { rules = {}, expect: expected = {} } = value as { rules?: object; expect?: object };
      expect(rulesSchema.safeParse(rules).error).toBeUndefined();
      expect(expectSchema.safeParse(expected).error).toBeUndefined();
    }
  });

  test('shows every act in a snippet', () => {
    const shown = parts.flatMap((part) => {
      const value = parse(part) as unknown;
      return Array.isArray(value)
        ? value.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.keys(entry as object)))
        : [];
    });
    expect(actKinds.filter((kind) => !shown.includes(kind))).toEqual([]);
  });

  test('lists every refusal that a scenario can meet', () => {
    const say = sayIn('en', () => undefined);
    const table = refusalCodes
      .map((code) => `| \`${code}\` | ${toProblem(sampleRejections[code], 'en', say).title} |`)
      .sort();
    const [, after = ''] = page.split('## All refusal codes');
    const [section = ''] = after.split('\n## ');
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual(table);
  });
});
