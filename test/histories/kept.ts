import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The source folder, also for the compiled program. */
const folder = import.meta.dirname.replace(/dist([\\/])histories$/, 'histories');

type HistoryEvent = {
  readonly eventType: string;
  readonly markerRecordedEventAttributes?: { readonly markerName?: string };
  readonly startChildWorkflowExecutionInitiatedEventAttributes?: {
    readonly workflowType?: { readonly name?: string };
  };
};
export type History = { readonly events: readonly HistoryEvent[] };

const length = 8;
const nameOf = (event: HistoryEvent): string =>
  [
    event.eventType,
    event.markerRecordedEventAttributes?.markerName,
    event.startChildWorkflowExecutionInitiatedEventAttributes?.workflowType?.name,
  ]
    .filter(Boolean)
    .join('/');

/** What follows what in a history, a few events at a time; what acts say and when they came is nothing to a replay. */
export const turnsOf = ({ events }: History): readonly string[] => {
  const names = events.map(nameOf);
  return names.map((_, i) => names.slice(i, i + length).join(' '));
};

/** Names of the histories that are kept; those of scenarios are compressed. */
export const keptHistories = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.json') || name.endsWith('.json.gz'));

export const readHistory = (name: string): History => {
  const bytes = readFileSync(join(folder, name));
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as History;
};

/** Refuses what is there already. */
export const keepHistory = (name: string, history: History): void =>
  writeFileSync(join(folder, `${name}.json.gz`), gzipSync(JSON.stringify(history), { level: 9 }), { flag: 'wx' });
