import { awards, type Award, type PaperKind } from './awards.js';
import { defaultRules } from './default-rules.js';
import { ruleKeys, type Mark, type RuleEntry, type RuleKey, type Rules, type Threshold } from './rules.js';

/** What held from a day on, before the default that holds today. */
type Earlier<Value> = {
  readonly validFrom: string;
  readonly value: Value;
  readonly act: string;
  readonly mark: Mark;
};

const first = '2004-07-01';
const since2017 = '2017-10-01';
const since2024 = '2024-01-01';
const since2025 = '2025-07-01';

const forAll = <Value>(value: Value): Readonly<Record<Award, Value>> =>
  Object.fromEntries(awards.map((award) => [award, value])) as Record<Award, Value>;
const sevenTenths: Threshold = { num: 7, den: 10, base: 'all', compare: 'at-least' };
const basic: readonly PaperKind[] = ['submission-letter', 'nomination-list', 'achievement-report', 'minutes'];
const papersOf = (form: string, flagCopies: number, ...ofFlag: readonly PaperKind[]): Rules['papers'] =>
  awards.map((award) => ({
    ...{ award, kind: 'regular', form, copies: award === 'GovernmentFlag' ? flagCopies : 1 },
    papers: award === 'GovernmentFlag' ? [...basic, ...ofFlag] : basic,
  }));

/** Where national law has changed: what held before, oldest first, and since when the default holds. */
const changes: {
  readonly [Key in RuleKey]?: { readonly earlier: readonly Earlier<Rules[Key]>[]; readonly since: string };
} = {
  noPledge: {
    earlier: [
      {
        ...{ validFrom: first, value: 'excluded', mark: 'secondary' },
        act: 'Registration was one of the bases of titles (law 15/2003/QH11 art. 10)',
      },
    ],
    since: since2024,
  },
  holdGrounds: {
    earlier: [
      {
        ...{ validFrom: first, value: defaultRules.holdGrounds.value, mark: 'assumed' },
        act: 'Local rule before 2024, texts not seen; the grounds are those of decree 98/2023/NĐ-CP art. 4',
      },
    ],
    since: since2024,
  },
  absentVotes: {
    earlier: [
      { validFrom: first, value: 'written-opinion', act: 'As under decree 91/2017/NĐ-CP', mark: 'assumed' },
      {
        ...{ validFrom: since2017, value: 'written-opinion', mark: 'verified' },
        act: '91/2017/NĐ-CP art. 45(8)',
      },
    ],
    since: since2024,
  },
  flagQuota: {
    earlier: [
      {
        validFrom: first,
        value: { num: 1, den: 5, base: 'standard-met', rounding: 'down', over: 'warn' },
        act: 'Chosen among those given the province flag in the year (42/2010/NĐ-CP art. 16(2)); the share is ours',
        mark: 'assumed',
      },
      {
        validFrom: since2017,
        value: { num: 1, den: 5, base: 'standard-met', rounding: 'down', over: 'warn' },
        act: '91/2017/NĐ-CP art. 11(1): 20 % of collectives that meet the province flag’s standard; rounding is ours',
        mark: 'verified',
      },
      {
        validFrom: '2023-09-05',
        value: { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' },
        act: 'Letter 5007/BNV-TĐKT: 20 % of collectives that lead a bloc; rounding is ours',
        mark: 'verified',
      },
    ],
    since: since2024,
  },
  awardBases: {
    earlier: [
      {
        validFrom: first,
        value: [{ award: 'GovernmentFlag', on: 'ProvinceFlag', years: 0 }],
        act: 'Chosen among those given the province flag in the year (42/2010/NĐ-CP art. 16(2))',
        mark: 'verified',
      },
    ],
    since: since2017,
  },
  councilThresholds: {
    earlier: [
      {
        ...{ validFrom: first, value: forAll(sevenTenths), mark: 'assumed' },
        act: 'No national share for flags before 2024; Lạng Sơn 2018: 70 % of all members',
      },
    ],
    since: since2024,
  },
  councilVotingMethods: {
    earlier: [
      { validFrom: first, value: ['paper', 'open'], act: 'As under decree 91/2017/NĐ-CP', mark: 'assumed' },
      {
        ...{ validFrom: since2017, value: ['paper', 'open'], mark: 'secondary' },
        act: '91/2017/NĐ-CP art. 51: a secret ballot for the Government flag; local rule for the others',
      },
    ],
    since: since2024,
  },
  papers: {
    earlier: [
      { validFrom: first, value: papersOf('01', 2), act: 'As under decree 91/2017/NĐ-CP', mark: 'assumed' },
      {
        validFrom: since2017,
        value: papersOf('01', 2, 'report-confirmation', 'vote-result', 'consulted-opinion'),
        act: '91/2017/NĐ-CP art. 51 for the Government flag, with two originals; form 01 of its annex',
        mark: 'verified',
      },
      {
        validFrom: since2024,
        value: papersOf('02', 1, 'report-confirmation', 'vote-result', 'electronic-files'),
        act: '98/2023/NĐ-CP art. 34 and 311/QĐ-BNV: one original and files; form 02 of annex I',
        mark: 'verified',
      },
    ],
    since: since2025,
  },
  timers: {
    earlier: [
      {
        validFrom: first,
        value: { ...defaultRules.timers.value, 'return-unfit': 3 },
        act: '39/2012/NĐ-CP for consultation and the central board; Quảng Nam 2015 for the return; the rest are ours',
        mark: 'assumed',
      },
      {
        validFrom: since2017,
        value: { ...defaultRules.timers.value, 'return-unfit': 3, 'central-appraise': 25 },
        act: 'Provincial procedures under 91/2017/NĐ-CP: 25 days of appraisal; the rest are ours',
        mark: 'assumed',
      },
    ],
    since: since2024,
  },
  consultation: {
    earlier: [
      {
        ...{ validFrom: first, value: { silence: 'proceed' }, mark: 'verified' },
        act: '39/2012/NĐ-CP: without an answer the procedure goes on',
      },
    ],
    since: since2017,
  },
  dossiersDue: {
    earlier: [
      {
        validFrom: first,
        value: {
          ...forAll({ monthDay: '03-15', years: 1 }),
          GovernmentFlag: { monthDay: '01-30', years: 1 },
        },
        act: 'Quảng Nam 2015; no national day for the Government flag was found before 2024',
        mark: 'secondary',
      },
    ],
    since: since2024,
  },
  prizes: {
    earlier: [
      {
        ...{ validFrom: first, value: defaultRules.prizes.value, mark: 'assumed' },
        act: 'As in decree 152/2025/NĐ-CP',
      },
    ],
    since: since2025,
  },
};

const entriesFor = <Key extends RuleKey>(key: Key): readonly RuleEntry[] => {
  const { value, validFrom, source, mark } = defaultRules[key];
  const change = changes[key];
  const today = { value, validFrom: change?.since ?? validFrom, act: source, mark };
  return [...(change?.earlier ?? []), today].map(
    (held) =>
      ({ ...held, id: `nation/${key}/${held.validFrom}`, key, scope: 'nation', clock: 'live' }) as RuleEntry,
  );
};

/** What the program knows by itself: the defaults, and what held before where the law has changed. */
export const nationalRules: readonly RuleEntry[] = ruleKeys.flatMap((key) => entriesFor(key));
