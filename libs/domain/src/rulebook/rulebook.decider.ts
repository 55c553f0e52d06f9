import { voidedFacts, type CorrectionState } from '../correction/correction.js';
import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import { faultsIn, type RuleFault } from '../rules/check-rules.js';
import { nationalRules } from '../rules/national-rules.js';
import { provinceMeant, type ProvinceRejection } from '../places/provinces.js';
import { entriesOf, entryIdFor, inForceOn, tableIsBy } from '../rules/rulebook.js';
import {
  keysOf,
  perRule,
  type Mark,
  type RuleEntry,
  type RuleKey,
  type Rules,
  type RuleScope,
} from '../rules/rules.js';
import type { Clock, Day, Instant } from '../time.js';
import { governing } from './province-rules.js';
import { adoptedFor } from './resolve-for.js';

/** What the nation, a province or a bloc has adopted; a stream each, `rulebook-<scope>`. */
export type Rulebook = CorrectionState & ({ readonly status: 'empty' } | Begun);
type Begun = {
  readonly status: 'begun';
  readonly scope: RuleScope;
  readonly at: Instant;
  readonly entries: readonly RuleEntry[];
};

type Adoption = {
  readonly scope: RuleScope;
  readonly rules: Partial<Rules>;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly act: string;
  readonly article?: string;
  /** The entry in whose place this one stands. */
  readonly corrects?: string;
  readonly clock: Clock;
};

export type RulebookCommand = Command<
  'AdoptRules',
  Adoption & { readonly marks?: Readonly<Partial<Record<RuleKey, Mark>>> }
>;

export type RulebookEvent = Event<
  'RulesAdopted',
  Adoption & {
    /** The id of each entry. */
    readonly versions: Readonly<Partial<Record<RuleKey, string>>>;
    readonly marks: Readonly<Partial<Record<RuleKey, Mark>>>;
    readonly at: Instant;
  }
>;

export type RulebookRejection =
  | { readonly code: 'BLOC_UNKNOWN' }
  | ProvinceRejection
  | { readonly code: 'CLOCKS_DIFFER'; readonly needed: Clock }
  | { readonly code: 'NO_RULES_GIVEN' }
  | { readonly code: 'VALIDITY_REVERSED'; readonly validFrom: Day; readonly validTo: Day }
  | { readonly code: 'RULE_VALUES_WRONG'; readonly faults: readonly RuleFault[] }
  | { readonly code: 'RULE_ENTRY_UNKNOWN'; readonly entry: string }
  | { readonly code: 'RULE_ALREADY_CORRECTED'; readonly entry: string; readonly by: string }
  | { readonly code: 'CORRECTS_ANOTHER_RULE'; readonly entry: string; readonly key: RuleKey }
  | { readonly code: 'RULE_ALREADY_ADOPTED'; readonly entry: string }
  | { readonly code: 'SCORE_TABLE_OF_PROVINCE'; readonly rule: RuleKey };

type Data = RulebookCommand['data'];

export const rulebookDecider: Decider<Rulebook, RulebookCommand, RulebookEvent, RulebookRejection, Facts> = {
  initialState: { status: 'empty' },
  decide({ data, at }, rulebook, facts) {
    const earlier = entriesBefore(data.scope, rulebook, facts);
    const wrong =
      notOfBloc(data, facts) ??
      notOfProvince(data) ??
      wrongIn(data) ??
      notForBloc(data, facts) ??
      clash(data, earlier);
    if (wrong) return reject(wrong);

    const { marks = {}, ...adoption } = data;
    const keys = keysOf(data.rules);
    // An id once given stays with what it was given to.
    const voided = voidedFacts('RulesAdopted', rulebook) as unknown as readonly Parameters<
      typeof entriesOf
    >[0][];
    const named = [...earlier, ...voided.flatMap(entriesOf)];
    const versions = perRule(keys, (key) => entryIdFor({ ...data, key }, named));
    const marked = perRule(keys, (key) => marks[key] ?? 'verified');
    return accept({ type: 'RulesAdopted', data: { ...adoption, versions, marks: marked, at } });
  },
  evolve(rulebook, { data: { at, ...adoption } }) {
    const entries = rulebook.status === 'begun' ? rulebook.entries : [];
    return { status: 'begun', scope: adoption.scope, at, entries: [...entries, ...entriesOf(adoption)] };
  },
};

/** A bloc's rules run on the bloc's clock. */
const notOfBloc = ({ scope, clock }: Data, { bloc }: Facts): RulebookRejection | undefined => {
  if (!scope.startsWith('bloc-')) return undefined;
  if (bloc?.status !== 'registered') return { code: 'BLOC_UNKNOWN' };
  return clock === bloc.clock ? undefined : { code: 'CLOCKS_DIFFER', needed: bloc.clock };
};

/** A province's rulebook is called by its id on the day from which a rule is to hold; what stands in another may be set right there. */
const notOfProvince = ({ scope, validFrom, corrects }: Data): RulebookRejection | undefined => {
  const [, province] = /^province-(.+)$/.exec(scope) ?? [];
  if (province === undefined || corrects !== undefined) return undefined;
  const meant = provinceMeant(province, validFrom);
  if (typeof meant === 'object') return meant;
  return meant === province
    ? undefined
    : { code: 'PROVINCE_UNKNOWN', province, day: validFrom, nearest: [meant] };
};

/** Where the province adopts the score table, a bloc adopts none. */
const notForBloc = ({ scope, rules, validFrom, clock }: Data, { bloc, ...facts }: Facts) => {
  if (!scope.startsWith('bloc-') || !rules.scoreTable || bloc?.status !== 'registered') return undefined;
  const wider = governing(adoptedFor(bloc, facts, clock), bloc, validFrom, {}).filter((entry) =>
    inForceOn(validFrom, entry),
  );
  const standing = wider.filter(({ id }) => !wider.some(({ corrects }) => corrects === id));
  const { id, value } = tableIsBy(standing);
  facts.cite?.(id);
  return value === 'province'
    ? ({ code: 'SCORE_TABLE_OF_PROVINCE', rule: 'scoreTableBy' } as const)
    : undefined;
};

/** What stands in the scope already: its stream, and what it had before there was one. */
const entriesBefore = (scope: RuleScope, rulebook: Rulebook, { bloc }: Facts): readonly RuleEntry[] => {
  const own = rulebook.status === 'begun' ? rulebook.entries : [];
  if (scope === 'nation') return [...nationalRules, ...own];
  return scope.startsWith('bloc-') && bloc?.status === 'registered' ? [...bloc.adopted, ...own] : own;
};

const wrongIn = ({ rules, validFrom, validTo }: Data): RulebookRejection | undefined => {
  if (keysOf(rules).length === 0) return { code: 'NO_RULES_GIVEN' };
  if (validTo && validTo < validFrom) return { code: 'VALIDITY_REVERSED', validFrom, validTo };
  const faults = faultsIn(rules);
  return faults.length > 0 ? { code: 'RULE_VALUES_WRONG', faults } : undefined;
};

/** A rule stands once for a day of its scope; to change that, the entry to be corrected is named. */
const clash = (
  { rules, validFrom, corrects, clock }: Data,
  earlier: readonly RuleEntry[],
): RulebookRejection | undefined => {
  if (corrects !== undefined) {
    const entry = earlier.find(({ id }) => id === corrects);
    if (!entry) return { code: 'RULE_ENTRY_UNKNOWN', entry: corrects };
    const by = earlier.find((later) => later.corrects === corrects && later.clock === clock);
    if (by) return { code: 'RULE_ALREADY_CORRECTED', entry: corrects, by: by.id };
    const other = keysOf(rules).find((key) => key !== entry.key);
    if (other) return { code: 'CORRECTS_ANOTHER_RULE', entry: corrects, key: other };
  }
  const corrected = new Set([corrects, ...earlier.map((entry) => entry.corrects)]);
  const standing = earlier.find(
    (entry) =>
      entry.validFrom === validFrom &&
      entry.clock === clock &&
      rules[entry.key] !== undefined &&
      !corrected.has(entry.id),
  );
  return standing && { code: 'RULE_ALREADY_ADOPTED', entry: standing.id };
};
