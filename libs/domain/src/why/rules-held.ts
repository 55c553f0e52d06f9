import type { RecordedEvent } from '../recorded.js';
import { nationalRules } from '../rules/national-rules.js';
import { entriesOf, partsOfEntryId } from '../rules/rulebook.js';
import { ruleKeys, type RuleEntry, type RuleKey, type Rules, type RuleVersions } from '../rules/rules.js';
import { dayOf, type Day } from '../time.js';

/** An entry that was applied, or a rule by its name where the log names no entry: the value that held, and who made it. */
export type RuleHeld = {
  readonly id: string;
  readonly key: RuleKey;
  /** Missing where nothing in the log tells it. */
  readonly value?: Rules[RuleKey];
  /** The act by which it was adopted, where it was. */
  readonly entry?: RuleEntry;
};

type TakenOver = { readonly rules?: Partial<Rules>; readonly versions?: RuleVersions };

/** The rules that a year or a sitting took over with an event, and by which entries. */
const takenOver = (event: RecordedEvent): TakenOver => {
  if (event.type === 'CycleRulesChanged') return event.data;
  if (event.type !== 'CycleOpened' && event.type !== 'SittingCalled') return {};
  const { rules, ruleVersions } = event.data;
  return { rules, ...(ruleVersions && { versions: ruleVersions }) };
};

const valueOf = (id: string, key: RuleKey, events: readonly RecordedEvent[]): Rules[RuleKey] | undefined =>
  events
    .map(takenOver)
    .findLast(({ rules, versions = {} }) => rules?.[key] !== undefined && (versions[key] ?? key) === id)
    ?.rules?.[key];

const entryOf = (id: string, events: readonly RecordedEvent[]): RuleEntry | undefined => {
  const adoption = events.find(
    (event) =>
      event.type === 'RulesAdopted' && Object.values(event.data.versions).some((each) => each === id),
  );
  return adoption?.type === 'RulesAdopted'
    ? entriesOf(adoption.data).find((entry) => entry.id === id)
    : nationalRules.find((entry) => entry.id === id);
};

/** What those ids stand for: first as the year or the sitting took it over, then as it was adopted, then as the program has it. */
export const rulesHeld = (ids: readonly string[], events: readonly RecordedEvent[]): readonly RuleHeld[] =>
  [...new Set(ids)].flatMap((id) => {
    const key = ruleKeys.find((each) => each === id) ?? partsOfEntryId(id)?.key;
    if (!key) return [];
    const entry = entryOf(id, events);
    const value = valueOf(id, key, events) ?? entry?.value;
    return [{ id, key, ...(value !== undefined && { value }), ...(entry && { entry }) }];
  });

/** As of which day the law behind an act's rules is told: a dossier's is that of its first receipt, all others' that of the act. */
export const lawOf = (event: RecordedEvent, events: readonly RecordedEvent[]): Day => {
  const { data } = event;
  const stream = event.stream.replace(/^refused-/, '');
  const receipt = stream.startsWith('dossier-')
    ? events.find((each) => each.type === 'DossierReceived' && each.stream === stream)
    : undefined;
  return receipt && receipt.data.at < data.at ? dayOf(receipt.data.at) : dayOf(data.at);
};
