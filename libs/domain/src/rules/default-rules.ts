import type { Rule, RuleKey, Rules } from './rules.js';

const from = '2004-07-01';
const assumed = <Value>(value: Value, source: string): Rule<Value> => ({
  value,
  validFrom: from,
  source,
  mark: 'assumed',
});

/**
 * What holds where neither province nor bloc has set a rule of its own. Blocs adopt their own score table, slots and
 * way of choosing each year; no national text fixes them, so these are defaults to be edited, and are marked so.
 */
export const defaultRules: { readonly [Key in RuleKey]: Rule<Rules[Key]> } = {
  blocSize: {
    value: { min: 4, max: 40 },
    validFrom: from,
    source: 'Blocs of 4 to 38 members are on record (Đồng Nai 2024, Quảng Trị 2023)',
    mark: 'secondary',
  },
  noPledge: assumed(
    'excluded',
    'Law on Emulation and Commendation 2003 art. 10 made registration a basis until 2023-12-31; local rule since',
  ),
  scoreTable: assumed(
    {
      items: [
        { id: 'nhiem-vu', name: 'Thực hiện nhiệm vụ chính trị, chuyên môn', max: 60_00 },
        { id: 'xay-dung', name: 'Xây dựng Đảng, chính quyền, đoàn thể', max: 15_00 },
        { id: 'thi-dua', name: 'Tổ chức phong trào thi đua, khen thưởng', max: 15_00 },
      ],
      bonusMax: 10_00,
      deductionMax: 20_00,
      totalMax: 100_00,
    },
    'Three groups of content, bonus and deduction, a cap of 100: a pattern of provincial tables; the points are ours',
  ),
  scoreStages: assumed(
    { self: true, cross: true },
    'Self-score, then cross-check: the usual order (Ninh Thuận 24/2011)',
  ),
  choice: assumed(
    { method: 'score-then-ballot', maxChoices: 3 },
    'Score first, then a vote on the leading units (Ninh Thuận 24/2011)',
  ),
  quorum: assumed({ num: 2, den: 3 }, 'Two thirds of the members, as provincial councils have it'),
  threshold: assumed(
    { num: 1, den: 2, base: 'all', compare: 'more-than' },
    'More than half of all members of the bloc',
  ),
  slots: assumed(
    [
      { award: 'GovernmentFlag', fromRank: 1, toRank: 1, max: 1 },
      { award: 'ProvinceFlag', fromRank: 1, toRank: 2 },
      { award: 'ChairmanMerit', fromRank: 2, toRank: 3 },
    ],
    'Thái Bình 2019: first to the Government flag, second to the province flag, third to the certificate',
  ),
  severalAwards: assumed('one-per-unit', 'Thái Bình 2019 and 2023: no unit on two lists'),
  subUnitAwards: assumed('off', 'Awards to an office inside a member are rare (Đắk Lắk 2020)'),
  headship: assumed(
    'required',
    'Head and deputy are chosen by the members at the closing of the year (1122/BTĐKT-VI of 2011)',
  ),
};

export const defaultValues: Rules = {
  blocSize: defaultRules.blocSize.value,
  noPledge: defaultRules.noPledge.value,
  scoreTable: defaultRules.scoreTable.value,
  scoreStages: defaultRules.scoreStages.value,
  choice: defaultRules.choice.value,
  quorum: defaultRules.quorum.value,
  threshold: defaultRules.threshold.value,
  slots: defaultRules.slots.value,
  severalAwards: defaultRules.severalAwards.value,
  subUnitAwards: defaultRules.subUnitAwards.value,
  headship: defaultRules.headship.value,
};
