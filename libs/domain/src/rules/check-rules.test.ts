import { describe, expect, test } from '@jest/globals';
import { faultsIn } from './check-rules.js';
import { defaultValues } from './default-rules.js';
import type { Rules } from './rules.js';

const { threshold, flagQuota, councilQuorum, councilThresholds } = defaultValues;
const { totalMax: _, ...scoreTable } = defaultValues.scoreTable;
const totalMax = 100_00;
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
    { scoreTable: { ...scoreTable, totalMax, items: [{ ...item, max: 101_00 }] } },
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
    'GovernmentFlag.school',
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
  ['a quorum of nothing', { quorum: { num: 0, den: 1 } }, '', 'RATIO_ZERO'],
  [
    'a threshold of nothing',
    { threshold: { ...threshold, num: 0, den: 1, compare: 'at-least' } },
    '',
    'RATIO_ZERO',
  ],
  [
    'a council of nothing',
    { councilQuorum: { ...councilQuorum, awardSession: { num: 0, den: 5 } } },
    'awardSession',
    'RATIO_ZERO',
  ],
  ['a quota of nothing', { flagQuota: { ...flagQuota, num: 0 } }, '', 'RATIO_ZERO'],
  [
    'a floor of nothing',
    { scoreTable: { ...scoreTable, items: [{ ...item, max: 90_00, floor: { num: 0, den: 1 } }] } },
    'items[0].floor',
    'RATIO_ZERO',
  ],
  [
    'a share of women of nothing',
    { ties: { method: 'women', women: { num: 0, den: 1 } } },
    'women',
    'RATIO_ZERO',
  ],
  ['a tie by women without a share', { ties: { method: 'women' } }, 'women', 'SHARE_MISSING'],
  [
    'more signers than members',
    { countingCommittee: { members: 3, signers: 4 } },
    'signers',
    'SIGNERS_OVER_MEMBERS',
  ],
  ['a count that nobody signs', { countingCommittee: { members: 3, signers: 0 } }, 'signers', 'BELOW_ONE'],
  ['nothing taken off', { noPledgeDeduction: 0 }, '', 'BELOW_ONE'],
  ['no peer that scores', { crossScorers: 0 }, '', 'BELOW_ONE'],
  [
    'a total out of reach',
    { scoreTable: { ...scoreTable, totalMax: 100_01 } },
    'totalMax',
    'TOTAL_OUT_OF_REACH',
  ],
  [
    'an item without a name',
    { scoreTable: { ...scoreTable, items: [{ ...item, max: 90_00, name: ' ' }] } },
    'items[0].name',
    'NAME_EMPTY',
  ],
  ['a ground without a name', { exclusionGrounds: [{ id: 'a', name: '' }] }, '[0].name', 'NAME_EMPTY'],
  ['a way of voting twice', { votingMethods: ['open', 'open'] }, '[1]', 'LISTED_TWICE'],
  ['a way of the council twice', { councilVotingMethods: ['open', 'open'] }, '[1]', 'LISTED_TWICE'],
  [
    'an award of the council twice',
    { councilAwards: ['ProvinceFlag', 'ProvinceFlag'] },
    '[1]',
    'LISTED_TWICE',
  ],
  [
    'a paper twice',
    { papers: [{ award: 'ProvinceFlag', kind: 'regular', papers: ['minutes', 'minutes'], copies: 1 }] },
    '[0].papers[1]',
    'LISTED_TWICE',
  ],
  [
    'slots that overlap',
    {
      slots: [
        { award: 'ProvinceFlag', fromRank: 1, toRank: 2 },
        { award: 'ProvinceFlag', fromRank: 2, toRank: 3 },
      ],
    },
    '[1]',
    'SLOTS_OVERLAP',
  ],
  [
    'a rank that no bloc of the size has',
    { slots: [{ award: 'ProvinceFlag', fromRank: 5, toRank: 6, maxUnits: 4 }] },
    '[0].fromRank',
    'TOO_HIGH',
  ],
  [
    'a term of a lifetime',
    { headSelection: { ...defaultValues.headSelection, termYears: 11 } },
    'termYears',
    'TOO_HIGH',
  ],
  ['a timer of more than a year', { timers: { ...timers, decide: 367 } }, 'decide', 'TOO_HIGH'],
  ['a reminder of no days', { reminderDays: 0 }, '', 'BELOW_ONE'],
  [
    'a day that not every year has',
    { dossiersDue: { ...dossiersDue, ProvinceFlag: { monthDay: '02-29', years: 1 } } },
    'ProvinceFlag',
    'NOT_EVERY_YEAR',
  ],
  [
    'a dossier due before its year',
    { dossiersDue: { ...dossiersDue, ProvinceFlag: { monthDay: '03-15', years: -1 } } },
    'ProvinceFlag.years',
    'BELOW_ZERO',
  ],
  [
    'a day that is no day',
    { dossiersDue: { ...dossiersDue, ProvinceFlag: { monthDay: '3-15', years: 1 } } },
    'ProvinceFlag',
    'NO_SUCH_DAY',
  ],
  [
    'an award that is its own condition',
    { awardBases: [{ award: 'ProvinceFlag', on: 'ProvinceFlag', years: 0 }] },
    '[0].on',
    'AWARD_ON_ITSELF',
  ],
  [
    'a base in no year',
    { awardBases: [{ award: 'GovernmentFlag', on: 'ProvinceFlag', years: -1 }] },
    '[0].years',
    'BELOW_ZERO',
  ],
  [
    'a weekday worked',
    { holidays: { 2028: { off: [], worked: ['2028-01-03'] } } },
    '2028.worked[0]',
    'WORKED_ON_WEEKDAY',
  ],
  ['holidays of no year', { holidays: { 28: { off: [], worked: [] } } }, '28', 'NO_SUCH_YEAR'],
  [
    'a file of no type',
    { evidence: { maxBytes: 1, mediaTypes: ['pdf'] } },
    'mediaTypes[0]',
    'NOT_A_MEDIA_TYPE',
  ],
  [
    'a file of no size',
    { evidence: { maxBytes: 0, mediaTypes: ['application/pdf'] } },
    'maxBytes',
    'BELOW_ONE',
  ],
  [
    'a prize below zero',
    { prizes: { ...defaultValues.prizes, ProvinceFlag: -1 } },
    'ProvinceFlag',
    'BELOW_ZERO',
  ],
  ['as many peers as members', { crossScorers: 4, blocSize: { min: 2, max: 4 } }, '', 'TOO_HIGH'],
  [
    'more choices than members',
    { choice: { method: 'ballot', maxChoices: 5 }, blocSize: { min: 2, max: 4 } },
    'maxChoices',
    'TOO_HIGH',
  ],
  [
    'a tie by a group that the table has not',
    { ties: { method: 'score-group', group: 'x' }, scoreTable },
    'group',
    'GROUP_UNKNOWN',
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
