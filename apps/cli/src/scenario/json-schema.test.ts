import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { rulesJsonSchema, scenarioJsonSchema } from './json-schema.js';

const root = new URL('../../../../', import.meta.url);
const checkedIn = readFileSync(new URL('docs/scenario.schema.json', root), 'utf8');
const folder = new URL('test/scenarios/', root);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const ajv = new Ajv2020({ strict: false, allErrors: true });
const valid = ajv.compile(JSON.parse(checkedIn) as object);

describe('docs/rules.schema.json', () => {
  test('is what "so-vang schema rules" prints', () => {
    const rules = readFileSync(new URL('docs/rules.schema.json', root), 'utf8');
    expect(JSON.parse(rules)).toEqual(rulesJsonSchema());
  });
});

describe('docs/scenario.schema.json', () => {
  test('is what "so-vang schema" prints', () => {
    expect(JSON.parse(checkedIn)).toEqual(scenarioJsonSchema());
  });
  test.each(files)('lets %s through', (file) => {
    valid(parse(readFileSync(new URL(file, folder), 'utf8')));
    expect(valid.errors ?? []).toEqual([]);
  });
  test('finds an act that there is none of', () => {
    const scenario = parse(readFileSync(new URL('lang-son-2012.yaml', folder), 'utf8')) as { acts: object[] };
    expect(valid({ ...scenario, acts: [...scenario.acts, { at: '2013-01-19', sgin: 'all' }] })).toBe(false);
  });
});
