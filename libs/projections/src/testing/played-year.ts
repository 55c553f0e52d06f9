import {
  dayOf,
  paperKinds,
  ballotIdOf,
  blocScope,
  cycleIdOf,
  dossierIdOf,
  streamOf,
  type AnyCommand,
  type BlocId,
  type Clock,
  type CommandType,
  type Day,
  type Instant,
  type MovementId,
  type PersonId,
  type RecordedEvent,
  type ScoreSheet,
  type StreamName,
  type UnitId,
} from '@so-vang/domain';
import { createLog, type MemoryLog } from './log.js';

export { createLog, type MemoryLog };

export type YearOptions = {
  readonly bloc?: string;
  readonly year?: number;
  /** 4 to 40. */
  readonly units?: number;
  /** By how many others each unit is scored. */
  readonly crossScores?: number;
  readonly evidencePerUnit?: number;
  readonly clock?: Clock;
};

type DataOf = { readonly [Type in CommandType]: Extract<AnyCommand, { type: Type }>['data'] };

/** A bloc's whole year, with a refused act, a ballot without a quorum, a dossier returned and an award annulled. */
export const playedYear = (options: YearOptions = {}): readonly RecordedEvent[] => {
  const log = createLog();
  playYear(log, options);
  return log.events;
};

export const playYear = (log: MemoryLog, options: YearOptions): void => {
  const { bloc = 'tong-hop', year = 2019, units: size = 10, clock = 'played' } = options;
  const blocId = bloc as BlocId;
  const cycle = cycleIdOf(blocId, year);
  const streams = { bloc: streamOf('bloc', bloc), cycle: streamOf('cycle', cycle) };
  const units = Array.from({ length: size }, (_, i) => `${bloc}-don-vi-${i + 1}` as UnitId);
  const headOf = (unit: UnitId) => `truong-${unit}` as PersonId;
  const movement = 'phong-trao-1' as MovementId;

  let minute = 0;
  const clockTime = (): Instant =>
    new Date(Date.UTC(year, 0, 10) + 60_000 * minute++).toISOString() as Instant;
  const act = <Type extends CommandType>(
    stream: StreamName,
    type: Type,
    data: DataOf[Type],
    by = 'can-bo' as PersonId,
  ) => log.act(stream, { type, data, at: clockTime(), by } as unknown as AnyCommand);
  const onCycle = <Type extends CommandType>(type: Type, data: DataOf[Type], by?: PersonId) =>
    act(streams.cycle, type, data, by);

  const person = `can-bo-${bloc}` as PersonId;
  act(streamOf('person', person), 'RegisterPerson', { person, sealed: 'c2VhbGVk', clock });
  act(streamOf('person', person), 'Appoint', { person, role: 'office', from: `${year}-01-01` as Day });
  const named = { kind: 'bloc', name: `Khối ${bloc}`, province: 'Thái Bình' } as const;
  act(streams.bloc, 'RegisterBloc', { bloc: blocId, ...named, clock });
  act(streamOf('rulebook', blocScope(blocId)), 'AdoptRules', {
    ...{ scope: blocScope(blocId), rules: { quorum: { num: 1, den: 2 } }, act: '01/QC', clock },
    validFrom: `${year}-01-01` as Day,
  });
  units.forEach((unit, i) => {
    act(streamOf('unit', unit), 'RegisterUnit', { unit, name: `Đơn vị số ${i + 1}`, clock });
    act(streams.bloc, 'AdmitMember', { unit, from: `${year}-01-01` as Day });
  });

  onCycle('OpenCycle', { bloc: blocId, year, clock });
  onCycle('AdoptPlan', { theme: `Thi đua năm ${year}`, deadlines: { pledge: `${year}-03-31` as Day } });
  onCycle('DraftPledge', { contents: ['Hoàn thành nhiệm vụ chính trị', 'Đoàn kết, sáng tạo'] });
  for (const unit of units) onCycle('SignPledge', { unit }, headOf(unit));
  onCycle('SignPledge', { unit: units[0] as UnitId });
  onCycle('ClosePledging', {});
  onCycle('LaunchMovement', { movement, name: 'Chuyển đổi số' });
  for (const unit of units) onCycle('JoinMovement', { movement, unit });
  for (let i = 0; i < (options.evidencePerUnit ?? 2); i++)
    for (const unit of units) {
      const sha256 = minute.toString(16).padStart(64, '0');
      const file = { title: `Báo cáo ${i + 1}`, sha256, size: 1_000, mediaType: 'application/pdf' };
      onCycle('FileEvidence', { movement, unit, ...file });
    }

  onCycle('OpenEvaluation', {});
  units.forEach((unit, i) => onCycle('SubmitSelfScore', { unit, sheet: sheetOf(i) }));
  units.forEach((unit, i) => {
    for (let k = 1; k <= Math.min(options.crossScores ?? 2, size - 1); k++)
      onCycle('SubmitCrossScore', { unit, by: units[(i + k) % size] as UnitId, sheet: sheetOf(i) });
  });
  units.forEach((unit, i) => onCycle('RecheckScore', { unit, sheet: sheetOf(i) }));
  units.forEach((unit, i) => onCycle('SettleScore', { unit, sheet: sheetOf(i) }));
  onCycle('CloseEvaluation', {});

  for (const [n, voters] of [units.slice(0, 1), units].entries()) {
    const ballot = streamOf('ballot', ballotIdOf(cycle, n + 1));
    const closesAt = new Date(Date.UTC(year, 0, 10) + 60_000 * (minute + size + 1)).toISOString() as Instant;
    onCycle('OpenVoting', { closesAt, method: 'open' });
    for (const unit of voters)
      act(ballot, 'CastVote', { unit, for: units.slice(0, 3), against: [] }, headOf(unit));
    if (voters.length < size) {
      minute += size + 1;
      onCycle('AdvanceClock', {});
      act(ballot, 'PassDeadline', { name: 'voting', due: closesAt });
    }
    act(ballot, 'CloseBallot', {});
    act(ballot, 'CountBallot', {});
  }
  onCycle('DeclareRanking', {});
  onCycle('Nominate', { unit: units[0] as UnitId, award: 'GovernmentFlag' });
  onCycle('Nominate', { unit: units[1] as UnitId, award: 'ProvinceFlag' });
  onCycle('ElectHead', { head: units[1] as UnitId, method: 'election' });
  const [chair, secretary] = [headOf(units[0] as UnitId), headOf(units[1] as UnitId)];
  const meeting = { from: clockTime(), place: 'Hội trường', chair, secretary };
  onCycle('HoldClosingConference', { ...meeting, present: units.map((unit) => ({ unit })), absent: [] });
  onCycle('DrawUpMinutes', { baseDocuments: ['Quy chế hoạt động của khối'] });
  onCycle('SignMinutes', { signer: 'chair' }, chair);
  onCycle('SignMinutes', { signer: 'secretary' }, secretary);
  onCycle('CloseCycle', {});

  const flag = streamOf('dossier', dossierIdOf(cycle, 1));
  const paper = { title: 'Giấy tờ', sha256: 'ab'.repeat(32), size: 1_000, mediaType: 'application/pdf' };
  for (const kind of paperKinds) act(flag, 'AttachPaper', { paper: kind, ...paper });
  act(flag, 'SignDossier', { by: chair, post: 'Trưởng khối' });
  act(flag, 'SubmitDossier', { number: `01/TTr-${bloc}` });
  act(flag, 'ReturnDossier', { reason: 'Thiếu biên bản' });
  act(flag, 'ResubmitDossier', { number: `02/TTr-${bloc}` });
  act(flag, 'ReceiveDossier', {});
  act(flag, 'AppraiseDossier', { finding: 'eligible' });
  act(flag, 'PutToCouncil', { council: 'hoi-dong-1', item: 1 });
  const vote = { council: 'hoi-dong-1', votesFor: 15, base: 15 };
  act(flag, 'RecordCouncilResult', { ...vote, outcome: 'passed' });
  act(flag, 'SubmitUpward', { to: 'central-board', number: `20/TTr-${bloc}` });
  act(flag, 'SubmitUpward', { to: 'prime-minister', number: `21/TTr-${bloc}` });
  act(flag, 'DecideDossier', { outcome: 'awarded', number: `10/QĐ-${bloc}` });
  const annulled = { number: `11/QĐ-${bloc}`, authority: 'government', date: dayOf(clockTime()) } as const;
  act(flag, 'AnnulAward', { ground: 'Điều 93', reason: 'Kê khai sai', ...annulled });
};

const sheetOf = (i: number): ScoreSheet => ({
  points: { 'nhiem-vu': 60_00 - 10 * i, 'xay-dung': 15_00, 'thi-dua': 15_00 },
  bonus: 5_00,
  deduction: 0,
});
