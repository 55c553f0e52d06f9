import { describe, expect, test } from '@jest/globals';
import { claimDecider } from '../claim/claim.js';
import type { AchievementId } from '../ids.js';
import { act, inCycle } from '../testing/acts.js';
import { excluded, inMovements, inNomination } from '../testing/cycles.js';
import { noFacts, unitOn } from '../testing/facts.js';
import { joined, launched } from '../testing/movements.js';
import { cycle, day, dossier, east, movement, north, on, south, today, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { unitDecider } from '../unit/unit.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);

describe('nominating for a theme', () => {
  const theme = inCycle(
    'MovementLaunched',
    { movement, name: 'Hiến máu', kind: 'thematic' },
    on('2019-04-02'),
  );
  const reviewed = inCycle('MovementReviewed', { movement, date: day('2019-11-15'), text: 'Tổng kết' });
  const ready = [...inMovements({ thematicAwards: 'allowed' }), theme, joined(), reviewed];
  const nominate = act('NominateForTheme', { movement, unit: north, award: 'ChairmanMerit' });
  const nominated = inCycle('NominationMade', {
    ...{ dossier, movement, unit: north, award: 'ChairmanMerit', authority: 'chairman' },
    ...{ kind: 'thematic' },
  });

  test('asks for neither rank nor slot, in any stage after the pledge', () => {
    expect(given(...ready).when(nominate)).toEqual(accepted(nominated));
  });
  test('leaves the nominations of the year as they are', () => {
    const year = [...inNomination({ thematicAwards: 'allowed' }, [[south], [north], [east, west]])];
    const nominateForYear = act('Nominate', { unit: north, award: 'ChairmanMerit' });
    expect(given(...year, theme, joined(), reviewed, nominated).when(nominateForYear)).toMatchObject({
      ok: true,
    });
  });
  test.each([
    [
      'where the rules have no such awards',
      [...inMovements(), theme, joined(), reviewed],
      { code: 'THEMATIC_AWARDS_OFF' },
    ],
    [
      'for a movement of every year',
      [...inMovements({ thematicAwards: 'allowed' }), launched, joined(), reviewed],
      { code: 'MOVEMENT_NOT_THEMATIC', movement },
    ],
    ['before the review', ready.slice(0, -1), { code: 'MOVEMENT_NOT_REVIEWED', movement }],
    [
      'for a unit that has not joined',
      [...inMovements({ thematicAwards: 'allowed' }), theme, joined(south), reviewed],
      { code: 'NOT_JOINED', unit: north, movement },
    ],
    ['twice', [...ready, nominated], { code: 'ALREADY_NOMINATED', unit: north, award: 'ChairmanMerit' }],
    [
      'for an excluded unit',
      [...ready, excluded(north)],
      { code: 'UNIT_EXCLUDED', unit: north, reason: 'Kỷ luật' },
    ],
  ] as const)('is refused %s', (_name, history, rejection) => {
    expect(given(...history).when(nominate)).toEqual(refused(rejection));
  });
  test('rests on achievements claimed for it, each of them once', () => {
    const initiative = 'sang-kien-12' as AchievementId;
    const resting = act('NominateForTheme', { ...nominate.data, achievements: [initiative] });
    const use = { cycle, unit: north, award: 'ChairmanMerit' } as const;
    const claim = claimDecider.evolve(claimDecider.initialState, {
      type: 'AchievementClaimed',
      data: { achievement: initiative, title: 'Sáng kiến số 12', ...use, at: today },
    });
    const named = { achievements: [{ id: initiative, title: 'Sáng kiến số 12' }] };
    expect(given(...ready).when(resting)).toEqual(
      refused({ code: 'ACHIEVEMENT_NOT_CLAIMED', achievement: initiative, unit: north }),
    );
    const facts = { claims: [claim] };
    expect(given(...ready).when(resting, facts)).toMatchObject({ events: [{ data: named }] });
    const ofYear = act('Nominate', { unit: north, award: 'ChairmanMerit', achievements: [initiative] });
    const year = inNomination({ thematicAwards: 'allowed' }, [[south], [north], [east, west]]);
    const forTheme = { ...nominated, data: { ...nominated.data, ...named } };
    expect(given(...year, theme, joined(), reviewed, forTheme).when(ofYear, facts)).toEqual(
      refused({ code: 'ACHIEVEMENT_ALREADY_USED', achievement: initiative, ...use }),
    );
  });
  test('waits while the unit is on hold', () => {
    const hold = { hold: 'don-1', unit: north, ground: 'khieu-nai-to-cao', source: 'Thanh tra tỉnh' };
    const placed = inCycle('HoldPlaced', { ...hold, openedAt: day('2019-11-16') });
    expect(given(...ready, placed).when(nominate)).toMatchObject({ rejection: { code: 'UNIT_ON_HOLD' } });
    const cleared = inCycle('HoldCleared', { hold: 'don-1', unit: north, conclusion: 'Tố cáo sai' });
    expect(given(...ready, placed, cleared).when(nominate)).toMatchObject({ ok: true });
  });
  test('for an office inside a unit follows the rule on these', () => {
    const office = act('NominateForTheme', { ...nominate.data, subUnit: 'Văn phòng' });
    expect(given(...ready).when(office)).toEqual(refused({ code: 'SUB_UNIT_AWARDS_OFF' }));
    const both = [
      ...inMovements({ thematicAwards: 'allowed', subUnitAwards: 'allowed' }),
      ...[theme, joined(), reviewed],
    ];
    expect(given(...both).when(office, { unit: unitOn('played') })).toEqual(
      refused({ code: 'SUB_UNIT_UNKNOWN', unit: north, subUnit: 'Văn phòng' }),
    );
    const registered = unitDecider.evolve(unitOn('played'), {
      type: 'SubUnitRegistered',
      data: { unit: north, name: 'Văn phòng', at: today },
    });
    expect(given(...both).when(office, { unit: registered })).toMatchObject({ ok: true });
  });
});
