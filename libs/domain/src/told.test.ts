import { describe, expect, test } from '@jest/globals';
import { cycleDecider } from './cycle/cycle.decider.js';
import type { OpenedCycle } from './cycle/cycle.js';
import { unsignedBy } from './cycle/conference.js';
import { owedActs } from './conduct.js';
import { decideAct } from './decide-act.js';
import { actorFor } from './permissions.js';
import { authorityOf } from './rules/awards.js';
import type { AnyCommand } from './registry.js';
import { act, inCycle } from './testing/acts.js';
import { conference, conferenceHeld, inNomination, inVoting } from './testing/cycles.js';
import { blocWith, noFacts } from './testing/facts.js';
import { clerk, cycle, day, north } from './testing/names.js';
import { specFor } from './testing/spec.js';
import type { Instant } from './time.js';
import { mustBeTold, notTold } from './told.js';

const given = specFor(cycleDecider, { ...noFacts, bloc: blocWith() });
const untold = { ...conference, chair: notTold as never, secretary: notTold as never };

describe('what a source does not tell', () => {
  const held = act('HoldClosingConference', untold);

  test('is recorded as not told in a played year, whoever enters it', () => {
    expect(mustBeTold(held, 'played', held.at)).toBeUndefined();
    expect(given(...inVoting()).when(held)).toMatchObject({
      events: [{ type: 'ClosingConferenceHeld', data: { chair: notTold, secretary: notTold } }],
    });
  });

  test('is left open on the live clock only where the act is entered on a later day', () => {
    const sameDay: AnyCommand = { ...held, at: '2026-05-05T01:00:00.000Z' as Instant };
    expect(mustBeTold(sameDay, 'live', '2026-05-05T03:00:00.000Z' as Instant)).toEqual({
      ...{ code: 'MUST_BE_TOLD', fields: ['chair', 'secretary'], live: true },
    });
    expect(mustBeTold(sameDay, 'live', '2026-05-06T03:00:00.000Z' as Instant)).toBeUndefined();
  });

  test('is never a unit that an act is about', () => {
    const vote = { ...held, type: 'SignPledge', data: { unit: notTold } } as never;
    expect(mustBeTold(vote, 'played', held.at)).toEqual({
      ...{ code: 'MUST_BE_TOLD', fields: ['unit'], live: false },
    });
  });

  test('is asked about before anything else is decided', () => {
    const stream = `cycle-${cycle}` as const;
    const state = given(...inVoting()).state() as OpenedCycle;
    const facts = {
      ...noFacts,
      bloc: blocWith(),
      now: held.at,
      appointments: [{ role: 'office' as const, from: day('2018-01-01') }],
    };
    const live = decideAct(stream, held, { ...state, clock: 'live' }, facts);
    expect(live).toMatchObject({ rejection: { code: 'MUST_BE_TOLD', live: true } });
  });

  test('signs nothing, so that minutes without a known chair wait for nobody', () => {
    const minutes = {
      ...{ signatures: [], content: { conference: { ...conference, chair: notTold } } },
    } as never;
    expect(unsignedBy(minutes)).toEqual(['secretary']);
  });

  test('seats nobody in the bloc where it is the head', () => {
    const choice = act('ElectHead', { head: notTold as never, method: 'election' });
    expect(given(...inNomination(), conferenceHeld).when(choice)).toMatchObject({
      events: [{ type: 'HeadElected', data: { head: notTold, forYear: 2020 } }],
    });
    const elected = inCycle('HeadElected', { head: notTold as never, forYear: 2020, method: 'election' });
    const state = given(...inNomination(), elected).state();
    expect(owedActs(`cycle-${cycle}`, state).filter(({ command }) => command.type === 'SetHead')).toEqual([]);
  });

  test('may be the order: then units are nominated without a rank', () => {
    const reason = 'Báo chí không nêu thứ hạng';
    const declared = inCycle('RankingDeclared', {
      ...{ places: [], approved: [] as never[], withheld: { what: 'not-told' as const, reason } },
    });
    const decision = given(...inVoting(), declared).when(
      act('Nominate', { unit: north, award: 'ProvinceFlag' }),
    );
    expect(decision).toMatchObject({ events: [{ type: 'NominationMade', data: { unit: north } }] });
    expect(decision.ok && decision.events[0]?.data).not.toHaveProperty('rank');
  });
});

describe('a decision of the Prime Minister', () => {
  const deciding = (role: 'office' | 'chairman', award: 'GovernmentFlag' | 'ProvinceFlag') =>
    actorFor(
      act('DecideDossier', { outcome: 'refused', number: '1', reason: 'Không đủ' } as const),
      {
        ...{ person: clerk, bloc: undefined, year: 2019 },
        appointments: [{ role, from: day('2018-01-01') }],
      },
      { stream: 'dossier-x-2019-1', authority: authorityOf[award] },
    );

  test('is entered by the office, never taken by the chairman of the province', () => {
    expect(deciding('chairman', 'GovernmentFlag')).toEqual({ code: 'NOT_PERMITTED', needed: ['office'] });
    expect(deciding('chairman', 'ProvinceFlag')).toMatchObject({ role: 'chairman' });
    expect(deciding('office', 'GovernmentFlag')).toMatchObject({ role: 'office' });
  });
});
