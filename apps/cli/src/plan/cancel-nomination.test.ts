import { expect, test } from '@jest/globals';
import { play } from '../play/play.js';
import { DomainApi } from '../testing/domain-api.js';
import { planOf, withActs } from '../testing/scenarios.js';

const acts = `
  - { at: 2019-02-15, plan: { theme: Đoàn kết } }
  - pledge: Nội dung 1
  - sign: all
  - close-pledging
  - { at: 2019-04-01, launch: { movement: hien-mau, name: Hiến máu, kind: thematic } }
  - join: all
  - { at: 2019-11-15, review-movement: { movement: hien-mau, date: 2019-11-15, text: Tổng kết } }
  - nominate-for-theme: { movement: hien-mau, unit: kho-bac, award: CM, achievements: Sáng kiến }
  - cancel-nomination: { unit: kho-bac, award: CM, reason: Nhầm đơn vị }
  - nominate-for-theme: { movement: hien-mau, unit: so-c, award: CM, achievements: Sáng kiến }
  - attach-paper: all
  - sign-dossier: all
  - submit-dossier: all
  - { cancel-nomination: { unit: so-c, reason: Nhầm }, refused: DOSSIER_ALREADY_SENT }
  - { cancel-nomination: { unit: kho-bac, reason: Nhầm }, refused: NOMINATION_UNKNOWN }
`;

test('a scenario cancels a nomination, and what it was for serves another', async () => {
  const api = new DomainApi();
  const { surprises } = await play(planOf(withActs(acts, 'rules: { thematicAwards: allowed }\n')), api);
  expect(surprises).toEqual([]);
  const view = await api.view('thu-x-2019');
  expect(view?.cycle.state).toMatchObject({
    nominations: [{ dossier: 'thu-x-2019-2', unit: 'so-c-x', achievements: [{ title: 'Sáng kiến' }] }],
    cancelledNominations: [
      { dossier: 'thu-x-2019-1', unit: 'kho-bac-x', cancelled: { reason: 'Nhầm đơn vị' } },
    ],
  });
  expect(view?.dossiers.map(({ phase, open }) => [phase, open])).toEqual([
    ['cancelled', false],
    ['submitted', true],
  ]);
});
