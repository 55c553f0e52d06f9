import type { BlocId } from '../ids.js';
import { dayOf, type Clock, type Day, type Instant } from '../time.js';
import { nationalRules } from './national-rules.js';
import {
  keysOf,
  perRule,
  ruleKeys,
  ruleScopePattern,
  type RuleEntry,
  type RuleKey,
  type Rules,
  type RuleScope,
} from './rules.js';

/** What applies on a day, and by which entry each of it. */
export type ResolvedRules = {
  readonly rules: Rules;
  readonly versions: Readonly<Record<RuleKey, string>>;
};

/** `Thái Bình` is `thai-binh`: a province is named in words, its rulebook by these. */
export const provinceScope = (province: string): RuleScope => {
  const plain = province.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return `province-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
};
export const blocOfScope = (scope: RuleScope): BlocId | undefined =>
  scope.startsWith('bloc-') ? (scope.slice('bloc-'.length) as BlocId) : undefined;
export const blocScope = (bloc: BlocId): RuleScope => `bloc-${bloc}`;

/** The narrower scope goes before the wider. */
const nearness = (scope: RuleScope): number =>
  scope.startsWith('bloc-') ? 2 : scope.startsWith('province-') ? 1 : 0;

/** `bloc-x/quorum/2019-07-01`; for a further version of the same rule and day, `….2` and so on. */
export const entryIdFor = (
  { scope, key, validFrom }: Pick<RuleEntry, 'scope' | 'key' | 'validFrom'>,
  earlier: readonly RuleEntry[],
): string => {
  const same = earlier.filter(
    (entry) => entry.scope === scope && entry.key === key && entry.validFrom === validFrom,
  );
  const first = `${scope}/${key}/${validFrom}`;
  return same.length === 0 ? first : `${first}.${same.length + 1}`;
};

/** What an entry's id says of it; nothing, where it is none. */
export const partsOfEntryId = (
  id: string,
): { readonly scope: RuleScope; readonly key: RuleKey; readonly validFrom: Day } | undefined => {
  const [scope = '', key = '', from = ''] = id.split('/');
  const known = ruleKeys.find((each) => each === key);
  if (!known || !ruleScopePattern.test(scope)) return undefined;
  return { scope: scope as RuleScope, key: known, validFrom: from.slice(0, 10) as Day };
};

const goesBefore = (a: RuleEntry, b: RuleEntry): boolean =>
  nearness(a.scope) !== nearness(b.scope) ? nearness(a.scope) > nearness(b.scope) : a.validFrom > b.validFrom;

export type EntriesInForce = { readonly [Key in RuleKey]: RuleEntry<Key> };
type Chosen = Partial<Record<RuleKey, RuleEntry>>;

export const inForceOn = (day: Day, { validFrom, validTo }: RuleEntry): boolean =>
  validFrom <= day && (!validTo || day <= validTo);

/** Each rule's entry that goes before the others; of equal ones the last. */
const best = (among: readonly RuleEntry[], chosen: Chosen = {}): Chosen => {
  for (const entry of among) {
    const found = chosen[entry.key];
    if (!found || !goesBefore(found, entry)) chosen[entry.key] = entry;
  }
  return chosen;
};

/** Before the first of all rules, the first. */
const nationalOn = (day: Day, national: readonly RuleEntry[]): Chosen => {
  const oldest: Chosen = {};
  for (const entry of national) oldest[entry.key] ??= entry;
  return { ...oldest, ...best(national.filter((entry) => inForceOn(day, entry))) };
};

const changeDays = [...new Set(nationalRules.map(({ validFrom }) => validFrom))].sort();
/** The day since which national law is as it is on a day. */
export const nationalStretch = (day: Day): string =>
  changeDays.findLast((change) => change <= day) ?? nationalRules[0]!.validFrom;
const nationalSince = new Map(changeDays.map((day) => [day, nationalOn(day as Day, nationalRules)]));

/** Holidays are told year by year: who adds a year does not lose the others. */
const withAllYears = (winner: RuleEntry<'holidays'>, among: readonly RuleEntry[]): RuleEntry<'holidays'> => {
  const tables = among
    .filter((entry): entry is RuleEntry<'holidays'> => entry.key === 'holidays')
    .sort((a, b) => (goesBefore(a, b) ? 1 : goesBefore(b, a) ? -1 : 0));
  return { ...winner, value: Object.assign({}, ...tables.map(({ value }) => value)) as Rules['holidays'] };
};

/** The nation or the province says who adopts the score table; where it is the province, a bloc's own does not count. */
export const tableIsBy = (entries: readonly RuleEntry[]): RuleEntry<'scoreTableBy'> =>
  best(
    [...nationalRules, ...entries].filter(({ scope, key }) => key === 'scoreTableBy' && nearness(scope) < 2),
  ).scoreTableBy as RuleEntry<'scoreTableBy'>;
const provinceSetsTable = (
  among: readonly RuleEntry[],
  { scoreTable }: EntriesInForce,
): RuleEntry<'scoreTable'> | undefined => {
  if (nearness(scoreTable.scope) < 2 || tableIsBy(among).value !== 'province') return undefined;
  const wider = best([...nationalRules, ...among].filter(({ scope }) => nearness(scope) < 2));
  return wider.scoreTable as RuleEntry<'scoreTable'> | undefined;
};

/**
 * The entries in force on a day, one for each rule: the bloc's before the province's before the nation's; of one scope
 * the newest; of one day the last version. What was corrected does not count.
 */
export const entriesOn = (adopted: readonly RuleEntry[], day: Day): EntriesInForce => {
  const corrected = new Set(adopted.map(({ corrects }) => corrects));
  const national = adopted.some(({ corrects }) => corrects?.startsWith('nation/'))
    ? nationalOn(
        day,
        nationalRules.filter(({ id }) => !corrected.has(id)),
      )
    : nationalSince.get(nationalStretch(day));
  const among = adopted.filter((entry) => inForceOn(day, entry) && !corrected.has(entry.id));
  const ofAll = best(among, { ...national }) as EntriesInForce;
  const byProvince = provinceSetsTable(among, ofAll);
  const chosen = byProvince ? { ...ofAll, scoreTable: byProvince } : ofAll;
  if (!among.some(({ key }) => key === 'holidays')) return chosen;
  const years = [...Object.values(national ?? {}), ...among];
  return { ...chosen, holidays: withAllYears(chosen.holidays, years) };
};

export const versionsOf = (entries: EntriesInForce): Readonly<Record<RuleKey, string>> =>
  perRule(ruleKeys, (key) => entries[key].id) as Record<RuleKey, string>;

export const resolveRules = (adopted: readonly RuleEntry[], day: Day): ResolvedRules => {
  const entries = entriesOn(adopted, day);
  const rules = perRule(ruleKeys, (key) => entries[key].value) as Rules;
  return { rules, versions: versionsOf(entries) };
};

/** The entries that one adoption makes: each of its values, dated and named alike. */
export const entriesOf = (
  adoption: Pick<RuleEntry, 'scope' | 'validFrom' | 'validTo' | 'act' | 'article' | 'corrects' | 'clock'> & {
    readonly rules: Partial<Rules>;
    readonly versions: Readonly<Partial<Record<RuleKey, string>>>;
    readonly marks: Readonly<Partial<Record<RuleKey, RuleEntry['mark']>>>;
  },
): readonly RuleEntry[] => {
  const { rules, versions, marks, ...terms } = adoption;
  return keysOf(rules).map(
    (key) =>
      ({ ...terms, id: versions[key], key, value: rules[key], mark: marks[key] ?? 'assumed' }) as RuleEntry,
  );
};

/** What a bloc adopted in its own stream, before there were rulebooks: in force from the day it was adopted. */
export const legacyEntries = (
  bloc: { readonly id: BlocId; readonly clock: Clock; readonly adopted: readonly RuleEntry[] },
  { rules, act, at }: { readonly rules: Partial<Rules>; readonly act?: string; readonly at: Instant },
): readonly RuleEntry[] => {
  const terms = { scope: blocScope(bloc.id), validFrom: dayOf(at), clock: bloc.clock, ...(act && { act }) };
  const keys = keysOf(rules);
  const versions = perRule(keys, (key) => entryIdFor({ ...terms, key }, bloc.adopted));
  return entriesOf({ ...terms, rules, versions, marks: perRule(keys, () => (act ? 'verified' : 'assumed')) });
};
