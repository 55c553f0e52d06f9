import { describe, expect, test } from '@jest/globals';
import { owedActs, summarise } from '../conduct.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { DossierCommand } from '../dossier/dossier.js';
import { sittingIdOf, systemPerson, type BlocId } from '../ids.js';
import { inNomination } from '../testing/cycles.js';
import { blocWith, noFacts } from '../testing/facts.js';
import { act } from '../testing/acts.js';
import { cycle, on } from '../testing/names.js';
import {
  absentee,
  attended,
  called,
  chair,
  council,
  dossierAt,
  heard,
  march,
  minuted,
  ofSitting,
  paper,
  placed,
  presented,
  receivedDossier,
  secretary,
  signedBy,
  sittingAfter,
  viceChair,
  vote,
  voted,
  when,
} from '../testing/sittings.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import type { SittingEvent } from './sitting.js';
import { sittingDecider } from './sitting.decider.js';

const given = specFor(sittingDecider, noFacts);

describe('the minutes', () => {
  const text = { number: '05', discussion: 'Đã nghe đọc tiêu chuẩn và thảo luận', chair, secretary };
  const done = [...heard, voted(1, 8, true), voted(2, 3, false)];
  test('wait until every item has passed or is cut', () => {
    expect(given(...heard, voted(1, 8, true)).when(when('DraftSittingMinutes', text))).toEqual(
      refused({ code: 'SITTING_NOT_COMPLETE', missing: [{ code: 'RESULTS', items: [2] }] }),
    );
    expect(given(...done).when(when('DraftSittingMinutes', text))).toEqual(accepted(minuted));
  });
  test('are of somebody present who may preside', () => {
    expect(given(...done).when(when('DraftSittingMinutes', { ...text, chair: secretary }))).toMatchObject({
      rejection: { code: 'MAY_NOT_PRESIDE', role: 'secretary' },
    });
    expect(given(...done).when(when('DraftSittingMinutes', { ...text, secretary: absentee }))).toEqual(
      refused({ code: 'MEMBER_ABSENT', person: absentee }),
    );
  });
  test('are signed by chair and secretary, each once', () => {
    const sign = (by: typeof chair, ...more: SittingEvent[]) =>
      given(...done, minuted, ...more).when(when('SignSittingMinutes', {}, by));
    expect(sign(chair)).toEqual(accepted(signedBy(chair)));
    expect(sign(chair, signedBy(chair))).toMatchObject({
      rejection: { code: 'SITTING_MINUTES_ALREADY_SIGNED' },
    });
    expect(sign(viceChair)).toMatchObject({ rejection: { code: 'NOT_A_SIGNATORY' } });
    expect(given(...done).when(when('SignSittingMinutes', {}, chair))).toEqual(
      refused({ code: 'MINUTES_NOT_DRAFTED' }),
    );
  });
  test('no longer hold when an item is voted on again', () => {
    const again = sittingAfter(...done, minuted, signedBy(chair), voted(2, 8, true));
    expect(again).not.toHaveProperty('minutes');
  });
});

describe('closing', () => {
  const done = [...heard, voted(1, 8, true), ofSitting('ItemCut', { item: 2, reason: 'Chưa đủ' })] as const;
  const close = when('CloseSitting', {});
  test('needs the results, the minutes and both signatures', () => {
    expect(given(...heard).when(close)).toEqual(
      refused({
        code: 'SITTING_NOT_COMPLETE',
        missing: [{ code: 'RESULTS', items: [1, 2] }, { code: 'MINUTES' }],
      }),
    );
    expect(given(...done, minuted, signedBy(chair)).when(close)).toEqual(
      refused({ code: 'SITTING_NOT_COMPLETE', missing: [{ code: 'MINUTES_SIGNED', people: [secretary] }] }),
    );
  });
  test('tells what came of each dossier, and the share of Government flags by both bases', () => {
    const decision = given(...done, minuted, signedBy(chair), signedBy(secretary)).when(close);
    const answers = [
      { item: 1, dossier: dossierAt(1), outcome: 'passed', votesFor: 8, base: 10 },
      { item: 2, dossier: dossierAt(2), outcome: 'cut', votesFor: 0, base: 10, reason: 'Chưa đủ' },
    ] as const;
    const none = { count: 1, allowed: 0, over: false };
    const figures = { proposed: 0, standardMet: none, blocLeaders: none };
    expect(decision).toEqual(accepted(ofSitting('SittingClosed', { answers, figures })));
  });
  const flags = [called(), placed(['GovernmentFlag']), attended(), presented(1), voted(1, 9, true)];
  const ready = [...flags, minuted, signedBy(chair), signedBy(secretary)];
  const excess = { proposed: 1, allowed: 0, count: 1, base: 'bloc-leaders', rule: 'flagQuota' } as const;
  test('reads once more who leads the blocs of the province, and keeps it with the figures', () => {
    const ranked = inNomination().reduce(cycleDecider.evolve, cycleDecider.initialState);
    const ids = Array.from({ length: 5 }, (_, i) => `khoi-${i + 1}` as BlocId);
    const facts = {
      blocs: ids.map((id) => ({ ...blocWith(), id })),
      cycles: ids.map((id) => ({ ...ranked, bloc: id }) as typeof ranked),
    };
    const decision = given(...ready).when(close, facts);
    const leaders = ids.map((id) => ({ bloc: id, units: 1, standardMet: 0 }));
    expect(decision).toMatchObject({
      events: [{ data: { leaders, figures: { blocLeaders: { count: 5, allowed: 1, over: false } } } }],
    });
  });
  test('asks for a reason where there are more flags than the quota', () => {
    expect(given(...ready).when(close)).toEqual(refused({ code: 'FLAG_QUOTA_NEEDS_REASON', ...excess }));
    expect(given(...ready).when(when('CloseSitting', { quotaReason: 'Tiêu biểu' }))).toMatchObject({
      events: [{ data: { quotaReason: 'Tiêu biểu', figures: { blocLeaders: { over: true } } } }],
    });
  });
  test('is refused over the quota where the rule says so', () => {
    const flagQuota = { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'refuse' } as const;
    expect(
      given(called({ flagQuota }), ...ready.slice(1)).when(
        when('CloseSitting', { quotaReason: 'Tiêu biểu' }),
      ),
    ).toEqual(refused({ code: 'FLAG_QUOTA_EXCEEDED', ...excess }));
  });
  test('counts the flags of earlier sittings over the same year', () => {
    const flag = placed(['GovernmentFlag']);
    const [item] = flag.data.items;
    const other = { ...flag.data, items: item ? [{ ...item, dossier: dossierAt(9) }] : [] };
    const earlier = sittingAfter(
      called({}, { council: sittingIdOf('thai-binh', 2019, 2), number: 2 }),
      { ...flag, data: other },
      ...ready.slice(2),
      ofSitting('SittingClosed', {
        ...{ answers: [], quotaReason: 'x' },
        figures: {
          ...{ proposed: 1, standardMet: { count: 1, allowed: 0, over: true } },
          blocLeaders: { count: 1, allowed: 0, over: true },
        },
      }),
    );
    expect(
      given(...done, minuted, signedBy(chair), signedBy(secretary)).when(close, { sittings: [earlier] }),
    ).toMatchObject({
      rejection: { code: 'FLAG_QUOTA_NEEDS_REASON', proposed: 1 },
    });
  });
  test('ends it', () => {
    const closed = ofSitting('SittingClosed', {
      answers: [],
      figures: {
        ...{ proposed: 0, standardMet: { count: 0, allowed: 0, over: false } },
        blocLeaders: { count: 0, allowed: 0, over: false },
      },
    });
    expect(given(...done, closed).when(when('RecordVotes', { ...paper, votes: [vote(1, 9)] }))).toEqual(
      refused({ code: 'SITTING_IS_CLOSED', at: march }),
    );
  });
});

describe('what a sitting calls for in the dossiers', () => {
  const history = [...heard, voted(1, 8, true), ofSitting('ItemCut', { item: 2, reason: 'Chưa đủ' })];
  const closed = ofSitting('SittingClosed', {
    answers: [],
    figures: {
      ...{ proposed: 0, standardMet: { count: 0, allowed: 0, over: false } },
      blocLeaders: { count: 0, allowed: 0, over: false },
    },
  });
  const owedBy = (...events: readonly SittingEvent[]) =>
    owedActs(`council-${council}`, sittingAfter(...events));
  const of = { cycle, dossier: dossierAt(1), at: march };
  const before = receivedDossier(1, {}, { type: 'DossierPutToCouncil', data: { ...of, council, item: 1 } });
  const told = receivedDossier(
    1,
    {},
    { type: 'DossierPutToCouncil', data: { ...of, council, item: 1 } },
    { type: 'CouncilResultRecorded', data: { ...of, council, outcome: 'passed', votesFor: 8, base: 10 } },
  );

  test('is that each learns it is before the council', () => {
    const [put] = owedBy(...history);
    expect(owedBy(...history)).toHaveLength(2);
    expect(put).toMatchObject({
      stream: `dossier-${dossierAt(1)}`,
      command: { type: 'PutToCouncil', at: on('2020-03-02'), data: { council, item: 1 } },
    });
    expect([receivedDossier(1), before].map((state) => put?.done(state))).toEqual([false, true]);
  });
  test('is, once it is closed, that each learns what came of it', () => {
    const answers = owedBy(...history, closed).filter(
      ({ command }) => command.type === 'RecordCouncilResult',
    );
    expect(answers.map(({ command }) => command.data)).toEqual([
      { council, item: 1, outcome: 'passed', votesFor: 8, base: 10 },
      { council, item: 2, outcome: 'cut', votesFor: 0, base: 10, reason: 'Chưa đủ' },
    ]);
    expect([before, told].map((state) => answers[0]?.done(state))).toEqual([false, true]);
  });
  test('reaches the dossier where the votes fell short and nobody gave another reason', () => {
    const short = [...heard, voted(1, 6, false), voted(2, 8, true), closed];
    const [answer] = owedBy(...short).filter(({ command }) => command.type === 'RecordCouncilResult');
    expect(answer?.command.data).toEqual({ council, item: 1, outcome: 'cut', votesFor: 6, base: 10 });
    const recorded = dossierDecider.decide(answer?.command as DossierCommand, before, noFacts);
    expect(recorded).toMatchObject({ ok: true, events: [{ type: 'CouncilResultRecorded' }] });
  });
  test('is not for anybody to enter by hand', () => {
    const facts = { sittings: [sittingAfter(...history)] };
    const inDossier = (dossier: typeof before, command: DossierCommand, more = {}) =>
      dossierDecider.decide(command, dossier, { ...noFacts, ...more });
    const put = act('PutToCouncil', { council, item: 1 }, march);
    const record = act(
      'RecordCouncilResult',
      { council, outcome: 'passed', votesFor: 14, base: 15 } as const,
      march,
    );
    const refusedHere = refused({ code: 'SITTING_TELLS_ITSELF', council });
    expect(inDossier(receivedDossier(1), put, facts)).toEqual(refusedHere);
    expect(inDossier(before, record, facts)).toEqual(refusedHere);
    const bySystem = { ...record, by: systemPerson };
    expect(inDossier(before, bySystem, facts)).toMatchObject({ ok: true });
    expect(inDossier(before, record)).toMatchObject({ ok: true });
  });
  test('leaves it awaited until it is closed', () => {
    expect(summarise(sittingAfter(...history))).toEqual({ clock: 'played', finished: false });
    expect(summarise(sittingAfter(...history, closed))).toEqual({ clock: 'played', finished: true });
  });
});
