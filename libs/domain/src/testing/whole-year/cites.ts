import { decideAct, type ActDecision } from '../../decide-act.js';
import type { Facts } from '../../facts.js';
import { kindOf, type StreamName } from '../../ids.js';
import type { AnyCommand, AnyState } from '../../registry.js';
import { ruleKeys, type RuleKey, type RuleVersions } from '../../rules/rules.js';

/**
 * Decides, and decides again with nothing in the place of every value of a rule that the decision does not cite: the same has
 * to come of it, else it used more than it says.
 */
export const decideCiting = (
  ...[stream, command, state, facts, granted]: Parameters<typeof decideAct>
): ActDecision => {
  const decision = decideAct(stream, command, state, facts, granted);
  if (!decision.ok) return decision;
  const nameless = decision.rules.filter((id) => (ruleKeys as readonly string[]).includes(id));
  if (nameless.length > 0) throw new Error(`40: ${command.type} cites ${nameless.join(', ')} by name alone`);
  // Whoever records what only looks like data fails here.
  structuredClone(decision.events);
  // A correction folds its stream again, which takes more than a decision reads.
  const isCorrection = command.type === 'CorrectFact';
  const again = decideAct(
    stream,
    command,
    isCorrection ? state : without(state, decision.rules),
    factsWithout(stream, command, facts, decision.rules),
    granted,
  );
  if (JSON.stringify(said(again)) !== JSON.stringify(said(decision)))
    throw new Error(`40: ${command.type} uses more rules than it cites: ${decision.rules.join(', ')}`);
  return decision;
};

const said = (decision: ActDecision) => (decision.ok ? decision.events : decision.rejection);

/** Which rule each field of a dossier and of a ballot holds a value of. */
const inDossier: Readonly<Record<string, RuleKey>> = {
  ...{ papers: 'papers', form: 'papers', copies: 'papers', timers: 'timers', silence: 'consultation' },
  ...{ council: 'councilAwards', prize: 'prizes' },
};
const inBallot: Readonly<Record<string, RuleKey>> = {
  ...{ quorum: 'quorum', threshold: 'threshold', recusal: 'recusal', absentVotes: 'absentVotes' },
  ...{ countingCommittee: 'countingCommittee', maxChoices: 'choice' },
  departedMembers: 'departedMembers',
};

const without = <State extends AnyState>(state: State, cited: readonly string[]): State => {
  const uncited = (versions: RuleVersions = {}, key: RuleKey) =>
    versions[key] !== undefined && !cited.includes(versions[key]);
  const emptied = (values: object, versions: RuleVersions | undefined, keyOf: (field: string) => RuleKey) =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, uncited(versions, keyOf(field)) ? null : value]),
    );
  if ('roll' in state) {
    const fields = Object.entries(inBallot).filter(([field]) => field in state);
    const gone = fields.filter(([, key]) => uncited(state.ruleVersions, key));
    return { ...state, ...Object.fromEntries(gone.map(([field]) => [field, null])) };
  }
  if ('submissions' in state && state.rules) {
    const keyOf = (field: string) => inDossier[field] ?? 'papers';
    return { ...state, rules: emptied(state.rules, state.ruleVersions, keyOf) as never };
  }
  if ('ruleVersions' in state && 'rules' in state)
    return {
      ...state,
      rules: emptied(state.rules, state.ruleVersions, (key) => key as RuleKey) as never,
    };
  return state;
};

/** Rulebooks are what a year takes its rules over from: there only what is in force counts, not its value. */
const factsWithout = (
  stream: StreamName,
  command: AnyCommand,
  facts: Facts,
  cited: readonly string[],
): Facts => {
  const states = Object.entries(facts).map(([name, value]: [string, unknown]) => {
    if (['now', 'appointments', 'events', 'rulebooks'].includes(name)) return [name, value];
    const each = (state: AnyState) => without(state, cited);
    return [name, Array.isArray(value) ? value.map(each) : each(value as AnyState)];
  });
  const rulebooks = facts.rulebooks?.map((rulebook) =>
    'entries' in rulebook
      ? {
          ...rulebook,
          entries: rulebook.entries.map((entry) =>
            cited.includes(entry.id) ? entry : { ...entry, value: null as never },
          ),
        }
      : rulebook,
  );
  const takesOver = kindOf(stream) === 'cycle' || command.type === 'AdoptRules';
  return {
    ...(Object.fromEntries(states) as Facts),
    ...(rulebooks && !takesOver && { rulebooks }),
  };
};
