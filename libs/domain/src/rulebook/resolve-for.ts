import type { Bloc } from '../bloc/bloc.js';
import type { Facts } from '../facts.js';
import { blocScope, provinceScope, resolveRules, type ResolvedRules } from '../rules/rulebook.js';
import { cited } from '../rules/citing.js';
import type { RuleEntry, RuleKey, RuleScope } from '../rules/rules.js';
import { dayOf, type Clock, type Instant } from '../time.js';

type RegisteredBloc = Extract<Bloc, { status: 'registered' }>;

/** Whose rulebooks a bloc goes by, the widest first. */
export const rulebookScopes = (bloc: Bloc): readonly RuleScope[] =>
  bloc.status === 'registered' ? ['nation', provinceScope(bloc.province), blocScope(bloc.id)] : ['nation'];

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

/** Whose rulebooks a province's council goes by, the widest first. */
export const councilScopes = (province: string): readonly RuleScope[] => ['nation', provinceScope(province)];

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
export const resolveForCouncil = (facts: Facts, at: Instant, clock: Clock): ResolvedRules =>
  citedIn(resolveRules(entriesIn(facts, clock), dayOf(at)), facts);

/** The rules by which a bloc is judged on the day of an act; those of all blocs, where it has none. */
export const resolveFor = (bloc: Bloc | undefined, facts: Facts, at: Instant, clock: Clock): ResolvedRules =>
  bloc?.status === 'registered'
    ? citedIn(resolveRules(adoptedFor(bloc, facts, clock), dayOf(at)), facts)
    : resolveForCouncil(facts, at, clock);
