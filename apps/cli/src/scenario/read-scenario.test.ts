import { describe, expect, test } from '@jest/globals';
import { languages } from '@so-vang/api-contract';
import { mistakesIn, withActs } from '../testing/scenarios.js';
import { sayMistake } from './mistake-words.js';
import { readScenario } from './read-scenario.js';

describe('reading a scenario', () => {
  test('takes one value where a list may stand, and an act that needs nothing said', () => {
    const read = readScenario(
      withActs('  - { at: 2019-01-02, pledge: Một nội dung }\n  - close-pledging\n  - count: true'),
    );
    expect(read).toMatchObject({
      ok: true,
      scenario: {
        acts: [
          { kind: 'pledge', value: ['Một nội dung'], at: '2019-01-02' },
          { kind: 'close-pledging', value: null },
          { kind: 'count', value: null },
        ],
      },
    });
  });

  test('keeps points as hundredths and shares as fractions', () => {
    const rules = 'rules: { quorum: 80%, threshold: { ratio: 2/3, compare: at-least }, choice: ballot }\n';
    const read = readScenario(withActs('  - { at: 2019-01-02, self-score: { kho-bac: 58.25 } }', rules));
    expect(read).toMatchObject({
      scenario: {
        rules: {
          quorum: { num: 80, den: 100 },
          threshold: { num: 2, den: 3, base: 'all', compare: 'at-least' },
          choice: { method: 'ballot', maxChoices: 3 },
        },
        acts: [{ value: { 'kho-bac': 5825 } }],
      },
    });
  });

  test('a score table without bounds has those of its items', () => {
    const rules =
      'rules: { scoreTable: { items: [{ id: a, name: A, max: 60 }, { id: b, name: B, max: 35.5 }], bonusMax: 5 } }\n';
    expect(readScenario(withActs('  - { at: 2019-01-02, sign: all }', rules))).toMatchObject({
      scenario: { rules: { scoreTable: { bonusMax: 500, deductionMax: 0, totalMax: 10050 } } },
    });
  });
});

describe('a file with mistakes', () => {
  test('has all of them reported together, each with its line', () => {
    const text = [
      'id: Thái Bình', // 1
      'titel: Khối', // 2
      'bloc: { name: Khối }', // 3
      'year: "2019"', // 4
      'units: [A, B]', // 5
      'acts:', // 6
      '  - at: 2019-13-01', // 7
      '    sign: all', // 8
      '  - sgin: all', // 9
      '  - { sign: all, count: }', // 10
      '  - at: 2019-02-01', // 11
      '  - nominate: { unit: a, award: GouvernmentFlag }', // 12
    ].join('\n');
    expect(mistakesIn(text).map(({ line, code }) => [line, code])).toEqual(
      expect.arrayContaining([
        [1, 'VALUE_FORM'],
        [2, 'KEY_UNKNOWN'],
        [3, 'KEY_MISSING'],
        [4, 'VALUE_KIND'],
        [7, 'VALUE_FORM'],
        [9, 'ACT_UNKNOWN'],
        [10, 'ACT_DOUBLE'],
        [11, 'ACT_EMPTY'],
        [12, 'VALUE_NOT_OF'],
      ]),
    );
  });

  test('is told which word was probably meant', () => {
    expect(mistakesIn(withActs('  - { at: 2019-01-02, sgin: all }'))).toMatchObject([{ near: 'sign' }]);
    expect(mistakesIn(withActs('  - { at: 2019-01-02, sign: kho-bak }'))).toMatchObject([
      { code: 'UNIT_UNKNOWN', near: 'kho-bac' },
    ]);
  });

  test('is told where a comma has cut a text', () => {
    const [mistake] = mistakesIn(withActs('  - { at: 2019-01-02, plan: { theme: Đoàn kết, sáng tạo } }'));
    expect(mistake).toMatchObject({ code: 'KEY_UNKNOWN', key: 'sáng tạo', cut: true });
    const points = withActs(
      '  - { at: 2019-01-02, settle: { kho-bac: { total: 9, reason: Trừ 0,5 điểm } } }',
    );
    expect(mistakesIn(points)).toMatchObject([{ code: 'KEY_UNKNOWN', key: '5 điểm', cut: true }]);
    expect(mistake && sayMistake(mistake, 'vi')).toContain('Hãy đặt cả câu trong ngoặc kép.');
  });

  test('that is not YAML is told where', () => {
    expect(mistakesIn('id: a\ntitle: "b\nyear: 2019')).toMatchObject([{ code: 'NOT_YAML', line: 3 }]);
    expect(mistakesIn('id: a\nid: b\n')).toMatchObject([{ code: 'NOT_YAML', line: 2 }]);
    expect(mistakesIn('')).toEqual([{ code: 'FILE_EMPTY', line: 1 }]);
  });

  test.each([
    ['  - sign: all', 'FIRST_ACT_WITHOUT_DATE'],
    ['  - { at: 2019-03-02, pledge: A }\n  - { at: 2019-03-01, sign: all }', 'TIME_GOES_BACK'],
    ['  - { at: 2019-01-02, year: 2020, sign: all }', 'YEAR_NOT_OPEN'],
    ['  - { at: 2019-01-02, by: ai-do, pledge: A }', 'PERSON_UNKNOWN'],
    ['  - { at: 2019-01-02, join: { movement: x } }', 'MOVEMENT_UNKNOWN'],
    ['  - { at: 2019-01-02, sign: all }\n  - sign: all', 'NOTHING_LEFT_FOR_ALL'],
    ['  - { at: 2019-01-02, self-score: { kho-bac: 120 } }', 'SCORE_TOO_HIGH'],
    ['  - { at: 2019-01-02, settle: as-self-score }', 'SCORE_MISSING'],
    ['  - { at: 2019-01-02, count: }', 'NO_BALLOT'],
    ['  - { at: 2019-01-02, submit-dossier: { unit: kho-bac } }', 'DOSSIER_UNKNOWN'],
  ])('%s: %s', (acts, code) => {
    expect(mistakesIn(withActs(acts))).toEqual(expect.arrayContaining([expect.objectContaining({ code })]));
  });

  test('is told in both languages what to do, with nothing left open', () => {
    const mistakes = mistakesIn(
      'id: A B\ntitel: x\nbloc: { name: 3 }\nyear: 19\nunits: []\nhead: [1]\nacts: [{ at: 2019-1-1, sgin: all }, { elect: { head: a, method: vote } }]',
    );
    expect(mistakes.length).toBeGreaterThan(6);
    for (const language of languages)
      for (const mistake of mistakes)
        expect(sayMistake(mistake, language)).not.toMatch(/undefined|\[object|NaN|""/);
  });
});
