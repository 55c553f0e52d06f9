import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '../recorded.js';
import type { Rejection } from '../registry.js';
import {
  chair,
  council,
  dossierAt,
  ofSitting,
  placed,
  presented,
  secretary,
  voted,
} from '../testing/sittings.js';
import { on } from '../testing/names.js';
import { nothingIsUnexplained, withGrounds, withoutGrounds } from './refusal-grounds.js';
import { groundsOf } from './refusals.js';

const stream = `council-${council}`;
const recorded = (...events: readonly (Pick<RecordedEvent, 'type'> & { stream?: string; data: object })[]) =>
  events.map((event, i) => ({ stream, ...event, position: String(i + 1) })) as unknown as RecordedEvent[];
const grounds = (rejection: Rejection, events: readonly RecordedEvent[], of = stream) =>
  groundsOf(rejection, events, of).map(({ position }) => position);

describe('every refusal', () => {
  test('has what it rests on, or is listed as resting on nothing recorded', () => {
    expect(nothingIsUnexplained).toBe(true);
    expect(withoutGrounds.filter((code) => withGrounds.includes(code))).toEqual([]);
    expect(new Set(withoutGrounds).size).toBe(withoutGrounds.length);
  });
});

describe('a refusal of the council rests on', () => {
  const cast = (person = chair) =>
    ofSitting('CouncilVoteCast', { person, votes: [{ item: 1, opinion: 'for' }] });
  const history = recorded(
    placed(['ProvinceFlag', 'ChairmanMerit']),
    presented(1, 2),
    voted(1, 8, true),
    voted(2, 8, true),
    cast(),
    cast(secretary),
  );
  test('the vote on that very item', () => {
    expect(grounds({ code: 'ITEM_HAS_RESULT', item: 1 }, history)).toEqual(['3']);
    expect(grounds({ code: 'REVOTE_NEEDS_REASON', item: 2 }, history)).toEqual(['4']);
  });
  test('the vote of that very member', () => {
    const twice = {
      code: 'COUNCIL_VOTE_ALREADY_CAST',
      item: 1,
      person: chair,
      at: on('2020-03-10'),
    } as const;
    expect(grounds(twice, history)).toEqual(['5']);
  });
  test('what was placed, where there is no such item', () => {
    expect(grounds({ code: 'ITEM_UNKNOWN', item: 9 }, history)).toEqual(['1']);
  });
});

test('of several dossiers, a refusal rests on the events of its own', () => {
  const [one, other] = [1, 2].map((n) => `dossier-${dossierAt(n)}`);
  const held = { type: 'DossierHeld', data: { hold: 'don-1' } } as const;
  const history = recorded({ ...held, stream: one! }, { ...held, stream: other! });
  const refused: Rejection = { code: 'DOSSIER_HELD', holds: [] };
  expect(grounds(refused, history, one)).toEqual(['1']);
});
