import type { BlocId } from '../ids.js';
import { dayOf, type Clock, type Day, type Instant } from '../time.js';
import { nationalRules } from './national-rules.js';
import {
  keysOf,
  perRule,
  ruleKeys,
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

const goesBefore = (a: RuleEntry, b: RuleEntry): boolean =>
  nearness(a.scope) !== nearness(b.scope) ? nearness(a.scope) > nearness(b.scope) : a.validFrom > b.validFrom;

/**
 * The entries in force on a day, one for each rule: the bloc's before the province's before the nation's; of one scope
 * the newest; of one day the last version. What was corrected does not count. Before the first of all rules, the first.
 */
export const entriesOn = (
  adopted: readonly RuleEntry[],
  day: Day,
): { readonly [Key in RuleKey]: RuleEntry<Key> } => {
  const all = [...nationalRules, ...adopted];
  const corrected = new Set(all.map(({ corrects }) => corrects));
  const inForce = all.filter(
    ({ id, validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo) && !corrected.has(id),
  );
  const chosen = ruleKeys.map((key): [RuleKey, RuleEntry | undefined] => {
    const candidates = inForce.filter((entry) => entry.key === key);
    const best = candidates.reduce<RuleEntry | undefined>(
      (found, entry) => (found && goesBefore(found, entry) ? found : entry),
      undefined,
    );
    return [key, best ?? nationalRules.find((entry) => entry.key === key)];
  });
  return Object.fromEntries(chosen) as never;
};

export const resolveRules = (adopted: readonly RuleEntry[], day: Day): ResolvedRules => {
  const entries = Object.entries<RuleEntry>(entriesOn(adopted, day));
  return {
    rules: Object.fromEntries(entries.map(([key, { value }]) => [key, value])) as never,
    versions: Object.fromEntries(entries.map(([key, { id }]) => [key, id])) as never,
  };
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
