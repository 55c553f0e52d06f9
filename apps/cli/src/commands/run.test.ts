import { writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { call } from '../testing/call.js';
import { makeFolder } from '../testing/data-folder.js';
import { domainServer } from '../testing/domain-server.js';
import { withActs } from '../testing/scenarios.js';

const folder = await makeFolder();
const server = await domainServer();
afterAll(async () => {
  server.close();
  await folder.remove();
});

const token = folder.path('token');
beforeEach(() => {
  writeFileSync(token, 'right');
  server.asked.length = 0;
});

const rules =
  'rules: { choice: consensus, scoreStages: { self: false, cross: false }, headship: optional, papers: [] }\n';
const wholeYear = [
  '  - { at: 2019-02-01, plan: { theme: Đoàn kết } }',
  '  - pledge: A',
  '  - sign: all',
  '  - close-pledging',
  '  - open-evaluation',
  '  - close-evaluation',
  '  - declare-ranking: { order: [kho-bac, so-c] }',
  '  - nominate: { unit: kho-bac, award: GF }',
  '  - sign-dossier: all',
  '  - submit-dossier: kho-bac',
  '  - conference',
  '  - minutes',
  '  - close-cycle',
];

const run = (lines: readonly string[], ...more: readonly string[]) => {
  const file = folder.path('scenario.yaml');
  writeFileSync(file, withActs(lines.join('\n'), rules));
  return call('run', file, '--server', server.url, '--token-file', token, '--lang', 'en', ...more);
};

describe('a run', () => {
  test('names unit and award of each act, and at the end the stream that tells the year', async () => {
    const { code, out } = await run(wholeYear, '--as', 'whole');
    expect(code).toBe(0);
    expect(out).toContain('Nominate  Kho bạc, Government flag');
    expect(out).toContain('Submit dossier  Kho bạc, Government flag');
    expect(out).toContain('Recorded as cycle-thu-whole-2019;');
  });

  test('stops at an act that others wait for, and leaves out what would only follow', async () => {
    const { code, out } = await run([
      ...wholeYear
        .filter((line) => !line.includes('plan:'))
        .map((line, i) => (i ? line : '  - { at: 2019-02-01, pledge: A }')),
      'expect: { 2019: { stage: closed } }',
    ]);
    expect(code).toBe(1);
    expect(out.match(/✗ line/g)).toHaveLength(1);
    expect(out).toContain('STAGE_NOT_COMPLETE');
    expect(out).toContain('Stopped here: what comes after would only follow from this.');
  });

  test('goes on where such an act is refused as the file says', async () => {
    const early = '  - { at: 2019-01-31, close-pledging: , refused: STAGE_NOT_COMPLETE }';
    expect(await run([early, ...wholeYear])).toMatchObject({ code: 0 });
  });

  test('says who tried what is not permitted', async () => {
    const { out } = await run([...wholeYear.slice(0, 2), '  - { sign: so-c, by: Sở D }']);
    expect(out).toContain('refused (NOT_PERMITTED)');
    expect(out).toContain('Tried by Thủ trưởng Sở D.');
  });

  test('says on which line an expectation stands that did not come true', async () => {
    const { code, out } = await run([
      ...wholeYear,
      'expect:', // 18
      '  2019:',
      '    signed: 3',
      '    ranking:',
      '      1: kho-bac',
      '      2: so-d',
      '    dossiers:',
      '      - { unit: kho-bac, state: awarded }',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('✗ line 23: 2019, number of signatures: expected 3; found 4');
    expect(out).toContain('✗ line 26: 2019, rank 2: expected Sở D; found Sở C');
    expect(out).toContain('✗ line 28: 2019, dossier of Kho bạc');
  });
});

describe('a token', () => {
  test('that is nowhere is named before anything is sent', async () => {
    const { code, error } = await run(wholeYear, '--token-file', folder.path('nowhere'));
    expect(code).toBe(3);
    expect(error).toContain(`There is no file ${folder.path('nowhere')} with a token`);
    expect(server.asked).toEqual([]);
    const recovering = await call('recover', '--server', server.url, '--token-file', folder.path('nowhere'));
    expect(recovering).toMatchObject({ code: 3, error: expect.stringContaining('Không có tệp') });
    expect(server.asked).toEqual([]);
  });

  test('that the server does not take is named, with the way to the right one', async () => {
    writeFileSync(token, 'wrong');
    const { code, error } = await run(wholeYear);
    expect(code).toBe(3);
    expect(error).toContain(`does not take the token in ${token}.`);
    expect(error).toContain('the file clerk-token in its own data folder');
    expect(error).not.toContain('Sign in');
  });
});
