import type { Bloc } from '../bloc/bloc.js';
import type { Facts } from '../facts.js';
import { blocScope, provinceScope, resolveRules, type ResolvedRules } from '../rules/rulebook.js';
import type { RuleEntry, RuleScope } from '../rules/rules.js';
import { dayOf, type Clock, type Instant } from '../time.js';

type RegisteredBloc = Extract<Bloc, { status: 'registered' }>;

/** Whose rulebooks a bloc goes by, the widest first. */
export const rulebookScopes = (bloc: Bloc): readonly RuleScope[] =>
  bloc.status === 'registered' ? ['nation', provinceScope(bloc.province), blocScope(bloc.id)] : ['nation'];

/** What was adopted for a bloc, by anybody; a live year knows nothing of what was adopted in play. */
export const adoptedFor = (
  bloc: RegisteredBloc,
  { rulebooks = [] }: Facts,
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

/** The rules by which a province's council sits on a day. */
export const resolveForCouncil = (facts: Facts, at: Instant, clock: Clock): ResolvedRules =>
  resolveRules(entriesIn(facts, clock), dayOf(at));

/** The rules by which a bloc is judged on the day of an act. */
export const resolveFor = (bloc: RegisteredBloc, facts: Facts, at: Instant, clock: Clock): ResolvedRules =>
  resolveRules(adoptedFor(bloc, facts, clock), dayOf(at));
