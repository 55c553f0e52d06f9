import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startKurrentDbDouble, type KurrentDbDouble } from '@so-vang/event-store/testing';
import { checkLogAt } from '../support/log-invariants.js';
import { startStack, type Stack } from '../support/server.js';
import { persist, wholeYear, type PreparedAct } from '../support/whole-year.js';

describe('a year with its log on KurrentDB', () => {
  let double: KurrentDbDouble;
  let url: string;
  let stack: Stack;
  beforeAll(async () => {
    double = await startKurrentDbDouble();
    url = `${double.url}&namespace=hanoi`;
    stack = await startStack({ SO_VANG_EVENT_STORE: url });
  });
  afterAll(async () => {
    await stack.stop();
    await double.stop();
  });

  /** Position of the last event that the acts led to. */
  const play = async (acts: readonly PreparedAct[], before?: (i: number) => void): Promise<string> => {
    let position = '0';
    for (const [i, act] of acts.entries()) {
      before?.(i);
      const answer = await persist(stack.api, act);
      expect(answer).toMatchObject({ status: 200 });
      if (Number(answer.position) > Number(position)) position = answer.position!;
    }
    return position;
  };
  const outcomeOf = async (cycle: string, position: string) => {
    const { cycle: row, ballots, dossiers } = await stack.api.view(cycle, position);
    return JSON.stringify({ row, ballots, dossiers });
  };

  test('comes out the same through broken connections, lost answers and a restart, with nothing twice', async () => {
    const calm = wholeYear('x');
    const undisturbed = await outcomeOf(calm.cycle, await play(calm.acts));
    const { types } = await checkLogAt(url);

    const year = wholeYear('w');
    const middle = Math.floor(year.acts.length / 2);
    await play(year.acts.slice(0, middle), (i) => {
      if (i % 5 === 0) double.misbehave({ kind: 'drop', written: i % 2 === 0 }, 'hanoi/');
      if (i % 7 === 0) double.dropConnections();
    });
    await stack.restart();
    const position = await play(year.acts.slice(middle), (i) => {
      if (i % 4 === 0) double.misbehave({ kind: 'timeout', written: i % 8 === 0 }, 'hanoi/');
      if (i % 6 === 0) double.dropSubscriptions();
    });
    expect((await outcomeOf(year.cycle, position)).replaceAll('w-', 'x-')).toBe(undisturbed);

    const both = await checkLogAt(url);
    const doubled = Object.entries(types).map(([type, count]) => [type, 2 * count]);
    expect(both.types).toEqual(Object.fromEntries(doubled));
    await play(year.acts);
    expect(await checkLogAt(url)).toEqual(both);
  });
});
