import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSkippedTime, type SkippedTime } from '../support/skipped-time.js';
import { until } from '../support/until.js';

let time: SkippedTime;
beforeAll(async () => {
  time = await startSkippedTime();
}, 120_000);
afterAll(() => time.stop());

/** No day is off, and a dossier has two years. */
const rulesOf = (year: number) => ({
  ...{ choice: { method: 'ballot', maxChoices: 2 }, scoreStages: { self: false, cross: false } },
  ...{ headship: 'optional', minutes: 'optional', papers: [], councilAwards: ['ProvinceFlag'] },
  slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 2 }],
  holidays: Object.fromEntries([0, 1, 2, 3, 4].map((n) => [year + n, { off: [], worked: [] }])),
  dossiersDue: Object.fromEntries(
    ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'].map((award) => [
      award,
      { monthDay: '12-31', years: 2 },
    ]),
  ),
});

/** A live year up to its vote, with that day's ballot. */
const toVoting = async (id: string) => {
  const now = await time.look();
  const bloc = await time.makeBloc(id, 'live', rulesOf(Number(now.slice(0, 4))));
  const { cycle, units, accepted, on } = bloc;
  const name = cycle.slice('cycle-'.length);
  await accepted('AdoptPlan', { theme: 'T' });
  await accepted('DraftPledge', { contents: ['C'] });
  for (const unit of units) await on(cycle, 'SignPledge', { unit }, `${unit}-head`);
  for (const type of ['ClosePledging', 'OpenEvaluation', 'CloseEvaluation']) await accepted(type);
  await accepted('OpenVoting', { closesAt: time.later(2), method: 'open' });
  return { ...bloc, name, ballot: `ballot-${name}-1`, dossier: `dossier-${name}-1` };
};
/** The same with the first unit nominated, while its dossier's workflow runs. */
const toDossier = async (id: string) => {
  const year = await toVoting(id);
  const { ballot, units, accepted, on, office } = year;
  const [first, second] = units;
  for (const unit of units)
    await on(ballot, 'CastVote', { unit, for: [first, second], against: [] }, `${unit}-head`);
  await on(ballot, 'CloseBallot');
  await time.record(ballot, 'CountBallot', {}, office);
  await accepted('DeclareRanking');
  await accepted('Nominate', { unit: first, award: 'ProvinceFlag' });
  await until('the dossier to be conducted', () => time.isConducted(year.dossier));
  return year;
};
const namesIn = async (stream: string) =>
  (await time.read(stream)).flatMap((event) =>
    event.type === 'DossierDeadlinePassed' ? [event.data.name] : [],
  );
const typesIn = async (stream: string) => (await time.read(stream)).map(({ type }) => type);
const ends = (stream: string) => until(`${stream} to end`, async () => !(await time.isConducted(stream)));

describe('a dossier whose workflow runs', () => {
  test('sees to the clock that the council’s answer begins', async () => {
    const { dossier, name, year, office, on } = await toDossier('answered');
    await on(dossier, 'SignDossier', { post: 'P' });
    await on(dossier, 'SubmitDossier', { number: '1' });
    await on(dossier, 'ReceiveDossier');
    await on(dossier, 'AppraiseDossier', { finding: 'eligible' });

    const chair = 'answered-chair';
    const council = `hung-yen-${year}-1`;
    const stream = `council-${council}`;
    const person = { person: chair, role: 'council', from: '2000-01-01' };
    await time.record(
      `person-${chair}`,
      'RegisterPerson',
      { person: chair, sealed: 'x', clock: 'live' },
      office,
      'operator',
    );
    await time.record(`person-${chair}`, 'Appoint', person, office, 'operator');
    const sitting = {
      ...{ council, province: 'Hưng Yên', year, number: 1, session: 'award', clock: 'live', place: 'Hall' },
      members: [
        { person: chair, role: 'chair' },
        { person: office, role: 'secretary' },
      ],
      heldAt: time.now(),
    };
    await time.record(stream, 'CallSitting', sitting, office);
    await time.startConductor('councilWorkflow', stream);
    await on(stream, 'PlaceOnAgenda', { dossiers: [`${name}-1`] });
    await on(stream, 'RecordAttendance', { present: [chair, office], absent: [] });
    await on(stream, 'PresentItems', { items: [1], presenter: office });
    const named = [chair, office].map((each) => ({ person: each, opinion: 'for' }));
    const vote = { item: 1, for: 2, against: 0, invalid: 0, abstained: 0, named };
    await on(stream, 'RecordVotes', { method: 'open', votes: [vote] });
    await on(stream, 'DraftSittingMinutes', { number: '1', discussion: 'D', chair, secretary: office });
    await on(stream, 'SignSittingMinutes', {}, chair);
    await on(stream, 'SignSittingMinutes');
    // The closing ends the sitting's workflow, and the test server loses the answer of one that ends with it.
    await on(stream, 'CloseSitting').catch(() => undefined);
    await until('the answer', async () => (await typesIn(dossier)).includes('CouncilResultRecorded'));

    await time.sleep(90);
    expect(await namesIn(dossier)).toEqual(['decide']);
  }, 120_000);

  test('has no deadline any more once its nomination is cancelled, and ends', async () => {
    const { dossier, name, accepted } = await toDossier('cancelled');
    await accepted('CancelNomination', { dossier: `${name}-1`, reason: 'Nhầm' });
    await ends(dossier);
    await time.sleep(1_200);
    expect((await typesIn(dossier)).filter((type) => type !== 'DossierDrafted')).toEqual([
      'DossierCancelled',
    ]);
  }, 120_000);

  test('learns of a hold of the year: what runs out meanwhile is recorded as held', async () => {
    const { dossier, units, accepted } = await toDossier('held');
    const day = time.now().slice(0, 10);
    const hold = {
      hold: 'h1',
      unit: units[0],
      ground: 'khieu-nai-to-cao',
      source: 'Thanh tra',
      openedAt: day,
    };
    await accepted('PlaceHold', hold);
    await time.sleep(1_200);
    const passed = (await time.read(dossier)).filter(({ type }) => type === 'DossierDeadlinePassed');
    expect(passed).toMatchObject([{ data: { name: 'submit', held: true } }]);
  }, 120_000);

  test('that comes back on the day it was sent records the same end twice, and goes on', async () => {
    const { cycle, dossier, on, office, units } = await toDossier('returned');
    const sentAt = time.now();
    await time.sleep(60);
    await time.look();
    const late = (type: string, data: object, more?: object) => on(dossier, type, data, office, sentAt, more);
    const onPaper = { reason: 'Nhập sau', document: '12/CV' };
    await late('SignDossier', { post: 'P' });
    await late('SubmitDossier', { number: '1' });
    await until('the first end', async () => (await namesIn(dossier)).includes('receive'));
    await late('ReturnDossier', { reason: 'Thiếu' });
    await until('the end of what was to be completed', async () =>
      (await namesIn(dossier)).includes('complete-again'),
    );
    await late('ResubmitDossier', { number: '2' }, { onPaper });
    await until('the second end', async () => {
      const ended = (await namesIn(dossier)).filter((name) => name === 'receive');
      return ended.length === 2;
    });
    await late('ReceiveDossier', {}, { onPaper });
    // Nobody hangs in it, the year neither.
    const unit = units[2] ?? '';
    await on(cycle, 'WithdrawFromNomination', { unit, reason: 'Xin rút' }, `${unit}-head`);
  }, 120_000);
});

describe('a ballot whose workflow runs', () => {
  test('has no deadline any more once it is called off in the year, and ends', async () => {
    const { ballot, name, accepted } = await toVoting('called-off');
    await until('the ballot to be conducted', () => time.isConducted(ballot));
    await accepted('CallOffVoting', { ballot: `${name}-1`, reason: 'Nhầm' });
    await ends(ballot);
    await time.sleep(30);
    expect(await typesIn(ballot)).toEqual(['BallotOpened', 'BallotCalledOff']);
  }, 120_000);
});
