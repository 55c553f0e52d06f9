import { describe, expect, test } from '@jest/globals';
import { play } from '../play/play.js';
import { DomainApi } from '../testing/domain-api.js';
import { mistakesIn, planOf, withActs } from '../testing/scenarios.js';

const people = `rules: { thematicAwards: allowed }
people:
  - { id: pho-giam-doc, role: unit-officer, unit: kho-bac, post: Phó Giám đốc }
`;
const acts = `
  - at: 2019-02-15
    plan: { theme: Đoàn kết, document: 01/KH-KTĐ, rules: 02/QC-KTĐ, scoreTable: 03/BĐ-KTĐ }
  - pledge:
      contents: [Nội dung 1, Nội dung 2]
      targets: { under: 2, content: Thu ngân sách, measure: tỷ đồng, planned: 1250.5 }
  - register-titles: { cuc-thue-tinh: [GF, PF], kho-bac: CM }
  - { at: 2019-03-10, sign: cuc-thue-tinh }
  - { by: pho-giam-doc, sign: kho-bac, refused: AUTHORISATION_NEEDED }
  - sign-for: { unit: kho-bac, signatory: pho-giam-doc, number: 12/GUQ, date: 2019-03-09 }
  - refuse-pledge: { unit: so-d, reason: Đang sắp xếp lại }
  - sign: all
  - seal-pledge
  - { register-titles: { so-c: PF }, refused: PLEDGE_SEALED }
  - close-pledging
  - at: 2019-04-01
    launch: { movement: hien-mau, name: Hiến máu, level: province, kind: thematic, from: 2019-04-01, to: 2019-10-31 }
  - join: all
  - leave-movement: { movement: hien-mau, unit: so-c, reason: Theo phong trào của ngành }
  - { at: 2019-06-15, evidence: { movement: hien-mau, unit: kho-bac, title: Báo cáo } }
  - activity:
      - { movement: hien-mau, unit: kho-bac, date: 2019-06-14, place: Hội trường, text: 32 người, evidence: Báo cáo }
      - { movement: hien-mau, date: 2019-06-14, text: Cả khối }
  - case:
      - { kind: exemplary, unit: kho-bac, title: Chị Lan, text: Hiến máu 30 lần, movement: hien-mau, evidence: [Báo cáo] }
      - { kind: new-model, unit: so-c, title: Máu hiếm, text: Danh sách }
  - endorse: { case: Máu hiếm, note: Nhân rộng }
  - { at: 2019-07-12, mid-year-review: { date: 2019-07-12, text: Sơ kết, findings: { kho-bac: Vượt tiến độ } } }
  - { at: 2019-11-15, review-movement: { movement: hien-mau, date: 2019-11-15, text: Tổng kết } }
  - { nominate-for-theme: { movement: hien-mau, unit: kho-bac, award: CM } }
  - { nominate-for-theme: { movement: hien-mau, unit: so-c, award: CM }, refused: NOT_JOINED }
`;

test('a scenario plays everything about the pledge and the movements', async () => {
  const api = new DomainApi();
  const plan = planOf(withActs(acts, people));
  const { surprises } = await play(plan, api);
  expect(surprises).toEqual([]);
  expect((await api.view('thu-x-2019'))?.cycle.state).toMatchObject({
    plan: { document: '01/KH-KTĐ', rulesDocument: '02/QC-KTĐ', scoreTableDocument: '03/BĐ-KTĐ' },
    targets: [{ under: 2, planned: '1250.5' }],
    titles: [{ titles: ['GovernmentFlag', 'ProvinceFlag'] }, { titles: ['ChairmanMerit'] }],
    signatures: [
      { unit: 'cuc-thue-tinh-x' },
      {
        unit: 'kho-bac-x',
        signatory: 'pho-giam-doc-x',
        authorisation: { by: 'head-of-kho-bac-x', number: '12/GUQ', date: '2019-03-09' },
      },
      { unit: 'so-c-x' },
    ],
    nominations: [{ unit: 'kho-bac-x', kind: 'thematic', movement: 'hien-mau' }],
    exclusions: [{ unit: 'so-d-x', reason: 'Đang sắp xếp lại' }],
    cases: [{ kind: 'ExemplaryCase' }, { kind: 'NewModel', endorsement: { note: 'Nhân rộng' } }],
    midYear: { findings: [{ unit: 'kho-bac-x', text: 'Vượt tiến độ' }] },
    movements: [
      {
        level: 'province',
        kind: 'thematic',
        left: [{ unit: 'so-c-x' }],
        activities: [{ unit: 'kho-bac-x' }, { text: 'Cả khối' }],
        review: { text: 'Tổng kết' },
      },
    ],
  });
});

describe('a scenario is wrong', () => {
  const given = (act: string) =>
    mistakesIn(withActs(`  - { at: 2019-02-15, plan: { theme: Đoàn kết } }\n  - ${act}`));

  test.each([
    ['activity: { movement: hien-mau, date: 2019-02-14, text: Hiến máu }', { code: 'MOVEMENT_UNKNOWN' }],
    [
      'case: { kind: exemplary, unit: so-c, title: Chị Lan, text: Hiến máu, evidence: Báo cáo }',
      { code: 'EVIDENCE_UNKNOWN', title: 'Báo cáo' },
    ],
    ['endorse: { case: Máu hiếm }', { code: 'CASE_UNKNOWN', title: 'Máu hiếm' }],
    [
      'sign-for: { unit: so-c, signatory: ai-do, number: 1, date: 2019-02-14 }',
      { code: 'PERSON_UNKNOWN', person: 'ai-do' },
    ],
  ])('where it names what was not there before: %s', (act, mistake) => {
    expect(given(act)).toMatchObject([mistake]);
  });
});
