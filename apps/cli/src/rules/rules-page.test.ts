import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { defaultRules, nationalRules, ruleKeys } from '@so-vang/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { rulesJsonSchema } from '../scenario/json-schema.js';
import { readRulesFile } from './read-rules-file.js';

const page = readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8');
const [example = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('docs/rules.md', () => {
  test('has a whole file that can be read and adopted', () => {
    expect(readRulesFile(example)).toMatchObject({
      ok: true,
      file: {
        scope: 'province-lang-son',
        adoptions: [
          { act: '05/2018/QĐ-UBND', validFrom: '2018-08-10', rules: { quorum: { num: 2, den: 3 } } },
          { validFrom: '2025-01-01', rules: { noPledgeDeduction: 500 } },
          { corrects: 'province-lang-son/quorum/2018-08-10' },
          { rules: { holidays: { 2028: { worked: [] } } } },
        ],
      },
    });
    const valid = new Ajv2020({ strict: false }).compile(rulesJsonSchema());
    valid(parse(example));
    expect(valid.errors).toBeNull();
  });
  test('lists every rule with the mark of its default', () => {
    const lines = page.split('\n');
    for (const key of ruleKeys)
      expect(lines.find((line) => line.startsWith(`| \`${key}\` `))).toContain(
        `| ${defaultRules[key].mark} `,
      );
  });
  test('names every rule that national law changed', () => {
    const [, changed = ''] = page.split('**What national law changed.**');
    const [paragraph = ''] = changed.split('\n\n');
    const several = ruleKeys.filter((key) => nationalRules.filter((entry) => entry.key === key).length > 1);
    expect(several.filter((key) => !paragraph.includes(`\`${key}\``))).toEqual([]);
  });
});
