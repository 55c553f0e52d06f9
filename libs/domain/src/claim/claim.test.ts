import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycleDecider } from '../cycle/cycle.decider.js';
import type { Cycle, CycleEvent } from '../cycle/cycle.js';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { Dossier, DossierEvent } from '../dossier/dossier.js';
import type { AchievementId, BlocId, DossierId } from '../ids.js';
import type { Rules } from '../rules/rules.js';
import { act, inCycle } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, bloc, cycle, dossier, north, south, today, units } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { claimDecider, type AchievementUse } from './claim.js';

const achievement = 'sang-kien-12' as AchievementId;
const title = 'Sáng kiến số 12';
const cycleAfter = (...history: readonly CycleEvent[]): Cycle =>
  history.reduce(cycleDecider.evolve, cycleDecider.initialState);
const factsWith = (rules: Partial<Rules> = {}, ...more: readonly CycleEvent[]) => ({
  ...noFacts,
  cycle: cycleAfter(...inNomination(rules), ...more),
});
const given = specFor(claimDecider, factsWith());
const use: AchievementUse = { cycle, unit: north, award: 'GovernmentFlag' };
const wanted = { achievement, bloc, year: 2019, unit: north, award: 'GovernmentFlag' } as const;
const claim = act('ClaimAchievement', { ...wanted, title });
const claimed = (by: AchievementUse = use) => ({
  type: 'AchievementClaimed' as const,
  data: { achievement, ...by, title, at: today },
});

describe('claiming an achievement', () => {
  test('holds it for a unit, an award and a year', () => {
    expect(given().when(claim)).toEqual(accepted(claimed()));
  });
  test('is refused where another holds it, and names the holder', () => {
    const holder = { ...use, cycle: 'khoi-2-2018' as AchievementUse['cycle'] };
    expect(given(claimed(holder)).when(claim)).toEqual(
      refused({ code: 'ACHIEVEMENT_ALREADY_USED', achievement, ...holder }),
    );
  });
  test('a second time is refused, naming the claimant itself', () => {
    expect(given(claimed()).when(claim)).toEqual(
      refused({ code: 'ACHIEVEMENT_ALREADY_USED', achievement, ...use }),
    );
  });
  test('for another award of the unit goes by the rules', () => {
    const other = act('ClaimAchievement', { ...wanted, award: 'ProvinceFlag', title } as const);
    expect(given(claimed()).when(other)).toMatchObject({ ok: false });
    expect(given(claimed()).when(other, factsWith({ severalAwards: 'allowed' }))).toMatchObject({ ok: true });
  });
  test('is refused to a stranger, and in a year that is not open', () => {
    expect(given().when(act('ClaimAchievement', { ...wanted, unit: abroad, title }))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
    expect(given().when(claim, { cycle: cycleDecider.initialState })).toEqual(
      refused({ code: 'CYCLE_UNKNOWN' }),
    );
  });
  test('leaves one holder, in whatever order blocs and units come', () => {
    const claimants = fc.record({
      bloc: fc.constantFrom(bloc, 'khoi-2' as BlocId),
      unit: fc.constantFrom(...units),
      award: fc.constantFrom('GovernmentFlag' as const, 'ProvinceFlag' as const),
    });
    fc.assert(
      fc.property(fc.array(claimants, { minLength: 1 }), (coming) => {
        let state = claimDecider.initialState;
        for (const each of coming) {
          const command = act('ClaimAchievement', { ...wanted, ...each, title });
          const decision = claimDecider.decide(command, state, factsWith());
          if (decision.ok) state = decision.events.reduce(claimDecider.evolve, state);
        }
        expect(state).toMatchObject({ uses: [{ unit: coming[0]?.unit, award: coming[0]?.award }] });
      }),
    );
  });
});

describe('releasing an achievement', () => {
  const release = act('ReleaseAchievement', { ...wanted, reason: 'Không sử dụng' });
  const closed = inCycle('CycleClosed', {});
  const made = inCycle('NominationMade', {
    ...{ dossier, unit: north, award: 'GovernmentFlag', authority: 'government' },
    achievements: [{ id: achievement, title }],
  } as const);
  const history: readonly DossierEvent[] = [
    {
      type: 'DossierDrafted',
      data: {
        ...{ dossier, cycle, bloc, year: 2019, unit: north, award: 'GovernmentFlag' },
        ...{ authority: 'government', clock: 'played', at: today },
      },
    },
    {
      type: 'AwardDecided',
      data: { cycle, dossier, outcome: 'refused', number: '1', reason: 'Chưa đạt', at: today },
    },
  ];
  const dossierWith = (id: DossierId): Dossier => {
    const last = history.reduce(dossierDecider.evolve, dossierDecider.initialState);
    return last.phase === 'undrafted' ? last : { ...last, dossier: id };
  };
  const released = {
    type: 'AchievementReleased' as const,
    data: { achievement, ...use, reason: 'Không sử dụng', at: today },
  };

  test('frees it for others once its year has closed without it', () => {
    expect(given(claimed()).when(release, factsWith({}, closed))).toEqual(accepted(released));
    const elsewhere = act('ClaimAchievement', { ...wanted, unit: south, title });
    expect(given(claimed(), released).when(elsewhere)).toMatchObject({ ok: true });
  });
  test('is refused while the year may still nominate with it', () => {
    expect(given(claimed()).when(release)).toEqual(
      refused({ code: 'ACHIEVEMENT_IN_USE', achievement, unit: north }),
    );
  });
  test('is refused once it was used, unless that dossier was refused', () => {
    const used = factsWith({}, made, closed);
    expect(given(claimed()).when(release, used)).toEqual(
      refused({ code: 'ACHIEVEMENT_IN_USE', achievement, unit: north }),
    );
    expect(given(claimed()).when(release, { ...used, dossier: dossierWith(dossier) })).toEqual(
      accepted(released),
    );
    const others = dossierWith('khoi-1-2019-7' as DossierId);
    expect(given(claimed()).when(release, { ...used, dossier: others })).toMatchObject({ ok: false });
  });
  test('is refused where nobody holds it', () => {
    expect(given().when(release)).toEqual(
      refused({ code: 'ACHIEVEMENT_NOT_CLAIMED', achievement, unit: north }),
    );
    expect(given(claimed(), released).when(release, factsWith({}, closed))).toMatchObject({ ok: false });
  });
});
