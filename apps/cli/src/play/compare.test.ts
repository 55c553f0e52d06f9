import { describe, expect, test } from '@jest/globals';
import { planOf } from '../testing/scenarios.js';
import { DomainApi } from '../testing/domain-api.js';
import { yearExpectation } from '../scenario/expect.schema.js';
import { cycleOf } from '../plan/world.js';
import { namingOf } from './check-outcome.js';
import { compareYear } from './compare.js';
import { play } from './play.js';

const plan = planOf(
  [
    'id: thu',
    'title: Khối thử',
    'bloc: { name: Khối thử, province: Thái Bình }',
    'year: 2019',
    'units: [Sở A, Sở B, Sở C, Sở D]',
    'rules: { choice: consensus, scoreStages: { self: false, cross: false }, subUnitAwards: allowed }',
    'acts:',
    '  - { at: 2019-02-01, plan: { theme: Đoàn kết } }',
    '  - { pledge: A }',
    '  - { sign: all }',
    '  - close-pledging',
    '  - open-evaluation',
    '  - close-evaluation',
    '  - { declare-ranking: { order: [so-a, [so-b, so-c]] } }',
    '  - nominate: [{ unit: so-a, award: GF }, { unit: so-b, award: CM }, { unit: so-c, award: CM, subUnit: Văn phòng }]',
    '  - attach-paper: all',
    '  - sign-dossier: all',
    '  - { submit-dossier: { unit: so-a } }',
  ].join('\n'),
);

const api = new DomainApi();
const played = play(plan, api);

const differences = async (expected: object) => {
  expect((await played).surprises).toEqual([]);
  const view = await api.view(cycleOf(plan.world, 2019));
  if (!view) throw new Error('no such cycle');
  return compareYear(yearExpectation.parse(expected), view, namingOf(plan.world));
};

describe('comparing a year with what was expected', () => {
  test('finds nothing where all is as expected, and compares only what is named', async () => {
    expect(
      await differences({
        stage: 'nomination',
        theme: 'Đoàn kết',
        units: 4,
        signed: 4,
        movements: 0,
        ranking: { 1: 'so-a', 2: ['so-c', 'so-b'] },
        nominations: {
          government: ['Sở A'],
          province: [],
          chairman: ['so-b', { unit: 'so-c', subUnit: 'Văn phòng' }],
        },
        head: 'none',
        dossiers: [{ unit: 'so-a', state: 'submitted' }],
      }),
    ).toEqual([]);
    expect(await differences({})).toEqual([]);
  });

  test.each([
    [{ stage: 'closed' }, { subject: 'stage', expected: 'closed', actual: 'nomination' }],
    [{ signed: 3 }, { subject: 'signed', expected: '3', actual: '4' }],
    [{ ranking: { 2: 'so-b' } }, { subject: 'ranking', which: '2', expected: 'Sở B', actual: 'Sở B, Sở C' }],
    [{ ranking: { 3: 'so-d' } }, { subject: 'ranking', which: '3', expected: 'Sở D', actual: '' }],
    [
      { nominations: { province: ['so-a'] } },
      { subject: 'nominations', which: 'province', expected: 'Sở A', actual: '' },
    ],
    [
      { nominations: { chairman: ['so-b', 'so-c'] } },
      { subject: 'nominations', expected: 'Sở B, Sở C', actual: 'Sở B, Sở C (Văn phòng)' },
    ],
    [{ head: 'so-a' }, { subject: 'head', expected: 'Sở A', actual: '' }],
    [{ scores: { 'so-a': 95 } }, { subject: 'scores', which: 'Sở A', expected: '95', actual: '' }],
    [
      { dossiers: [{ unit: 'so-b', state: 'submitted' }] },
      { subject: 'dossiers', which: 'Sở B', expected: 'submitted', actual: 'drafted' },
    ],
    [
      { dossiers: [{ unit: 'so-a', state: 'submitted', due: { submit: '2020-01-29' }, passed: [] }] },
      { which: 'Sở A, submit', expected: '2020-01-29', actual: '2020-01-30' },
    ],
    [
      { dossiers: [{ unit: 'so-a', state: 'submitted', passed: ['receive'] }] },
      { which: 'Sở A, passed', expected: 'receive', actual: '' },
    ],
    [
      { dossiers: [{ unit: 'so-a', state: 'submitted', consequences: ['quota'] }] },
      { which: 'Sở A, consequences', expected: 'quota', actual: '' },
    ],
    [{ ballots: 1 }, { subject: 'ballots', expected: '1', actual: '0' }],
    [{ withheld: 'first' }, { subject: 'withheld', expected: 'first', actual: 'none' }],
    [{ ranking: { 1: [] } }, { subject: 'ranking', which: '1', expected: '', actual: 'Sở A' }],
    [{ excluded: ['so-d'] }, { subject: 'excluded', expected: 'Sở D', actual: '' }],
  ])('%j', async (expected, difference) => {
    expect(await differences(expected)).toMatchObject([difference]);
  });
});
