// One file: facts of one year, its ballot and its dossier, corrected in one log.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { missingToAdvance } from '../cycle/missing.js';
import type { OpenedCycle } from '../cycle/cycle.js';
import type { OpenedBallot } from '../ballot/ballot.js';
import type { StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import type { AnyCommand } from '../registry.js';
import { act, inCycle, inDossier } from '../testing/acts.js';
import { ballotClosed, ballotOpened, voteCast } from '../testing/ballots.js';
import {
  crossScored,
  excluded,
  inEvaluation,
  inNomination,
  inVoting,
  selfScored,
  settled,
  sheet,
  signed,
  votingOpened,
  withdrawn,
} from '../testing/cycles.js';
import { decideIn, logOf, stateIn } from '../testing/log.js';
import {
  abroad,
  ballot,
  cycle,
  dossier,
  east,
  headOf,
  movement,
  north,
  on,
  south,
} from '../testing/names.js';
import { explain } from '../why/explain.js';
import { openFlags, type CorrectionState, type Fields } from './correction.js';

const later = on('2020-02-01');
const ofCycle: StreamName = `cycle-${cycle}`;
const ofBallot: StreamName = `ballot-${ballot}`;
const ofDossier: StreamName = `dossier-${dossier}`;
const ground = { act: 'Quy chế của khối', article: 'Điều 12', reason: 'Nhập nhầm' };

type Sought = { revision: number } | { type: string; unit?: string };
const correct = (fact: Sought, correction: 'void' | Fields): AnyCommand =>
  act('CorrectFact', { fact, correction, ...ground }, later) as AnyCommand;
const decideOn = (data: object): AnyCommand =>
  act('DecideFlag', { decision: 'stands', reason: 'Thứ hạng giữ nguyên', ...data }, later);

/** The log with what the act adds to it. */
const after = (log: readonly RecordedEvent[], stream: StreamName, command: AnyCommand) => {
  const decision = decideIn(log, stream, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  const length = log.filter((event) => event.stream === stream).length;
  return [
    ...log,
    ...decision.events.map(
      (event, i) =>
        ({
          ...event,
          stream,
          revision: length + i,
          position: String(log.length + i + 1),
          metadata: { actor: decision.actor, rules: [], facts: [] },
        }) as unknown as RecordedEvent,
    ),
  ];
};
const cycleIn = (log: readonly RecordedEvent[]) => stateIn(log, ofCycle) as OpenedCycle;
const ballotIn = (log: readonly RecordedEvent[]) => stateIn(log, ofBallot) as OpenedBallot;
const typesOf = (flags: CorrectionState) => openFlags(flags).map(({ type }) => type);
/** What the state says, apart from the corrections themselves and the time of the last act. */
const said = (state: object) => {
  const { corrections: _, flags: __, at: ___, ...rest } = state as CorrectionState & { at: string };
  return rest;
};

describe('a correction', () => {
  const ranked = logOf(...inNomination());

  test('of a settled score: the new total, the old one kept, who it is for and why', () => {
    const log = after(
      ranked,
      ofCycle,
      correct({ type: 'ScoreSettled', unit: south }, { sheet: sheet(59_00) }),
    );
    const corrected = log.at(-1);
    expect(corrected).toMatchObject({
      type: 'FactCorrected',
      data: {
        fact: { type: 'ScoreSettled' },
        was: { unit: south, total: 85_00 },
        becomes: { unit: south, total: 89_00 },
        follows: true,
        ...ground,
      },
    });
    expect(cycleIn(log).settledScores.map(({ unit, total }) => [unit, total])).toContainEqual([south, 89_00]);
    expect(log.slice(0, ranked.length)).toEqual(ranked);
  });

  test('flags what rests on it, however deep and in every stream, until somebody decides', () => {
    const nominated = logOf(
      ...inNomination(),
      inCycle('NominationMade', { dossier, unit: north, award: 'GovernmentFlag', authority: 'government' }),
      { type: 'DossierDrafted', data: { dossier, cycle, unit: north, at: on('2019-12-20') } },
    );
    const log = after(
      nominated,
      ofCycle,
      correct({ type: 'ScoreSettled', unit: south }, { sheet: sheet(59_00) }),
    );
    expect(typesOf(cycleIn(log))).toEqual([
      'EvaluationClosed',
      'RankingDeclared',
      'NominationMade',
      'DossierDrafted',
    ]);
    expect(missingToAdvance(cycleIn(log))).toContainEqual({ code: 'OPEN_FLAGS' });

    const first = openFlags(cycleIn(log))[0]!;
    const one = after(
      log,
      ofCycle,
      decideOn({ flags: [{ stream: first.stream, revision: first.revision }] }),
    );
    expect(typesOf(cycleIn(one))).toEqual(['RankingDeclared', 'NominationMade', 'DossierDrafted']);
    const all = after(one, ofCycle, decideOn({ decision: 'redo' }));
    expect(typesOf(cycleIn(all))).toEqual([]);
    expect(missingToAdvance(cycleIn(all))).not.toContainEqual({ code: 'OPEN_FLAGS' });
    expect(missingToAdvance(cycleIn(all)).at(-1)).toMatchObject({
      code: 'REDO_OWED',
      facts: [{ type: 'RankingDeclared' }, { type: 'NominationMade' }, { type: 'DossierDrafted' }],
    });
    expect(cycleIn(all).flags?.[0]?.decided).toEqual({
      decision: 'stands',
      reason: 'Thứ hạng giữ nguyên',
      at: later,
    });
    expect(decideIn(all, ofCycle, decideOn({}))).toMatchObject({ rejection: { code: 'NO_OPEN_FLAG' } });
  });

  test('of what was flagged itself answers its flag', () => {
    const log = after(
      ranked,
      ofCycle,
      correct({ type: 'ScoreSettled', unit: south }, { sheet: sheet(59_00) }),
    );
    const places = [
      { unit: south, rank: 1, value: 89_00 },
      { unit: north, rank: 2, value: 88_00 },
    ];
    const redone = after(log, ofCycle, correct({ type: 'RankingDeclared' }, { places }));
    expect(cycleIn(redone).ranking).toEqual(places);
    expect(cycleIn(redone).phase).toBe('nomination');
    expect(typesOf(cycleIn(redone))).toEqual(['EvaluationClosed']);
  });

  test('can itself be corrected, and what was voided brought back', () => {
    const first = after(ranked, ofCycle, correct({ type: 'ScoreSettled', unit: south }, 'void'));
    expect(cycleIn(first).settledScores.map(({ unit }) => unit)).not.toContain(south);
    const revision = first.at(-1)!.revision;
    const second = after(first, ofCycle, correct({ revision }, { sheet: sheet(54_00) }));
    expect(second.at(-1)).toMatchObject({
      data: { fact: { type: 'ScoreSettled' }, becomes: { total: 84_00 } },
    });
    expect(cycleIn(second).settledScores).toContainEqual({ unit: south, sheet: sheet(54_00), total: 84_00 });
  });

  test('is recorded as a note where the state does not follow by itself', () => {
    const log = after(ranked, ofCycle, correct({ type: 'RankingDeclared' }, 'void'));
    expect(log.at(-1)).toMatchObject({ data: { follows: false } });
    expect(cycleIn(log).ranking).toEqual(cycleIn(ranked).ranking);
    expect(cycleIn(log).corrections).toHaveLength(1);
  });

  test('of a nomination never lets a number of a dossier be given twice', () => {
    const nominate = (id: string) =>
      inCycle('NominationMade', {
        dossier: id,
        unit: north,
        award: 'GovernmentFlag',
        authority: 'government',
      });
    const log = after(
      logOf(...inNomination(), nominate(`${cycle}-1`)),
      ofCycle,
      correct({ type: 'NominationMade', unit: north }, 'void'),
    );
    expect(cycleIn(log).nominations).toEqual([]);
    const nominated = decideIn(
      log,
      ofCycle,
      act('Nominate', { unit: north, award: 'GovernmentFlag' }, later),
    );
    expect(nominated).toMatchObject({ events: [{ data: { dossier: `${cycle}-2` } }] });
  });

  test('of a movement changes what it was launched with and leaves what units did', () => {
    const log = logOf(
      ...inEvaluation(),
      inCycle('MovementLaunched', { movement, name: 'Hiến mau' }),
      inCycle('UnitJoinedMovement', { movement, unit: north }),
    );
    const corrected = after(log, ofCycle, correct({ type: 'MovementLaunched' }, { name: 'Hiến máu' }));
    expect(cycleIn(corrected).movements).toMatchObject([{ name: 'Hiến máu', joined: [north] }]);
    expect(after(log, ofCycle, correct({ type: 'MovementLaunched' }, 'void')).at(-1)).toMatchObject({
      data: { follows: false },
    });
  });

  test.each<[string, Sought, 'void' | Fields, string]>([
    ['nothing like it was recorded', { type: 'HeadElected' }, 'void', 'FACT_UNKNOWN'],
    ['it says what holds already', { type: 'ScoreSettled', unit: south }, {}, 'NOTHING_CORRECTED'],
    [
      'it makes the fact one of another unit',
      { type: 'ScoreSettled' },
      { unit: east },
      'FIELD_NOT_CORRECTABLE',
    ],
    ['it is not in the form of the event', { type: 'ScoreSettled' }, { reason: 5 }, 'CORRECTION_MALFORMED'],
    [
      'its sheet does not fit the table',
      { type: 'ScoreSettled' },
      { sheet: sheet(999_00) },
      'SCORE_OUT_OF_RANGE',
    ],
  ])('is refused where %s', (_where, fact, correction, code) => {
    expect(decideIn(ranked, ofCycle, correct(fact, correction))).toMatchObject({ rejection: { code } });
  });

  test('is shown by why: what rests on it ← the correction ← the original', () => {
    const log = after(
      logOf(...inVoting()),
      ofCycle,
      correct({ type: 'ScoreSettled', unit: south }, { sheet: sheet(59_00) }),
    );
    const declared = inNomination().slice(-1)[0]!;
    const ranking = { ...declared, stream: ofCycle, revision: 90, position: '90', metadata: { rules: [] } };
    const events = [...log, ranking as unknown as RecordedEvent];
    const why = explain(events, { about: 'rank', unit: south }, { ruleOf: () => undefined });
    expect(why?.because[0]?.because).toContainEqual(
      expect.objectContaining({
        event: expect.objectContaining({ type: 'FactCorrected' }),
        because: [expect.objectContaining({ event: expect.objectContaining({ type: 'ScoreSettled' }) })],
      }),
    );
  });
});

describe('a correction in a ballot', () => {
  const open = logOf(
    ...inVoting(),
    votingOpened,
    ballotOpened(),
    voteCast(north, { for: [north] }),
    voteCast(south, { for: [north] }),
  );

  test('takes a vote away, and the unit may vote again', () => {
    const log = after(open, ofBallot, correct({ type: 'VoteCast', unit: north }, 'void'));
    expect(ballotIn(log).votes.map(({ unit }) => unit)).toEqual([south]);
    expect(log.at(-1)).toMatchObject({ data: { cycle, ballot, follows: true, dependents: [] } });
  });

  test.each<[string, Fields, string]>([
    ['of whom nobody could choose', { for: [abroad] }, 'NOT_A_CANDIDATE'],
    ['that contradicts itself', { for: [north], against: [north] }, 'CHOICE_CONTRADICTS'],
    ['for the own unit, where that is ruled out', { for: [south] }, 'OWN_UNIT_VOTED'],
    ['cast after the end', { at: on('2021-01-01') }, 'VOTING_CLOSED'],
  ])('is refused for a vote %s', (_which, said_, code) => {
    const log = logOf(
      ...inVoting(),
      votingOpened,
      ballotOpened({ question: 'approve', recusal: 'abstain-own-unit' }),
      voteCast(south, { for: [north] }),
      ballotClosed,
    );
    const refused = decideIn(log, ofBallot, correct({ type: 'VoteCast', unit: south }, said_));
    expect(refused).toMatchObject({ rejection: { code } });
    expect(decideIn(log, ofBallot, correct({ type: 'VoteCast', unit: south }, { for: [] }))).toMatchObject({
      ok: true,
    });
  });

  test('never brings a vote back beside another one of the same unit', () => {
    const voided = after(open, ofBallot, correct({ type: 'VoteCast', unit: north }, 'void'));
    const { revision } = voided.at(-1)!;
    const again = [
      ...voided,
      {
        ...open.find(({ type }) => type === 'VoteCast')!,
        ...{ revision: revision + 1, position: String(voided.length + 1) },
      },
    ];
    expect(decideIn(again, ofBallot, correct({ revision }, {}))).toMatchObject({
      rejection: { code: 'ALREADY_VOTED', unit: north },
    });
  });

  test('counts anew where the count is corrected after its votes', () => {
    const result = { rollSize: 4, cast: 2, quorumMet: false, tallies: [] };
    const counted = logOf(...open, ballotClosed, {
      type: 'BallotCounted',
      data: { cycle, ballot, result, at: on('2019-12-17') },
    });
    const voided = after(counted, ofBallot, correct({ type: 'VoteCast', unit: north }, 'void'));
    expect(typesOf(ballotIn(voided))).toEqual(['BallotCounted']);
    expect(missingToAdvance(cycleIn(voided), ballotIn(voided))).toContainEqual({ code: 'OPEN_FLAGS' });
    const recounted = after(voided, ofBallot, correct({ type: 'BallotCounted' }, {}));
    expect(ballotIn(recounted).result).toMatchObject({ cast: 1 });
    expect(typesOf(ballotIn(recounted))).toEqual([]);
  });
});

describe('a correction in a dossier', () => {
  const decided = logOf(
    ...inNomination(),
    {
      type: 'DossierDrafted',
      data: {
        ...{ dossier, cycle, bloc: 'khoi-1', year: 2019, unit: north, award: 'ProvinceFlag' },
        ...{ authority: 'province', clock: 'played', at: on('2019-12-21') },
      },
    },
    inDossier('AwardDecided', { outcome: 'awarded', number: '12/QĐ' }, on('2020-01-10')),
  );
  const stateOf = (log: readonly RecordedEvent[]) => stateIn(log, ofDossier);

  test('of the number and date of the decision keeps where the dossier stands', () => {
    const log = after(
      decided,
      ofDossier,
      correct({ type: 'AwardDecided' }, { number: '21/QĐ', date: '2020-01-09' }),
    );
    expect(stateOf(log)).toMatchObject({
      phase: 'awarded',
      decision: { number: '21/QĐ', date: '2020-01-09' },
    });
  });

  test('that is to be redone keeps it from being decided, and from going up', () => {
    const received = logOf(
      ...decided.slice(0, -1),
      inDossier('DossierSubmitted', { number: '1/TTr', submittedBy: headOf(north) }, on('2019-12-22')),
      inDossier('DossierReceived', { regime: 'R2017' }, on('2019-12-23')),
    );
    const forGovernment = { award: 'GovernmentFlag', authority: 'government' };
    const goingUp = logOf(
      ...decided.slice(0, -1).map(({ type, data }) => ({
        type,
        data: type === 'DossierDrafted' ? { ...data, ...forGovernment } : data,
      })),
      inDossier('DossierSubmittedUpward', { to: 'central-board', number: '2/TTr' }, on('2020-01-02')),
    );
    const flagging = {
      ...received.at(-1)!,
      type: 'FactCorrected',
      ...{ stream: ofCycle, position: '999', revision: 999 },
      data: {
        ...{ cycle, fact: { revision: 0, type: 'CycleOpened' }, becomes: {}, follows: false, ...ground },
        ...{ dependents: [{ stream: ofDossier, revision: 0, type: 'DossierDrafted' }], at: later },
      },
    } as unknown as RecordedEvent;
    const dossierFlagged = (decision: 'redo' | 'stands', log = received) =>
      after([...log, flagging], ofCycle, decideOn({ decision }));
    const decide = act('DecideDossier', { outcome: 'refused', number: '1/QĐ', reason: 'Không đủ' }, later);
    expect(decideIn(dossierFlagged('redo'), ofDossier, decide as AnyCommand)).toMatchObject({
      rejection: { code: 'REDO_OWED', facts: [{ type: 'DossierDrafted' }] },
    });
    const submit = act('SubmitUpward', { to: 'prime-minister', number: '3/TTr' }, later);
    expect(decideIn(dossierFlagged('redo', goingUp), ofDossier, submit as AnyCommand)).toMatchObject({
      rejection: { code: 'REDO_OWED', facts: [{ type: 'DossierDrafted' }] },
    });
    expect(decideIn(dossierFlagged('stands', goingUp), ofDossier, submit as AnyCommand)).toMatchObject({
      ok: true,
    });
    expect(decideIn(dossierFlagged('stands'), ofDossier, decide as AnyCommand)).not.toMatchObject({
      rejection: { code: 'REDO_OWED' },
    });
  });

  test('of the outcome turns it', () => {
    const log = after(decided, ofDossier, correct({ type: 'AwardDecided' }, { outcome: 'refused' }));
    expect(stateOf(log)).toMatchObject({ phase: 'refused' });
  });
});

describe('the original', () => {
  const facts = [
    signed(north),
    selfScored(north, 50_00),
    crossScored(north, south, 50_00),
    settled(north, 50_00),
    excluded(east),
    withdrawn(south),
  ];
  const log = logOf(...inEvaluation(), ...facts.slice(1));
  const recorded = log.filter(({ type }) => facts.some((fact) => fact.type === type));

  test('is never lost, and voiding it and doing it again is as never having erred', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recorded),
        fc.array(fc.constantFrom(...recorded), { maxLength: 4 }),
        (fact, others) => {
          const before = others.reduce<readonly RecordedEvent[]>((past, other) => {
            const isVoid = cycleIn(past).corrections?.findLast(
              ({ fact: { revision } }) => revision === other.revision,
            );
            return after(
              past,
              ofCycle,
              correct({ revision: other.revision }, isVoid && !isVoid.becomes ? {} : 'void'),
            );
          }, log);
          const isVoid = cycleIn(before).corrections?.findLast(
            ({ fact: { revision } }) => revision === fact.revision,
          );
          const standing =
            isVoid && !isVoid.becomes
              ? after(before, ofCycle, correct({ revision: fact.revision }, {}))
              : before;
          const voided = after(standing, ofCycle, correct({ revision: fact.revision }, 'void'));
          const redone = after(voided, ofCycle, correct({ revision: fact.revision }, {}));

          expect(voided.slice(0, log.length)).toEqual(log);
          expect(voided.at(-1)).toMatchObject({ data: { was: fact.data } });
          expect(said(cycleIn(voided))).not.toEqual(said(cycleIn(standing)));
          expect(sorted(said(cycleIn(redone)))).toEqual(sorted(said(cycleIn(standing))));
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** Whatever the order of the lists. */
const sorted = (state: object): object =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((entry) => JSON.stringify(entry)).sort() : (value as unknown),
    ]),
  );
