import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from '../registry.js';
import { decideAct } from '../decide-act.js';
import type { Actor, Role } from '../decider.js';
import type { Facts } from '../facts.js';
import type { StreamName } from '../ids.js';
import { eventsNeeded } from '../needs.js';
import type { RecordedEvent } from '../recorded.js';
import { act } from '../testing/acts.js';
import { inNomination, opened } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { bloc, clerk, cycle, day, north, on, south, east, west } from '../testing/names.js';
import { explain } from '../why/explain.js';
import { attended, called, comers, council, placed, presented, voted } from '../testing/sittings.js';
import { openFlags, redoOwed, type CorrectionState, type Fields } from './correction.js';

type Given = { readonly type: string; readonly data: object };
type Written = readonly [stream: StreamName, event: Given, more?: Partial<RecordedEvent['metadata']>];

const ofBloc: StreamName = `bloc-${bloc}`;
const ofYear: StreamName = `cycle-${cycle}`;
const ofUnit: StreamName = `unit-${north}`;
const ofHead: StreamName = 'person-head';
const ofRules: StreamName = `rulebook-bloc-${bloc}`;
const ofClaim: StreamName = 'claim-achievement-a';
const ofCouncil: StreamName = `council-${council}`;
const later = on('2020-05-01');
const ground = { act: 'Quy chế của khối', article: 'Điều 12', reason: 'Nhập nhầm' };

/** Streams as the log has them, in the order of their writing. */
const logOf = (...written: readonly Written[]): readonly RecordedEvent[] => {
  const lengths = new Map<string, number>();
  return written.map(([stream, event, more], i) => {
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    const metadata = { actor: { person: clerk, role: 'office' }, rules: [], facts: [], ...more };
    return { ...event, stream, revision, position: String(i + 1), metadata } as unknown as RecordedEvent;
  });
};
const read = (stream: StreamName, revision: number) => ({ facts: [{ stream, revision }] });
const inStream = (type: string, data: object, at = on('2018-12-01')): Given => ({
  type,
  data: { ...data, at },
});

const stateIn = (log: readonly RecordedEvent[], stream: StreamName): AnyState & CorrectionState => {
  const { initialState, evolve } = deciderOf(stream);
  return log
    .filter((event) => event.stream === stream)
    .reduce((state, event) => evolve(state, event as unknown as AnyEvent), initialState);
};
const office: Facts['appointments'] = [{ role: 'office', from: day('2018-01-01') }];

const decideIn = (
  log: readonly RecordedEvent[],
  stream: StreamName,
  command: AnyCommand,
  appointments: Facts['appointments'] = office,
) => {
  const state = stateIn(log, stream);
  const facts = { ...noFacts, now: command.at, appointments, bloc: stateIn(log, ofBloc) as never };
  const needed = eventsNeeded(stream, command, state, facts);
  return decideAct(stream, command, state, { ...facts, ...(needed && { events: log }) });
};
const after = (log: readonly RecordedEvent[], stream: StreamName, command: AnyCommand) => {
  const decision = decideIn(log, stream, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  const length = log.filter((event) => event.stream === stream).length;
  const metadata = { actor: decision.actor, rules: [], facts: [] };
  return [
    ...log,
    ...decision.events.map(
      (event, i) =>
        ({
          ...event,
          ...{ stream, revision: length + i, position: String(log.length + i + 1), metadata },
        }) as unknown as RecordedEvent,
    ),
  ];
};
const correct = (revision: number, correction: 'void' | Fields): AnyCommand =>
  act('CorrectFact', { fact: { revision }, correction, ...ground }, later);
const decideOn = (data: object): AnyCommand =>
  act('DecideFlag', { decision: 'stands', reason: 'Không đổi', ...data }, later);
const dependentsIn = (log: readonly RecordedEvent[]) => {
  const last = log.at(-1);
  return last?.type === 'FactCorrected' ? last.data.dependents.map(({ type }) => type) : undefined;
};
/** What the state says, apart from what it keeps of its events and corrections, and the time of the last act. */
const said = (state: object): object => {
  const { corrections: _, flags: __, recorded: ___, at: ____, ...rest } = state as Record<string, unknown>;
  return rest;
};

const registered: readonly Written[] = [
  [
    ofBloc,
    inStream('BlocRegistered', {
      bloc,
      kind: 'bloc',
      name: 'Khối 1',
      province: 'Thái Bình',
      clock: 'played',
    }),
  ],
  ...[north, south, east, west].map((unit): Written => [
    ofBloc,
    inStream('MemberAdmitted', { bloc, unit, from: '2019-01-01' }),
  ]),
  [ofBloc, inStream('HeadSet', { bloc, year: 2019, head: north, deputy: south, method: 'election' })],
];
const byHead: Actor = { person: 'head' as Actor['person'], role: 'bloc-head', unit: north };
const year: readonly Written[] = [
  ...registered,
  [ofYear, opened(), read(ofBloc, 5)],
  [
    ofYear,
    inStream('PlanAdopted', { cycle, theme: 'Thi đua', deadlines: {} }, on('2019-02-01')),
    { ...read(ofBloc, 5), actor: byHead },
  ],
];

describe('a correction in a bloc', () => {
  const log = logOf(...year);

  test('of a membership: the member is where the counter-event says, and the year that took its members is flagged', () => {
    const corrected = after(log, ofBloc, correct(4, { from: '2020-01-01' }));
    expect(stateIn(corrected, ofBloc)).toMatchObject({
      members: [{}, {}, {}, { unit: west, from: '2020-01-01' }],
    });
    expect(corrected.at(-1)).toMatchObject({
      data: {
        stream: ofBloc,
        was: { from: '2019-01-01' },
        becomes: { from: '2020-01-01' },
        follows: true,
        ...ground,
      },
    });
    expect(dependentsIn(corrected)).toEqual(['CycleOpened']);
    expect(corrected.slice(0, log.length)).toEqual(log);
    expect(openFlags(stateIn(corrected, ofBloc))).toHaveLength(1);
    const decided = after(corrected, ofBloc, decideOn({}));
    expect(openFlags(stateIn(decided, ofBloc))).toEqual([]);
  });
  test('is shown by why beside what rests on it, until it is decided', () => {
    const corrected = after(log, ofBloc, correct(4, { from: '2020-01-01' }));
    const why = (past: readonly RecordedEvent[]) =>
      explain(past, { about: 'stage' }, { ruleOf: () => undefined })?.because[0];
    expect(why(corrected)).toMatchObject({
      event: { type: 'CycleOpened' },
      flags: [{ revision: 4, type: 'MemberAdmitted', ...ground, owed: false }],
    });
    expect(why(after(corrected, ofBloc, decideOn({ decision: 'redo' })))?.flags).toMatchObject([
      { owed: true },
    ]);
    expect(why(after(corrected, ofBloc, decideOn({})))?.flags).toBeUndefined();
  });
  test('of a day that changes no year flags none', () => {
    expect(dependentsIn(after(log, ofBloc, correct(4, { from: '2018-12-31' })))).toEqual([]);
  });
  test('of the head flags the year and what the wrong head did in it', () => {
    expect(dependentsIn(after(log, ofBloc, correct(5, { head: south, deputy: east })))).toEqual([
      'CycleOpened',
      'PlanAdopted',
    ]);
    expect(dependentsIn(after(log, ofBloc, correct(5, { deputy: east })))).toEqual(['CycleOpened']);
  });
  test('of the unit or of the year is refused: that would be another fact', () => {
    expect(decideIn(log, ofBloc, correct(1, { unit: south }))).toMatchObject({
      rejection: { code: 'FIELD_NOT_CORRECTABLE', field: 'unit' },
    });
    expect(decideIn(log, ofBloc, correct(5, { year: 2020 }))).toMatchObject({
      rejection: { code: 'FIELD_NOT_CORRECTABLE', field: 'year' },
    });
  });
  test('stands before the rules of its act', () => {
    const left = logOf(...year, [
      ofBloc,
      inStream('MemberLeft', { bloc, unit: north, on: '2019-06-01', reason: 'Chuyển khối' }),
    ]);
    expect(decideIn(left, ofBloc, correct(6, { on: '2018-06-01' }))).toMatchObject({
      rejection: { code: 'LEAVES_BEFORE_IT_JOINED' },
    });
  });
  test('names no field that the event does not have', () => {
    expect(decideIn(log, ofBloc, correct(1, { since: '2018-01-01' }))).toMatchObject({
      rejection: { code: 'CORRECTION_MALFORMED', flaw: '.since is not a field of it' },
    });
  });
  test('never takes back that it was registered', () => {
    const corrected = after(log, ofBloc, correct(0, 'void'));
    expect(corrected.at(-1)).toMatchObject({ data: { follows: false } });
    expect(said(stateIn(corrected, ofBloc))).toEqual(said(stateIn(log, ofBloc)));
  });
});

describe('a correction in a unit', () => {
  const log = logOf(
    [ofUnit, inStream('UnitRegistered', { unit: north, name: 'Cục Thuế', clock: 'played' })],
    [ofUnit, inStream('UnitRenamed', { unit: north, name: 'Cục Thúê tỉnh', from: '2019-01-01' })],
    [ofUnit, inStream('SubUnitRegistered', { unit: north, name: 'Phòng 1' })],
    [
      ofYear,
      inStream('NominationMade', {
        cycle,
        dossier: `${cycle}-1`,
        unit: north,
        subUnit: 'Phòng 1',
        award: 'ProvinceFlag',
        authority: 'province',
      }),
      read(ofUnit, 2),
    ],
  );
  test('of its name is shown everywhere and touches nothing', () => {
    const corrected = after(log, ofUnit, correct(1, { name: 'Cục Thuế tỉnh' }));
    expect(stateIn(corrected, ofUnit)).toMatchObject({
      name: 'Cục Thuế tỉnh',
      names: [{ name: 'Cục Thuế' }, { name: 'Cục Thuế tỉnh', from: '2019-01-01' }],
    });
    expect(dependentsIn(corrected)).toEqual([]);
  });
  test('of an office within it flags what that office was proposed for', () => {
    expect(dependentsIn(after(log, ofUnit, correct(2, 'void')))).toEqual(['NominationMade']);
  });
});

describe('a correction in a person', () => {
  const log = logOf(
    [ofHead, inStream('PersonRegistered', { person: 'head', sealed: 'b2xk', clock: 'played' })],
    [
      ofHead,
      inStream('PersonAppointed', { person: 'head', role: 'unit-head', unit: north, from: '2019-01-01' }),
    ],
    ...year.map(([stream, event, more]): Written => [
      stream,
      event,
      more?.actor ? { ...more, facts: [{ stream: ofHead, revision: 1 }] } : (more ?? {}),
    ]),
  );
  test('of an appointment flags what was done by it on a day that it does not cover any more', () => {
    const corrected = after(log, ofHead, correct(1, { from: '2019-03-01' }));
    expect(stateIn(corrected, ofHead)).toMatchObject({ appointments: [{ from: '2019-03-01' }] });
    expect(dependentsIn(corrected)).toEqual(['PlanAdopted']);
    expect(dependentsIn(after(log, ofHead, correct(1, { to: '2019-12-31' })))).toEqual([]);
  });
  test('of what is sealed puts one sealed text in the place of another', () => {
    const corrected = after(log, ofHead, correct(0, { sealed: 'bmV3' }));
    expect(corrected.at(-1)).toMatchObject({
      data: { was: { sealed: 'b2xk' }, becomes: { sealed: 'bmV3' }, follows: true },
    });
    expect(decideIn(log, ofHead, correct(0, { name: 'Trần Thị Dậu' }))).toMatchObject({
      rejection: { code: 'CORRECTION_MALFORMED' },
    });
  });
  test('of the role is refused: that would be another appointment', () => {
    expect(decideIn(log, ofHead, correct(1, { role: 'office' }))).toMatchObject({
      rejection: { code: 'FIELD_NOT_CORRECTABLE', field: 'role' },
    });
  });
});

describe('a correction in a rulebook', () => {
  const id = `bloc-${bloc}/quorum/2019-01-01`;
  const log = logOf(
    ...registered,
    [
      ofRules,
      inStream('RulesAdopted', {
        ...{ scope: `bloc-${bloc}`, rules: { quorum: { num: 3, den: 4 } }, validFrom: '2019-01-01' },
        ...{ act: '12/QC', versions: { quorum: id }, marks: { quorum: 'verified' }, clock: 'played' },
      }),
    ],
    [ofYear, opened(), { rules: [id], ...read(ofRules, 0) }],
  );
  test('of a value keeps its id and flags what was judged by it', () => {
    const corrected = after(log, ofRules, correct(0, { rules: { quorum: { num: 2, den: 3 } } }));
    expect(stateIn(corrected, ofRules)).toMatchObject({ entries: [{ id, value: { num: 2, den: 3 } }] });
    expect(dependentsIn(corrected)).toEqual(['CycleOpened']);
  });
  test('stands before the check of adopted values, and adds no rule', () => {
    expect(decideIn(log, ofRules, correct(0, { rules: { quorum: { num: 5, den: 3 } } }))).toMatchObject({
      rejection: { code: 'RULE_VALUES_WRONG' },
    });
    expect(decideIn(log, ofRules, correct(0, { rules: { noPledge: 'excluded' } }))).toMatchObject({
      rejection: { code: 'CORRECTION_MALFORMED' },
    });
  });
  test('that voids it leaves its id to it', () => {
    const voided = after(log, ofRules, correct(0, 'void'));
    expect(stateIn(voided, ofRules)).toMatchObject({ status: 'empty' });
    const adopt = act(
      'AdoptRules',
      {
        ...{
          scope: `bloc-${bloc}` as const,
          rules: { quorum: { num: 2, den: 3 } },
          validFrom: day('2019-01-01'),
        },
        ...{ act: '13/QC', clock: 'played' as const },
      },
      later,
    );
    expect(decideIn(voided, ofRules, adopt as AnyCommand)).toMatchObject({
      events: [{ data: { versions: { quorum: `${id}.2` } } }],
    });
  });
});

describe('a correction in a claim', () => {
  const use = { achievement: 'a', cycle, unit: north, award: 'ProvinceFlag' };
  const log = logOf(
    [ofClaim, inStream('AchievementClaimed', { ...use, title: 'Sáng kiến' })],
    [
      ofYear,
      inStream('NominationMade', {
        ...{ cycle, dossier: `${cycle}-1`, unit: north, award: 'ProvinceFlag', authority: 'province' },
        achievements: [{ id: 'a', title: 'Sáng kiến' }],
      }),
    ],
    [`dossier-${cycle}-1`, inStream('DossierDrafted', { dossier: `${cycle}-1`, cycle, unit: north })],
  );
  test('frees the achievement and flags the proposal that holds it, with its dossier', () => {
    const corrected = after(log, ofClaim, correct(0, 'void'));
    expect(said(stateIn(corrected, ofClaim))).toEqual({ status: 'unclaimed' });
    expect(dependentsIn(corrected)).toEqual(['NominationMade', 'DossierDrafted']);
  });
});

describe('a correction in a sitting', () => {
  const { type, data } = voted(1, 9, true);
  const counting = { method: 'paper', committee: comers.slice(0, 3), sheet: 'c'.repeat(64) };
  const onPaper = { type, data: { ...data, ...counting } };
  const log = logOf(
    ...[called(), placed(['ProvinceFlag']), attended(), presented(1), onPaper].map((event): Written => [
      ofCouncil,
      event,
    ]),
  );
  test('of a vote is counted again, by those who were there', () => {
    const named = comers.map((person, i) => ({ person, opinion: i < 4 ? 'for' : 'against' }));
    const votes = [{ item: 1, for: 4, against: 5, invalid: 0, abstained: 0, named }];
    const corrected = after(log, ofCouncil, correct(4, { votes }));
    expect(stateIn(corrected, ofCouncil)).toMatchObject({
      phase: 'sitting',
      agenda: [{ rounds: [{ for: 4, votesFor: 4, passed: false }] }],
    });
    expect(decideIn(log, ofCouncil, correct(4, { votes: [{ ...votes[0]!, for: 40 }] }))).toMatchObject({
      rejection: { code: 'VOTES_DO_NOT_ADD_UP' },
    });
  });
});

describe('every kind of stream', () => {
  const log = logOf(
    ...year,
    [ofUnit, inStream('UnitRegistered', { unit: north, name: 'Cục Thuế', clock: 'played' })],
    [ofUnit, inStream('SubUnitRegistered', { unit: north, name: 'Phòng 1' })],
    [ofHead, inStream('PersonRegistered', { person: 'head', sealed: 'b2xk', clock: 'played' })],
    [
      ofHead,
      inStream('PersonAppointed', { person: 'head', role: 'unit-head', unit: north, from: '2019-01-01' }),
    ],
    [
      ofRules,
      inStream('RulesAdopted', {
        ...{ scope: `bloc-${bloc}`, rules: { quorum: { num: 3, den: 4 } }, validFrom: '2019-01-01' },
        ...{
          act: '12/QC',
          versions: { quorum: `bloc-${bloc}/quorum/2019-01-01` },
          marks: {},
          clock: 'played',
        },
      }),
    ],
    [
      ofClaim,
      inStream('AchievementClaimed', {
        achievement: 'a',
        cycle,
        unit: north,
        award: 'ProvinceFlag',
        title: 'A',
      }),
    ],
    ...[called(), placed(['ProvinceFlag']), attended(), presented(1)].map((event): Written => [
      ofCouncil,
      event,
    ]),
    [
      `ballot-${cycle}-1`,
      inStream('BallotOpened', {
        ballot: `${cycle}-1`,
        cycle,
        roll: [north],
        candidates: [north],
        question: 'approve',
        maxChoices: 1,
        closesAt: later,
        clock: 'played',
        quorum: { num: 1, den: 2 },
        threshold: { num: 1, den: 2, compare: 'at-least', base: 'all' },
      }),
    ],
    [
      `ballot-${cycle}-1`,
      inStream('VoteCast', {
        ballot: `${cycle}-1`,
        cycle,
        unit: north,
        voter: 'head',
        for: [north],
        against: [],
      }),
    ],
    [
      `dossier-${cycle}-1`,
      inStream('DossierDrafted', {
        dossier: `${cycle}-1`,
        cycle,
        unit: north,
        award: 'ProvinceFlag',
        clock: 'played',
      }),
    ],
    [
      `dossier-${cycle}-1`,
      inStream('AwardDecided', { dossier: `${cycle}-1`, cycle, outcome: 'awarded', number: '1/QĐ' }),
    ],
  );
  const streams = [...new Set(log.map(({ stream }) => stream as StreamName))];

  test.each(streams)('%s takes a correction and a decision on what it touched', (stream) => {
    const last = log.findLast((event) => event.stream === stream)!;
    const corrected = after(log, stream, correct(last.revision, { at: on('2018-11-30') }));
    expect(corrected.slice(0, log.length)).toEqual(log);
    expect(stateIn(corrected, stream).corrections).toHaveLength(1);
    const decision = decideIn(corrected, stream, decideOn({}));
    expect(decision.ok || decision.rejection.code).toBe(
      openFlags(stateIn(corrected, stream)).length > 0 ? true : 'NO_OPEN_FLAG',
    );
  });

  const correctible = log.filter(({ stream }) => /^(bloc|unit|person|rulebook|claim|council)-/.test(stream));
  test('says the same as before once what was corrected is corrected back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...correctible),
        fc.array(fc.constantFrom(...correctible), { maxLength: 3 }),
        ({ stream: name, revision, data }, voided) => {
          const stream = name as StreamName;
          const before = [...new Set(voided)]
            .filter((fact) => fact.stream !== name || fact.revision !== revision)
            .reduce(
              (past, fact) => after(past, fact.stream as StreamName, correct(fact.revision, 'void')),
              log,
            );
          const gone = after(before, stream, correct(revision, 'void'));
          // What it rests on may have been voided before it.
          fc.pre(decideIn(gone, stream, correct(revision, {})).ok);
          const back = after(gone, stream, correct(revision, {}));
          expect(said(stateIn(back, stream))).toEqual(said(stateIn(before, stream)));
          expect(back.slice(0, log.length)).toEqual(log);
          expect(back.at(-1)).toMatchObject({ data: { becomes: data } });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is to be redone', () => {
  const log = logOf(...inNomination().map((event): Written => [ofYear, event]));
  const settled = log.findIndex(({ type }) => type === 'ScoreSettled');
  const flagged = after(log, ofYear, correct(settled, 'void'));
  const owed = (past: readonly RecordedEvent[]) => redoOwed([stateIn(past, ofYear)]).map(({ type }) => type);
  const ref = ({ stream, revision }: { stream: string; revision: number }) => ({ stream, revision });

  test('is owed until it is corrected', () => {
    const redo = after(flagged, ofYear, decideOn({ decision: 'redo' }));
    expect(owed(redo)).toEqual(['EvaluationClosed', 'RankingDeclared']);
    const ranking = log.findIndex(({ type }) => type === 'RankingDeclared');
    const corrected = after(redo, ofYear, correct(ranking, { places: [] }));
    expect(owed(corrected)).toEqual(['EvaluationClosed']);
  });
  test('is called redone only when the log shows it', () => {
    const redo = after(flagged, ofYear, decideOn({ decision: 'redo' }));
    const [, ranking] = redoOwed([stateIn(redo, ofYear)]);
    const call = decideOn({ flags: [ref(ranking!)], decision: 'redone', reason: 'Đã xếp lại' });
    expect(decideIn(redo, ofYear, call)).toMatchObject({
      rejection: { code: 'NOT_REDONE', facts: [{ type: 'RankingDeclared' }] },
    });
    const again: RecordedEvent = {
      ...log.find(({ type }) => type === 'RankingDeclared')!,
      revision: redo.length,
      position: String(redo.length + 1),
    };
    expect(owed(after([...redo, again], ofYear, call))).toEqual(['EvaluationClosed']);
  });
  test('may stand after all', () => {
    const redo = after(flagged, ofYear, decideOn({ decision: 'redo' }));
    const facts = redoOwed([stateIn(redo, ofYear)]).map(ref);
    expect(owed(after(redo, ofYear, decideOn({ flags: facts })))).toEqual([]);
  });
  test('was done where an older correction answered its flag', () => {
    const ranking = log.findIndex(({ type }) => type === 'RankingDeclared');
    expect(owed(after(flagged, ofYear, correct(ranking, { places: [] })))).toEqual([]);
  });
});

describe('who may correct', () => {
  const log = logOf(...year, [ofBloc, inStream('BannerHandedOver', { bloc, unit: north, on: '2019-01-10' })]);
  const head: Facts['appointments'] = [{ role: 'unit-head', unit: north, from: day('2019-01-01') }];
  const inYear = (command: AnyCommand) => ({ ...command, at: on('2019-06-01') }) as AnyCommand;
  const needed = (stream: StreamName, command: AnyCommand): readonly Role[] => {
    const decision = decideIn(log, stream, command, []);
    return !decision.ok && decision.rejection.code === 'NOT_PERMITTED' ? decision.rejection.needed : [];
  };
  test('is the office, and a head of what it records of the bloc itself', () => {
    expect(decideIn(log, ofBloc, inYear(correct(6, { on: '2019-01-11' })), head)).toMatchObject({
      ok: true,
      actor: { role: 'bloc-head' },
    });
    expect(decideIn(log, ofBloc, inYear(correct(5, { deputy: east })), head)).toMatchObject({
      rejection: { code: 'NOT_PERMITTED', needed: ['office', 'operator'] },
    });
    expect(needed(ofYear, correct(1, { theme: 'Khác' }))).toEqual(['office']);
  });
  test('of decisions on flags is the head only in the bloc and its years', () => {
    expect(needed(ofBloc, decideOn({}))).toEqual(['bloc-head', 'office']);
    expect(needed(ofUnit, decideOn({}))).toEqual(['office']);
    expect(needed(ofCouncil, decideOn({}))).toEqual(['office']);
  });
});
