// One file: all of it is one way, of which each part begins where another one left the dossier.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summarise } from '../conduct.js';
import type { DossierId } from '../ids.js';
import { type paperKinds, type Award } from '../rules/awards.js';
import { defaultValues } from '../rules/default-rules.js';
import { act, inDossier } from '../testing/acts.js';
import { blocWith, noFacts, rulesAdopted } from '../testing/facts.js';
import { bloc, clerk, cycle, day, dossier, north, on, south } from '../testing/names.js';
import { specFor } from '../testing/spec.js';
import { endOf } from '../time.js';
import { dossierDecider } from './dossier.decider.js';
import { dossierDueOn, dossierRulesOf } from './dossier-rules.js';
import type { DossierCommand, DossierEvent, OpenedDossier } from './dossier.js';
import { noticeOf } from './notices.js';

const facts = { ...noFacts, bloc: blocWith() };
const given = specFor(dossierDecider, facts);
const authorityOf = {
  GovernmentFlag: 'government',
  ProvinceFlag: 'province',
  ChairmanMerit: 'chairman',
} as const;
const drafted = (award: Award = 'ProvinceFlag', rules = defaultValues): DossierEvent => ({
  type: 'DossierDrafted',
  data: {
    ...{ dossier, cycle, bloc, year: 2019, unit: north, award, authority: authorityOf[award] },
    ...{ clock: 'played', rules: dossierRulesOf(rules, { award }) },
    due: [{ name: 'submit', at: endOf(dossierDueOn(rules, award, 2019)) }],
    at: on('2019-12-18'),
  },
});
const paper = (kind: (typeof paperKinds)[number], sha256: string = kind) => ({
  ...{ paper: kind, title: kind, sha256, size: 10, mediaType: 'application/pdf' },
});
const { papers } = dossierRulesOf(defaultValues, { award: 'ProvinceFlag' });

/** The events that follow when these acts are done one after another, or the first refusal. */
const after = (history: readonly DossierEvent[], ...acts: readonly DossierCommand[]) => {
  const events = [...history];
  for (const command of acts) {
    const decision = given(...events).when(command);
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`);
    events.push(...decision.events);
  }
  return events;
};
const stateOf = (events: readonly DossierEvent[]) => given(...events).state() as OpenedDossier;
const when = (events: readonly DossierEvent[], command: DossierCommand, more: object = {}) =>
  given(...events).when(command, more);
const refusedWith = (code: string, more: object = {}) => ({ ok: false, rejection: { code, ...more } });

const attachAll = papers.map((kind) => act('AttachPaper', paper(kind)));
const sign = act('SignDossier', { by: clerk, post: 'Trưởng khối' });
const submit = act('SubmitDossier', { number: '01/TTr-K1' });
const receive = act('ReceiveDossier', {}, on('2019-12-23'));
const appraise = act('AppraiseDossier', { finding: 'eligible' }, on('2020-01-06'));
const put = act('PutToCouncil', { council: 'hoi-dong-1', item: 1 }, on('2020-01-20'));
const result = (outcome: 'passed' | 'cut', reason?: string) =>
  act(
    'RecordCouncilResult',
    { council: 'hoi-dong-1', outcome, votesFor: 14, base: 15, ...(reason && { reason }) },
    on('2020-01-20'),
  );
const decide = act('DecideDossier', { outcome: 'awarded', number: '300/QĐ-UBND' }, on('2020-02-03'));
const up = (to: 'central-board' | 'prime-minister') =>
  act('SubmitUpward', { to, number: '45/TTr-UBND' }, on('2020-02-10'));
const hold = act(
  'HoldDossier',
  { hold: 'don-1', ground: 'khieu-nai-to-cao', source: 'Thanh tra tỉnh' },
  on('2020-01-07'),
);
const clear = act('ClearDossierHold', { hold: 'don-1', conclusion: 'Tố cáo sai' }, on('2020-03-02'));

const signed = after([drafted()], ...attachAll, sign);
const received = after(signed, submit, receive);
const passed = after(received, appraise, put, result('passed'));
const awarded = after(passed, decide);

describe('the checklist of a dossier', () => {
  test('names the papers that are missing', () => {
    const [first, ...others] = papers;
    expect(when(after([drafted()], act('AttachPaper', paper(first!))), submit)).toMatchObject(
      refusedWith('PAPERS_MISSING', { papers: others, rule: 'papers' }),
    );
  });
  test('is complete in whatever order papers come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...attachAll], { minLength: papers.length }), (acts) => {
        expect(when(after([drafted()], ...acts, sign), submit)).toMatchObject({ ok: true });
      }),
    );
  });
  test('needs a signature, which falls away with a change of the papers', () => {
    expect(when(after([drafted()], ...attachAll), submit)).toMatchObject(refusedWith('DOSSIER_NOT_SIGNED'));
    const changed = after(signed, act('AttachPaper', paper('vote-result')));
    expect(when(changed, submit)).toMatchObject(refusedWith('DOSSIER_NOT_SIGNED'));
    expect(when(signed, sign)).toMatchObject(refusedWith('DOSSIER_ALREADY_SIGNED'));
  });
  test('takes no paper twice, and takes away only what is there', () => {
    expect(when(signed, attachAll[0]!)).toMatchObject(refusedWith('PAPER_ALREADY_ATTACHED'));
    const remove = act('RemovePaper', { paper: 'vote-result', sha256: 'vote-result' });
    expect(when(signed, remove)).toMatchObject(refusedWith('PAPER_NOT_ATTACHED'));
    const gone = after(signed, act('RemovePaper', { paper: 'minutes', sha256: 'minutes' }));
    expect(stateOf(gone).papers.map(({ paper }) => paper)).not.toContain('minutes');
  });
  test('is shut once the dossier is sent', () => {
    expect(when(received, act('AttachPaper', paper('vote-result')))).toMatchObject(
      refusedWith('DOSSIER_NOT_IN_PHASE'),
    );
  });
});

describe('the rules of a dossier', () => {
  const noCouncil = blocWith('played', rulesAdopted({ councilAwards: ['GovernmentFlag'] }));
  test('are fixed at the first receipt and not taken anew when it comes back', () => {
    const first = after(signed, submit, receive);
    const back = after(
      first,
      act('ReturnDossier', { reason: 'Thiếu chữ ký', papers: ['minutes'] }, on('2019-12-25')),
      act('ResubmitDossier', { number: '02/TTr-K1' }, on('2019-12-27')),
    );
    const again = when(back, act('ReceiveDossier', {}, on('2019-12-30')), { bloc: noCouncil });
    expect(again).toMatchObject({
      events: [{ data: { receivedForAppraisalAt: on('2019-12-23'), rules: { council: true } } }],
    });
  });
  test('are those of the day of receipt', () => {
    const sent = after(signed, submit);
    expect(when(sent, receive, { bloc: noCouncil })).toMatchObject({
      events: [{ data: { rules: { council: false } } }],
    });
  });
  test('let an award go to the chairman without the council', () => {
    const rules = { ...defaultValues, councilAwards: [] };
    const events = after([drafted('ChairmanMerit', rules)], ...attachAll, sign, submit);
    const taken = when(events, receive, { bloc: noCouncil });
    if (!taken.ok) throw new Error('refused');
    const appraised = after([...events, ...taken.events], appraise);
    expect(when(appraised, put)).toMatchObject(refusedWith('COUNCIL_NOT_NEEDED'));
    expect(when(appraised, decide)).toMatchObject({ ok: true });
    expect(stateOf(appraised).clocks.at(-1)).toMatchObject({ name: 'decide' });
  });
});

describe('hand-overs', () => {
  test('each begin a clock of working days, across a new year’s day and Tết', () => {
    expect(stateOf(received).clocks).toMatchObject([
      { name: 'submit', metAt: on('2019-12-20') },
      { name: 'receive', at: endOf(day('2019-12-25')), metAt: on('2019-12-23') },
      { name: 'return-unfit', at: endOf(day('2019-12-26')) },
      { name: 'appraise', at: endOf(day('2020-02-04')) },
    ]);
    expect(summarise(stateOf(received))).toMatchObject({
      finished: false,
      due: { name: 'return-unfit', at: endOf(day('2019-12-26')) },
    });
  });
  test('are refused in a year whose holidays nobody has told', () => {
    expect(when(signed, { ...submit, at: on('2031-01-06') })).toMatchObject(
      refusedWith('NO_HOLIDAY_TABLE', { year: 2031, rule: 'holidays' }),
    );
  });
  test('go back to the sender, who asks it back', () => {
    const recalled = after(signed, submit, act('RecallDossier', { reason: 'Bổ sung' }, on('2019-12-22')));
    expect(stateOf(recalled)).toMatchObject({ phase: 'recalled', recallReason: 'Bổ sung' });
    const again = act('ResubmitDossier', { number: '01/TTr-K1' }, on('2019-12-24'));
    expect(when(recalled, again)).toMatchObject(refusedWith('NUMBER_ALREADY_USED'));
  });
  test('that come late are marked so', () => {
    const late = after(signed, submit, act('ReceiveDossier', {}, on('2020-01-06')));
    expect(stateOf(late).clocks[1]).toMatchObject({ name: 'receive', late: true });
  });
});

describe('a deadline of a dossier', () => {
  const pass = act(
    'PassDeadline',
    { name: 'appraise', due: endOf(day('2020-02-04')) },
    endOf(day('2020-02-04')),
  );
  test('is recorded once, and falls due no more', () => {
    expect(stateOf(after(received, pass)).clocks.at(-1)).toMatchObject({ passedAt: pass.at });
    expect(summarise(stateOf(after(received, pass))).due?.name).toBe('return-unfit');
  });
  test('is extended to a later day with a reason, and then falls due again', () => {
    const extend = act('ExtendDeadline', { name: 'appraise', until: day('2020-02-28'), reason: 'Xác minh' });
    expect(stateOf(after(received, pass, extend)).clocks.at(-1)).toMatchObject({
      at: endOf(day('2020-02-28')),
      extended: [{ from: pass.data.due, reason: 'Xác minh' }],
    });
    const sooner = act('ExtendDeadline', { name: 'appraise', until: day('2020-01-28'), reason: 'Xác minh' });
    expect(when(received, sooner)).toMatchObject(refusedWith('EXTENSION_NOT_LATER'));
    expect(when(received, { ...extend, data: { ...extend.data, name: 'present' } })).toMatchObject(
      refusedWith('DEADLINE_NOT_RUNNING'),
    );
  });
});

describe('consulting', () => {
  const ask = act('ConsultBody', { body: 'Công an tỉnh' }, on('2019-12-24'));
  const due = endOf(day('2020-01-08'));
  const pass = act('PassDeadline', { name: 'consult', due }, due);
  const asked = after(received, ask);
  const proceeding: readonly DossierEvent[] = asked.map((event) =>
    event.type === 'DossierReceived' && event.data.rules
      ? { ...event, data: { ...event.data, rules: { ...event.data.rules, silence: 'proceed' } } }
      : event,
  );
  const later = { ...appraise, at: on('2020-01-13') };
  test('holds the appraisal up until the body has answered', () => {
    expect(when(asked, appraise)).toMatchObject(refusedWith('OPINION_AWAITED', { bodies: ['Công an tỉnh'] }));
    const opinion = act('RecordOpinion', { body: 'Công an tỉnh', opinion: 'agrees', document: '88/CAT' });
    expect(when(after(asked, opinion), appraise)).toMatchObject({ ok: true });
    expect(stateOf(after(asked, opinion)).clocks.at(-1)).toHaveProperty('metAt');
    expect(when(after(asked, opinion), opinion)).toMatchObject(refusedWith('OPINION_ALREADY_RECORDED'));
  });
  test('goes on by silence where the rule lets it, recorded as silence', () => {
    expect(when(proceeding, pass)).toMatchObject({ events: [{ data: { silence: 'proceed' } }] });
    expect(when(proceeding, appraise)).toMatchObject(refusedWith('OPINION_AWAITED'));
    expect(when(after(proceeding, pass), later)).toMatchObject({ ok: true });
  });
  test('goes on waiting where it does not', () => {
    expect(when(after(asked, pass), later)).toMatchObject(refusedWith('OPINION_AWAITED'));
  });
});

describe('the council', () => {
  test('is where an award cannot pass it by', () => {
    expect(when(after(received, appraise), decide)).toMatchObject(
      refusedWith('DOSSIER_NOT_IN_PHASE', { needed: ['passed'], actual: 'appraised' }),
    );
    expect(when(passed, decide)).toMatchObject({ ok: true });
  });
  test('cuts with a reason, and a cut dossier is refused or put to it again', () => {
    expect(when(after(received, appraise, put), result('cut'))).toMatchObject(refusedWith('REASON_NEEDED'));
    const cut = after(received, appraise, put, result('cut', 'Vượt chỉ tiêu'));
    expect(when(cut, decide)).toMatchObject(refusedWith('DOSSIER_NOT_IN_PHASE'));
    expect(when(cut, { ...put, data: { council: 'hoi-dong-2', item: 3 } })).toMatchObject({ ok: true });
  });
  test('gets no dossier that was found ineligible', () => {
    const found = act('AppraiseDossier', { finding: 'ineligible', note: 'Có đơn' }, on('2020-01-06'));
    expect(when(after(received, found), put)).toMatchObject(refusedWith('DOSSIER_INELIGIBLE'));
  });
});

describe('a held dossier', () => {
  const heldAtCouncil = after(received, appraise, hold, put, result('passed'));
  test('is neither decided nor sent up', () => {
    expect(when(heldAtCouncil, decide)).toMatchObject(refusedWith('DOSSIER_HELD'));
  });
  test('cleared after the council waits for a person’s word on what became late', () => {
    const due = summarise(stateOf(heldAtCouncil)).due!;
    const late = after(heldAtCouncil, act('PassDeadline', { name: due.name, due: due.at }, due.at), clear);
    const afterwards = { ...decide, at: on('2020-03-09') };
    expect(when(late, afterwards)).toMatchObject(refusedWith('LATE_ENTRY_UNDECIDED', { names: ['decide'] }));
    const word = (admitted: boolean) =>
      act('DecideLateEntry', { name: 'decide', admitted, reason: 'Do xác minh' }, on('2020-03-03'));
    expect(when(after(late, word(true)), afterwards)).toMatchObject({ ok: true });
    expect(when(after(late, word(false)), afterwards)).toMatchObject(refusedWith('LATE_ENTRY_NOT_ADMITTED'));
  });
  test('cleared in time goes on as if nothing had been', () => {
    const cleared = after(heldAtCouncil, { ...clear, at: on('2020-01-21') });
    expect(when(cleared, decide)).toMatchObject({ ok: true });
    expect(when(cleared, clear)).toMatchObject(refusedWith('DOSSIER_HOLD_NOT_OPEN'));
  });
});

describe('the Government’s flag', () => {
  const flag = after(
    [drafted('GovernmentFlag')],
    ...[...attachAll, sign, submit, receive, appraise, put, result('passed')],
  );
  test('goes up in order, and is decided after the Prime Minister has it', () => {
    expect(when(flag, decide)).toMatchObject(refusedWith('DOSSIER_NOT_IN_PHASE', { needed: ['upward'] }));
    expect(when(flag, up('prime-minister'))).toMatchObject(
      refusedWith('UPWARD_OUT_OF_ORDER', { next: 'central-board' }),
    );
    const board = after(flag, up('central-board'));
    expect(when(board, { ...decide, at: on('2020-03-02') })).toMatchObject(
      refusedWith('UPWARD_OUT_OF_ORDER'),
    );
    const premier = after(board, up('prime-minister'));
    expect(when(premier, { ...decide, at: on('2020-03-02') })).toMatchObject({ ok: true });
  });
  test('has its day of submission at the central board', () => {
    const clock = (events: readonly DossierEvent[]) =>
      stateOf(events).clocks.find(({ name }) => name === 'submit');
    expect(clock(flag)).not.toHaveProperty('metAt');
    expect(clock(after(flag, up('central-board')))).toHaveProperty('metAt');
  });
  test('alone goes up', () => {
    expect(when(passed, up('central-board'))).toMatchObject(refusedWith('NOT_SUBMITTED_UPWARD'));
  });
});

describe('an award', () => {
  const notify = act('NotifyResult', {}, on('2020-02-05'));
  const present = act('PresentAward', { on: day('2020-02-20'), place: 'Hội trường UBND' }, on('2020-02-21'));
  const years = (more: object) =>
    ({
      legalGround: 'fraud',
      ground: 'Gian dối',
      reason: 'Khai sai',
      number: '9/QĐ',
      authority: 'province',
      signer: 'Chủ tịch',
      date: day('2023-05-09'),
      ...more,
    }) as const;
  const annul = (more: object = {}) => act('AnnulAward', years(more), on('2023-05-10'));
  const laterOne = (unit = north) => {
    const events = awarded.map((event) =>
      event.type === 'DossierDrafted'
        ? { ...event, data: { ...event.data, dossier: 'khoi-1-2021-1' as DossierId, year: 2021, unit } }
        : event,
    );
    return stateOf(events);
  };
  test('is told of and presented, each with its clock, and then awaits nothing', () => {
    const told = after(awarded, notify, present);
    expect(summarise(stateOf(awarded))).toMatchObject({ finished: false, due: { name: 'result-notice' } });
    expect(summarise(stateOf(told))).toEqual({ clock: 'played', finished: true });
    expect(when(told, notify)).toMatchObject(refusedWith('RESULT_ALREADY_NOTIFIED'));
    expect(when(told, present)).toMatchObject(refusedWith('AWARD_ALREADY_PRESENTED'));
  });
  test('keeps the date and signer of its own decision', () => {
    const own = { ...decide, data: { ...decide.data, date: day('2020-01-31'), signer: 'Phó Chủ tịch' } };
    expect(stateOf(after(passed, own)).decision).toMatchObject({
      date: '2020-01-31',
      signer: 'Phó Chủ tịch',
    });
  });
  test('annulled years later leaves its consequences to be settled, with what a person adds to them', () => {
    const later = laterOne();
    const decision = when(awarded, annul({ later: [{ dossier: later.dossier, reason: 'Cùng báo cáo' }] }), {
      dossiers: [later],
    });
    expect(decision).toMatchObject({
      events: [
        {
          data: {
            ...{ authority: 'province', signer: 'Chủ tịch', date: '2023-05-09' },
            consequences: [
              { kind: 'quota', year: 2019, award: 'ProvinceFlag' },
              { kind: 'reward', presented: false },
              { kind: 'later-award', dossier: 'khoi-1-2021-1', year: 2021, reason: 'Cùng báo cáo' },
            ],
          },
        },
      ],
    });
  });
  test('names no award of another unit as resting on it', () => {
    const other = laterOne(south);
    const later = [{ dossier: other.dossier, reason: 'Cùng báo cáo' }];
    expect(when(awarded, annul({ later }), { dossiers: [other] })).toMatchObject(
      refusedWith('AWARD_DOES_NOT_REST_ON_IT', { dossier: 'khoi-1-2021-1' }),
    );
  });
  test('is annulled by whoever decided it, after it was given and not ahead of the act', () => {
    expect(when(awarded, annul({ authority: 'chairman' }))).toMatchObject(
      refusedWith('ANNULMENT_NOT_BY_AUTHORITY', { needed: 'province', given: 'chairman' }),
    );
    for (const date of ['2019-01-01', '2023-05-11'])
      expect(when(awarded, annul({ date: day(date) }))).toMatchObject(
        refusedWith('ANNULMENT_DATE_WRONG', { date, today: '2023-05-10' }),
      );
  });
});

describe('a notice', () => {
  test('tells the sender of a return, and the office of an arrival', () => {
    expect(noticeOf(inDossier('DossierReturned', { reason: 'Thiếu' }))).toMatchObject({
      kind: 'dossier-returned',
      to: { roles: [], bloc: { bloc: 'khoi-1', year: 2019 }, unit: north },
    });
    expect(noticeOf(inDossier('DossierResubmitted', { number: '2' }))).toMatchObject({
      to: { roles: ['office'] },
    });
  });
  test.each([
    ['receive', ['office', 'chairman']],
    ['complete-again', ['office']],
    ['return-unfit', undefined],
  ])('of the clock %s goes to whoever owes the step and the one above', (name, roles) => {
    const notice = noticeOf(inDossier('DossierDeadlinePassed', { name, due: on('2020-01-01') }));
    expect(notice?.to.roles).toEqual(roles);
  });
  test('asks for a word on a time that passed in a hold', () => {
    const event = inDossier('DossierDeadlinePassed', { name: 'decide', due: on('2020-01-01'), held: true });
    expect(noticeOf(event)?.kind).toBe('late-entry-to-decide');
  });
});

describe('what was not asked for', () => {
  const consult = act('ConsultBody', { body: 'Công an tỉnh' }, on('2019-12-24'));
  const answer = act('RecordOpinion', { body: 'Cục Thuế', opinion: 'agrees', document: '01/CV' } as const);
  const late = act('DecideLateEntry', { name: 'appraise', admitted: true, reason: 'Đã xác minh' } as const);
  test.each([
    ['a body asked twice', after(received, consult), consult, 'BODY_ALREADY_CONSULTED'],
    ['an opinion of a body that nobody asked', after(received, consult), answer, 'BODY_NOT_CONSULTED'],
    ['a hold made twice', after(received, hold), hold, 'DOSSIER_HOLD_ALREADY_MADE'],
    ['a late entry where nothing was late', received, late, 'NO_LATE_ENTRY'],
    [
      'a result of another council',
      after(received, appraise, put),
      act('RecordCouncilResult', { ...result('passed').data, council: 'hoi-dong-2' }, on('2020-01-20')),
      'COUNCIL_DIFFERS',
    ],
  ] as const)('is refused: %s', (_what, history, command, code) => {
    expect(when(history, command)).toMatchObject(refusedWith(code));
  });
});
