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
          { kind: 'pledge', value: { contents: ['Một nội dung'] }, at: '2019-01-02' },
          { kind: 'close-pledging', value: null },
          { kind: 'count', value: null },
        ],
      },
    });
  });

  test('takes an award by its name, its letters or its Vietnamese term', () => {
    const nominate = ['GovernmentFlag', 'PF', 'Bằng khen của Chủ tịch UBND tỉnh']
      .map((award) => `{ unit: kho-bac, award: ${award} }`)
      .join(', ');
    expect(readScenario(withActs(`  - { at: 2019-01-02, nominate: [${nominate}] }`))).toMatchObject({
      scenario: {
        acts: [
          { value: [{ award: 'GovernmentFlag' }, { award: 'ProvinceFlag' }, { award: 'ChairmanMerit' }] },
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
        [12, 'AWARD_UNKNOWN'],
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

  test('is told the province that is near, where none is called so', () => {
    const text = withActs('  - { at: 2019-01-02, sign: all }').replace(
      'province: Thái Bình',
      'province: Thái Bnh',
    );
    const [mistake] = mistakesIn(text);
    expect(mistake).toMatchObject({
      code: 'PROVINCE_UNKNOWN',
      rejection: { nearest: ['thai-binh'] },
    });
    expect(mistake && sayMistake(mistake, 'vi')).toContain('tỉnh Thái Bình (thai-binh)');
  });

  test('is told both lines where two units have one name', () => {
    const units = 'units:\n  - Sở A\n  - { id: so-b, name: Sở B }\n  - { id: so-c, name: Sở A }\n  - Sở D\n';
    const text = withActs('  - { at: 2019-01-02, sign: all }').replace(/units: .*\n/, units);
    expect(mistakesIn(text)).toEqual([{ code: 'NAME_TWICE', name: 'Sở A', first: 6, line: 8 }]);
    expect(mistakesIn(text.replace('name: Sở A', 'id: so-b, name: Sở C').replace('id: so-c, ', ''))).toEqual([
      { code: 'ID_TWICE', id: 'so-b', first: 7, line: 8 },
    ]);
  });

  test('without a first date is told that alone', () => {
    const acts = ['  - { plan: { theme: A } }', '  - sign: all', '  - close-pledging', '  - count'];
    const expected = '\nexpect: { 2019: { signed: 4 } }';
    expect(mistakesIn(withActs(acts.join('\n') + expected))).toEqual([
      { code: 'FIRST_ACT_WITHOUT_DATE', line: 7 },
    ]);
  });

  test.each([
    ['2022-02-30', 'NO_SUCH_DAY'],
    ['2022-13-01T08:00', 'NO_SUCH_DAY'],
    ['30-02-2022', 'MOMENT'],
  ])('is told what is wrong with the time %s', (at, form) => {
    expect(mistakesIn(withActs(`  - { at: ${at}, sign: all }`))).toMatchObject([
      { code: 'VALUE_FORM', form },
    ]);
  });

  test('is told which refusal was probably meant, and where they stand', () => {
    const [mistake] = mistakesIn(withActs('  - { at: 2019-01-02, sign: all, refused: WITHDRAWN }'));
    expect(mistake).toMatchObject({ code: 'REFUSAL_UNKNOWN', near: 'UNIT_HAS_WITHDRAWN' });
    expect(mistake && sayMistake(mistake, 'en')).toContain('"All refusal codes"');
  });

  test('is told all awards, and which was meant only where one is near', () => {
    const awardIn = (award: string) =>
      mistakesIn(withActs(`  - { at: 2019-01-02, nominate: { unit: kho-bac, award: ${award} } }`));
    expect(awardIn('gf')).toMatchObject([{ code: 'AWARD_UNKNOWN', near: 'GF' }]);
    for (const other of ['BK', 'Bằng khen của Thủ tướng Chính phủ', 'Cờ thi đua của Bộ Tài chính']) {
      const [mistake] = awardIn(other);
      expect(mistake).toMatchObject({ code: 'AWARD_UNKNOWN', award: other });
      expect(mistake).not.toHaveProperty('near');
      expect(mistake && sayMistake(mistake, 'vi')).toContain('GF (Cờ thi đua của Chính phủ)');
    }
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
    ['  - { at: 2019-01-02, submit-dossier: kho-bac }', 'DOSSIER_UNKNOWN'],
    ['  - { at: 2019-01-02, elect: { head: kho-bac, deputy: Kho bạc } }', 'HEAD_IS_DEPUTY'],
    ['  - { at: 2019-01-02, sign: all }\nexpect: { 2018: { signed: 4 } }', 'YEAR_NEVER_OPEN'],
    ['  - { at: 2019-01-02, self-score: { kho-bac: "98,5" } }', 'DECIMAL_COMMA'],
    ['  - { at: 2019-01-02, self-score: { kho-bac: 98,5 } }', 'DECIMAL_COMMA'],
    ['  - { at: 2019-01-02, self-score: { kho-bac: { total: "98,5" } } }', 'DECIMAL_COMMA'],
    ['  - declare-ranking\n    order: [kho-bac]', 'COLON_MISSING'],
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
