import type { Ratio, RuleKey, Rules, ScoreTable, Slot } from './rules.js';

/** What is wrong with a value, at which place of which rule; `path` such as `items[2].max`, empty for the whole of it. */
export type RuleFault = {
  readonly key: RuleKey;
  readonly path: string;
  readonly fault: RuleFaultCode;
};
export const ruleFaultCodes = [
  'BELOW_ZERO',
  'BELOW_ONE',
  'DENOMINATOR_NOT_POSITIVE',
  'RATIO_OVER_ONE',
  'RATIO_NEVER_REACHED',
  'MIN_OVER_MAX',
  'RANKS_REVERSED',
  'LIST_EMPTY',
  'ID_TWICE',
  'MAXIMA_OVER_TOTAL',
] as const;
export type RuleFaultCode = (typeof ruleFaultCodes)[number];

type Found = { readonly path: string; readonly fault: RuleFaultCode };
type Check<Value> = (value: Value) => readonly (Found | undefined)[];

const when = (bad: boolean, path: string, fault: RuleFaultCode): Found | undefined =>
  bad ? { path, fault } : undefined;
const atLeastOne = (n: number, path: string) => when(n < 1, path, 'BELOW_ONE');
const notBelowZero = (n: number, path: string) => when(n < 0, path, 'BELOW_ZERO');

const ratio: Check<Ratio> = ({ num, den }) => [
  notBelowZero(num, 'num'),
  when(den < 1, 'den', 'DENOMINATOR_NOT_POSITIVE'),
  when(den >= 1 && num > den, '', 'RATIO_OVER_ONE'),
];

/** The first that was there before: the same id names two things. */
const twice = (ids: readonly string[], list: string): readonly Found[] =>
  ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: `${list}[${i}].id`, fault: 'ID_TWICE' as const }] : [],
  );

const scoreTable: Check<ScoreTable> = ({ items, bonusMax, deductionMax, totalMax }) => [
  when(items.length === 0, 'items', 'LIST_EMPTY'),
  ...items.map(({ max }, i) => atLeastOne(max, `items[${i}].max`)),
  ...twice(
    items.map(({ id }) => id),
    'items',
  ),
  notBelowZero(bonusMax, 'bonusMax'),
  notBelowZero(deductionMax, 'deductionMax'),
  when(items.reduce((sum, { max }) => sum + max, 0) > totalMax, 'items', 'MAXIMA_OVER_TOTAL'),
];

const slots: Check<readonly Slot[]> = (listed) => [
  when(listed.length === 0, '', 'LIST_EMPTY'),
  ...listed.flatMap(({ fromRank, toRank, max }, i) => [
    atLeastOne(fromRank, `[${i}].fromRank`),
    when(toRank < fromRank, `[${i}].toRank`, 'RANKS_REVERSED'),
    max === undefined ? undefined : atLeastOne(max, `[${i}].max`),
  ]),
];

/** A rule that is missing here has nothing to be wrong but its form. */
const checks: { readonly [Key in RuleKey]?: Check<Rules[Key]> } = {
  blocSize: ({ min, max }) => [atLeastOne(min, 'min'), when(max < min, '', 'MIN_OVER_MAX')],
  scoreTable,
  choice: ({ maxChoices }) => [atLeastOne(maxChoices, 'maxChoices')],
  quorum: ratio,
  threshold: (threshold) => [
    ...ratio(threshold),
    when(threshold.compare === 'more-than' && threshold.num === threshold.den, '', 'RATIO_NEVER_REACHED'),
  ],
  slots,
};

/** All that is wrong with the values of rules, whose form has been checked before. */
export const faultsIn = (rules: Partial<Rules>): readonly RuleFault[] =>
  (Object.keys(checks) as RuleKey[]).flatMap((key) => {
    const value = rules[key];
    if (value === undefined) return [];
    const found = (checks[key] as Check<unknown>)(value);
    return found.flatMap((fault) => (fault ? [{ key, ...fault }] : []));
  });
