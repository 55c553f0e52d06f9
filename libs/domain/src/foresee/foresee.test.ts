import { describe, expect, test } from '@jest/globals';
import { owedActs } from '../conduct.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import type { CycleEvent } from '../cycle/cycle.js';
import { streamOf, type StreamName } from '../ids.js';
import type { Person } from '../person/person.js';
import { deciderOf, type AnyState } from '../registry.js';
import { inEvaluation, inNomination, inPledging, pledgeDue, settled, sheet } from '../testing/cycles.js';
import { blocWith } from '../testing/facts.js';
import { bloc, clerk, cycle, day, east, north, on, south, today } from '../testing/names.js';
import { foresee, type Asked } from './foresee.js';

const stream = streamOf('cycle', cycle);
const cycleAfter = (history: readonly CycleEvent[]) =>
  history.reduce(cycleDecider.evolve, cycleDecider.initialState);

/** What the office would bring about, in a world of this cycle and its bloc. */
const foreseeing = (history: readonly CycleEvent[], asked: Omit<Asked, 'by'>) => {
  const clerkInOffice: Person = {
    ...{ status: 'registered', id: clerk, clock: 'played', at: on('2018-01-01') },
    appointments: [{ role: 'office', from: day('2018-01-01') }],
  };
  const world = new Map<StreamName, AnyState>([
    [stream, cycleAfter(history)],
    [streamOf('bloc', bloc), blocWith()],
    [streamOf('person', clerk), clerkInOffice],
  ]);
  const stateOf = (of: StreamName) => Promise.resolve(world.get(of) ?? deciderOf(of).initialState);
  return foresee(stream, { ...asked, by: clerk }, { now: today, stateOf });
};

describe('what an act would bring about', () => {
  test('is its events, with the deadlines before it', async () => {
    const foreseen = await foreseeing(inPledging(), {
      type: 'DraftPledge',
      data: { contents: ['Mới'] },
      at: on('2019-05-01'),
    });
    expect(foreseen).toMatchObject({
      ok: true,
      events: [
        { stream, event: { type: 'DeadlinePassed', data: { name: 'pledge', at: pledgeDue } } },
        { stream, event: { type: 'PledgeDrafted' } },
      ],
    });
  });

  test('is a refusal as the act itself would get it', async () => {
    expect(await foreseeing(inPledging(), { type: 'OpenEvaluation', data: {} })).toMatchObject({
      ok: false,
      rejection: { code: 'CYCLE_NOT_IN_STAGE' },
    });
  });

  test('is the ranks that a score would change, before any ranking is declared', async () => {
    const scored = [...inEvaluation(), settled(north, 50_00), settled(south, 40_00)];
    const rules = { scoreStages: { self: false, cross: false } };
    const opened = scored.map((event) =>
      event.type === 'CycleOpened' ? { ...event, data: { ...event.data, rules } } : event,
    );
    const foreseen = await foreseeing(opened, {
      type: 'SettleScore',
      data: { unit: east, sheet: sheet(45_00) },
    });
    expect(foreseen.ok && foreseen.consequences).toEqual(
      expect.arrayContaining([
        { code: 'RANK', unit: east, to: 2, provisional: true },
        { code: 'RANK', unit: south, from: 2, to: 3, provisional: true },
      ]),
    );
  });

  test('is what the act calls for elsewhere: a nomination drafts a dossier', async () => {
    const foreseen = await foreseeing(inNomination(), {
      type: 'Nominate',
      data: { unit: north, award: 'GovernmentFlag' },
    });
    expect(foreseen).toMatchObject({
      ok: true,
      events: [{ event: { type: 'NominationMade' } }, { event: { type: 'DossierDrafted' } }],
    });
    expect(foreseen.ok && foreseen.consequences).toEqual(
      expect.arrayContaining([
        { code: 'NOMINATION', unit: north, award: 'GovernmentFlag', change: 'added' },
        expect.objectContaining({ code: 'DOSSIER', to: 'drafted' }),
      ]),
    );
  });

  test('leaves the world as it was', async () => {
    const history = inNomination();
    const before = structuredClone(cycleAfter(history));
    await foreseeing(history, { type: 'Nominate', data: { unit: north, award: 'GovernmentFlag' } });
    expect(cycleAfter(history)).toEqual(before);
    expect(owedActs(stream, before)).toEqual(owedActs(stream, cycleAfter(history)));
  });
});
