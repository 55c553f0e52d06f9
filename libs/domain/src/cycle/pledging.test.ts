import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { act, inCycle } from '../testing/acts.js';
import {
  excluded,
  inPledging,
  opened,
  planned,
  pledgeDrafted,
  pledgeDue,
  signed,
} from '../testing/cycles.js';
import { headOfAll, noFacts } from '../testing/facts.js';
import { abroad, clerk, day, east, headOf, north, on, south, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import type { Instant } from '../time.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, { ...noFacts, appointments: headOfAll });
const sign = (unit = north, at = on('2019-03-20')) => act('SignPledge', { unit }, at, headOf(unit));

describe('adopting the plan', () => {
  test('records the theme, and each deadline as the last instant of its day', () => {
    const deadlines = { pledge: day('2019-03-31'), selfScore: day('2019-12-10') };
    expect(given(opened()).when(act('AdoptPlan', { theme: 'Đoàn kết', deadlines }))).toEqual(
      accepted(
        inCycle('PlanAdopted', {
          theme: 'Đoàn kết',
          deadlines: {
            pledge: '2019-03-31T16:59:59.999Z' as Instant,
            selfScore: '2019-12-10T16:59:59.999Z' as Instant,
          },
        }),
      ),
    );
  });
  test('is possible without deadlines', () => {
    expect(given(opened()).when(act('AdoptPlan', { theme: 'Đoàn kết' }))).toEqual(
      accepted(inCycle('PlanAdopted', { theme: 'Đoàn kết', deadlines: {} })),
    );
  });
  test('names the papers adopted with it', () => {
    const papers = { document: '01/KH-KTĐ', rulesDocument: '02/QC-KTĐ', scoreTableDocument: '03/BĐ-KTĐ' };
    const adopted = inCycle('PlanAdopted', { theme: 'Đoàn kết', ...papers, deadlines: {} });
    expect(given(opened()).when(act('AdoptPlan', { theme: 'Đoàn kết', ...papers }))).toEqual(
      accepted(adopted),
    );
    expect(given(opened(), adopted).state()).toMatchObject({ theme: 'Đoàn kết', plan: papers });
  });
  test('a second time is refused', () => {
    expect(given(opened(), planned).when(act('AdoptPlan', { theme: 'Sáng tạo' }))).toEqual(
      refused({ code: 'PLAN_ALREADY_ADOPTED' }),
    );
  });
});

describe('drafting the pledge', () => {
  const contents = ['Hoàn thành xuất sắc nhiệm vụ', 'Xây dựng đơn vị vững mạnh'];
  const redraft = act('DraftPledge', { contents });

  test('records its contents', () => {
    expect(given(opened()).when(redraft)).toEqual(accepted(inCycle('PledgeDrafted', { contents })));
  });
  test.each([1, 2])('sets targets under its content %i', (under) => {
    const targets = [{ under, content: 'Thu ngân sách', measure: 'tỷ đồng', planned: '1.250,5' }];
    const drafted = inCycle('PledgeDrafted', { contents, targets });
    expect(given(opened()).when(act('DraftPledge', { contents, targets }))).toEqual(accepted(drafted));
    expect(given(opened(), drafted).state()).toMatchObject({ pledge: contents, targets });
  });
  test.each([0, 3])('is refused with a target under content %i of two', (under) => {
    const targets = [{ under, content: 'Thu ngân sách', measure: 'tỷ đồng', planned: '1.250' }];
    expect(given(opened()).when(act('DraftPledge', { contents, targets }))).toEqual(
      refused({ code: 'TARGET_WITHOUT_CONTENT', target: 'Thu ngân sách', under }),
    );
  });
  test('again is possible until somebody has signed', () => {
    expect(given(...inPledging()).when(redraft)).toEqual(accepted(inCycle('PledgeDrafted', { contents })));
    expect(given(...inPledging(), inCycle('PledgeDrafted', { contents })).state()).toMatchObject({
      pledge: contents,
    });
  });
  test('is refused from the first signature on', () => {
    expect(given(...inPledging(), signed(south), signed(north)).when(redraft)).toEqual(
      refused({ code: 'PLEDGE_ALREADY_SIGNED_BY_SOME', units: [south, north] }),
    );
  });
});

describe('signing the pledge', () => {
  test('records who signed for the unit', () => {
    expect(given(...inPledging()).when(sign(north))).toEqual(
      accepted(
        inCycle('PledgeSigned', { unit: north, signatory: headOf(north), late: false }, on('2019-03-20')),
      ),
    );
  });
  test.each([
    ['in time on the last instant of the day', pledgeDue, false],
    ['late from the next millisecond on', '2019-03-31T17:00:00.000Z' as Instant, true],
  ])('is %s', (_name, at, late) => {
    expect(given(...inPledging()).when(sign(north, at))).toEqual(
      accepted(inCycle('PledgeSigned', { unit: north, signatory: headOf(north), late }, at)),
    );
  });
  test('is never late where the plan has no deadline', () => {
    expect(given(opened(), pledgeDrafted).when(sign(north, on('2019-12-31')))).toMatchObject({
      events: [{ data: { late: false } }],
    });
  });
  test('is refused for a unit outside the bloc', () => {
    expect(given(...inPledging()).when(sign(abroad))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('is refused for an excluded unit', () => {
    expect(given(...inPledging(), excluded(north)).when(sign(north))).toEqual(
      refused({ code: 'UNIT_EXCLUDED', unit: north, reason: 'Kỷ luật' }),
    );
  });
  test('is refused before there is a text', () => {
    expect(given(opened(), planned).when(sign())).toEqual(refused({ code: 'PLEDGE_TEXT_MISSING' }));
  });
  test('a second time is refused with the first date, whoever signed in between', () => {
    const unit = fc.constantFrom(...units);
    fc.assert(
      fc.property(unit, fc.uniqueArray(unit), (repeating, between) => {
        const others = between.filter((each) => each !== repeating);
        const history = [
          signed(repeating, on('2019-03-01')),
          ...others.map((each) => signed(each, on('2019-03-02'))),
        ];
        expect(given(...inPledging(), ...history).when(sign(repeating, on('2019-03-20')))).toEqual(
          refused({ code: 'ALREADY_SIGNED', unit: repeating, at: on('2019-03-01') }),
        );
      }),
    );
  });
});

describe('signing by somebody whom the head has authorised', () => {
  const authorisation = { by: headOf(north), number: '12/GUQ', date: day('2019-03-18') };
  const deputy = act('SignPledge', { unit: north, authorisation }, on('2019-03-20'));
  const headFrom = (from: string, to: string) => ({
    appointments: [],
    person: {
      status: 'registered',
      id: headOf(north),
      clock: 'played',
      at: on('2019-01-01'),
      appointments: [{ role: 'unit-head', unit: north, from: day(from), to: day(to) }],
    } as const,
  });

  test('records by which paper', () => {
    const event = inCycle(
      'PledgeSigned',
      { unit: north, signatory: clerk, authorisation, late: false },
      on('2019-03-20'),
    );
    expect(given(...inPledging()).when(deputy, headFrom('2019-03-18', '2019-03-18'))).toEqual(
      accepted(event),
    );
    expect(given(...inPledging(), event).state()).toMatchObject({
      signatures: [{ unit: north, authorisation }],
    });
  });
  test('is refused without that paper', () => {
    expect(given(...inPledging()).when(sign(north), { appointments: [] })).toEqual(
      refused({ code: 'AUTHORISATION_NEEDED', unit: north }),
    );
  });
  test.each([
    ['before he was', headFrom('2019-03-19', '2019-12-31')],
    ['when he no longer was', headFrom('2018-01-01', '2019-03-17')],
    ['who was never known', { appointments: [], person: { status: 'unregistered' } as const }],
  ])('is refused on the word of a head of the unit %s', (_name, facts) => {
    expect(given(...inPledging()).when(deputy, facts)).toEqual(
      refused({ code: 'AUTHORISER_NOT_HEAD', unit: north, person: headOf(north) }),
    );
  });
  test('is refused with a paper of a later day', () => {
    const early = act('SignPledge', deputy.data, on('2019-03-17'));
    expect(given(...inPledging()).when(early, headFrom('2019-01-01', '2019-12-31'))).toEqual(
      refused({ code: 'DATE_AFTER_ACT', date: day('2019-03-18'), at: on('2019-03-17') }),
    );
  });
});

describe('registering titles', () => {
  const register = act('RegisterTitles', { unit: north, titles: ['GovernmentFlag', 'ProvinceFlag'] });
  const registered = (titles: readonly ['ProvinceFlag' | 'ChairmanMerit']) =>
    inCycle('TitlesRegistered', { unit: north, titles });

  test('records what the unit aims at', () => {
    expect(given(...inPledging()).when(register)).toEqual(
      accepted(inCycle('TitlesRegistered', { unit: north, titles: ['GovernmentFlag', 'ProvinceFlag'] })),
    );
  });
  test('again replaces what it was', () => {
    const history = [...inPledging(), registered(['ChairmanMerit']), registered(['ProvinceFlag'])];
    expect(given(...history).state()).toMatchObject({
      titles: [{ unit: north, titles: ['ProvinceFlag'] }],
    });
  });
});

describe('closing the pledging', () => {
  const close = act('ClosePledging', {});

  test('seals the pledge and goes on to the movements, once all have signed', () => {
    const history = [...inPledging(), ...units.map((unit) => signed(unit))];
    expect(given(...history).when(close)).toEqual({
      ok: true,
      events: [inCycle('PledgeSealed', {}), inCycle('PledgingClosed', {})],
    });
    expect(given(...history, inCycle('PledgingClosed', {})).state()).toMatchObject({ phase: 'movements' });
  });
  test('is refused while plan, text and signatures are missing, and says whose', () => {
    expect(given(opened()).when(close)).toEqual(
      refused({
        code: 'STAGE_NOT_COMPLETE',
        missing: [{ code: 'PLAN' }, { code: 'PLEDGE_TEXT' }, { code: 'SIGNATURES', rule: 'noPledge', units }],
      }),
    );
  });
  test('waits for every unit that is not excluded', () => {
    const history = [...inPledging(), signed(north), signed(south), excluded(east)];
    expect(given(...history).when(close)).toEqual(
      refused({
        code: 'STAGE_NOT_COMPLETE',
        missing: [{ code: 'SIGNATURES', rule: 'noPledge', units: [west] }],
      }),
    );
    expect(given(...history, signed(west)).when(close)).toMatchObject({ ok: true });
  });
  test('waits for nobody where the rules do without a pledge', () => {
    expect(given(...inPledging({ noPledge: 'allowed' })).when(close)).toMatchObject({ ok: true });
  });
});
