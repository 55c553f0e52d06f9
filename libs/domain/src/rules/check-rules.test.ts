import { describe, expect, test } from '@jest/globals';
import { faultsIn } from './check-rules.js';
import { defaultValues } from './default-rules.js';
import type { Rules } from './rules.js';

const { scoreTable, threshold, flagQuota, councilQuorum, councilThresholds } = defaultValues;
const { papers, timers, dossiersDue } = defaultValues;
const ground = { id: 'ky-luat', name: 'Kỷ luật' };
const item = { id: 'a', name: 'A', max: 50_00 };

const cases: readonly [string, Partial<Rules>, string, string][] = [
  ['a quorum without a denominator', { quorum: { num: 0, den: 0 } }, 'den', 'DENOMINATOR_NOT_POSITIVE'],
  ['a quorum over one', { quorum: { num: 3, den: 2 } }, '', 'RATIO_OVER_ONE'],
  ['a quorum below zero', { quorum: { num: -1, den: 2 } }, 'num', 'BELOW_ZERO'],
  ['a threshold over one', { threshold: { ...threshold, num: 2, den: 1 } }, '', 'RATIO_OVER_ONE'],
  ['more than all', { threshold: { ...threshold, num: 1, den: 1 } }, '', 'RATIO_NEVER_REACHED'],
  ['a least size over the greatest', { blocSize: { min: 9, max: 8 } }, '', 'MIN_OVER_MAX'],
  ['an empty bloc', { blocSize: { min: 0, max: 8 } }, 'min', 'BELOW_ONE'],
  ['no slots', { slots: [] }, '', 'LIST_EMPTY'],
  [
    'ranks reversed',
    { slots: [{ award: 'ProvinceFlag', fromRank: 2, toRank: 1 }] },
    '[0].toRank',
    'RANKS_REVERSED',
  ],
  ['a rank 0', { slots: [{ award: 'ProvinceFlag', fromRank: 0, toRank: 1 }] }, '[0].fromRank', 'BELOW_ONE'],
  [
    'a slot for none',
    { slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 1, max: 0 }] },
    '[0].max',
    'BELOW_ONE',
  ],
  ['no items', { scoreTable: { ...scoreTable, items: [] } }, 'items', 'LIST_EMPTY'],
  ['an item twice', { scoreTable: { ...scoreTable, items: [item, item] } }, 'items[1].id', 'ID_TWICE'],
  [
    'items over the total',
    { scoreTable: { ...scoreTable, items: [{ ...item, max: 101_00 }] } },
    'items',
    'MAXIMA_OVER_TOTAL',
  ],
  [
    'an item without points',
    { scoreTable: { ...scoreTable, items: [{ ...item, max: 0 }] } },
    'items[0].max',
    'BELOW_ONE',
  ],
  ['a bonus below zero', { scoreTable: { ...scoreTable, bonusMax: -1 } }, 'bonusMax', 'BELOW_ZERO'],
  [
    'a group that is not there',
    { scoreTable: { ...scoreTable, items: [{ ...item, group: 'x' }] } },
    'items[0].group',
    'GROUP_UNKNOWN',
  ],
  [
    'a floor over one',
    { scoreTable: { ...scoreTable, items: [{ ...item, floor: { num: 2, den: 1 } }] } },
    'items[0].floor',
    'RATIO_OVER_ONE',
  ],
  [
    'a slot for blocs of no size',
    { slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 1, minUnits: 9, maxUnits: 4 }] },
    '[0].maxUnits',
    'MIN_OVER_MAX',
  ],
  ['no way of voting', { votingMethods: [] }, '', 'LIST_EMPTY'],
  ['a ground twice', { holdGrounds: [ground, ground] }, '[1].id', 'ID_TWICE'],
  ['a tie by no group', { ties: { method: 'score-group' } }, 'group', 'GROUP_MISSING'],
  ['a quota over one', { flagQuota: { ...flagQuota, num: 6 } }, '', 'RATIO_OVER_ONE'],
  [
    'a council of nobody',
    { councilQuorum: { ...councilQuorum, otherSession: { num: 1, den: 0 } } },
    'otherSession.den',
    'DENOMINATOR_NOT_POSITIVE',
  ],
  [
    'a flag that nobody can get',
    {
      councilThresholds: {
        ...councilThresholds,
        ProvinceFlag: { num: 9, den: 8, base: 'all', compare: 'at-least' },
      },
    },
    'ProvinceFlag',
    'RATIO_OVER_ONE',
  ],
  ['papers twice', { papers: [...papers, ...papers.slice(0, 1)] }, '[3].award', 'PAPERS_TWICE'],
  ['a timer of no days', { timers: { ...timers, appraise: 0 } }, 'appraise', 'BELOW_ONE'],
  [
    'a day that no year has',
    { dossiersDue: { ...dossiersDue, ProvinceFlag: { monthDay: '02-30', years: 1 } } },
    'ProvinceFlag',
    'NO_SUCH_DAY',
  ],
  [
    'a day of the school year that no year has',
    {
      dossiersDue: {
        ...dossiersDue,
        GovernmentFlag: { ...dossiersDue.GovernmentFlag, school: { monthDay: '06-31', years: 1 } },
      },
    },
    'GovernmentFlag',
    'NO_SUCH_DAY',
  ],
  [
    'a holiday of another year',
    { holidays: { 2028: { off: ['2027-01-01'], worked: [] } } },
    '2028.off[0]',
    'DAY_OF_ANOTHER_YEAR',
  ],
  [
    'a day off that is worked',
    { holidays: { 2028: { off: ['2028-01-01'], worked: ['2028-01-01'] } } },
    '2028.worked[0]',
    'DAY_TWICE',
  ],
  ['no choices', { choice: { method: 'ballot', maxChoices: 0 } }, 'maxChoices', 'BELOW_ONE'],
];

describe('the values of rules', () => {
  test('are right by default', () => {
    expect(faultsIn(defaultValues)).toEqual([]);
  });
  test.each(cases)('are wrong with %s', (_name, rules, path, fault) => {
    expect(faultsIn(rules)).toEqual([{ key: Object.keys(rules)[0], path, fault }]);
  });
  test('are looked through to the end', () => {
    expect(faultsIn({ quorum: { num: 3, den: 2 }, slots: [] }).map(({ key }) => key)).toEqual([
      'quorum',
      'slots',
    ]);
  });
});
