import {
  cycleDecider,
  decideAct,
  streamOf,
  type AnyCommand,
  type AnyState,
  type BlocId,
  type CommandType,
  type Facts,
  type Instant,
  type PersonId,
  type UnitId,
} from '@so-vang/domain';
import { median } from './appends.js';
import type { Row } from './row.js';

const events = 5_000;
const units = Array.from({ length: 38 }, (_, i) => `don-vi-${i + 1}` as UnitId);
const movements = Array.from({ length: 6 }, (_, i) => `phong-trao-${i + 1}`);
const bloc = 'khoi-lon' as BlocId;
const stream = streamOf('cycle', 'khoi-lon-2019');
const by = 'can-bo' as PersonId;
const at = '2019-06-01T01:00:00.000Z' as Instant;

const act = (type: CommandType, data: object): AnyCommand => ({ type, data, at, by }) as AnyCommand;

/** A year of 38 units, with as much evidence filed as makes 5,000 events. */
const yearOfActs = (): readonly AnyCommand[] => {
  const acts = [
    act('AdoptPlan', { theme: 'Thi đua' }),
    act('DraftPledge', { contents: ['Hoàn thành nhiệm vụ'] }),
    ...units.map((unit) => act('SignPledge', { unit })),
    act('ClosePledging', {}),
    ...movements.map((movement) => act('LaunchMovement', { movement, name: movement })),
    ...movements.flatMap((movement) => units.map((unit) => act('JoinMovement', { movement, unit }))),
  ];
  for (let i = acts.length; i < events - 1; i += 1)
    acts.push(
      act('FileEvidence', {
        ...{
          movement: movements[i % movements.length],
          unit: units[i % units.length],
          title: `Báo cáo ${i}`,
        },
        ...{ sha256: i.toString(16).padStart(64, '0'), size: 1_000, mediaType: 'application/pdf' },
      }),
    );
  return acts;
};

/** Every act of the year decided, and every event applied, in the pure domain: milliseconds for all. */
const decideAll = (acts: readonly AnyCommand[]): number => {
  const from = '2019-01-01' as never;
  const office: Facts = { now: at, appointments: [{ role: 'office', from }] };
  const ofUnits = new Map<string, Facts>(
    units.map((unit) => {
      const roles = ['unit-head', 'unit-officer'] as const;
      return [unit, { now: at, appointments: roles.map((role) => ({ role, unit, from })) }];
    }),
  );
  const opened = { cycle: 'khoi-lon-2019', bloc, year: 2019, clock: 'played', units, rules: {}, at };
  let state: AnyState = cycleDecider.evolve(cycleDecider.initialState, {
    type: 'CycleOpened',
    data: opened as never,
  });
  const began = performance.now();
  for (const command of acts) {
    const unit = 'unit' in command.data ? command.data.unit : undefined;
    const facts = (unit && ofUnits.get(unit)) || office;
    const decision = decideAct(stream, command, state, facts);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.rejection.code}`);
    for (const event of decision.events) state = cycleDecider.evolve(state, event as never);
  }
  return performance.now() - began;
};

export const benchDomain = (): Promise<readonly Row[]> => {
  const acts = yearOfActs();
  const rounds = Array.from({ length: 12 }, () => decideAll(acts)).slice(2);
  const ms = median(rounds);
  return Promise.resolve([
    {
      what: `decide and evolve, a cycle of ${events.toLocaleString('en')} events`,
      measured: `${ms.toFixed(1)} ms`,
      baseline: '50 ms',
      ratio: ms / 50,
      goal: 1,
      atMost: true,
    },
  ]);
};
