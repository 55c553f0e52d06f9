import { isRealDay } from '../day-count.js';
import { awards } from './awards.js';
import {
  timerNames,
  type Ground,
  type HolidayTable,
  type Ratio,
  type RuleKey,
  type Rules,
  type ScoreTable,
  type Slot,
  type Threshold,
} from './rules.js';

/** What is wrong with a value, and where in it; `path` such as `items[2].max`, empty for the whole of it. */
export type RuleFault = { readonly key: RuleKey; readonly path: string; readonly fault: RuleFaultCode };
export const ruleFaultCodes = [
  ...(['BELOW_ZERO', 'BELOW_ONE', 'MIN_OVER_MAX', 'RANKS_REVERSED'] as const),
  ...(['DENOMINATOR_NOT_POSITIVE', 'RATIO_OVER_ONE', 'RATIO_NEVER_REACHED'] as const),
  ...(['LIST_EMPTY', 'ID_TWICE', 'MAXIMA_OVER_TOTAL', 'GROUP_UNKNOWN', 'GROUP_MISSING'] as const),
  ...(['PAPERS_TWICE', 'NO_SUCH_DAY', 'DAY_OF_ANOTHER_YEAR', 'DAY_TWICE'] as const),
] as const;
export type RuleFaultCode = (typeof ruleFaultCodes)[number];

type Found = { readonly path: string; readonly fault: RuleFaultCode };
type Check<Value> = (value: Value) => readonly (Found | undefined)[];

const when = (bad: boolean, path: string, fault: RuleFaultCode): Found | undefined =>
  bad ? { path, fault } : undefined;
const atLeastOne = (n: number, path: string) => when(n < 1, path, 'BELOW_ONE');
const notBelowZero = (n: number, path: string) => when(n < 0, path, 'BELOW_ZERO');
const notEmpty = (list: readonly unknown[], path: string) => when(list.length === 0, path, 'LIST_EMPTY');

/** What is wrong within a part, by the path of the whole. */
const within = <Value>(path: string, check: Check<Value>, value: Value): readonly (Found | undefined)[] =>
  check(value).map(
    (found) => found && { ...found, path: [path, found.path].filter(Boolean).join('.').replace('.[', '[') },
  );
const each = <Value>(check: Check<Value>, values: Readonly<Record<string, Value>>) =>
  Object.entries(values).flatMap(([name, value]) => within(name, check, value));

const ratio: Check<Ratio> = ({ num, den }) => [
  notBelowZero(num, 'num'),
  when(den < 1, 'den', 'DENOMINATOR_NOT_POSITIVE'),
  when(den >= 1 && num > den, '', 'RATIO_OVER_ONE'),
];
const threshold: Check<Threshold> = (value) => [
  ...ratio(value),
  when(value.compare === 'more-than' && value.den > 0 && value.num === value.den, '', 'RATIO_NEVER_REACHED'),
];

/** Those that were there before: one id names two things. */
const twice = (things: readonly { readonly id: string }[], list: string): readonly Found[] =>
  things.flatMap(({ id }, i) =>
    things.findIndex((other) => other.id === id) < i
      ? [{ path: `${list}[${i}].id`, fault: 'ID_TWICE' as const }]
      : [],
  );
const grounds: Check<readonly Ground[]> = (listed) => twice(listed, '');

const scoreTable: Check<ScoreTable> = ({ groups = [], items, bonusMax, deductionMax, totalMax }) => [
  notEmpty(items, 'items'),
  ...items.flatMap(({ max, floor, group }, i) => [
    atLeastOne(max, `items[${i}].max`),
    ...(floor ? within(`items[${i}].floor`, ratio, floor) : []),
    when(group !== undefined && !groups.some(({ id }) => id === group), `items[${i}].group`, 'GROUP_UNKNOWN'),
  ]),
  ...twice(items, 'items'),
  ...twice(groups, 'groups'),
  notBelowZero(bonusMax, 'bonusMax'),
  notBelowZero(deductionMax, 'deductionMax'),
  when(items.reduce((sum, { max }) => sum + max, 0) > (totalMax ?? Infinity), 'items', 'MAXIMA_OVER_TOTAL'),
];

const slots: Check<readonly Slot[]> = (listed) => [
  notEmpty(listed, ''),
  ...listed.flatMap(({ fromRank, toRank, max = 1, minUnits = 0, maxUnits = Infinity }, i) => [
    atLeastOne(fromRank, `[${i}].fromRank`),
    when(toRank < fromRank, `[${i}].toRank`, 'RANKS_REVERSED'),
    atLeastOne(max, `[${i}].max`),
    when(maxUnits < minUnits, `[${i}].maxUnits`, 'MIN_OVER_MAX'),
  ]),
];

const papers: Check<Rules['papers']> = (listed) =>
  listed.flatMap(({ award, kind, papers: needed, copies }, i) => [
    notEmpty(needed, `[${i}].papers`),
    atLeastOne(copies, `[${i}].copies`),
    when(
      listed.findIndex((other) => other.award === award && other.kind === kind) < i,
      `[${i}].award`,
      'PAPERS_TWICE',
    ),
  ]);

const holidaysOf =
  (year: string): Check<HolidayTable> =>
  (table) => {
    const listed = (['off', 'worked'] as const).flatMap((list) =>
      table[list].map((day, i) => ({ day, path: `${list}[${i}]` })),
    );
    return listed.flatMap(({ day, path }, i) => [
      when(!isRealDay(day), path, 'NO_SUCH_DAY'),
      when(!day.startsWith(`${year}-`), path, 'DAY_OF_ANOTHER_YEAR'),
      when(listed.findIndex((other) => other.day === day) < i, path, 'DAY_TWICE'),
    ]);
  };

/** A rule that is missing here has nothing to be wrong but its form. */
const checks: { readonly [Key in RuleKey]?: Check<Rules[Key]> } = {
  blocSize: ({ min, max }) => [atLeastOne(min, 'min'), when(max < min, '', 'MIN_OVER_MAX')],
  noPledgeDeduction: (points) => [notBelowZero(points, '')],
  evidence: ({ maxBytes, mediaTypes }) => [
    atLeastOne(maxBytes, 'maxBytes'),
    notEmpty(mediaTypes, 'mediaTypes'),
  ],
  scoreTable,
  crossScorers: (n) => [atLeastOne(n, '')],
  exclusionGrounds: grounds,
  holdGrounds: grounds,
  choice: ({ maxChoices }) => [atLeastOne(maxChoices, 'maxChoices')],
  votingMethods: (methods) => [notEmpty(methods, '')],
  quorum: ratio,
  threshold,
  ties: ({ method, group }) => [
    when(method === 'score-group' && group === undefined, 'group', 'GROUP_MISSING'),
  ],
  slots,
  headSelection: ({ termYears }) => [atLeastOne(termYears, 'termYears')],
  flagQuota: ratio,
  councilThresholds: (byAward) => each(threshold, byAward),
  councilQuorum: (byKind) => each(ratio, byKind),
  awardBases: (bases) => bases.map(({ years }, i) => notBelowZero(years, `${i}/years`)),
  councilVotingMethods: (methods) => [notEmpty(methods, '')],
  papers,
  reminderDays: (n) => [atLeastOne(n, '')],
  timers: (days) => timerNames.map((name) => atLeastOne(days[name], name)),
  dossiersDue: (due) =>
    awards.map((award) => {
      const days = [due[award], ...(due[award].school ? [due[award].school] : [])];
      return when(!days.every(({ monthDay }) => isRealDay(`2020-${monthDay}`)), award, 'NO_SUCH_DAY');
    }),
  prizes: (byAward) => awards.map((award) => notBelowZero(byAward[award], award)),
  holidays: (years) =>
    Object.entries(years).flatMap(([year, table]) => within(year, holidaysOf(year), table)),
};

/** All that is wrong with the values of rules, whose form has been checked before. */
export const faultsIn = (rules: Partial<Rules>): readonly RuleFault[] =>
  (Object.keys(checks) as RuleKey[]).flatMap((key) => {
    const value = rules[key];
    if (value === undefined) return [];
    const found = (checks[key] as Check<unknown>)(value);
    return found.flatMap((fault) => (fault ? [{ key, ...fault }] : []));
  });
