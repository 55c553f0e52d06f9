import type { RecordedEvent } from '../recorded.js';
import { partsOfEntryId } from '../rules/rulebook.js';
import { ruleKeys, type RuleKey, type RuleVersions } from '../rules/rules.js';

/**
 * By which entries a recorded act was decided. Since deciders cite what they read it is as recorded. Before, ballots and
 * dossiers cited the entries of the day, and some events a rule by its name alone: there the entries are those that the year
 * had when the ballot was called or the dossier drafted, and those that the dossier was received under. A ranking of before
 * cited rules of votes where none was held: those are left out.
 */
export const rulesTold = (event: RecordedEvent, events: readonly RecordedEvent[]): readonly string[] => {
  const { rules, deciders } = event.metadata;
  if (deciders !== undefined || rules.length === 0) return rules;
  const held = heldBy(event, events);
  const used = rules.filter((id) => !isOfNoVote(event, keyOf(id)));
  return [...new Set(used.map((id) => held[keyOf(id) ?? 'holidays'] ?? id))];
};

const isOfNoVote = (event: RecordedEvent, key: RuleKey | undefined): boolean =>
  event.type === 'RankingDeclared' &&
  event.data.ballot === undefined &&
  (key === 'threshold' || key === 'quorum');

const keyOf = (id: string): RuleKey | undefined =>
  partsOfEntryId(id)?.key ?? ruleKeys.find((key) => key === id);

/** Holidays are those of the day of an act, everywhere. */
const heldBy = (event: RecordedEvent, events: readonly RecordedEvent[]): RuleVersions => {
  const { holidays: _, ...held } = versionsAt(event, events);
  return held;
};

const versionsAt = (event: RecordedEvent, events: readonly RecordedEvent[]): RuleVersions => {
  const { stream } = event;
  const before = events.slice(0, events.indexOf(event) + 1);
  if (stream.startsWith('cycle-') || stream.startsWith('claim-')) return yearAt(event, before);
  if (stream.startsWith('ballot-')) {
    const called = before.find(
      (each) => each.type === 'VotingOpened' && `ballot-${each.data.ballot}` === stream,
    );
    return called ? yearAt(called, before) : {};
  }
  if (!stream.startsWith('dossier-')) return {};
  const receipt = before.find((each) => each.type === 'DossierReceived' && each.stream === stream);
  if (receipt) return receipt === event ? {} : ofIds(receipt.metadata.rules);
  const nominated = before.find(
    (each) => each.type === 'NominationMade' && `dossier-${each.data.dossier}` === stream,
  );
  return nominated ? yearAt(nominated, before) : {};
};

/** What the year of an event had taken over by then. */
const yearAt = (event: RecordedEvent, events: readonly RecordedEvent[]): RuleVersions => {
  const cycle = 'cycle' in event.data ? event.data.cycle : undefined;
  const versions: Partial<Record<RuleKey, string>> = {};
  for (const each of events.slice(0, events.indexOf(event) + 1)) {
    if (each.type === 'CycleOpened' && each.data.cycle === cycle)
      Object.assign(versions, each.data.ruleVersions);
    if (each.type === 'CycleRulesChanged' && each.data.cycle === cycle)
      Object.assign(versions, each.data.versions);
  }
  return versions;
};

const ofIds = (ids: readonly string[]): RuleVersions => {
  const versions: Partial<Record<RuleKey, string>> = {};
  for (const id of ids) {
    const key = partsOfEntryId(id)?.key;
    if (key) versions[key] = id;
  }
  return versions;
};
