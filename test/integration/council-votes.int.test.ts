import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActType, CouncilRow } from '@so-vang/api-contract';
import { newKey } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import { persist, wholeYear } from '../support/whole-year.js';
import { accepted } from '../support/world.js';

const id = 'cv';
const council = `${id}-test-2019-1`;
const stream = `council-${council}`;
const [office, chair, second, stranger] = [`${id}-office`, `${id}-chair`, `${id}-second`, `${id}-u1-head`];
const clock = 'played' as const;

let stack: Stack;
let cycle: string;
const act = (on: string, type: ActType, data: object, by?: string, key = newKey()) =>
  stack.api.act(on, type, data, {
    ...{ key, at: '2020-03-10T02:00:00.000Z', ...(by && { by }) },
  });
const sits = (type: ActType, data: object = {}, by = office, key?: string) =>
  act(stream, type, data, by, key);
const cast = (by: string, opinion: string, key?: string) =>
  sits('CastCouncilVote', { votes: [{ item: 1, opinion }] }, by, key);
const row = async (position: string) => stack.api.get<CouncilRow>(`/api/councils/${council}`, position);

beforeAll(async () => {
  stack = await startStack();
  const year = wholeYear(id);
  cycle = year.cycle;
  for (const prepared of year.acts) accepted(await persist(stack.api, prepared));
  for (const person of [chair, second]) {
    const on = `person-${person}`;
    accepted(await act(on, 'RegisterPerson', { person, name: person, clock }));
    accepted(await act(on, 'Appoint', { person, role: 'council', from: '2018-01-01' }));
  }
  const adopt = async (scope: string, rules: object) =>
    accepted(
      await act(`rulebook-${scope}`, 'AdoptRules', {
        ...{ scope, rules, validFrom: '2020-01-01', act: '05/QĐ', clock },
      }),
    );
  await adopt('province-thai-binh', { councilVotingMethods: ['own-vote', 'paper'] });
  await adopt(`bloc-${year.bloc}`, { councilAwards: ['ProvinceFlag'] });
  accepted(await act(`dossier-${cycle}-2`, 'ReceiveDossier', {}, office));
  accepted(await act(`dossier-${cycle}-2`, 'AppraiseDossier', { finding: 'eligible' }, office));
  const members = [
    { person: chair, role: 'chair' },
    { person: second, role: 'member' },
    { person: office, role: 'secretary' },
  ];
  const terms = { council, province: 'Thái Bình', year: 2019, number: 1, session: 'award', members, clock };
  accepted(await sits('CallSitting', { ...terms, heldAt: '2020-03-10T02:00:00.000Z', place: 'Hall' }));
  accepted(await sits('PlaceOnAgenda', { dossiers: [`${cycle}-2`] }));
  accepted(await sits('RecordAttendance', { present: [chair, second, office], absent: [] }));
});
afterAll(() => stack.stop());

describe("council members' own votes", () => {
  test('are taken once of each who is there, and added to what the secretary took down', async () => {
    expect(await cast(chair, 'for')).toMatchObject({ status: 409, code: 'ITEM_NOT_PRESENTED' });
    accepted(await sits('PresentItems', { items: [1], presenter: office }));

    const key = newKey();
    const first = accepted(await cast(chair, 'for', key));
    expect(accepted(await cast(chair, 'for', key))).toMatchObject({ position: first.position });
    expect(await cast(chair, 'against')).toMatchObject({ status: 409, code: 'COUNCIL_VOTE_ALREADY_CAST' });
    expect(await cast(stranger, 'for')).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
    const both = await Promise.all([cast(second, 'for'), cast(second, 'against')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);

    const none = { item: 1, for: 0, against: 0, invalid: 0, abstained: 0 };
    const byHand = { ...none, for: 1, named: [{ person: office, opinion: 'for' }] };
    const secret = { method: 'paper', committee: [chair, second, office], votes: [{ ...none, for: 3 }] };
    expect(await sits('RecordVotes', { ...secret, sheet: 'ab'.repeat(32) })).toMatchObject({
      code: 'EVIDENCE_NOT_UPLOADED',
    });
    expect(await sits('RecordVotes', { method: 'own-vote', votes: [none] })).toMatchObject({
      code: 'NAMED_VOTES_MISSING',
    });
    const counted = accepted(await sits('RecordVotes', { method: 'own-vote', votes: [byHand] }));
    const { state } = await row(counted.position);
    expect(state.agenda[0]?.rounds).toMatchObject([
      { for: both[0]?.status === 200 ? 3 : 2, base: 3, voters: 3 },
    ]);
    expect(state.agenda[0]).not.toHaveProperty('cast');
    expect(state.leaders).toMatchObject([{ bloc: `${id}-bloc`, units: 1, standardMet: 2 }]);
  });
});

describe('an annulment', () => {
  test('is foreseen with what it leaves, and refused of another authority', async () => {
    const data = {
      ...{ ground: 'Điều 93', legalGround: 'fraud', reason: 'Khai man', number: '9/QĐ-TTg' },
      ...{ authority: 'government', date: '2020-03-09' },
    };
    const preview = (more: object) =>
      stack.api.preview(`dossier-${cycle}-1`, 'AnnulAward', { ...data, ...more } as never, {
        ...{ by: office, at: '2020-03-10T02:00:00.000Z' },
      });
    expect(await preview({})).toMatchObject({
      status: 200,
      consequences: expect.arrayContaining([
        expect.objectContaining({
          code: 'TO_SETTLE',
          consequence: expect.objectContaining({ kind: 'quota' }),
        }),
      ]),
    });
    expect(await preview({ authority: 'province' })).toMatchObject({
      status: 422,
      code: 'ANNULMENT_NOT_BY_AUTHORITY',
    });
  });
});
