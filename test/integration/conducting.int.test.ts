import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData, NoticeRow, Page, TimelineRow } from '@so-vang/api-contract';
import type { Day } from '@so-vang/domain';
import { Api, newKey } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import { until } from '../support/until.js';
import {
  accepted,
  ballotRules,
  makeWorld,
  openYear,
  signAll,
  toVoting,
  type World,
} from '../support/world.js';

let stack: Stack;
let api: Api;
beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
});
afterAll(() => stack.stop());

const timeline = async (world: World, atLeast: string): Promise<readonly TimelineRow[]> => {
  const query = `cycle=${world.cycle}&perPage=1000&sort=position&order=ASC`;
  return (await api.get<Page<TimelineRow>>(`/api/timeline?${query}`, atLeast)).data;
};
const types = (rows: readonly TimelineRow[]) => rows.map(({ type }) => type);

describe('on the played clock', () => {
  test('a deadline is recorded once, before the act that comes after it', async () => {
    const world = await makeWorld(api);
    await openYear(world, { pledge: '2019-03-15' });
    const [unit = ''] = world.units;
    const late = await world.act('SignPledge', { unit } as ActData<'SignPledge'>, {
      by: world.headOf(unit),
      at: '2019-03-20T01:00:00.000Z',
    });
    const tick = accepted(await world.act('AdvanceClock', {}, { at: '2019-04-01T00:00:00.000Z' }));
    const rows = await timeline(world, tick.position);
    expect(types(rows).slice(-3)).toEqual(['DeadlinePassed', 'PledgeSigned', 'ClockAdvanced']);
    expect(accepted(late).status).toBe(200);
    expect(rows.find(({ type }) => type === 'PledgeSigned')?.event.data).toMatchObject({ late: true });
  });

  test('a deadline among acts that come at once is recorded between them, whatever their order', async () => {
    const world = await makeWorld(api, { size: 8 });
    await openYear(world, { pledge: '2019-03-15' });
    const sign = (unit: string, day: number) =>
      world.act('SignPledge', { unit } as ActData<'SignPledge'>, {
        by: world.headOf(unit),
        at: `2019-03-${day}T01:00:00.000Z`,
      });
    const answers = await Promise.all(world.units.map((unit, i) => sign(unit, 11 + i)));
    for (const { status } of answers) expect([200, 409, 422]).toContain(status);
    const tick = accepted(await world.act('AdvanceClock', {}, { at: '2019-04-01T00:00:00.000Z' }));

    const rows = await timeline(world, tick.position);
    const ats = rows.filter(({ type }) => type !== 'CommandRefused').map(({ at }) => at);
    expect(ats).toEqual(ats.toSorted());
    expect(types(rows).filter((type) => type === 'DeadlinePassed')).toHaveLength(1);
    const passed = types(rows).indexOf('DeadlinePassed');
    rows.forEach(({ type, event }, i) => {
      if (type !== 'PledgeSigned') return;
      expect('late' in event.data && event.data.late).toBe(i > passed);
    });
  });

  test('an act without a time happens where the clock stands, and passes no deadline', async () => {
    const world = await makeWorld(api);
    await openYear(world, { pledge: '2019-03-15' });
    const [unit = ''] = world.units;
    const signed = accepted(
      await world.act('SignPledge', { unit } as ActData<'SignPledge'>, { by: world.headOf(unit) }),
    );
    const last = (await timeline(world, signed.position)).at(-1);
    expect(last).toMatchObject({ type: 'PledgeSigned', at: '2019-02-02T01:00:00.000Z' });
    expect(types(await timeline(world, signed.position))).not.toContain('DeadlinePassed');
  });

  test('moving the cycle moves its ballot, past the ballot’s own deadline', async () => {
    const world = await makeWorld(api, { rules: ballotRules });
    await toVoting(world, '2019-12-25T01:00:00.000Z');
    const tick = accepted(await world.act('AdvanceClock', {}, { at: '2019-12-31T00:00:00.000Z' }));
    expect(types(await timeline(world, tick.position)).slice(-3)).toEqual([
      'ClockAdvanced',
      'VotingDeadlinePassed',
      'BallotClockAdvanced',
    ]);
    const [unit = ''] = world.units;
    const vote = { unit, for: [unit], against: [] } as unknown as ActData<'CastVote'>;
    expect(await world.onBallot(1, 'CastVote', vote, { by: world.headOf(unit) })).toMatchObject({
      code: 'VOTING_CLOSED',
    });
  });

  test('a dossier outlives its cycle, and an award is annulled years after its workflow ended', async () => {
    const world = await makeWorld(api, {
      rules: {
        ...{ ...ballotRules, headship: 'optional', minutes: 'optional' },
        ...{ papers: [], councilAwards: [] },
      },
    });
    await toVoting(world);
    const [winner = ''] = world.units;
    for (const unit of world.units)
      accepted(
        await world.onBallot(1, 'CastVote', { unit, for: [winner], against: [] } as never, {
          by: world.headOf(unit),
        }),
      );
    accepted(await world.onBallot(1, 'CloseBallot', {}));
    accepted(await world.onBallot(1, 'CountBallot', {}));
    accepted(await world.act('DeclareRanking', {}));
    accepted(await world.act('Nominate', { unit: winner, award: 'ProvinceFlag' } as never));
    accepted(await world.act('CloseCycle', {}));
    accepted(
      await world.onDossier(1, 'SignDossier', { post: 'Trưởng khối' }, { at: '2020-01-09T00:00:00.000Z' }),
    );
    accepted(
      await world.onDossier(1, 'SubmitDossier', { number: '12/TTr' }, { at: '2020-01-10T00:00:00.000Z' }),
    );
    accepted(await world.onDossier(1, 'ReceiveDossier', {}, { at: '2020-01-15T00:00:00.000Z' }));
    accepted(
      await world.onDossier(
        ...([1, 'AppraiseDossier', { finding: 'eligible' }, { at: '2020-01-16T00:00:00.000Z' }] as const),
      ),
    );
    accepted(
      await world.onDossier(
        1,
        'DecideDossier',
        { outcome: 'awarded', number: '345/QĐ-UBND' },
        { at: '2020-04-01T00:00:00.000Z' },
      ),
    );
    const annulled = await world.onDossier(
      1,
      'AnnulAward',
      {
        ...{ ground: 'Luật 06/2022/QH15, Điều 93', reason: 'Khai man thành tích', number: '9/QĐ-UBND' },
        ...{ authority: 'province', date: '2024-04-30' as Day },
      },
      { at: '2024-05-02T00:00:00.000Z' },
    );
    const { dossiers } = await api.view(world.cycle, accepted(annulled).position);
    expect(dossiers).toMatchObject([{ phase: 'annulled', state: { regime: 'R2017' } }]);

    const told = async (person: string) => {
      const { data } = await (await signedIn(person)).get<Page<NoticeRow>>('/api/notices/mine');
      return data.map(({ kind }) => kind);
    };
    expect(await told(world.headOf(winner))).toEqual(
      expect.arrayContaining(['award-annulled', 'award-decided', 'dossier-received', 'dossier-to-make-up']),
    );
    expect(await told(world.office)).toContain('dossier-arrived');
    expect(await told(world.headOf(world.units[1] ?? ''))).toEqual([]);
  });
});

const signedIn = async (person: string): Promise<Api> => {
  const response = await fetch(`${stack.url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return new Api(stack.url, cookie.split('=')[1] ?? '');
};

describe('on the live clock', () => {
  test('an act dated in the future is refused, and a deadline passes by itself, once', async () => {
    const session = await signInAsOfficer();
    const { world } = session;
    const live = (type: string, data: object, more: object = {}) =>
      session.api.post({ stream: `cycle-${world.cycle}`, type, data, ...more }, newKey());
    const year = new Date().getUTCFullYear();
    accepted(await live('OpenCycle', { bloc: world.bloc, year, clock: 'live' }));
    expect(await live('AdoptPlan', { theme: 'x' }, { at: '2190-01-01T00:00:00.000Z' })).toMatchObject({
      code: 'ACT_IN_FUTURE',
      status: 422,
    });
    accepted(await live('AdoptPlan', { theme: 'Đoàn kết' }));
    accepted(await live('DraftPledge', { contents: ['Thi đua'] }));
    for (const type of ['ClosePledging', 'OpenEvaluation', 'CloseEvaluation']) accepted(await live(type, {}));
    const closesAt = new Date(Date.now() + 1_500).toISOString();
    const opened = accepted(await live('OpenVoting', { closesAt, method: 'open' }));
    const rows = await until('the deadline to pass', async () => {
      const found = await timeline(world, opened.position);
      return found.some(({ type }) => type === 'VotingDeadlinePassed') && found;
    });
    expect(rows.filter(({ type }) => type === 'VotingDeadlinePassed')).toHaveLength(1);
  });

  /** A live bloc, made by a person of the sample who is an officer. */
  const signInAsOfficer = async () => {
    const world = await makeWorld(api);
    const officer = await signedIn(world.office);
    const id = `${world.bloc}-live`;
    const year = new Date().getUTCFullYear();
    const done = async (stream: string, type: string, data: object) =>
      accepted(await officer.post({ stream, type, data }, newKey()));
    await done(`bloc-${id}`, 'RegisterBloc', {
      bloc: id,
      kind: 'bloc',
      name: id,
      province: 'Hưng Yên',
      clock: 'live',
    });
    for (let i = 1; i <= 4; i += 1) {
      const unit = `${id}-u${i}`;
      await done(`unit-${unit}`, 'RegisterUnit', { unit, name: unit, clock: 'live' });
      await done(`bloc-${id}`, 'AdmitMember', { unit, from: '2020-01-01' });
    }
    await done(`rulebook-bloc-${id}`, 'AdoptRules', {
      ...{ scope: `bloc-${id}`, rules: { ...ballotRules, noPledge: 'allowed' }, act: 'Quy chế hoạt động' },
      ...{ validFrom: '2020-01-01', clock: 'live' },
    });
    const live = { ...world, bloc: id, cycle: `${id}-${year}` };
    return { world: live, api: officer };
  };
});

describe('thirty-eight heads at once', () => {
  test('all vote, none twice', async () => {
    const world = await makeWorld(api, { size: 38, rules: ballotRules });
    await toVoting(world);
    const [winner = ''] = world.units;
    const answers = await Promise.all(
      world.units.map((unit) =>
        world.onBallot(1, 'CastVote', { unit, for: [winner], against: [] } as never, {
          by: world.headOf(unit),
        }),
      ),
    );
    const last = answers
      .map((answer) => accepted(answer).position)
      .reduce((a, b) => (Number(a) > Number(b) ? a : b));
    const { ballots } = await api.view(world.cycle, last);
    expect(ballots[0]?.cast).toBe(38);
    expect(new Set(ballots[0]?.state.votes.map(({ unit }) => unit)).size).toBe(38);
  });
});

describe('a restart', () => {
  test('goes on where it stopped', async () => {
    const world = await makeWorld(api);
    await openYear(world);
    await stack.restart();
    await signAll(world);
    const closed = accepted(await world.act('ClosePledging', {}));
    expect((await api.view(world.cycle, closed.position)).cycle.phase).toBe('movements');
  });
});
