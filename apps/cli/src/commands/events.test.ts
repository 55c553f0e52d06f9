import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cli } from '../cli.js';
import { call } from '../testing/call.js';
import { makeFolder, record, year } from '../testing/data-folder.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let data: string;
beforeAll(async () => {
  folder = await makeFolder();
  data = folder.path('data');
  await record(data, year);
});
afterAll(() => folder.remove());

type Printed = { stream: string; revision: number; position: string; type: string };
const printed = async (...argv: readonly string[]) => {
  const { code, out, error } = await call('events', ...argv, '--data', data);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Printed);
};
const positions = (events: readonly { position: string }[]) => events.map(({ position }) => position);
const cycle = year.find(({ type }) => type === 'CycleOpened')?.stream ?? '';
const ofCycle = year.filter(({ stream }) => stream === cycle);

describe('so-vang events', () => {
  test('prints the whole log, with positions', async () => {
    expect(positions(await printed())).toEqual(positions(year));
  });
  test('prints one stream, forwards or backwards', async () => {
    expect(positions(await printed(cycle))).toEqual(positions(ofCycle));
    expect(positions(await printed(cycle, '--backwards'))).toEqual(positions(ofCycle.toReversed()));
  });
  test('narrows to types, a prefix, what comes after a position, and so many', async () => {
    const after = ofCycle[4]?.position ?? '';
    const votes = year.filter(({ type }) => type === 'VoteCast' || type === 'BallotCounted');
    expect(positions(await printed('--type', 'VoteCast', '--type', 'BallotCounted'))).toEqual(
      positions(votes),
    );
    expect(positions(await printed('--prefix', 'cycle-'))).toEqual(positions(ofCycle));
    expect(positions(await printed('--after', after, '--limit', '3'))).toEqual(
      positions(year.slice(Number(after), Number(after) + 3)),
    );
    expect(positions(await printed(cycle, '--after', after))).toEqual(positions(ofCycle.slice(5)));
    expect(positions(await printed(cycle, '--type', 'PledgeSigned', '--backwards', '--limit', '1'))).toEqual(
      positions(ofCycle.filter(({ type }) => type === 'PledgeSigned').slice(-1)),
    );
    expect(await printed(cycle, '--type', 'VoteCast')).toEqual([]);
  });
  test('goes on with what comes', async () => {
    const place = folder.path('followed');
    await record(place, year.slice(0, 3));
    const seen: string[] = [];
    const following = cli(
      ['events', '--follow', '--after', '1', '--limit', '4', '--data', place],
      {},
      {
        out: () => undefined,
        error: () => undefined,
        write: async (line) => void seen.push((JSON.parse(line) as Printed).position),
      },
    );
    while (seen.length < 2) await turn();
    await record(place, year.slice(3, 8));
    expect(await following).toBe(0);
    expect(seen).toEqual(['2', '3', '4', '5']);
  });

  test.each([
    [['unit'], 2, 'STREAM_NAME_INVALID'],
    [['unit-nobody'], 2, 'no events in "unit-nobody"'],
    [[cycle, '--prefix', 'cycle-'], 2, '--prefix is for the whole log'],
    [['--backwards'], 2, '--backwards is for one stream'],
    [[cycle, '--backwards', '--follow'], 2, '--follow goes forwards'],
    [['--type', 'PledgeSing'], 2, 'there is no event type "PledgeSing"; perhaps "PledgeSigned"'],
    [['--after', 'x'], 2, '--after "x" is no position'],
    [['--after', '999999'], 2, 'POSITION_BEYOND_END'],
    [['--limit', '0'], 2, '--limit "0" is no number of events'],
    [['--log', 'sqlite:x'], 2, '--data and --log both say where the log is'],
  ])('%j says what is wrong', async (argv, code, message) => {
    expect(await call('events', ...argv, '--data', data)).toMatchObject({
      code,
      out: '',
      error: expect.stringContaining(message),
    });
  });
  test('takes the address of a log, and says where it finds none', async () => {
    expect((await call('events', cycle, '--log', `sqlite:${data}/log.sqlite`)).out).not.toBe('');
    expect(await call('events', '--log', `sqlite:${data}/none.sqlite`)).toMatchObject({
      code: 3,
      error: expect.stringContaining('STORE_UNAVAILABLE'),
    });
    expect(await call('events', '--log', 'mysql://localhost')).toMatchObject({
      code: 2,
      error: expect.stringContaining('LOG_URL_INVALID'),
    });
  });
});
