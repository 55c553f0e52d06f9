import { describe, expect, test } from '@jest/globals';
import { goesBy } from '../correction/goes-by.js';
import { sittingIdOf, systemPerson, type SittingId, type StreamName } from '../ids.js';
import { act } from '../testing/acts.js';
import { councilWorld, sittingIn } from '../testing/council-world.js';
import { on } from '../testing/names.js';
import { council, dossierAt, everybody } from '../testing/sittings.js';
import { worldAfter, type World } from '../testing/world.js';
import { areReservations, type Reservation } from './reservation.js';

const second = sittingIdOf('thai-binh', 2019, 2);
const reservations: StreamName = 'claim-sittings-played-thai-binh-2019';
/** One flag is allowed: one unit leads its bloc. */
const one = { num: 1, den: 1, base: 'bloc-leaders', rounding: 'down' } as const;

/** The machine stops behind what a sitting takes first. */
const reservedAlone = async (world: World, reservation: Reservation): Promise<void> => {
  const data = { ...reservation, province: 'Thái Bình', year: 2019, clock: 'played' } as const;
  const command = act('ReserveForSitting', data, on('2020-03-10'), systemPerson);
  expect(await world.act(reservations, command, 'system')).toMatchObject({ ok: true });
};
const attendance = { present: everybody, absent: [] };
const against = {
  item: 1,
  ...{ for: 0, against: 10, named: everybody.map((person) => ({ person, opinion: 'against' })) },
};

/** Two sittings with one flag each, both about to close. */
const twoSittings = async (
  over: 'warn' | 'refuse',
  ids: readonly [SittingId, SittingId] = [council, second],
) => {
  const world = councilWorld(['GovernmentFlag', 'GovernmentFlag'], { flagQuota: { ...one, over } });
  const sittings = ids.map((id, i) => sittingIn(world, id, { number: i + 1 }));
  for (const [i, sitting] of sittings.entries()) {
    await sitting.call();
    await sitting.place([dossierAt(i + 1)]);
    await sitting.vote();
    await sitting.sign();
  }
  return { world, sittings };
};

describe('the number of a sitting', () => {
  test('is given once for a council and year, whatever the ids', async () => {
    const world = councilWorld([]);
    await sittingIn(world, council).call();
    const other = 'hoi-dong-tinh-2019-1' as SittingId;
    await expect(sittingIn(world, other).call()).rejects.toThrow(
      JSON.stringify({ code: 'SITTING_NUMBER_TAKEN', number: 1, council }),
    );
    await sittingIn(world, other.replace('-1', '-2') as SittingId, { number: 2 }).call();
  });

  test('is taken by who was about to call it, and called there by the same id', async () => {
    const world = councilWorld([]);
    await reservedAlone(world, { council, number: 1, dossiers: [], flags: [] });
    const other = 'hoi-dong-tinh-2019-1' as SittingId;
    await expect(sittingIn(world, other).call()).rejects.toThrow('SITTING_NUMBER_TAKEN');
    await sittingIn(world, council).call();
    expect(world.stateOf(reservations)).toMatchObject({ held: [{ council, number: 1 }] });
  });

  test('stands in a stream of its own kind, apart in each world', async () => {
    const world = councilWorld([]);
    await sittingIn(world, council).call();
    await sittingIn(world, 'hoi-dong-2019-1' as SittingId, { clock: 'live' }).call();
    const streams = world.streams().filter(areReservations);
    expect(streams).toEqual([reservations, 'claim-sittings-thai-binh-2019']);
  });
});

describe('the quota of Government flags', () => {
  const needsReason = { rejection: { code: 'FLAG_QUOTA_NEEDS_REASON', proposed: 2, allowed: 1 } };
  const exceeded = { rejection: { code: 'FLAG_QUOTA_EXCEEDED', proposed: 2, allowed: 1 } };
  const odd: readonly [SittingId, SittingId] = ['a-2019-1' as SittingId, 'b-2019-2' as SittingId];

  test.each([
    ['in their order', [0, 1], undefined],
    ['number 2 before number 1', [1, 0], undefined],
    ['by odd ids', [0, 1], odd],
    ['by odd ids, number 2 first', [1, 0], odd],
  ] as const)('is given once where sittings close %s', async (_, [first, then], ids) => {
    const { sittings } = await twoSittings('warn', ids);
    expect(await sittings[first]?.close()).toMatchObject({ ok: true });
    expect(await sittings[then]?.close()).toMatchObject(needsReason);
    expect(await sittings[then]?.close('2020-03-10', { quotaReason: 'Tiêu biểu' })).toMatchObject({
      ok: true,
    });

    const strict = await twoSittings('refuse', ids);
    expect(await strict.sittings[first]?.close()).toMatchObject({ ok: true });
    expect(await strict.sittings[then]?.close('2020-03-10', { quotaReason: 'x' })).toMatchObject(exceeded);
  });

  test('counts what a sitting that closed before there was such a stream passed', async () => {
    const { world, sittings } = await twoSittings('refuse');
    await sittings[1]?.close();
    const known = world.streams().filter((stream) => stream !== reservations);
    const old = worldAfter(
      world.log.filter(({ stream }) => stream !== reservations),
      new Map(known.map((stream) => [stream, world.stateOf(stream)])),
    );
    expect(await sittingIn(old, council).close()).toMatchObject(exceeded);
    expect(await sittings[0]?.close()).toMatchObject(exceeded);
  });

  test('is held by a sitting that was stopped between taking it and closing', async () => {
    const { world, sittings } = await twoSittings('refuse');
    const flags = [dossierAt(2)];
    await reservedAlone(world, { council: second, number: 2, dossiers: [], flags });
    expect(await sittings[0]?.close()).toMatchObject(exceeded);
    // It goes on and closes, or does something else, and holds no flag any more.
    await sittings[1]?.done('RecordAttendance', attendance, '2020-03-11');
    expect(await sittings[0]?.close('2020-03-11')).toMatchObject({ ok: true });
  });

  test('is free again where a vote was corrected', async () => {
    const { world, sittings } = await twoSittings('refuse');
    await sittings[0]?.close();
    const correction = { votes: [against] };
    const why = { act: '98/2023/NĐ-CP', article: 'Điều 30', reason: 'Ghi nhầm' };
    await sittings[0]?.done(
      'CorrectFact',
      { fact: { type: 'ItemVotesRecorded' }, correction, ...why },
      '2020-03-10',
    );
    expect(world.stateOf(reservations)).toMatchObject({
      held: [
        { council: second, dossiers: [dossierAt(2)], flags: [] },
        { council, dossiers: [], flags: [] },
      ],
    });
    expect(await sittings[1]?.close()).toMatchObject({ ok: true });
  });
});

describe('the closing of another sitting', () => {
  const voted = {
    type: 'ItemVotesRecorded',
    stream: 'council-a-2019-1',
    revision: 5,
    data: { votes: [{ item: 1 }] },
  };
  const after = (award: string) => ({
    agenda: [{ item: 1, award }],
    recorded: ['SittingCalled', '', '', '', '', 'ItemVotesRecorded', '', 'SittingClosed'].map((type) => ({
      type,
    })),
  });
  const closing = (revision: number) => ({
    ...{ type: 'SittingClosed', stream: 'council-b-2019-2', revision: 9, data: {} },
    metadata: { facts: [{ stream: voted.stream, revision }], rules: [] },
  });
  const rests = (revision: number, award: string) =>
    goesBy(closing(revision) as never, voted as never, after(award) as never);

  test('rests on the votes on a flag in one that was closed by then', () => {
    expect(rests(7, 'GovernmentFlag')).toBe(true);
    expect(rests(6, 'GovernmentFlag')).toBe(false);
    expect(rests(7, 'ProvinceFlag')).toBe(false);
  });
});

describe('a dossier', () => {
  test('is on one agenda, also where another sitting was stopped before it placed it', async () => {
    const world = councilWorld(['ProvinceFlag']);
    const [here, there] = [sittingIn(world, council), sittingIn(world, second, { number: 2 })];
    await here.call();
    await there.call();
    await reservedAlone(world, { council: second, number: 2, dossiers: [dossierAt(1)], flags: [] });
    const before = { code: 'DOSSIER_BEFORE_COUNCIL', dossier: dossierAt(1), council: second, passed: false };
    const placing = () => here.tried('PlaceOnAgenda', { dossiers: [dossierAt(1)] }, '2020-03-02');
    expect(await placing()).toEqual({ ok: false, rejection: before });
    await there.place([dossierAt(1)]);
    expect(await placing()).toEqual({ ok: false, rejection: before });
  });

  test('is on one agenda before it has been told so', async () => {
    const world = councilWorld(['ProvinceFlag']);
    const [here, there] = [sittingIn(world, council), sittingIn(world, second, { number: 2 })];
    await here.call();
    await there.call();
    await there.done('PlaceOnAgenda', { dossiers: [dossierAt(1)] }, '2020-03-02', undefined, true);
    expect(await here.tried('PlaceOnAgenda', { dossiers: [dossierAt(1)] }, '2020-03-02')).toMatchObject({
      rejection: { code: 'DOSSIER_BEFORE_COUNCIL', council: second },
    });
  });
});
