import { expect, test } from '@jest/globals';
import { play } from '../play/play.js';
import { DomainApi } from '../testing/domain-api.js';
import { planOf, withActs } from '../testing/scenarios.js';

const ground = 'act: Quy chế của khối, article: Điều 12, reason: Nhập nhầm';
const acts = `
  - { at: 2019-02-15, plan: { theme: Đoàn kết } }
  - pledge: Thi đua
  - { at: 2019-03-10, sign: all }
  - close-pledging
  - { at: 2019-11-15, open-evaluation: null }
  - exclude: { unit: so-d, reason: Kỷ luật }
  - { correct: { event: UnitExcluded, unit: so-d, fields: { reason: Chậm báo cáo }, ${ground} } }
  - { correct: { event: UnitExcluded, unit: so-c, void: true, ${ground} }, refused: FACT_UNKNOWN }
  - self-score: { cuc-thue-tinh: 90, kho-bac: 89, so-c: 80 }
  - cross-score: as-self-score
  - recheck: as-self-score
  - settle: as-rechecked
  - { correct: { event: SelfScoreSubmitted, unit: kho-bac, score: 91, ${ground} } }
  - { close-evaluation: null, refused: STAGE_NOT_COMPLETE }
  - { correct: { event: ScoreSettled, unit: kho-bac, score: 91, ${ground} } }
  - decide-flags: { decision: stands, reason: Đã thẩm định lại }
  - { decide-flags: { decision: redo, reason: Không còn gì }, refused: NO_OPEN_FLAG }
  - close-evaluation
`;

test('a scenario corrects what was recorded, and decides on what rested on it', async () => {
  const api = new DomainApi();
  const { surprises } = await play(planOf(withActs(acts)), api);
  expect(surprises).toEqual([]);
  const state = (await api.view('thu-x-2019'))?.cycle.state;
  expect(state).toMatchObject({
    phase: 'voting',
    exclusions: [{ unit: 'so-d-x', reason: 'Chậm báo cáo' }],
    corrections: [
      { fact: { type: 'UnitExcluded' }, was: { reason: 'Kỷ luật' } },
      { fact: { type: 'SelfScoreSubmitted' }, was: { total: 89_00 }, becomes: { total: 91_00 } },
      { fact: { type: 'ScoreSettled' } },
    ],
  });
  expect(state?.settledScores.find(({ unit }) => unit === 'kho-bac-x')?.total).toBe(91_00);
});

test('a scenario corrects a register, and decides on the year that it touched', async () => {
  const api = new DomainApi();
  const registers = `
  - { at: 2019-02-15, plan: { theme: Đoàn kết } }
  - correct: { event: MemberAdmitted, in: bloc, unit: so-d, fields: { from: 2019-06-01 }, ${ground} }
  - { correct: { event: BlocRegistered, in: bloc, fields: { province: tỉnh Nam Định }, ${ground} } }
  - { correct: { event: UnitRegistered, in: unit, unit: so-d, fields: { name: Sở D tỉnh }, ${ground} } }
  - { correct: { event: PersonAppointed, in: person, person: so-d, fields: { to: 2030-12-31 }, ${ground} } }
  - { correct: { event: RulesAdopted, in: rules, void: true, ${ground} }, refused: FACT_UNKNOWN }
  - decide-flags: { in: bloc, decision: redo, reason: Xem lại đơn vị tham gia }
  - { decide-flags: { in: bloc, decision: redone, reason: Đã làm lại }, refused: NOT_REDONE }
  - { decide-flags: { in: person, person: so-d, decision: stands, reason: Không có }, refused: NO_OPEN_FLAG }
`;
  const { surprises } = await play(planOf(withActs(registers)), api);
  expect(surprises).toEqual([]);
  const view = await api.view('thu-x-2019');
  expect(view?.bloc).toMatchObject({ province: 'nam-dinh' });
  expect(view?.bloc.members.find(({ unit }) => unit === 'so-d-x')?.from).toBe('2019-06-01');
});
