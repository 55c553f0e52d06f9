import { benchCommands } from './commands.bench.js';
import { benchEventStore } from './event-store.bench.js';
import { benchKurrentDb } from './kurrentdb.bench.js';
import { benchRebuild } from './rebuild.bench.js';
import type { Row } from './row.js';
import { benchStart } from './start.bench.js';

/** `npm run bench`: everything in one run, as ratios; nothing is asserted. */
const rows: Row[] = [];
for (const bench of [benchEventStore, benchKurrentDb, benchRebuild, benchCommands, benchStart])
  rows.push(...(await bench()));

const met = ({ ratio, goal, atMost }: Row) => (atMost ? ratio <= goal : ratio >= goal);
const line = (row: Row) =>
  `| ${row.what} | ${row.measured} | ${row.baseline} | ${row.ratio.toFixed(2)} | ${row.atMost ? '≤' : '≥'} ${row.goal} | ${met(row) ? 'yes' : 'no'} |`;
console.log(
  ['| what | measured | against | ratio | goal | met |', '|---|---|---|---|---|---|', ...rows.map(line)].join(
    '\n',
  ),
);
process.exit(0);
