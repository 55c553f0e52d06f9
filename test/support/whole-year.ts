import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ActData, ActType } from '@so-vang/api-contract';
import { type Api, type Answer } from './api.js';

/** One act of a prepared year: the same body under the same key, however often it is sent. */
export type PreparedAct = { readonly key: string; readonly body: object };

export const keyOf = (id: string, index: number, at: string): string => {
  const hash = createHash('sha256').update(`${id} ${index}`).digest('hex');
  const time = Date.parse(at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
};

/** A played year of four units with a pending deadline, a ballot, three awards and their dossiers, from opening to closing. */
export const wholeYear = (id: string) => {
  const acts: PreparedAct[] = [];
  const [bloc, office] = [`${id}-bloc`, `${id}-office`];
  const units = [1, 2, 3, 4].map((n) => `${id}-u${n}`);
  const [first = '', second = '', third = '', fourth = ''] = units;
  const cycle = `${bloc}-2019`;
  let today = '2018-01-01';

  const add = <Type extends ActType>(stream: string, type: Type, data: object, by?: string) => {
    const at = `${today}T01:00:00.000Z`;
    const body = { stream, type, data: data as ActData<Type>, at, ...(by && { by }) };
    acts.push({ key: keyOf(id, acts.length, at), body });
  };
  const onCycle = (type: ActType, data: object = {}, by = office) => add(`cycle-${cycle}`, type, data, by);
  const byEach = (send: (unit: string, head: string, i: number) => void) =>
    units.forEach((unit, i) => send(unit, `${unit}-head`, i));
  const clock = 'played';
  const from = '2018-01-01';

  add(`person-${office}`, 'RegisterPerson', { person: office, name: 'Officer', clock });
  add(`person-${office}`, 'Appoint', { person: office, role: 'office', from });
  add(`bloc-${bloc}`, 'RegisterBloc', { bloc, kind: 'bloc', name: 'Bloc', province: 'Thái Bình', clock });
  // Dossiers without papers and without the council: the year is about other things.
  add(`rulebook-bloc-${bloc}`, 'AdoptRules', {
    ...{ scope: `bloc-${bloc}`, rules: { papers: [], councilAwards: [] }, act: '01/QC' },
    ...{ validFrom: from, clock },
  });
  byEach((unit, person) => {
    add(`unit-${unit}`, 'RegisterUnit', { unit, name: unit, clock });
    add(`person-${person}`, 'RegisterPerson', { person, name: person, clock });
    add(`person-${person}`, 'Appoint', { person, role: 'unit-head', unit, from });
    add(`bloc-${bloc}`, 'AdmitMember', { unit, from });
  });
  today = '2019-01-10';
  onCycle('OpenCycle', { bloc, year: 2019, clock });
  onCycle('AdoptPlan', { theme: 'Đoàn kết', deadlines: { pledge: '2019-03-15', selfScore: '2019-11-30' } });
  onCycle('DraftPledge', { contents: ['Thi đua hoàn thành nhiệm vụ'] });
  byEach((unit, head) => onCycle('SignPledge', { unit }, head));
  today = '2019-03-20';
  onCycle('AdvanceClock');
  onCycle('ClosePledging');
  onCycle('LaunchMovement', { movement: 'm1', name: 'Movement' });
  byEach((unit, head) => onCycle('JoinMovement', { movement: 'm1', unit }, head));
  today = '2019-11-20';
  onCycle('OpenEvaluation');
  const points = [58, 55, 50, 50];
  const sheet = (i: number) => ({
    points: { 'nhiem-vu': (points[i] ?? 0) * 100, 'xay-dung': 1500, 'thi-dua': 1500 },
    bonus: 0,
    deduction: 0,
  });
  byEach((unit, head, i) => onCycle('SubmitSelfScore', { unit, sheet: sheet(i) }, head));
  byEach((by, head, i) =>
    onCycle('SubmitCrossScore', { unit: units[(i + 1) % 4] ?? first, by, sheet: sheet((i + 1) % 4) }, head),
  );
  byEach((unit, _head, i) => onCycle('RecheckScore', { unit, sheet: sheet(i) }));
  byEach((unit, _head, i) => onCycle('SettleScore', { unit, sheet: sheet(i) }));
  onCycle('CloseEvaluation');
  today = '2019-12-20';
  onCycle('OpenVoting', { closesAt: '2019-12-25T01:00:00.000Z', method: 'open' });
  byEach((unit, head) => add(`ballot-${cycle}-1`, 'CastVote', { unit, for: units, against: [] }, head));
  today = '2019-12-26';
  onCycle('AdvanceClock');
  add(`ballot-${cycle}-1`, 'CloseBallot', {}, office);
  add(`ballot-${cycle}-1`, 'CountBallot', {}, office);
  onCycle('DeclareRanking');
  onCycle('Nominate', { unit: first, award: 'GovernmentFlag' });
  onCycle('Nominate', { unit: second, award: 'ProvinceFlag' });
  onCycle('Nominate', { unit: third, award: 'ChairmanMerit' });
  onCycle('Nominate', { unit: fourth, award: 'ChairmanMerit' });
  onCycle('HoldClosingConference', {
    ...{ from: '2019-12-20T01:00:00.000Z', place: 'Hội trường' },
    ...{ chair: `${first}-head`, secretary: `${second}-head` },
    present: units.map((unit) => ({ unit })),
    absent: [],
  });
  onCycle('ElectHead', { head: second, deputy: first, method: 'election' });
  [1, 2, 3, 4].forEach((n) => {
    add(`dossier-${cycle}-${n}`, 'SignDossier', { post: 'Trưởng khối' }, office);
    add(`dossier-${cycle}-${n}`, 'SubmitDossier', { number: `${n}/TTr` }, office);
  });
  onCycle('DrawUpMinutes', { baseDocuments: ['Quy chế hoạt động của khối'] });
  onCycle('SignMinutes', { signer: 'chair' }, `${first}-head`);
  onCycle('SignMinutes', { signer: 'secretary' }, `${second}-head`);
  onCycle('CloseCycle');
  today = '2020-03-01';
  add(`dossier-${cycle}-1`, 'ReceiveDossier', {}, office);
  add(`dossier-${cycle}-1`, 'AppraiseDossier', { finding: 'eligible' }, office);
  add(`dossier-${cycle}-1`, 'SubmitUpward', { to: 'central-board', number: '1/TTr' }, office);
  add(`dossier-${cycle}-1`, 'SubmitUpward', { to: 'prime-minister', number: '2/TTr' }, office);
  add(`dossier-${cycle}-1`, 'DecideDossier', { outcome: 'awarded', number: '1/QĐ-TTg' }, office);
  return { acts, cycle, bloc, units };
};

/** Sends an act until the server has answered it: a connection refused or a 503 is tried again with the same key. */
export const persist = async (api: Api, { key, body }: PreparedAct, timeoutMs = 120_000): Promise<Answer> => {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await api.post(body, key).catch(() => undefined);
    if (answer && answer.status !== 503) return answer;
    if (Date.now() > end) throw new Error(`No answer to ${JSON.stringify(body)}`);
    await sleep(100);
  }
};
