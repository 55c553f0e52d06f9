import { describe, expect, test } from '@jest/globals';
import { claimDecider, type AchievementUse } from '../claim/claim.js';
import type { AchievementId, CycleId, DossierId, UnitId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import { act, inCycle } from '../testing/acts.js';
import { excluded, inNomination, withdrawn } from '../testing/cycles.js';
import { noFacts, unitOn } from '../testing/facts.js';
import { abroad, cycle, east, north, south, today, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { authorityOf } from '../rules/awards.js';
import { defaultValues } from '../rules/default-rules.js';
import type { Strictness } from '../rules/rules.js';
import { unitDecider } from '../unit/unit.js';
import { cycleDecider } from './cycle.decider.js';
import type { SlotCheck } from './slots.js';

const given = specFor(cycleDecider, noFacts);
const nominate = (unit: UnitId, award: Award, subUnit?: string) =>
  act('Nominate', { unit, award, ...(subUnit !== undefined && { subUnit }) });
const nominated = (n: number, unit: UnitId, award: Award, rank?: number) =>
  inCycle('NominationMade', {
    dossier: `${cycle}-${n}` as DossierId,
    unit,
    award,
    authority: authorityOf[award],
    ...(rank !== undefined && { rank }),
  });
const slotOf = (award: Award) => defaultValues.slots.filter((slot) => slot.award === award);
const check = (award: Award, taken = 1): SlotCheck => ({
  ...{ award, slots: slotOf(award), units: 4, taken },
  ...(award === 'GovernmentFlag' && { max: 1 }),
  over: award === 'GovernmentFlag' && taken > 1,
});

describe('nominating a unit', () => {
  test.each([
    [north, 1, 'GovernmentFlag', 'government'],
    [south, 2, 'ProvinceFlag', 'province'],
    [west, 3, 'ChairmanMerit', 'chairman'],
  ] as const)('%s of rank %d for %s opens a dossier for the %s', (unit, rank, award, authority) => {
    const dossier = 'khoi-1-2019-1' as DossierId;
    expect(given(...inNomination()).when(nominate(unit, award))).toEqual(
      accepted(inCycle('NominationMade', { dossier, unit, award, authority, rank, check: check(award) })),
    );
  });
  test('counts the dossiers of the cycle', () => {
    const history = [...inNomination(), nominated(1, north, 'GovernmentFlag', 1)];
    expect(given(...history).when(nominate(south, 'ProvinceFlag'))).toEqual(
      accepted(
        inCycle('NominationMade', {
          ...nominated(2, south, 'ProvinceFlag', 2).data,
          check: check('ProvinceFlag'),
        }),
      ),
    );
  });
  test('is possible for both units of a tie', () => {
    const history = [...inNomination(), nominated(1, east, 'ChairmanMerit', 3)];
    expect(given(...history).when(nominate(west, 'ChairmanMerit'))).toMatchObject({ ok: true });
  });
  test.each([
    ['a stranger', abroad, refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad })],
    ['an excluded unit', east, refused({ code: 'UNIT_EXCLUDED', unit: east, reason: 'Kỷ luật' })],
    [
      'a unit that has withdrawn',
      west,
      refused({ code: 'UNIT_HAS_WITHDRAWN', unit: west, reason: 'Đã nhận cờ năm trước' }),
    ],
  ])('is refused for %s', (_name, unit, refusal) => {
    const history = [...inNomination(), excluded(east), withdrawn(west)];
    expect(given(...history).when(nominate(unit, 'ProvinceFlag'))).toEqual(refusal);
  });
  test('is refused for a unit without a rank', () => {
    expect(given(...inNomination({}, [[north]])).when(nominate(south, 'ProvinceFlag'))).toEqual(
      refused({ code: 'UNIT_NOT_RANKED', unit: south }),
    );
  });
  test('is refused for an award that the rules have no slot for', () => {
    const history = inNomination({ slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 1 }] });
    expect(given(...history).when(nominate(north, 'GovernmentFlag'))).toEqual(
      refused({ code: 'NO_SLOT_FOR_AWARD', award: 'GovernmentFlag' }),
    );
  });
  test('is refused for a rank outside the slot', () => {
    expect(given(...inNomination()).when(nominate(south, 'GovernmentFlag'))).toEqual(
      refused({ code: 'RANK_NOT_IN_SLOT', award: 'GovernmentFlag', rank: 2, fromRank: 1, toRank: 1 }),
    );
  });
  describe('over its slots', () => {
    const full = (slotsExceeded: Strictness) => [
      ...inNomination({ slotsExceeded }, [[north, south]]),
      nominated(1, north, 'GovernmentFlag', 1),
    ];
    const over = check('GovernmentFlag', 2);

    test('is refused where the rules say so, with the figures', () => {
      expect(given(...full('refuse')).when(nominate(south, 'GovernmentFlag'))).toEqual(
        refused({ code: 'SLOTS_FULL', award: 'GovernmentFlag', max: 1, check: over }),
      );
    });
    test('needs a reason where the rules only warn, and keeps it with the figures', () => {
      expect(given(...full('warn')).when(nominate(south, 'GovernmentFlag'))).toEqual(
        refused({ code: 'REASON_NEEDED', check: over }),
      );
      const reason = 'Hai đơn vị cùng dẫn đầu';
      const command = act('Nominate', { unit: south, award: 'GovernmentFlag', reason });
      const made = { ...nominated(2, south, 'GovernmentFlag', 1).data, check: over, reason };
      expect(given(...full('warn')).when(command)).toEqual(accepted(inCycle('NominationMade', made)));
    });
    test('is never cured by a reason where the rules refuse', () => {
      const command = act('Nominate', { unit: south, award: 'GovernmentFlag', reason: 'Cùng hạng' });
      expect(given(...full('refuse')).when(command)).toMatchObject({ rejection: { code: 'SLOTS_FULL' } });
    });
  });
  test('goes by the slots for blocs of its size', () => {
    const slots = [
      { award: 'ProvinceFlag', fromRank: 1, toRank: 1, max: 1, maxUnits: 3 },
      { award: 'ProvinceFlag', fromRank: 1, toRank: 2, max: 2, minUnits: 4, maxUnits: 10 },
      { award: 'ProvinceFlag', fromRank: 1, toRank: 4, max: 4, minUnits: 11 },
    ] as const;
    const history = inNomination({ slots });
    expect(given(...history).when(nominate(south, 'ProvinceFlag'))).toMatchObject({
      events: [{ data: { check: { slots: [slots[1]], units: 4, taken: 1, max: 2, over: false } } }],
    });
    expect(given(...history).when(nominate(west, 'ProvinceFlag'))).toEqual(
      refused({ code: 'RANK_NOT_IN_SLOT', award: 'ProvinceFlag', rank: 3, fromRank: 1, toRank: 2 }),
    );
  });
  test('counts against a slot only what was nominated from its ranks', () => {
    const slots = [
      { award: 'ProvinceFlag', fromRank: 1, toRank: 1, max: 1 },
      { award: 'ProvinceFlag', fromRank: 2, toRank: 3, max: 2 },
    ] as const;
    const history = [
      ...inNomination({ slots, slotsExceeded: 'refuse' }),
      nominated(1, south, 'ProvinceFlag', 2),
      nominated(2, east, 'ProvinceFlag', 3),
    ];
    expect(given(...history).when(nominate(north, 'ProvinceFlag'))).toMatchObject({ ok: true });
    expect(given(...history).when(nominate(west, 'ProvinceFlag'))).toMatchObject({
      rejection: { code: 'SLOTS_FULL', max: 2, check: { taken: 3 } },
    });
  });
  test('is refused for a unit that the ballot did not approve', () => {
    const history = inNomination({}, [[north], [south]], [north]);
    expect(given(...history).when(nominate(south, 'ProvinceFlag'))).toEqual(
      refused({ code: 'NOT_APPROVED_BY_BALLOT', unit: south }),
    );
    expect(given(...history).when(nominate(north, 'ProvinceFlag'))).toMatchObject({ ok: true });
  });
  test('a second time is refused, for another award too where a unit gets one', () => {
    const history = [...inNomination(), nominated(1, north, 'GovernmentFlag', 1)];
    const refusal = refused({ code: 'ALREADY_NOMINATED', unit: north, award: 'GovernmentFlag' });
    expect(given(...history).when(nominate(north, 'GovernmentFlag'))).toEqual(refusal);
    expect(given(...history).when(nominate(north, 'ProvinceFlag'))).toEqual(refusal);
  });
  test('for another award is possible where the rules allow several', () => {
    const history = [...inNomination({ severalAwards: 'allowed' }), nominated(1, north, 'GovernmentFlag', 1)];
    expect(given(...history).when(nominate(north, 'ProvinceFlag'))).toMatchObject({ ok: true });
    expect(given(...history).when(nominate(north, 'GovernmentFlag'))).toMatchObject({ ok: false });
  });
});

describe('nominating for an achievement', () => {
  const initiative = 'sang-kien-12' as AchievementId;
  const commandFor = (unit: UnitId, award: Award) =>
    act('Nominate', { unit, award, achievements: [initiative] });
  const claims = (...uses: readonly AchievementUse[]) => ({
    claims: [
      uses
        .map((use) => ({
          type: 'AchievementClaimed' as const,
          data: { achievement: initiative, title: 'Sáng kiến số 12', ...use, at: today },
        }))
        .reduce(claimDecider.evolve, claimDecider.initialState),
    ],
  });
  const own = { cycle, unit: north, award: 'GovernmentFlag' } as const;

  test('is possible once it is claimed for that nomination, and names it', () => {
    expect(given(...inNomination()).when(commandFor(north, 'GovernmentFlag'), claims(own))).toMatchObject({
      events: [{ data: { achievements: [{ id: initiative, title: 'Sáng kiến số 12' }] } }],
    });
  });
  test('is refused where nobody has claimed it', () => {
    expect(given(...inNomination()).when(commandFor(north, 'GovernmentFlag'), claims())).toEqual(
      refused({ code: 'ACHIEVEMENT_NOT_CLAIMED', achievement: initiative, unit: north }),
    );
  });
  test.each([
    ['another year', { ...own, cycle: 'khoi-2-2018' as CycleId }],
    ['another unit', { ...own, unit: south }],
    ['another award of the unit', { ...own, award: 'ProvinceFlag' as const }],
  ])('is refused where %s holds it, and says which', (_who, holder) => {
    expect(given(...inNomination()).when(commandFor(north, 'GovernmentFlag'), claims(holder))).toEqual(
      refused({ code: 'ACHIEVEMENT_ALREADY_USED', achievement: initiative, ...holder }),
    );
  });
  test('serves two awards of one unit where the rules allow several', () => {
    const both = claims(own, { ...own, award: 'ProvinceFlag' });
    const history = [...inNomination({ severalAwards: 'allowed' }), nominated(1, north, 'GovernmentFlag', 1)];
    expect(given(...history).when(commandFor(north, 'ProvinceFlag'), both)).toMatchObject({ ok: true });
  });
});

describe('nominating an office inside a unit', () => {
  const office = nominate(south, 'ProvinceFlag', 'Văn phòng');

  test('is refused where the rules leave it out', () => {
    expect(given(...inNomination()).when(office)).toEqual(refused({ code: 'SUB_UNIT_AWARDS_OFF' }));
  });
  test('is refused for one that its unit has not registered', () => {
    const unknown = refused({ code: 'SUB_UNIT_UNKNOWN', unit: south, subUnit: 'Văn phòng' });
    const history = inNomination({ subUnitAwards: 'allowed' });
    expect(given(...history).when(office)).toEqual(unknown);
    expect(given(...history).when(office, { unit: unitOn('played', south) })).toEqual(unknown);
  });
  test("takes no slot, and is free of the unit's own rank", () => {
    const unit = unitDecider.evolve(unitOn('played', south), {
      type: 'SubUnitRegistered',
      data: { unit: south, name: 'Văn phòng', at: today },
    });
    const history = inNomination({ subUnitAwards: 'allowed' }, [[north]]);
    const data = {
      dossier: `${cycle}-1` as DossierId,
      unit: south,
      subUnit: 'Văn phòng',
      award: 'ProvinceFlag',
      authority: 'province',
    } as const;
    expect(given(...history).when(office, { unit })).toEqual(accepted(inCycle('NominationMade', data)));
    expect(
      given(...history, inCycle('NominationMade', data)).when(nominate(north, 'ProvinceFlag')),
    ).toMatchObject({ ok: true });
    expect(given(...history, inCycle('NominationMade', data)).when(office)).toEqual(
      refused({ code: 'ALREADY_NOMINATED', unit: south, award: 'ProvinceFlag' }),
    );
  });
});

describe('closing the cycle', () => {
  const close = act('CloseCycle', {});
  const elected = inCycle('HeadElected', { head: south, forYear: 2020, method: 'election' });

  test('is done once the next head is known', () => {
    expect(given(...inNomination({ minutes: 'optional' }), elected).when(close)).toEqual(
      accepted(inCycle('CycleClosed', {})),
    );
    expect(
      given(...inNomination({ minutes: 'optional' }), elected, inCycle('CycleClosed', {})).state(),
    ).toMatchObject({
      phase: 'closed',
    });
  });
  test('is refused without a next head', () => {
    expect(given(...inNomination({ minutes: 'optional' })).when(close)).toEqual(
      refused({ code: 'STAGE_NOT_COMPLETE', missing: [{ code: 'HEAD', rule: 'headship' }] }),
    );
  });
  test('is possible without one where the rules do not ask for it', () => {
    expect(given(...inNomination({ headship: 'optional', minutes: 'optional' })).when(close)).toEqual(
      accepted(inCycle('CycleClosed', {})),
    );
  });
});
