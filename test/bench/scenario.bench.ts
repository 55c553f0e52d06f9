import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, checkOutcome, loadPlan, play } from '@so-vang/cli';
import { checkLog } from '../support/log-invariants.js';
import { TwoProcesses } from '../support/two-processes.js';
import { median } from './appends.js';
import type { Row } from './row.js';

const small = 10;
const large = 38;
/** Rounds that count; one before them only warms up. */
const rounds = 5;

type Played = { readonly milliseconds: number; readonly events: number };

/** A bloc of 38 units beside one of 10, each from the pledge to the closing: what one event takes in either. */
export const benchScenario = async (): Promise<readonly Row[]> => {
  const both = await TwoProcesses.start();
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-bench-'));
  try {
    const client = new Client({ server: both.url, token: await both.token(), language: 'en' });
    const playOf = async (units: number, round: number): Promise<Played> => {
      const file = join(folder, `${units}.yaml`);
      await writeFile(file, scenarioOf(units));
      const loaded = loadPlan(file, `${units}-${round}`);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
      const before = (await checkLog(both.data)).events;
      const began = performance.now();
      const played = await play(loaded.plan, client);
      const differences = await checkOutcome(loaded.plan, client, played.position);
      const milliseconds = performance.now() - began;
      if (played.surprises.length + differences.length > 0)
        throw new Error(JSON.stringify([played.surprises, differences]));
      return { milliseconds, events: (await checkLog(both.data)).events - before };
    };

    const turns: (readonly [Played, Played])[] = [];
    for (let round = 0; round <= rounds; round++) {
      const [first, second] = round % 2 === 0 ? [small, large] : [large, small];
      const [one, other] = [await playOf(first, round), await playOf(second, round)];
      if (round > 0) turns.push(first === small ? [one, other] : [other, one]);
    }
    const perEvent = ({ milliseconds, events }: Played) => milliseconds / events;
    const say = (i: 0 | 1, units: number) => {
      const time = median(turns.map((turn) => turn[i].milliseconds));
      return `${units} units, ${turns[0]?.[i].events ?? 0} events: ${time.toFixed(0)} ms`;
    };
    return [
      {
        what: 'scenario of 38 units, time of one event (median)',
        measured: say(1, large),
        baseline: say(0, small),
        ratio: median(turns.map(([ten, all]) => perEvent(all) / perEvent(ten))),
        goal: 1.3,
        atMost: true,
      },
    ];
  } finally {
    await both.stop();
    await rm(folder, { recursive: true });
  }
};

/** The same year for any number of units: everybody signs, joins, scores, cross-scores and votes. */
const scenarioOf = (units: number): string => `id: bench-${units}
title: A bloc of ${units} units
bloc: { name: Bench, province: Thái Bình }
year: 2021
units:
${Array.from({ length: units }, (_, i) => `  - { id: u${i + 1}, name: Unit ${i + 1} }`).join('\n')}
acts:
  - at: 2021-02-01
    plan: { theme: T, deadlines: { pledge: 2021-03-31, selfScore: 2021-11-30 } }
  - pledge: [A, B]
  - sign: all
  - { at: 2021-04-01, close-pledging }
  - launch: { movement: m, name: M }
  - join: all
  - { at: 2021-11-20, open-evaluation }
  - self-score: { u1: 97, u2: 96, u3: 95, all: 90 }
  - cross-score: as-self-score
  - recheck: as-cross-score
  - settle: as-rechecked
  - { at: 2021-12-01, close-evaluation }
  - { at: 2021-12-20T08:00, open-voting: { closes: 2021-12-20T11:00, method: open } }
  - vote: { all: [u1, u2, u3] }
  - close-ballot
  - count
  - declare-ranking
  - nominate: [{ unit: u1, award: GF }, { unit: u2, award: PF }, { unit: u3, award: CM }]
  - elect: { head: u1, deputy: u2 }
  - conference:
  - minutes:
  - close-cycle
expect:
  2021: { stage: closed, units: ${units}, signed: ${units}, ranking: { 1: u1, 2: u2, 3: u3 }, head: u1 }
`;
