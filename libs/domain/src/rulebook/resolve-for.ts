import type { Bloc } from '../bloc/bloc.js';
import type { Facts } from '../facts.js';
import type { ProvinceId } from '../places/province-list.js';
import { blocScope, resolveRules, type ResolvedRules } from '../rules/rulebook.js';
import { cited } from '../rules/citing.js';
import type { RuleEntry, RuleKey, RuleScope } from '../rules/rules.js';
import { dayOf, type Clock, type Day, type Instant } from '../time.js';
import { governing, provinceScopes, type ProvinceSaid } from './province-rules.js';

type RegisteredBloc = Extract<Bloc, { status: 'registered' }>;

/** Whose rulebooks a bloc goes by on a day, the widest first. */
export const rulebookScopes = (bloc: Bloc, day: Day): readonly RuleScope[] =>
  bloc.status === 'registered' ? [...councilScopes(bloc, day), blocScope(bloc.id)] : ['nation'];

/** What was adopted for a bloc, by anybody; a live year knows nothing of what was adopted in play. */
export const adoptedFor = (
  bloc: RegisteredBloc,
  { rulebooks = [] }: Pick<Facts, 'rulebooks'>,
  clock: Clock,
): readonly RuleEntry[] =>
  [
    ...bloc.adopted,
    ...rulebooks.flatMap((rulebook) => ('entries' in rulebook ? rulebook.entries : [])),
  ].filter((entry) => clock === 'played' || entry.clock === 'live');

/** Whose rulebooks a province's council goes by on a day, the widest first. */
export const councilScopes = (province: ProvinceSaid, day: Day): readonly RuleScope[] => [
  'nation',
  ...provinceScopes(province, day),
];

const entriesIn = ({ rulebooks = [] }: Facts, clock: Clock): readonly RuleEntry[] =>
  rulebooks
    .flatMap((rulebook) => ('entries' in rulebook ? rulebook.entries : []))
    .filter((entry) => clock === 'played' || entry.clock === 'live');

/** Who reads a value of these cites its entry. */
const citedIn = ({ rules, versions }: ResolvedRules, { cite }: Facts): ResolvedRules => ({
  rules: cited(rules, (key) => versions[key as RuleKey], cite),
  versions,
});

/** The rules by which a province's council sits on a day. */
export const resolveForCouncil = (
  province: ProvinceId | undefined,
  facts: Facts,
  at: Instant,
  clock: Clock,
): ResolvedRules => {
  const entries = entriesIn(facts, clock);
  const own = province ? governing(entries, { province }, dayOf(at), facts) : entries;
  return citedIn(resolveRules(own, dayOf(at)), facts);
};

/** The rules by which a bloc is judged on the day of an act; those of all blocs, where it has none. */
export const resolveFor = (
  bloc: Bloc | undefined,
  facts: Facts,
  at: Instant,
  clock: Clock,
): ResolvedRules => {
  if (bloc?.status !== 'registered') return resolveForCouncil(undefined, facts, at, clock);
  const own = governing(adoptedFor(bloc, facts, clock), bloc, dayOf(at), facts);
  return citedIn(resolveRules(own, dayOf(at)), facts);
};
