import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Instant } from '@so-vang/domain';
import { day, startSkippedTime, type Clock, type SkippedTime } from '../support/skipped-time.js';

let time: SkippedTime;
beforeAll(async () => {
  time = await startSkippedTime();
}, 120_000);
afterAll(() => time.stop());

/** The deadlines that a stream recorded: which, due when. */
const passedIn = async (stream: string) =>
  (await time.read(stream)).flatMap((event) =>
    event.type === 'DeadlinePassed'
      ? [{ name: event.data.name, due: event.data.due, at: event.data.at }]
      : [],
  );

describe('the deadlines of a year', () => {
  const dayAfter = (days: number) => time.later(days).slice(0, 10);

  test('on the live clock pass by themselves, each once', async () => {
    await time.look();
    const bloc = await time.makeBloc('live', 'live');
    const deadlines = { pledge: dayAfter(30), selfScore: dayAfter(200) };
    await bloc.accepted('AdoptPlan', { theme: 'T', deadlines });
    expect(await passedIn(bloc.cycle)).toEqual([]);

    await time.sleep(32);
    await time.look();
    expect((await passedIn(bloc.cycle)).map(({ name }) => name)).toEqual(['pledge']);

    await time.sleep(200);
    await time.look();
    await bloc.accepted('DraftPledge', { contents: ['C'] });
    const passed = await passedIn(bloc.cycle);
    expect(passed.map(({ name }) => name)).toEqual(['pledge', 'selfScore']);
    expect(passed.map(({ due }) => due)).toEqual(passed.map(({ at }) => at));

    await time.sleep(400);
    expect(await passedIn(bloc.cycle)).toEqual(passed);
  }, 120_000);

  test('on the played clock are the same ones, each once, when an act comes after them', async () => {
    await time.look();
    const bloc = await time.makeBloc('played', 'played');
    const deadlines = { pledge: dayAfter(30), selfScore: dayAfter(200) };
    await bloc.accepted('AdoptPlan', { theme: 'T', deadlines });
    await bloc.accepted('AdvanceClock', {}, time.later(32));
    expect((await passedIn(bloc.cycle)).map(({ name }) => name)).toEqual(['pledge']);
    await bloc.accepted('DraftPledge', { contents: ['C'] }, time.later(232));
    await bloc.accepted('AdvanceClock', {}, time.later(700));
    const passed = await passedIn(bloc.cycle);
    expect(passed.map(({ name }) => name)).toEqual(['pledge', 'selfScore']);
    expect(passed.map(({ due }) => due)).toEqual(passed.map(({ at }) => at));
  }, 120_000);
});

/** What passed over a ballot or a dossier: which time, due when, and when that was recorded. */
const timesIn = async (stream: string) =>
  (await time.read(stream)).flatMap((event) => {
    if (event.type === 'VotingDeadlinePassed')
      return [{ name: 'voting', due: event.data.due, at: event.data.at }];
    if (event.type !== 'DossierDeadlinePassed') return [];
    return [{ name: event.data.name, due: event.data.due, at: event.data.at }];
  });

describe('the closing of a ballot and the working days of a dossier', () => {
  const days = 400;
  /** No year has days off but two weeks, which lie in the time for an appraisal. */
  const rulesFrom = (begin: Instant) => {
    const dayFrom = (n: number) => new Date(Date.parse(begin) + n * day).toISOString().slice(0, 10);
    const year = Number(begin.slice(0, 4));
    const off = Array.from({ length: 14 }, (_, i) => dayFrom(20 + i));
    const submit = dayFrom(30);
    return {
      ...{ choice: { method: 'ballot', maxChoices: 2 }, scoreStages: { self: false, cross: false } },
      ...{ headship: 'optional', minutes: 'optional', papers: [], councilAwards: [] },
      slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 2 }],
      holidays: Object.fromEntries(
        [year, year + 1, year + 2].map((each) => [
          each,
          { off: off.filter((one) => one.startsWith(String(each))), worked: [] },
        ]),
      ),
      dossiersDue: Object.fromEntries(
        ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'].map((award) => [
          award,
          { monthDay: submit.slice(5), years: Number(submit.slice(0, 4)) - year },
        ]),
      ),
    };
  };

  /** One year in which everything is done late; between its parts time goes by. */
  const play = async (id: string, clock: Clock, timeGoesBy: (days: number) => Promise<void>) => {
    await timeGoesBy(0);
    const bloc = await time.makeBloc(id, clock, rulesFrom(time.now()));
    const { cycle, units, accepted, on } = bloc;
    const [first, second] = units;
    const pass = async (days: number) => {
      await timeGoesBy(days);
      if (clock === 'played') await accepted('AdvanceClock');
    };
    const byEach = async (stream: string, type: string, data: (unit: string) => object) => {
      for (const unit of units) await on(stream, type, data(unit), `${unit}-head`);
    };
    const name = cycle.slice('cycle-'.length);
    const [ballot, dossier, forgotten] = [`ballot-${name}-1`, `dossier-${name}-1`, `dossier-${name}-2`];

    await accepted('AdoptPlan', { theme: 'T' });
    await accepted('DraftPledge', { contents: ['C'] });
    await byEach(cycle, 'SignPledge', (unit) => ({ unit }));
    await accepted('ClosePledging');
    await accepted('OpenEvaluation');
    await accepted('CloseEvaluation');
    await accepted('OpenVoting', { closesAt: time.later(2), method: 'open' });
    await byEach(ballot, 'CastVote', (unit) => ({ unit, for: [first, second], against: [] }));
    await pass(3);
    await on(ballot, 'CloseBallot');
    // The count ends the ballot's workflow, and the test server loses the answer of one that ends with it.
    await time.record(ballot, 'CountBallot', {}, `${id}-office`);
    await accepted('DeclareRanking');
    for (const unit of [first, second]) await accepted('Nominate', { unit, award: 'ProvinceFlag' });
    await on(dossier, 'SignDossier', { post: 'P' });
    await on(dossier, 'SubmitDossier', { number: '1' });
    await pass(8);
    await on(dossier, 'ReceiveDossier');
    await on(dossier, 'ConsultBody', { body: 'B' });
    await pass(80);
    await on(dossier, 'RecordOpinion', { body: 'B', opinion: 'agrees', document: 'D' });
    await on(dossier, 'AppraiseDossier', { finding: 'eligible' });
    await pass(20);
    await on(dossier, 'DecideDossier', { outcome: 'awarded', number: '1' });
    await pass(20);
    // On the live clock nothing was awaited any more, so its workflow has ended.
    if (clock === 'live') await time.startConductor('dossierWorkflow', dossier);
    await on(dossier, 'NotifyResult');
    await pass(60);
    await pass(days);
    return {
      ballot: await timesIn(ballot),
      dossier: await timesIn(dossier),
      forgotten: await timesIn(forgotten),
    };
  };

  test('pass by themselves on the live clock, each once, and are the same ones on the played clock', async () => {
    const moments: Instant[] = [];
    const live = await play('closing-live', 'live', async (days) => {
      if (days > 0) await time.sleep(days);
      await time.look();
      moments.push(time.now());
    });
    const names = (times: readonly { readonly name: string }[]) => times.map(({ name }) => name);
    expect(names(live.ballot)).toEqual(['voting']);
    expect(names(live.dossier)).toEqual([
      ...['receive', 'return-unfit', 'consult', 'appraise', 'decide', 'result-notice', 'present'],
    ]);
    expect(names(live.forgotten)).toEqual(['submit']);
    for (const { due, at } of Object.values(live).flat()) expect(at).toBe(due);

    let next = 0;
    const played = await play('closing-played', 'played', async () => {
      await time.look(moments[next++]);
    });
    expect(played).toEqual(live);
  }, 120_000);
});
