import { describe, expect, test } from '@jest/globals';
import { owedActs } from './conduct.js';
import type { CycleEvent } from './cycle/cycle.js';
import { decideAct } from './decide-act.js';
import type { OpenedDossier } from './dossier/dossier.js';
import { streamOf } from './ids.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from './registry.js';
import { act, inCycle, inDossier } from './testing/acts.js';
import { inNomination } from './testing/cycles.js';
import { blocWith, noFacts } from './testing/facts.js';
import { bloc, clerk, cycle, day, dossier, north, on } from './testing/names.js';

const ofCycle = streamOf('cycle', cycle);
const ofDossier = streamOf('dossier', dossier);
const placed = inCycle(
  'HoldPlaced',
  { hold: 'h1', unit: north, ground: 'thanh-tra', source: 'Thanh tra tỉnh', openedAt: day('2020-01-05') },
  on('2020-01-05'),
);
const cleared = inCycle(
  'HoldCleared',
  { hold: 'h1', unit: north, conclusion: 'Không sai' },
  on('2020-02-05'),
);
const nomination = { dossier, unit: north, award: 'ProvinceFlag', authority: 'province' } as const;
const year = (...more: readonly CycleEvent[]): AnyState =>
  [...inNomination(), inCycle('NominationMade', nomination, on('2019-12-19')), ...more].reduce(
    deciderOf(ofCycle).evolve,
    deciderOf(ofCycle).initialState,
  );
const drafted: AnyEvent = {
  type: 'DossierDrafted',
  data: { ...nomination, cycle, bloc, year: 2019, clock: 'played', at: on('2019-12-19') },
};
const evolve = (state: AnyState, ...events: readonly AnyEvent[]) =>
  events.reduce(deciderOf(ofDossier).evolve, state);
const blank = evolve(deciderOf(ofDossier).initialState, drafted);
const byOffice = inDossier(
  'DossierHeld',
  { hold: 'h1', ground: 'khieu-nai', source: 'Sở Nội vụ' },
  on('2020-01-04'),
);

/** The dossier after all that the year owes it is done. */
const settled = (cycleState: AnyState, from: AnyState): OpenedDossier => {
  let state = from;
  for (const owed of owedActs(ofCycle, cycleState)) {
    if (owed.stream !== ofDossier || owed.done(state)) continue;
    const decision = decideAct(ofDossier, owed.command, state, { ...noFacts, bloc: blocWith() }, 'system');
    if (!decision.ok) throw new Error(`${owed.key}: ${decision.rejection.code}`);
    state = evolve(state, ...decision.events);
  }
  return state as OpenedDossier;
};
const openIn = ({ holds }: OpenedDossier) => holds.filter((hold) => !hold.cleared).map(({ hold }) => hold);
const byHand = (command: AnyCommand, state: AnyState) => {
  const appointments = [{ role: 'office', from: day('2000-01-01') }] as const;
  return decideAct(ofDossier, { ...command, by: clerk }, state, {
    ...noFacts,
    appointments,
    bloc: blocWith(),
  });
};

describe('a hold of the year', () => {
  test('reaches a dossier where the office has used the same name, and each is lifted for itself', () => {
    const held = settled(year(placed), evolve(blank, byOffice));
    expect(openIn(held)).toEqual(['h1', 'year/h1']);
    expect(openIn(settled(year(placed, cleared), held))).toEqual(['h1']);

    const conclusion = 'Đã giải quyết';
    const lifted = byHand(act('ClearDossierHold', { hold: 'h1', conclusion }, on('2020-01-10')), held);
    expect(lifted.ok && openIn(evolve(held, ...lifted.events) as OpenedDossier)).toEqual(['year/h1']);
  });
  test('leaves its name to the office afterwards', () => {
    const hold = { hold: 'h1', ground: 'khieu-nai', source: 'Sở Nội vụ' };
    expect(byHand(act('HoldDossier', hold, on('2020-01-10')), settled(year(placed), blank))).toMatchObject({
      ok: true,
    });
  });
  test.each([
    act('HoldDossier', { hold: 'year/h2', ground: 'khieu-nai', source: 'Sở Nội vụ' }, on('2020-01-10')),
    act('ClearDossierHold', { hold: 'year/h1', conclusion: 'Không sai' }, on('2020-01-10')),
  ])('is nobody’s to use by hand in the dossier: $type', (command) => {
    expect(byHand(command, settled(year(placed), blank))).toMatchObject({
      ok: false,
      rejection: { code: 'HOLD_OF_YEAR', hold: command.data.hold },
    });
  });
  test('that reached a dossier under its own name before is known there, and lifted with the year’s', () => {
    const before = inDossier(
      'DossierHeld',
      { hold: 'h1', ground: 'thanh-tra', source: 'Thanh tra tỉnh' },
      on('2020-01-05'),
    );
    const held = settled(year(placed), evolve(blank, before));
    expect(openIn(held)).toEqual(['h1']);
    expect(openIn(settled(year(placed, cleared), held))).toEqual([]);
  });
  test('is owed no more to a dossier that was decided meanwhile', () => {
    const decided = evolve(
      blank,
      inDossier('AwardDecided', {
        ...{ outcome: 'awarded', number: '1/QĐ' },
        due: [{ name: 'result-notice', at: on('2020-03-01') }],
      }),
    );
    expect(settled(year(placed, cleared), decided)).toEqual(decided);
  });
});
