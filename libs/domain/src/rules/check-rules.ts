import { isRealDay, weekdayOf } from '../day-count.js';
import type { Day } from '../time.js';
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
  type YearlyDay,
} from './rules.js';

/** What is wrong with a value, and where in it; `path` such as `items[2].max`, empty for the whole of it. */
export type RuleFault = { readonly key: RuleKey; readonly path: string; readonly fault: RuleFaultCode };
export const ruleFaultCodes = [
  ...(['BELOW_ZERO', 'BELOW_ONE', 'MIN_OVER_MAX', 'RANKS_REVERSED'] as const),
  ...(['DENOMINATOR_NOT_POSITIVE', 'RATIO_OVER_ONE', 'RATIO_NEVER_REACHED'] as const),
  ...(['LIST_EMPTY', 'ID_TWICE', 'MAXIMA_OVER_TOTAL', 'GROUP_UNKNOWN', 'GROUP_MISSING'] as const),
  ...(['PAPERS_TWICE', 'NO_SUCH_DAY', 'DAY_OF_ANOTHER_YEAR', 'DAY_TWICE'] as const),
  ...(['RATIO_ZERO', 'SIGNERS_OVER_MEMBERS', 'TOO_HIGH', 'TOTAL_OUT_OF_REACH'] as const),
  ...(['NAME_EMPTY', 'LISTED_TWICE', 'SLOTS_OVERLAP', 'SHARE_MISSING', 'AWARD_ON_ITSELF'] as const),
  ...(['NOT_EVERY_YEAR', 'WORKED_ON_WEEKDAY', 'NO_SUCH_YEAR', 'NOT_A_MEDIA_TYPE'] as const),
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
  when(num === 0 && den >= 1, '', 'RATIO_ZERO'),
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
/** Those that were listed before. */
const again = (list: readonly string[], path = ''): readonly (Found | undefined)[] =>
  list.map((each, i) => when(list.indexOf(each) < i, `${path}[${i}]`, 'LISTED_TWICE'));
const named = (things: readonly Ground[], list: string): readonly (Found | undefined)[] =>
  things.flatMap(({ id, name }, i) => [
    when(id.trim() === '', `${list}[${i}].id`, 'NAME_EMPTY'),
    when(name.trim() === '', `${list}[${i}].name`, 'NAME_EMPTY'),
  ]);
const grounds: Check<readonly Ground[]> = (listed) => [...twice(listed, ''), ...named(listed, '')];
/** Working days, and days to a deadline, are counted within a year. */
const days = (n: number, path: string): readonly (Found | undefined)[] => [
  atLeastOne(n, path),
  when(n > 366, path, 'TOO_HIGH'),
];

const scoreTable: Check<ScoreTable> = ({ groups = [], items, bonusMax, deductionMax, totalMax }) => [
  notEmpty(items, 'items'),
  ...items.flatMap(({ max, floor, group }, i) => [
    atLeastOne(max, `items[${i}].max`),
    ...(floor ? within(`items[${i}].floor`, ratio, floor) : []),
    when(group !== undefined && !groups.some(({ id }) => id === group), `items[${i}].group`, 'GROUP_UNKNOWN'),
  ]),
  ...twice(items, 'items'),
  ...twice(groups, 'groups'),
  ...named(items, 'items'),
  ...named(groups, 'groups'),
  notBelowZero(bonusMax, 'bonusMax'),
  notBelowZero(deductionMax, 'deductionMax'),
  when(sumOf(items) > (totalMax ?? Infinity), 'items', 'MAXIMA_OVER_TOTAL'),
  when(sumOf(items) + bonusMax < (totalMax ?? 0), 'totalMax', 'TOTAL_OUT_OF_REACH'),
];
const sumOf = (items: ScoreTable['items']): number => items.reduce((sum, { max }) => sum + max, 0);

const slots: Check<readonly Slot[]> = (listed) => [
  notEmpty(listed, ''),
  ...listed.flatMap((slot, i) => {
    const { fromRank, toRank, max = 1, minUnits = 0, maxUnits = Infinity } = slot;
    return [
      atLeastOne(fromRank, `[${i}].fromRank`),
      when(toRank < fromRank, `[${i}].toRank`, 'RANKS_REVERSED'),
      atLeastOne(max, `[${i}].max`),
      notBelowZero(minUnits, `[${i}].minUnits`),
      when(maxUnits < minUnits, `[${i}].maxUnits`, 'MIN_OVER_MAX'),
      when(fromRank > maxUnits, `[${i}].fromRank`, 'TOO_HIGH'),
      when(
        listed.slice(0, i).some((other) => overlap(other, slot)),
        `[${i}]`,
        'SLOTS_OVERLAP',
      ),
    ];
  }),
];
/** Two slots for one award that hold the same rank in blocs of the same size. */
const overlap = (a: Slot, b: Slot): boolean =>
  a.award === b.award &&
  a.fromRank <= b.toRank &&
  b.fromRank <= a.toRank &&
  (a.minUnits ?? 0) <= (b.maxUnits ?? Infinity) &&
  (b.minUnits ?? 0) <= (a.maxUnits ?? Infinity);

const papers: Check<Rules['papers']> = (listed) =>
  listed.flatMap(({ award, kind, papers: needed, form, copies }, i) => [
    notEmpty(needed, `[${i}].papers`),
    ...again(needed, `[${i}].papers`),
    when(form?.trim() === '', `[${i}].form`, 'NAME_EMPTY'),
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
      table[list].map((day, i) => ({ day, list, path: `${list}[${i}]` })),
    );
    return [
      when(!/^\d{4}$/.test(year), '', 'NO_SUCH_YEAR'),
      ...listed.flatMap(({ day, list, path }, i) => [
        when(!isRealDay(day), path, 'NO_SUCH_DAY'),
        when(!day.startsWith(`${year}-`), path, 'DAY_OF_ANOTHER_YEAR'),
        when(listed.findIndex((other) => other.day === day) < i, path, 'DAY_TWICE'),
        when(list === 'worked' && isRealDay(day) && !isWeekend(day), path, 'WORKED_ON_WEEKDAY'),
      ]),
    ];
  };
const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day as Day));

/** A day of every year, in the year of emulation or one of the next. */
const yearlyDay: Check<YearlyDay> = ({ monthDay, years }) => [
  when(!isRealDay(`2020-${monthDay}`), '', 'NO_SUCH_DAY'),
  when(isRealDay(`2020-${monthDay}`) && !isRealDay(`2019-${monthDay}`), '', 'NOT_EVERY_YEAR'),
  notBelowZero(years, 'years'),
  when(years > 2, 'years', 'TOO_HIGH'),
];

/** A rule that is missing here has nothing to be wrong but its form. */
const checks: { readonly [Key in RuleKey]?: Check<Rules[Key]> } = {
  blocSize: ({ min, max }) => [atLeastOne(min, 'min'), when(max < min, '', 'MIN_OVER_MAX')],
  noPledgeDeduction: (points) => [atLeastOne(points, '')],
  evidence: ({ maxBytes, mediaTypes }) => [
    atLeastOne(maxBytes, 'maxBytes'),
    notEmpty(mediaTypes, 'mediaTypes'),
    ...again(mediaTypes, 'mediaTypes'),
    ...mediaTypes.map((type, i) =>
      when(!/^[\w.+-]+\/[\w.+-]+$/.test(type), `mediaTypes[${i}]`, 'NOT_A_MEDIA_TYPE'),
    ),
  ],
  scoreTable,
  crossScorers: (n) => [atLeastOne(n, '')],
  exclusionGrounds: grounds,
  holdGrounds: grounds,
  choice: ({ maxChoices }) => [atLeastOne(maxChoices, 'maxChoices')],
  votingMethods: (methods) => [notEmpty(methods, ''), ...again(methods)],
  countingCommittee: ({ members, signers }) => [
    atLeastOne(members, 'members'),
    atLeastOne(signers, 'signers'),
    when(signers > members, 'signers', 'SIGNERS_OVER_MEMBERS'),
  ],
  quorum: ratio,
  threshold,
  ties: ({ method, group, women }) => [
    when(method === 'score-group' && group === undefined, 'group', 'GROUP_MISSING'),
    when(method === 'women' && women === undefined, 'women', 'SHARE_MISSING'),
    ...(women ? within('women', ratio, women) : []),
  ],
  slots,
  headSelection: ({ termYears }) => [
    atLeastOne(termYears, 'termYears'),
    when(termYears > 10, 'termYears', 'TOO_HIGH'),
  ],
  flagQuota: ratio,
  councilThresholds: (byAward) => each(threshold, byAward),
  councilQuorum: (byKind) => each(ratio, byKind),
  awardBases: (bases) => [
    ...bases.flatMap(({ award, on, years }, i) => [
      notBelowZero(years, `[${i}].years`),
      when(award === on && years === 0, `[${i}].on`, 'AWARD_ON_ITSELF'),
    ]),
    ...again(bases.map(({ award, on }) => `${award} ${on}`)),
  ],
  councilAwards: (listed) => again(listed),
  councilVotingMethods: (methods) => [notEmpty(methods, ''), ...again(methods)],
  papers,
  reminderDays: (n) => days(n, ''),
  timers: (each) => timerNames.flatMap((name) => days(each[name], name)),
  dossiersDue: (due) =>
    awards.flatMap((award) => [
      ...within(award, yearlyDay, due[award]),
      ...(due[award].school ? within(`${award}.school`, yearlyDay, due[award].school) : []),
    ]),
  prizes: (byAward) => awards.map((award) => notBelowZero(byAward[award], award)),
  holidays: (years) =>
    Object.entries(years).flatMap(([year, table]) => within(year, holidaysOf(year), table)),
};

/** What makes no sense beside another rule of the same decision. */
const together = ({
  blocSize,
  crossScorers,
  choice,
  slots: listed = [],
  ties,
  scoreTable: table,
}: Partial<Rules>): readonly RuleFault[] => {
  const most = blocSize?.max ?? Infinity;
  const over = (n: number, key: RuleKey, path: string): readonly RuleFault[] =>
    n > most ? [{ key, path, fault: 'TOO_HIGH' }] : [];
  const groups = table?.groups ?? [];
  const isStray = table && ties?.group !== undefined && !groups.some(({ id }) => id === ties.group);
  return [
    // Nobody scores itself.
    ...(crossScorers === undefined ? [] : over(crossScorers + 1, 'crossScorers', '')),
    ...(choice ? over(choice.maxChoices, 'choice', 'maxChoices') : []),
    ...listed.flatMap(({ fromRank }, i) => over(fromRank, 'slots', `[${i}].fromRank`)),
    ...(isStray ? [{ key: 'ties', path: 'group', fault: 'GROUP_UNKNOWN' } as const] : []),
  ];
};

/** All that is wrong with the values of rules, whose form has been checked before. */
export const faultsIn = (rules: Partial<Rules>): readonly RuleFault[] => [
  ...(Object.keys(checks) as RuleKey[]).flatMap((key) => {
    const value = rules[key];
    if (value === undefined) return [];
    const found = (checks[key] as Check<unknown>)(value);
    return found.flatMap((fault) => (fault ? [{ key, ...fault }] : []));
  }),
  ...together(rules),
];
