import { describe, expect, test } from '@jest/globals';
import { dependentsOf } from '../correction/dependents.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import type { Cycle } from '../cycle/cycle.js';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { Dossier } from '../dossier/dossier.js';
import { eventsNeeded, factsOf, needsOf } from '../needs.js';
import {
  achievementStreamOf,
  streamOf,
  type AchievementId,
  type BlocId,
  type CycleId,
  type DossierId,
  type StreamName,
} from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { deciderOf, type AnyCommand, type AnyState } from '../registry.js';
import { act, inCycle } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { clerk, cycle, dossier, north, today } from '../testing/names.js';
import { receivedDossier } from '../testing/sittings.js';
import { claimDecider, type Claim } from './claim.js';

const achievement = 'sang-kien-12' as AchievementId;
const claims = achievementStreamOf(achievement);
const title = 'Sáng kiến số 12';
const later = 'khoi-2-2020' as CycleId;
const second = 'khoi-2-2020-1' as DossierId;
const use = { cycle, unit: north, award: 'ProvinceFlag' } as const;
const other = { cycle: later, unit: north, award: 'ProvinceFlag' } as const;

const nominated = (id: DossierId) =>
  inCycle('NominationMade', {
    ...{ dossier: id, unit: north, award: 'ProvinceFlag', authority: 'province' },
    achievements: [{ id: achievement, title }],
  } as const);
const yearOf = (of: CycleId, id: DossierId): Cycle => ({
  ...[...inNomination({ severalAwards: 'one-per-unit' }), nominated(id)].reduce(
    cycleDecider.evolve,
    cycleDecider.initialState,
  ),
  ...({ cycle: of, bloc: of.slice(0, -5), year: Number(of.slice(-4)) } as object),
});
const claim = (...uses: readonly object[]): Claim =>
  uses.reduce<Claim>(
    (state, { type = 'AchievementClaimed', ...data }: { type?: string }) =>
      claimDecider.evolve(state, { type, data: { achievement, title, at: today, ...data } } as never),
    claimDecider.initialState,
  );
const released = { type: 'AchievementReleased', ...use, reason: 'Không được tặng', dossier };
const decided = (outcome: 'awarded' | 'refused', more: object = {}): Dossier => ({
  ...dossierDecider.evolve(receivedDossier(1), {
    type: 'AwardDecided',
    data: { cycle, dossier, outcome, number: '300/QĐ-UBND', reason: 'x', at: today },
  }),
  ...more,
});
/** The other dossier, by its year and id. */
const appraised = { ...receivedDossier(1), cycle: later, dossier: second } as Dossier;

/** What an act comes to where the first dossier stands so. */
const decideWith = (stream: StreamName, command: AnyCommand, state: AnyState, first: Dossier, of: Claim) => {
  const known: Readonly<Record<string, AnyState>> = {
    [claims]: of,
    [streamOf('cycle', cycle)]: yearOf(cycle, dossier),
    [streamOf('cycle', later)]: yearOf(later, second),
    [streamOf('dossier', dossier)]: first,
  };
  const stateOf = (name: StreamName) => known[name] ?? deciderOf(name).initialState;
  const facts = factsOf(command, needsOf(command, state, stateOf), today, stateOf);
  return deciderOf(stream).decide(command, state, { ...noFacts, ...facts });
};
const used = { rejection: { code: 'ACHIEVEMENT_ALREADY_USED', achievement, ...use } };

describe('an achievement whose release was corrected', () => {
  const award = act('DecideDossier', { outcome: 'awarded', number: '9/QĐ-UBND' }, today, clerk);
  const deciding = (first: Dossier) =>
    decideWith(streamOf('dossier', second), award, appraised, first, claim(use, released, other));

  test('bears no second award until a person decides', () => {
    expect(deciding(decided('awarded'))).toMatchObject(used);
    expect(deciding(decided('refused'))).toMatchObject({ ok: true });
  });
  test('bears it once it was decided that the claim stands', () => {
    const because = { revision: 4, type: 'AwardDecided' };
    const flag = { stream: claims, revision: 2, type: 'AchievementClaimed', because, at: today };
    const stands = { decision: 'stands', reason: 'Đã xem xét', at: today };
    expect(deciding(decided('awarded', { flags: [flag] }))).toMatchObject(used);
    expect(deciding(decided('awarded', { flags: [{ ...flag, decided: stands }] }))).toMatchObject({
      ok: true,
    });
  });
  test('is claimed by nobody else', () => {
    const wanted = {
      achievement,
      bloc: 'khoi-2' as BlocId,
      year: 2020,
      unit: north,
      award: 'ProvinceFlag',
      title,
    } as const;
    const claiming = (first: Dossier) =>
      decideWith(claims, act('ClaimAchievement', wanted), claim(use, released), first, claim(use, released));
    expect(claiming(decided('awarded'))).toMatchObject(used);
    expect(claiming(decided('refused'))).toMatchObject({ ok: true });
  });
});

describe('the correction of a refusal', () => {
  const recorded = (stream: string, events: readonly (readonly [string, object])[], from: number) =>
    events.map(([type, data], revision) => ({
      ...{ type, stream, revision, position: String(from + revision), data: { at: today, ...data } },
      metadata: { facts: [], rules: [], actor: { person: clerk, role: 'office' } },
    })) as unknown as readonly RecordedEvent[];
  const refusal = recorded(
    `dossier-${dossier}`,
    [['AwardDecided', { dossier, cycle, outcome: 'refused' }]],
    1,
  );
  const log = [
    ...refusal,
    ...recorded(
      claims,
      [
        ['AchievementReleased', { achievement, ...use, dossier }],
        ['AchievementClaimed', { achievement, ...other, title }],
      ],
      2,
    ),
    ...recorded(`cycle-${later}`, [['NominationMade', { ...nominated(second).data, cycle: later }]], 4),
    ...recorded(`dossier-${second}`, [['DossierDrafted', { dossier: second, cycle: later }]], 5),
  ];

  test('flags the release, who claimed it afterwards, and their nomination and dossier', () => {
    expect(dependentsOf(refusal[0]!, log).map(({ type }) => type)).toEqual([
      ...['AchievementReleased', 'AchievementClaimed', 'NominationMade', 'DossierDrafted'],
    ]);
  });
  test('reads the claims of the dossier and the years that use them', () => {
    const command = act('CorrectFact', { fact: { revision: 4 } } as never) as AnyCommand;
    const state = decided('refused');
    const known: Readonly<Record<string, AnyState>> = {
      [claims]: claim(use, released, other),
      [streamOf('cycle', cycle)]: yearOf(cycle, dossier),
      [streamOf('cycle', later)]: yearOf(later, second),
    };
    const stateOf = (name: StreamName) => known[name] ?? deciderOf(name).initialState;
    const facts = factsOf(command, needsOf(command, state, stateOf), today, stateOf);
    const needed = eventsNeeded(streamOf('dossier', dossier), command, state, facts);
    expect(needed?.streams).toContain(claims);
    expect(needed?.years.map((year) => year.cycle)).toEqual([cycle, later]);
  });
});
