import { awards, type Award, type PaperKind } from './awards.js';
import { defaultRules } from './default-rules.js';
import { ruleSourceOn } from './rule-sources.js';
import { ruleKeys, type RuleEntry, type RuleKey, type Rules, type Threshold } from './rules.js';

/** What held from a day on, before the default that holds today. */
type Earlier<Value> = {
  readonly validFrom: string;
  readonly value: Value;
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
    earlier: [{ validFrom: first, value: 'excluded' }],
    since: since2024,
  },
  holdGrounds: {
    earlier: [{ validFrom: first, value: defaultRules.holdGrounds.value }],
    since: since2024,
  },
  absentVotes: {
    earlier: [
      { validFrom: first, value: 'written-opinion' },
      { validFrom: since2017, value: 'written-opinion' },
    ],
    since: since2024,
  },
  flagQuota: {
    earlier: [
      {
        validFrom: first,
        value: { num: 1, den: 5, base: 'standard-met', rounding: 'down', over: 'warn' },
      },
      {
        validFrom: since2017,
        value: { num: 1, den: 5, base: 'standard-met', rounding: 'down', over: 'warn' },
      },
      {
        validFrom: '2023-09-05',
        value: { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' },
      },
    ],
    since: since2024,
  },
  awardBases: {
    earlier: [
      {
        validFrom: first,
        value: [{ award: 'GovernmentFlag', on: 'ProvinceFlag', years: 0 }],
      },
    ],
    since: since2017,
  },
  councilThresholds: {
    earlier: [{ validFrom: first, value: forAll(sevenTenths) }],
    since: since2024,
  },
  councilVotingMethods: {
    earlier: [
      { validFrom: first, value: ['paper', 'open'] },
      { validFrom: since2017, value: ['paper', 'open'] },
    ],
    since: since2024,
  },
  papers: {
    earlier: [
      { validFrom: first, value: papersOf('01', 2) },
      {
        validFrom: since2017,
        value: papersOf('01', 2, 'report-confirmation', 'vote-result', 'consulted-opinion'),
      },
      {
        validFrom: since2024,
        value: papersOf('02', 1, 'report-confirmation', 'vote-result', 'electronic-files'),
      },
    ],
    since: since2025,
  },
  timers: {
    earlier: [
      {
        validFrom: first,
        value: { ...defaultRules.timers.value, 'return-unfit': 3 },
      },
      {
        validFrom: since2017,
        value: { ...defaultRules.timers.value, 'return-unfit': 3, 'central-appraise': 25 },
      },
    ],
    since: since2024,
  },
  consultation: {
    earlier: [{ validFrom: first, value: { silence: 'proceed' } }],
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
      },
    ],
    since: since2024,
  },
  prizes: {
    earlier: [{ validFrom: first, value: defaultRules.prizes.value }],
    since: since2025,
  },
};

const entriesFor = <Key extends RuleKey>(key: Key): readonly RuleEntry[] => {
  const { value, validFrom } = defaultRules[key];
  const change = changes[key];
  const today = { value, validFrom: change?.since ?? validFrom };
  return [...(change?.earlier ?? []), today].map((held) => {
    const { act, mark } = ruleSourceOn(key, held.validFrom);
    return {
      ...held,
      act,
      mark,
      id: `nation/${key}/${held.validFrom}`,
      key,
      scope: 'nation',
      clock: 'live',
    } as RuleEntry;
  });
};

/** What the program knows by itself: the defaults, and what held before where the law has changed. */
export const nationalRules: readonly RuleEntry[] = ruleKeys.flatMap((key) => entriesFor(key));
