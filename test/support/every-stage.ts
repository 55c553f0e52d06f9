import type { ActType } from '@so-vang/api-contract';
import type { Rules } from '@so-vang/domain';
import type { Api } from './api.js';
import { accepted, ballotRules, makeWorld, type World } from './world.js';

/** Who looks at it: somebody of every role, in a bloc that the first unit leads. */
export type EveryStage = {
  readonly world: World;
  readonly people: {
    readonly leader: string;
    readonly head: string;
    readonly officer: string;
    readonly office: string;
    readonly chairman: string;
    readonly council: string;
    readonly auditor: string;
  };
  /** Each year with the tabs of its page on which its stage has something to do. */
  readonly cycles: readonly { readonly id: string; readonly tabs: readonly string[] }[];
  /** One in each state that differs from the others. */
  readonly dossiers: readonly string[];
  readonly councils: readonly string[];
};

const rules: Partial<Rules> = {
  severalAwards: 'allowed',
  subUnitAwards: 'allowed',
  thematicAwards: 'allowed',
  papers: [],
};
/** Years before it have a stage that is about to end, or has just begun. */
const first = 2010;
const withVotes = 2013;
const withPapers = 2019;
const withoutCouncil = 2025;

type Send = <Type extends ActType>(
  type: Type,
  data: object,
  monthDay: string,
  by?: string,
) => Promise<unknown>;

/** One bloc with a year at every stage, ballots of every kind, dossiers and sittings at every step; all played. */
export const everyStage = async (api: Api): Promise<EveryStage> => {
  const world = await makeWorld(api, { size: 5, year: first - 3, rules });
  const { bloc, units, office, headOf } = world;
  const [u1 = '', u2 = '', u3 = '', u4 = '', u5 = ''] = units;
  const named = (role: string) => `${office}-${role}`;
  const people = {
    ...{ leader: headOf(u1), head: headOf(u2), officer: named('officer'), office },
    ...{ chairman: named('chairman'), council: named('council'), auditor: named('auditor') },
  };
  const cycles: { id: string; tabs: readonly string[] }[] = [];
  const dossiers: string[] = [];
  const councils: string[] = [];

  const send = async (stream: string, type: ActType, data: object, at: string, by?: string) =>
    accepted(await api.act(stream, type, data, { at, ...(by && { by }) }));
  const on =
    (stream: string, year: number): Send =>
    (type, data, monthDay, by = office) =>
      send(stream, type, data, `${year}-${monthDay}T01:00:00.000Z`, by);

  const before = `${first - 4}-06-01T01:00:00.000Z`;
  const from = `${first - 4}-01-01`;
  for (const [person, role, unit] of [
    [people.officer, 'unit-officer', u3],
    [people.chairman, 'chairman'],
    [people.council, 'council'],
    [people.auditor, 'auditor'],
  ] as const) {
    const stream = `person-${person}`;
    await send(stream, 'RegisterPerson', { person, name: `Person ${person}`, clock: 'played' }, before);
    await send(stream, 'Appoint', { person, role, from, ...(unit && { unit }) }, before);
  }
  const adopt = (scope: string, values: Partial<Rules>, year: number) =>
    send(
      `rulebook-${scope}`,
      'AdoptRules',
      { scope, rules: values, validFrom: `${year}-01-01`, act: 'Quy chế', clock: 'played' },
      before,
    );
  await adopt(`bloc-${bloc}`, ballotRules, withVotes);
  const papers = ['achievement-report' as const];
  const needed = [{ award: 'ProvinceFlag' as const, kind: 'regular' as const, papers, copies: 1 }];
  await adopt(`bloc-${bloc}`, { papers: needed }, withPapers);
  await adopt(`bloc-${bloc}`, { papers: [] }, withPapers + 1);
  await adopt(`bloc-${bloc}`, { councilAwards: [] }, withoutCouncil);
  const stranger = `${office}-u`;
  await send(
    `unit-${stranger}`,
    'RegisterUnit',
    { unit: stranger, name: `Unit ${stranger}`, clock: 'played' },
    before,
  );
  await adopt(world.provinceScope, { councilVotingMethods: ['own-vote', 'paper', 'open'] }, withVotes);
  await send(`unit-${u3}`, 'RegisterSubUnit', { unit: u3, name: 'Phòng Nghiệp vụ' }, before);

  const open = async (year: number, tabs: readonly string[]) => {
    await send(
      `bloc-${bloc}`,
      'SetHead',
      { year, head: u1, deputy: u2, method: 'agreed', reason: 'Hội nghị thống nhất' },
      before,
    );
    const cycle = `${bloc}-${year}`;
    cycles.push({ id: cycle, tabs });
    const act = on(`cycle-${cycle}`, year);
    await act('OpenCycle', { bloc, year, clock: 'played', reason: 'Nhập năm trước' }, '01-10');
    return { act, cycle };
  };
  /** A year with its plan and pledge text, signed by the first units. */
  const begin = async (year: number, tabs: readonly string[], signed = 5) => {
    const opened = await open(year, tabs);
    const { act } = opened;
    await act('AdoptPlan', { theme: 'Đoàn kết', deadlines: { pledge: `${year}-03-31` } }, '02-01');
    await act('DraftPledge', { contents: ['Hoàn thành nhiệm vụ'] }, '02-02');
    for (const unit of units.slice(0, signed)) await act('SignPledge', { unit }, '03-01', headOf(unit));
    return opened;
  };
  const toMovements = async (year: number, tabs: readonly string[]) => {
    const begun = await begin(year, tabs);
    await begun.act('ClosePledging', {}, '04-01');
    return begun;
  };
  const toEvaluation = async (year: number, tabs: readonly string[]) => {
    const begun = await toMovements(year, tabs);
    await begun.act('OpenEvaluation', {}, '11-01');
    return begun;
  };
  const toVote = async (year: number, method: string, tabs: readonly string[] = ['voting']) => {
    const begun = await toEvaluation(year, tabs);
    await begun.act('CloseEvaluation', {}, '11-20');
    await begun.act('OpenVoting', { closesAt: `${year}-12-25T01:00:00.000Z`, method }, '12-20');
    return { ...begun, ballot: on(`ballot-${begun.cycle}-1`, year) };
  };

  await open(first - 3, ['pledge']);
  await begin(first - 2, ['pledge']);
  await toEvaluation(first - 1, ['scores']);
  await begin(first, ['pledge', 'timeline'], 2);
  await movements();
  await evaluation();
  await toVote(withVotes, 'open', ['voting', 'nominations']).then(({ ballot }) =>
    ballot('CastVote', { unit: u5, for: [u1], against: [] }, '12-21', headOf(u5)),
  );
  await toVote(withVotes + 1, 'paper');
  await paperToCount(withVotes + 2, false);
  await paperToCount(withVotes + 3, true);
  await toVote(withVotes + 4, 'consensus');
  await toEvaluation(withVotes + 9, ['scores']);
  await closable(withVotes + 10, ['conference']);
  await toVote(withVotes + 8, 'open').then(({ ballot }) => ballot('CloseBallot', {}, '12-26'));
  await closed(withVotes + 5);
  await nominated(withPapers);
  await decided(withoutCouncil);
  return { world, people, cycles, dossiers, councils };

  async function movements() {
    const { act } = await toMovements(first + 1, ['pledge', 'movements']);
    for (const movement of ['m1', 'm2'])
      await act('LaunchMovement', { movement, name: movement, kind: 'thematic' }, '04-02');
    await act('JoinMovement', { movement: 'm2', unit: u1 }, '04-03', headOf(u1));
    for (const unit of [u1, u3]) await act('JoinMovement', { movement: 'm1', unit }, '04-03', headOf(unit));
    await act(
      'ReviewMovement',
      { movement: 'm2', date: `${first + 1}-04-20`, text: 'Tổng kết chuyên đề' },
      '04-20',
    );
    await act('ReportCase', { kind: 'ExemplaryCase', unit: u2, title: 'Mô hình', text: 'Mới' }, '05-01');
  }

  async function evaluation() {
    const { act } = await toMovements(first + 2, ['scores', 'timeline']);
    const sheet = (points: number) => ({
      points: { 'nhiem-vu': points * 100, 'xay-dung': 1500, 'thi-dua': 1500 },
      ...{ bonus: 0, deduction: 0 },
    });
    await act('OpenEvaluation', {}, '11-01');
    for (const unit of [u1, u3, u4])
      await act('SubmitSelfScore', { unit, sheet: sheet(50) }, '11-02', headOf(unit));
    for (const [unit, by] of [
      [u1, u2],
      [u3, u1],
    ] as const)
      await act('SubmitCrossScore', { unit, by, sheet: sheet(48) }, '11-03', headOf(by));
    await act('RecheckScore', { unit: u1, sheet: sheet(47), note: 'Kiểm tra hồ sơ' }, '11-04');
    await act('ObjectToScore', { unit: u1, item: 'nhiem-vu', reason: 'Thiếu điểm' }, '11-05', headOf(u1));
    await act('ExcludeUnit', { unit: u5, ground: 'vang-hoat-dong', reason: 'Không tham gia' }, '11-06');
    await act(
      'PlaceHold',
      {
        ...{ hold: 'kiem-tra', unit: u4, ground: 'dieu-tra-thanh-tra', source: 'Kết luận số 1' },
        openedAt: `${first + 2}-10-01`,
      },
      '11-07',
    );
    const cycle = `cycle-${bloc}-${first + 2}`;
    const correction = {
      ...{ fact: { type: 'SelfScoreSubmitted', unit: u1 }, correction: { sheet: sheet(40) } },
      ...{ act: 'Quy chế', article: 'Điều 5', reason: 'Nhập nhầm' },
    };
    await send(cycle, 'CorrectFact', correction, `${first + 2}-11-08T01:00:00.000Z`, office);
  }

  async function paperToCount(year: number, counted: boolean) {
    const { ballot, cycle } = await toVote(year, 'paper');
    const members = [office, headOf(u1), headOf(u2)];
    await ballot('AppointCountingCommittee', { members }, '12-21');
    await ballot('CloseBallot', {}, '12-26');
    if (!counted) return;
    const lines = units.map((unit) => ({ unit, for: 3, against: 0, abstained: 2 }));
    const papers = { issued: 5, returned: 5, valid: 5, invalid: 0 };
    await ballot('EnterCount', { papers, lines, sheet: await api.upload(cycle, 'Phiếu') }, '12-26');
  }

  /** All have voted, the ranks are one to five, and the first three are nominated, two of them twice. */
  async function toDossiers(year: number, tabs: readonly string[]) {
    const { act, ballot, cycle } = await toVote(year, 'open', tabs);
    const choices = [
      [u1, u2, u3],
      [u1, u2, u3],
      [u1, u2, u3],
      [u1, u2, u4],
      [u1, u4, u5],
    ];
    for (const [i, unit] of units.entries())
      await ballot('CastVote', { unit, for: choices[i], against: [] }, '12-21', headOf(unit));
    await ballot('CloseBallot', {}, '12-22');
    await ballot('CountBallot', {}, '12-22');
    await act('DeclareRanking', {}, '12-23');
    for (const [unit, award] of [
      [u1, 'GovernmentFlag'],
      [u1, 'ProvinceFlag'],
      [u2, 'ProvinceFlag'],
      [u2, 'ChairmanMerit'],
      [u3, 'ChairmanMerit'],
    ])
      await act('Nominate', { unit, award }, '12-24');
    const ids = [1, 2, 3, 4, 5].map((n) => `${cycle}-${n}`);
    const streams = ids.map((id) => on(`dossier-${id}`, year + 1));
    return { act, cycle, ids, streams };
  }
  async function submit(dossier: Send, n: number) {
    await dossier('SignDossier', { post: 'Trưởng khối' }, '01-05');
    await dossier('SubmitDossier', { number: `${n}/TTr` }, '01-06');
  }
  async function appraise(dossier: Send, n: number) {
    await submit(dossier, n);
    await dossier('ReceiveDossier', {}, '01-07');
    await dossier('AppraiseDossier', { finding: 'eligible' }, '01-08');
  }

  /** Called, with these on its agenda. */
  async function sitting(year: number, number: number, items: readonly string[]) {
    const council = world.councilOf(year, number);
    councils.push(council);
    const act = on(`council-${council}`, year + 1);
    await act(
      'CallSitting',
      {
        ...{ council, province: world.province, year, number, session: 'award', clock: 'played' },
        ...{ heldAt: `${year + 1}-02-01T01:00:00.000Z`, place: 'Hội trường' },
        members: [
          { person: people.chairman, role: 'chair' },
          { person: people.council, role: 'member' },
          { person: office, role: 'secretary' },
        ],
      },
      '01-20',
    );
    await act('PlaceOnAgenda', { dossiers: items }, '01-21');
    return act;
  }

  /** Minutes are signed, the year may close. */
  async function closable(year: number, tabs: readonly string[]) {
    const withDossiers = await toDossiers(year, tabs);
    const { act } = withDossiers;
    await act(
      'HoldClosingConference',
      {
        ...{ from: `${year}-12-25T01:00:00.000Z`, place: 'Hội trường' },
        ...{ chair: headOf(u1), secretary: headOf(u2) },
        ...{ present: units.map((unit) => ({ unit })), absent: [] },
      },
      '12-25',
    );
    await act('ElectHead', { head: u2, deputy: u1, method: 'election' }, '12-26');
    await act('DrawUpMinutes', { baseDocuments: ['Quy chế'] }, '12-26');
    await act('SignMinutes', { signer: 'chair' }, '12-26', headOf(u1));
    await act('SignMinutes', { signer: 'secretary' }, '12-26', headOf(u2));
    return withDossiers;
  }

  async function closed(year: number) {
    const { act, ids, streams, cycle } = await closable(year, ['conference', 'dossiers', 'timeline']);
    await act('CloseCycle', {}, '12-27');
    dossiers.push(...ids.slice(1, 2));
    for (const [i, dossier] of streams.entries()) await appraise(dossier, i + 1);
    await sitting(year, 1, ids.slice(0, 1));
    const all = [people.chairman, people.council, office];
    const beganWith = async (number: number, items: readonly string[], of = year) => {
      const held = await sitting(of, number, items);
      await held('RecordAttendance', { present: all, absent: [] }, '02-01');
      await held('PresentItems', { items: [1], presenter: office }, '02-01');
      return held;
    };
    const vote = { item: 1, for: 3, against: 0, invalid: 0, abstained: 0 };
    const voted = async (number: number, items: readonly string[]) => {
      const held = await beganWith(number, items);
      const named = all.map((person) => ({ person, opinion: 'for' }));
      await held('RecordVotes', { method: 'open', votes: [{ ...vote, named }] }, '02-01');
      const minutes = { number: '1', discussion: 'Thống nhất', chair: people.chairman, secretary: office };
      await held('DraftSittingMinutes', minutes, '02-01');
      return held;
    };
    await beganWith(2, ids.slice(1, 3));
    await voted(3, ids.slice(3, 4));
    const signed = await voted(4, ids.slice(4));
    await signed('SignSittingMinutes', {}, '02-01', people.chairman);
    await signed('SignSittingMinutes', {}, '02-01');
    const other = year + 2;
    const counted = await beganWith(1, await appraised(other), other);
    const sheet = await api.upload(cycle, 'Phiếu của Hội đồng');
    await counted('RecordVotes', { method: 'paper', committee: all, sheet, votes: [vote] }, '02-01');
  }

  /** The first two dossiers of a year of its own are ready for the council, the first of them for its agenda. */
  async function appraised(year: number) {
    const { ids, streams } = await toDossiers(year, []);
    for (const [i, dossier] of streams.slice(0, 2).entries()) await appraise(dossier, i + 1);
    return ids.slice(0, 1);
  }

  async function nominated(year: number) {
    const { ids, streams, cycle } = await toDossiers(year, ['voting', 'nominations', 'conference']);
    dossiers.push(...ids);
    const [signed, submitted, withPaper, returned, consulted] = streams as [Send, Send, Send, Send, Send];
    const body = 'Báo cáo thành tích';
    const file = { size: Buffer.byteLength(body), mediaType: 'text/plain' };
    const report = { paper: 'achievement-report', title: 'Báo cáo', sha256: await api.upload(cycle, body) };
    for (const dossier of [submitted, withPaper])
      await dossier('AttachPaper', { ...report, ...file }, '01-04');
    await signed('SignDossier', { post: 'Trưởng khối' }, '01-05');
    await submit(submitted, 2);
    await submit(returned, 4);
    await returned('ReturnDossier', { reason: 'Thiếu báo cáo' }, '01-07');
    await submit(consulted, 5);
    await consulted('ReceiveDossier', {}, '01-07');
    await consulted('ConsultBody', { body: 'Công an tỉnh' }, '01-08');
    const hold = { hold: 'h1', ground: 'dieu-tra-thanh-tra', source: 'Thông báo số 1' };
    await consulted('HoldDossier', hold, '01-09');
  }

  async function decided(year: number) {
    const { act, ids, streams } = await toDossiers(year, ['nominations', 'conference']);
    dossiers.push(...ids);
    await act(
      'HoldClosingConference',
      {
        ...{ from: `${year}-12-25T01:00:00.000Z`, place: 'Hội trường' },
        ...{ chair: headOf(u1), secretary: headOf(u2) },
        ...{ present: units.map((unit) => ({ unit })), absent: [] },
      },
      '12-25',
    );
    await act('DrawUpMinutes', { baseDocuments: ['Quy chế'] }, '12-26');
    const [up, received, awarded, notified, late] = streams as [Send, Send, Send, Send, Send];
    for (const [i, dossier] of [up, awarded, notified].entries()) await appraise(dossier, i + 1);
    for (const [i, dossier] of [received, late].entries()) {
      await submit(dossier, i + 4);
      await dossier('ReceiveDossier', {}, '01-07');
    }
    const hold = { hold: 'h2', ground: 'dieu-tra-thanh-tra', source: 'Thông báo số 2' };
    await late('HoldDossier', hold, '01-08');
    await late('AdvanceClock', {}, '11-01');
    await late('ClearDossierHold', { hold: 'h2', conclusion: 'Không vi phạm' }, '11-02');
    for (const dossier of [awarded, notified])
      await dossier('DecideDossier', { outcome: 'awarded', number: '1/QĐ-UBND' }, '02-10');
    await notified('NotifyResult', {}, '02-12');
  }
};
