import type { Ballot, BallotTerms, OpenedBallot } from './ballot/ballot.js';
import type { CalledSitting, SittingRuleKey } from './council/sitting.js';
import type { Cycle, OpenedCycle } from './cycle/cycle.js';
import {
  dossierRuleKeys,
  dossierRulesOf,
  ruleOfField,
  type DossierRuleKey,
  type DossierRules,
} from './dossier/dossier-rules.js';
import type { Dossier, OpenedDossier } from './dossier/dossier.js';
import type { Facts, FactStates } from './facts.js';
import type { AnyState } from './registry.js';
import { governing } from './rulebook/province-rules.js';
import { adoptedFor } from './rulebook/resolve-for.js';
import { cited, uncited } from './rules/citing.js';
import { entriesOn, type EntriesInForce } from './rules/rulebook.js';
import type { RuleKey, Rules, RuleVersions } from './rules/rules.js';
import { sameData } from './same-data.js';
import { dayOf, type Day } from './time.js';

/**
 * States that hold values of rules cite the entry of each that is read. A stream of before these were kept beside the values
 * goes by the rules of the day on which it took them over, where these say the same; else by the rule's name alone.
 */
type Known = Pick<Facts, 'bloc' | 'rulebooks' | 'cycle' | 'cite'>;

/** What takes values of rules over cites their entries. */
export const citeAll = (versions: RuleVersions | undefined, { cite }: Pick<Facts, 'cite'>): void => {
  if (cite) for (const version of Object.values(versions ?? {})) cite(version);
};

export const citingCycle = (cycle: OpenedCycle, facts: Known): OpenedCycle =>
  facts.cite
    ? {
        ...cycle,
        rules: cited(cycle.rules, (key) => versionInCycle(key as RuleKey, cycle, facts), facts.cite),
      }
    : cycle;

const versionInCycle = (key: RuleKey, cycle: OpenedCycle, facts: Known): string =>
  cycle.ruleVersions[key] ?? heldSince(cycle.openedOn, key, uncited(cycle.rules)[key], cycle, facts);

/** The entry that holds on a day, where its value is the one held. */
const heldSince = (
  day: Day,
  key: RuleKey,
  value: unknown,
  of: Pick<OpenedCycle, 'bloc' | 'clock'>,
  facts: Known,
): string => {
  const entry = entriesOf(of, facts, day)[key];
  return sameData(entry.value, value) ? entry.id : key;
};

const entriesOf = (
  { bloc, clock }: Pick<OpenedCycle, 'bloc' | 'clock'>,
  facts: Known,
  day: Day,
): EntriesInForce => {
  const own = facts.bloc?.status === 'registered' && facts.bloc.id === bloc ? facts.bloc : undefined;
  return entriesOn(own ? governing(adoptedFor(own, facts, clock), own, day, {}) : [], day);
};

export const citingSitting = (sitting: CalledSitting, { cite }: Pick<Known, 'cite'>): CalledSitting =>
  cite
    ? {
        ...sitting,
        rules: cited(sitting.rules, (key) => sitting.ruleVersions[key as SittingRuleKey] ?? key, cite),
      }
    : sitting;

export const citingDossier = (dossier: OpenedDossier, facts: Known): OpenedDossier => {
  const { rules } = dossier;
  if (!rules || !facts.cite) return dossier;
  const versionOf = (field: string) => versionInDossier(field as keyof DossierRules, dossier, facts);
  return { ...dossier, rules: cited(rules, versionOf, facts.cite) };
};

const versionInDossier = (
  field: keyof DossierRules,
  dossier: OpenedDossier,
  facts: Known,
): string | undefined => {
  const key = ruleOfField[field];
  const known = dossier.ruleVersions?.[key];
  if (known !== undefined || dossier.rulesFrom === undefined) return known ?? key;
  const entries = entriesOf(dossier, facts, dayOf(dossier.rulesFrom));
  const values = Object.fromEntries(dossierRuleKeys.map((each) => [each, entries[each].value]));
  const then = dossierRulesOf(values as Pick<Rules, DossierRuleKey>, dossier);
  return sameData(then[field], uncited(dossier.rules ?? then)[field]) ? entries[key].id : key;
};

/** The rules whose values a ballot holds, each by the field that holds it. */
const ruleOfTerm = {
  ...{ quorum: 'quorum', threshold: 'threshold', recusal: 'recusal', absentVotes: 'absentVotes' },
  ...{ countingCommittee: 'countingCommittee', maxChoices: 'choice' },
  departedMembers: 'departedMembers',
} as const satisfies Partial<Record<keyof BallotTerms, RuleKey>>;

export const citingBallot = (ballot: OpenedBallot, facts: Known): OpenedBallot => {
  const { cite } = facts;
  return cite ? cited(ballot, (term) => versionInBallot(term, ballot, facts), cite) : ballot;
};

const versionInBallot = (term: string, ballot: OpenedBallot, facts: Known): string | undefined => {
  const key = Object.hasOwn(ruleOfTerm, term) ? ruleOfTerm[term as keyof typeof ruleOfTerm] : undefined;
  // One is elected, whatever the rule says of choices.
  if (!key || (key === 'choice' && ballot.question === 'elect')) return undefined;
  if (ballot.ruleVersions) return ballot.ruleVersions[key] ?? key;
  const year = facts.cycle && 'ballots' in facts.cycle ? facts.cycle : undefined;
  const known = year?.ballots.find((each) => each.ballot === ballot.ballot)?.ruleVersions?.[key];
  if (known !== undefined || !year) return known ?? key;
  const rules = uncited(year.rules);
  const value = key === 'choice' ? rules.choice.maxChoices : rules[key];
  return sameData(value, ballot[term as keyof typeof ruleOfTerm]) ? versionInCycle(key, year, facts) : key;
};

/** What a decision reads of other streams cites, too. */
export const citingFacts = (facts: Facts, own: AnyState): Facts => {
  const year = 'signatures' in own ? own : facts.cycle;
  const known = { ...facts, ...(year && { cycle: year }) };
  const each: { readonly [Name in keyof FactStates]?: FactStates[Name] } = {
    ...(facts.cycle && { cycle: cycleIn(facts.cycle, known) }),
    ...(facts.earlier && { earlier: cycleIn(facts.earlier, known) }),
    ...(facts.lastCycle && { lastCycle: cycleIn(facts.lastCycle, known) }),
    ...(facts.cycles && { cycles: facts.cycles.map((cycle) => cycleIn(cycle, known)) }),
    ...(facts.ballot && { ballot: ballotIn(facts.ballot, known) }),
    ...(facts.election && { election: ballotIn(facts.election, known) }),
    ...(facts.ballots && { ballots: facts.ballots.map((ballot) => ballotIn(ballot, known)) }),
    ...(facts.dossier && { dossier: dossierIn(facts.dossier, known) }),
    ...(facts.dossiers && { dossiers: facts.dossiers.map((dossier) => dossierIn(dossier, known)) }),
    ...(facts.sittings && {
      sittings: facts.sittings.map((each) => ('agenda' in each ? citingSitting(each, known) : each)),
    }),
  };
  return { ...facts, ...each };
};

const cycleIn = (cycle: Cycle, facts: Facts): Cycle =>
  cycle.phase === 'unopened' ? cycle : citingCycle(cycle, facts);
const ballotIn = (ballot: Ballot, facts: Facts): Ballot =>
  ballot.phase === 'unopened' ? ballot : citingBallot(ballot, facts);
const dossierIn = (dossier: Dossier, facts: Facts): Dossier =>
  dossier.phase === 'undrafted' ? dossier : citingDossier(dossier, facts);
