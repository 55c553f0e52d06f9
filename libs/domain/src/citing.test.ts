import { describe, expect, test } from '@jest/globals';
import type { BallotEvent } from './ballot/ballot.js';
import type { CycleEvent, OpenedCycle } from './cycle/cycle.js';
import { owedActs } from './conduct.js';
import { decideAct } from './decide-act.js';
import type { DossierEvent } from './dossier/dossier.js';
import type { Facts } from './facts.js';
import { streamOf, systemPerson, type AchievementId, type StreamName } from './ids.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from './registry.js';
import { defaultValues } from './rules/default-rules.js';
import type { Rules, RuleScope } from './rules/rules.js';
import { act, inBallot, inCycle, inDossier } from './testing/acts.js';
import { ballotOpened, ballotTerms } from './testing/ballots.js';
import {
  crossScored,
  inEvaluation,
  inNomination,
  inVoting,
  opened,
  rechecked,
  selfScored,
  sheet,
} from './testing/cycles.js';
import { blocWith, noFacts, unitOn } from './testing/facts.js';
import {
  abroad,
  ballot,
  bloc,
  clerk,
  cycle,
  day,
  dossier,
  east,
  north,
  on,
  south,
  today,
} from './testing/names.js';
import { entriesFor, ofBloc, ofProvince, rulebookOf } from './testing/rulebooks.js';

const ofCycle = streamOf('cycle', cycle);
const ofBallot = streamOf('ballot', ballot);
const ofDossier = streamOf('dossier', dossier);
const after = <State extends AnyState>(stream: StreamName, ...history: readonly AnyEvent[]): State =>
  history.reduce(deciderOf(stream).evolve, deciderOf(stream).initialState) as State;
const facts: Facts = { ...noFacts, appointments: [{ role: 'office', from: day('2010-01-01') }] };
const citedBy = (
  stream: StreamName,
  command: object,
  state: AnyState,
  more: Partial<Facts> = {},
  granted?: 'system',
): readonly string[] => {
  const decision = decideAct(stream, command as AnyCommand, state, { ...facts, ...more }, granted);
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  return decision.rules;
};
const rulesOf = (scope: RuleScope, from: string, rules: Partial<Rules>) =>
  rulebookOf(scope, entriesFor(scope, from, rules));

/** A year opened by rules of the bloc's own. */
const own = { quorum: { num: 3, den: 4 }, threshold: { ...defaultValues.threshold, num: 4, den: 5 } };
const openedBy = (rules: Partial<Rules>): CycleEvent => {
  const open = act('OpenCycle', { bloc, year: 2019, clock: 'played' } as const, on('2019-01-10'));
  const known = { ...facts, bloc: blocWith(), rulebooks: [rulesOf(ofBloc, '2018-12-20', rules)] };
  const decision = decideAct(ofCycle, open, after(ofCycle), known);
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  return decision.events[0] as CycleEvent;
};
const yearBy = (rules: Partial<Rules>, [, ...history]: readonly CycleEvent[]): OpenedCycle =>
  after(ofCycle, openedBy(rules), ...history);
const closed = inBallot('BallotClosed', {}, on('2019-12-16')) as BallotEvent;
const count = act('CountBallot', {}, on('2019-12-27'));

describe('a ballot', () => {
  const open = act('OpenVoting', {
    closesAt: on('2019-12-25'),
    method: 'open',
    candidates: [north],
  } as const);
  const year = yearBy({ ...own, recusal: 'leave-room' }, inVoting());
  const voting = decideAct(ofCycle, open, year, facts);
  const voted = after<OpenedCycle>(
    ofCycle,
    openedBy(own),
    ...inVoting().slice(1),
    ...(voting.ok ? voting.events : []),
  );
  const owed = owedActs(ofCycle, voted).find(({ stream }) => stream.startsWith('ballot-'))!;
  const opens = { ...owed.command, at: owed.command.at };
  const opening = decideAct(owed.stream, opens, after(owed.stream), facts, 'system');

  test('is opened with the entries of its terms, and cites them', () => {
    const ruleVersions = {
      quorum: 'bloc-khoi-1/quorum/2018-12-20',
      threshold: 'bloc-khoi-1/threshold/2018-12-20',
      recusal: 'nation/recusal/2004-07-01',
      absentVotes: 'nation/absentVotes/2017-10-01',
      departedMembers: 'nation/departedMembers/2004-07-01',
      choice: 'nation/choice/2004-07-01',
    };
    expect(opening).toMatchObject({
      events: [{ data: { quorum: own.quorum, ruleVersions } }],
      rules: Object.values(ruleVersions).sort(),
    });
  });
  test('is counted by the bloc’s own quorum and threshold, and says so', () => {
    const state = after(owed.stream, ...(opening.ok ? opening.events : []), closed);
    expect(citedBy(owed.stream, count, state)).toEqual([
      'bloc-khoi-1/quorum/2018-12-20',
      'bloc-khoi-1/threshold/2018-12-20',
      'nation/recusal/2004-07-01',
    ]);
  });
  test('of before the entries were kept goes by its year’s, where the values are the same', () => {
    const { ruleVersions: _, ...terms } = { ...ballotTerms, ...own, ballot: ballotTerms.ballot };
    const state = after(ofBallot, ballotOpened({ ...terms, recusal: 'leave-room' }), closed);
    expect(citedBy(ofBallot, count, state, { cycle: voted })).toEqual([
      'bloc-khoi-1/quorum/2018-12-20',
      'bloc-khoi-1/threshold/2018-12-20',
      'nation/recusal/2004-07-01',
    ]);
    const other = after<OpenedCycle>(ofCycle, openedBy(own), ...inVoting().slice(1));
    expect(citedBy(ofBallot, count, state, { cycle: other })).toEqual([
      'bloc-khoi-1/quorum/2018-12-20',
      'bloc-khoi-1/threshold/2018-12-20',
      'recusal',
    ]);
  });
});

describe('a year', () => {
  const settle = act('SettleScore', { unit: north, sheet: sheet(56_00), reason: 'Theo biểu' });
  const cites = (...history: readonly CycleEvent[]) =>
    citedBy(
      ofCycle,
      settle,
      yearBy({ scoreRounding: 'up', scoreStages: { self: true, cross: true } }, [
        ...inEvaluation(),
        ...history,
      ]),
    );
  test('cites how points are rounded where the mean of the peers’ sheets is what is settled, and nowhere else', () => {
    const rounding = 'bloc-khoi-1/scoreRounding/2018-12-20';
    const peers = [crossScored(north, south, 55_00), crossScored(north, east, 57_00)];
    expect(cites(selfScored(north, 60_00), ...peers)).toContain(rounding);
    expect(cites(selfScored(north, 60_00), ...peers, rechecked(north, 56_00))).not.toContain(rounding);
  });
  test('of before there were entries cites those of the day of its opening, where they say the same', () => {
    const nominate = act('Nominate', { unit: north, award: 'GovernmentFlag' } as const);
    const state = after(ofCycle, ...inNomination({ slotsExceeded: 'refuse' }));
    expect(citedBy(ofCycle, nominate, state)).toEqual(['nation/slots/2004-07-01']);
    const again = after(
      ofCycle,
      ...inNomination({ slots: [{ award: 'GovernmentFlag', fromRank: 1, toRank: 3 }] }),
    );
    expect(citedBy(ofCycle, nominate, again)).toEqual(['slots']);
  });
  test('cites nothing that an act does not use', () => {
    const plan = act('AdoptPlan', { theme: 'T', deadlines: {} });
    expect(citedBy(ofCycle, plan, yearBy(own, [opened()]))).toEqual([]);
  });
});

describe('a dossier', () => {
  const timers = { ...defaultValues.timers, appraise: 15 };
  const province = rulesOf(ofProvince, '2019-06-01', { timers });
  const later = rulesOf(ofProvince, '2020-02-01', { timers: { ...timers, appraise: 5 } });
  const rulebooks = [
    rulebookOf(
      ofProvince,
      [province, later].flatMap((book) => ('entries' in book ? book.entries : [])),
    ),
  ];
  const known = { bloc: blocWith(), rulebooks };
  const drafted = (at = on('2019-12-20')) =>
    ({
      type: 'DossierDrafted',
      data: {
        dossier,
        cycle,
        bloc,
        year: 2019,
        unit: north,
        award: 'ProvinceFlag',
        authority: 'province',
        clock: 'played',
        at,
      },
    }) as DossierEvent;
  const submitted = inDossier(
    'DossierSubmitted',
    { number: '1/TTr', submittedBy: clerk },
    on('2020-01-05'),
  ) as DossierEvent;
  const receive = act('ReceiveDossier', {}, on('2020-01-06'));
  const receipt = decideAct(ofDossier, receive, after(ofDossier, drafted(), submitted), {
    ...facts,
    ...known,
  });
  const received = receipt.ok ? (receipt.events as readonly DossierEvent[]) : [];

  test('takes over the entries with the values when it is received', () => {
    expect(receipt).toMatchObject({
      events: [
        { data: { ruleVersions: { timers: 'province-thai-binh/timers/2019-06-01', prizes: /nation/ } } },
      ].map(() => ({ data: { ruleVersions: { timers: 'province-thai-binh/timers/2019-06-01' } } })),
    });
    expect(receipt.rules).toEqual(
      expect.arrayContaining(['province-thai-binh/timers/2019-06-01', 'nation/holidays/2004-07-01']),
    );
  });
  const consult = act('ConsultBody', { body: 'Công an tỉnh' }, on('2020-03-01'));
  const used = ['nation/holidays/2004-07-01', 'province-thai-binh/timers/2019-06-01'];
  test('goes on to cite those of its receipt, whatever is in force by then', () => {
    const state = after(ofDossier, drafted(), submitted, ...received);
    expect(citedBy(ofDossier, consult, state, known)).toEqual(used);
  });
  test('of before the entries were kept cites those of the day of its receipt', () => {
    const [first] = received as readonly Extract<DossierEvent, { type: 'DossierReceived' }>[];
    const { ruleVersions: _, ...data } = first!.data;
    const state = after(ofDossier, drafted(), submitted, { type: 'DossierReceived', data });
    expect(citedBy(ofDossier, consult, state, known)).toEqual(used);
  });
});

test('an achievement cites the rule of the year that it is claimed in', () => {
  const claim = {
    ...{ achievement: 'a' as AchievementId, title: 'A', bloc, year: 2019 },
    ...{ unit: north, award: 'ProvinceFlag' },
  } as const;
  const stream = streamOf('claim', 'achievement-a');
  const held = inCycle('AchievementClaimed', {
    achievement: 'a',
    title: 'A',
    unit: north,
    award: 'GovernmentFlag',
  });
  const year = yearBy({ severalAwards: 'allowed' }, inNomination());
  expect(
    citedBy(stream, act('ClaimAchievement', claim), after(stream, held as AnyEvent), { cycle: year }),
  ).toEqual(['bloc-khoi-1/severalAwards/2018-12-20']);
  expect(citedBy(stream, act('ClaimAchievement', claim), after(stream), { cycle: year })).toEqual([]);
});

test('a bloc cites the rules of the day, and a rulebook who may adopt what', () => {
  const admit = act('AdmitMember', { unit: abroad, from: day('2019-01-01') });
  const stream = streamOf('bloc', bloc);
  expect(citedBy(stream, admit, blocWith(), { unit: unitOn('played', abroad) })).toEqual([
    'nation/blocSize/2004-07-01',
  ]);
  const terms = { scope: ofBloc, validFrom: day('2019-07-01'), act: '12/QC-K1', clock: 'played' } as const;
  const adopt = (rules: Partial<Rules>) => act('AdoptRules', { ...terms, rules });
  const book = streamOf('rulebook', ofBloc);
  const { scoreTable } = defaultValues;
  expect(citedBy(book, adopt({ scoreTable }), after(book), { bloc: blocWith() })).toEqual([
    'nation/scoreTableBy/2004-07-01',
  ]);
  expect(citedBy(book, adopt({ headship: 'optional' }), after(book), { bloc: blocWith() })).toEqual([]);
});

test('a refusal names what it was decided by, too', () => {
  const rename = act('Nominate', { unit: east, award: 'GovernmentFlag' } as const);
  const year = yearBy({ slots: defaultValues.slots }, inNomination());
  expect(decideAct(ofCycle, rename as AnyCommand, year, facts)).toMatchObject({
    ...{ ok: false, rules: ['bloc-khoi-1/slots/2018-12-20'] },
  });
});

test('a deadline that passes cites nothing: it was set by the act before it', () => {
  const pass = { ...act('PassDeadline', { name: 'voting', due: ballotTerms.closesAt }, today, systemPerson) };
  expect(citedBy(ofBallot, pass, after(ofBallot, ballotOpened()), {}, 'system')).toEqual([]);
});
