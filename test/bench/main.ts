import { benchCommands } from './commands.bench.js';
import { benchDomain } from './domain.bench.js';
import { benchEventStore } from './event-store.bench.js';
import { benchKurrentDb } from './kurrentdb.bench.js';
import { benchLargeLog } from './large-log.bench.js';
import { benchRebuild } from './rebuild.bench.js';
import type { Row } from './row.js';
import { benchScenario } from './scenario.bench.js';
import { benchStart } from './start.bench.js';

/** `npm run bench [-- <part>…]`: in one run, as ratios; nothing is asserted. */
const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  domain: benchDomain,
  'event-store': benchEventStore,
  'large-log': benchLargeLog,
  kurrentdb: benchKurrentDb,
  rebuild: benchRebuild,
  commands: benchCommands,
  scenario: benchScenario,
  start: benchStart,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No part "${unknown.join('", "')}": ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const met = ({ ratio, goal, atMost }: Row): string => {
  if (ratio === undefined || goal === undefined) return '';
  return (atMost ? ratio <= goal : ratio >= goal) ? 'yes' : 'no';
};
const line = (row: Row): string => {
  const goal = row.goal === undefined ? '' : `${row.atMost ? '≤' : '≥'} ${row.goal}`;
  const cells = [row.what, row.measured, row.baseline ?? '', row.ratio?.toFixed(2) ?? '', goal, met(row)];
  return `| ${cells.join(' | ')} |`;
};

const rows: Row[] = [];
for (const [name, bench] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await bench()));
console.log(
  ['| what | measured | against | ratio | goal | met |', '|---|---|---|---|---|---|', ...rows.map(line)].join(
    '\n',
  ),
);
process.exit(0);
