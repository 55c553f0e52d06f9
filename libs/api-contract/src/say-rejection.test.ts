import { describe, expect, test } from '@jest/globals';
import { defaultRules, type Day, type RuleVersions } from '@so-vang/domain';
import { toProblem } from './say-rejection.js';
import { httpStatus, ruleOf } from './status.js';
import { sampleRejections } from './testing/rejections.js';
import { sourceOf } from './words/rule-sources.js';
import { sayIn } from './words/say.js';
import { languages } from './words/words.js';

const samples = Object.values(sampleRejections);
const inEveryLanguage = languages.flatMap((language) =>
  samples.map((rejection) => [language, rejection.code, rejection] as const),
);
const nobody = () => undefined;

describe('the words of a refusal', () => {
  test.each(inEveryLanguage)(
    '%s, %s: say why and what to do, with nothing left open',
    (language, _, rejection) => {
      const { title, detail } = toProblem(rejection, language, sayIn(language, nobody));
      expect(title).toMatch(/^\p{Lu}/u);
      expect(title).not.toMatch(/[.!]$/);
      expect(detail).toMatch(/[.]$/);
      expect(detail.length).toBeGreaterThan(title.length);
      expect(`${title} ${detail}`).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|TODO|TBD/);
    },
  );

  test('name units as the reader knows them', () => {
    const say = sayIn('vi', (id) => (id === 'tax' ? 'Cục Thuế tỉnh' : undefined));
    const { detail } = toProblem(sampleRejections.ALREADY_SIGNED, 'vi', say);
    expect(detail).toBe(
      'Cục Thuế tỉnh đã ký giao ước thi đua lúc 20/12/2019 08:00. Mỗi đơn vị chỉ ký một lần; không cần ký lại.',
    );
  });

  test('name types of files as users know them', () => {
    const { detail } = toProblem(sampleRejections.EVIDENCE_TYPE_NOT_ALLOWED, 'vi', sayIn('vi', nobody));
    expect(detail).toContain('một trong các loại: PDF hoặc ảnh PNG.');
    expect(detail).toContain('text/html');
  });

  test('list each thing that a stage still lacks', () => {
    const { detail } = toProblem(sampleRejections.STAGE_NOT_COMPLETE, 'en', sayIn('en', nobody));
    expect(detail).toContain('the plan with its theme is not adopted; pledge not signed: tax and treasury');
  });
});

describe('a refusal as a problem', () => {
  test('names the bloc’s own rule where that was applied, and a built-in one by the day of the act', () => {
    const rejection = sampleRejections.SCORE_OUT_OF_RANGE;
    const ruleIn = (versions: RuleVersions, on: string) =>
      toProblem(rejection, 'en', sayIn('en', nobody), { versions, on: on as Day }).rule;
    const id = 'bloc-khoi-1/scoreTable/2019-03-01';
    expect(ruleIn({ scoreTable: id }, '2019-12-20')).toEqual({
      key: 'scoreTable',
      source: `the bloc’s own rule, since 01/03/2019 (${id})`,
    });
    expect(ruleIn({}, '2019-12-20')).toMatchObject({ source: sourceOf('scoreTable', 'en'), mark: 'assumed' });
  });
  test('carries its code, its data and the rule it rests on', () => {
    const rejection = sampleRejections.SCORE_OUT_OF_RANGE;
    expect(toProblem(rejection, 'vi', sayIn('vi', nobody))).toMatchObject({
      type: 'urn:so-vang:problem:SCORE_OUT_OF_RANGE',
      status: 422,
      code: 'SCORE_OUT_OF_RANGE',
      rejection,
      rule: { key: 'scoreTable', source: sourceOf('scoreTable', 'vi'), mark: 'assumed' },
    });
    expect(toProblem(rejection, 'en', sayIn('en', nobody)).rule?.source).toBe(defaultRules.scoreTable.source);
  });
  test('has no rule where none is applied', () => {
    expect(toProblem(sampleRejections.ALREADY_SIGNED, 'vi', sayIn('vi', nobody)).rule).toBeUndefined();
  });
  test('of an incomplete stage rests on the first rule among what is missing', () => {
    expect(ruleOf(sampleRejections.STAGE_NOT_COMPLETE)).toBe('noPledge');
    expect(ruleOf({ code: 'STAGE_NOT_COMPLETE', missing: [{ code: 'PLAN' }] })).toBeUndefined();
  });
  test('has a status of 4xx or 5xx', () => {
    for (const { code } of samples)
      expect([400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503]).toContain(httpStatus[code]);
  });
});
