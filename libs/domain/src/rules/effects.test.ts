import { describe, expect, test } from '@jest/globals';
import { ballotDecider } from '../ballot/ballot.js';
import { blocDecider } from '../bloc/bloc.decider.js';
import { owedActs } from '../conduct.js';
import { sittingDecider } from '../council/sitting.decider.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import type { CycleCommand, CycleEvent, OpenedCycle } from '../cycle/cycle.js';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { DossierCommand, DossierEvent, OpenedDossier } from '../dossier/dossier.js';
import { dossierRulesOf } from '../dossier/dossier-rules.js';
import { remindersOf } from '../dossier/reminders.js';
import { restingOn } from '../dossier/resting.js';
import type { Facts } from '../facts.js';
import { streamOf } from '../ids.js';
import { rulebookDecider } from '../rulebook/rulebook.decider.js';
import { act, inCycle, inDossier } from '../testing/acts.js';
import { ballotClosed, ballotOpened, ballotTerms, voteCast } from '../testing/ballots.js';
import {
  crossScored,
  inEvaluation,
  inMovements,
  inNomination,
  inPledging,
  inVoting,
  selfScored,
  sheet,
} from '../testing/cycles.js';
import { blocWith, noFacts } from '../testing/facts.js';
import {
  bloc,
  clerk,
  cycle,
  day,
  dossier,
  east,
  headOf,
  north,
  on,
  south,
  units,
  west,
} from '../testing/names.js';
import { entriesFor, ofBloc, ofNation, ofProvince, rulebookOf } from '../testing/rulebooks.js';
import {
  attended,
  called,
  chair,
  comers,
  heard,
  minuted,
  onAgenda,
  paper,
  placed,
  presented,
  secretary,
  signedBy,
  vote,
  voted,
  when,
} from '../testing/sittings.js';
import { specFor } from '../testing/spec.js';
import { endOf } from '../time.js';
import { defaultValues } from './default-rules.js';
import type { RuleKey, Rules } from './rules.js';

/** Two values of a rule, and what comes of something that is decided by it: something else with each. */
type Effect<Key extends RuleKey> = {
  readonly values: readonly [Rules[Key], Rules[Key]];
  readonly decided: (rules: Partial<Rules>) => unknown;
};

const { scoreTable, slots, threshold, timers, papers, dossiersDue, prizes, holidays } = defaultValues;
const bySlotsOnly = { scoreStages: { self: false, cross: false } } as const;

const year = specFor(cycleDecider, noFacts);
const inYear =
  (
    history: (rules: Partial<Rules>) => readonly CycleEvent[],
    command: CycleCommand,
    facts: Partial<Facts> = {},
  ) =>
  (rules: Partial<Rules>) =>
    year(...history(rules)).when(command, facts);
/** Adopted by the province, before anything is decided. */
const adopted = (rules: Partial<Rules>) => ({
  bloc: blocWith(),
  rulebooks: [rulebookOf(ofProvince, entriesFor(ofProvince, '2018-01-01', rules))],
});
const ofBallot = specFor(ballotDecider, noFacts);
const counted = (rules: Partial<Rules>) => {
  const terms = { ...ballotTerms, ...rules, ballot: ballotTerms.ballot };
  const votes = [north, south].map((unit) => voteCast(unit, { for: [north] }));
  return ofBallot(ballotOpened(terms), ...votes, ballotClosed).when(act('CountBallot', {}));
};
const sitting = specFor(sittingDecider, noFacts);
const drafted = (rules: Partial<Rules>, more: object = {}) =>
  ({
    type: 'DossierDrafted',
    data: {
      ...{ dossier, cycle, bloc, year: 2019, unit: north, award: 'ProvinceFlag', authority: 'province' },
      ...{
        clock: 'played',
        rules: dossierRulesOf({ ...defaultValues, ...rules }, { award: 'ProvinceFlag' }),
      },
      ...{ at: on('2019-12-20'), ...more },
    },
  }) as DossierEvent;
const ofDossier = specFor(dossierDecider, noFacts);
const inTheDossier = (history: readonly unknown[], command: unknown) => (rules: Partial<Rules>) =>
  ofDossier(drafted(rules), ...(history as readonly DossierEvent[])).when(
    command as DossierCommand,
    adopted(rules),
  );
const submitted = inDossier('DossierSubmitted', { number: '1/TTr', submittedBy: clerk }, on('2020-01-05'));
const received = inDossier(
  'DossierReceived',
  { regime: 'R2017', regimeReason: 'received-for-appraisal' },
  on('2020-01-06'),
);
const given = inDossier('AwardDecided', { outcome: 'awarded', number: '5/QĐ' }, on('2020-02-06'));
const annul = act(
  'AnnulAward',
  {
    ...{
      ground: 'Gian dối',
      reason: 'Khai sai',
      number: '9/QĐ',
      authority: 'province',
      date: day('2020-05-09'),
    },
  },
  on('2020-05-10'),
);
const nominate = (
  award: 'GovernmentFlag' | 'ProvinceFlag' | 'ChairmanMerit',
  unit = north,
  more: object = {},
) => act('Nominate', { unit, award, ...more }) as CycleCommand;
const nominated = inCycle('NominationMade', {
  ...{ dossier, unit: north, award: 'GovernmentFlag' as const, authority: 'government' as const, rank: 1 },
});
const voting = (data: object) => act('OpenVoting', { closesAt: on('2019-12-28'), ...data }) as CycleCommand;
/** All rules in one table, so that the compiler asks for one that is missing; the file is as long as it has to be. */
const effects: { readonly [Key in RuleKey]: Effect<Key> } = {
  blocSize: {
    values: [
      { min: 2, max: 9 },
      { min: 5, max: 9 },
    ],
    decided: (rules) => year().when(act('OpenCycle', { bloc, year: 2019, clock: 'played' }), adopted(rules)),
  },
  blocListedBy: {
    values: ['chairman', 'council'],
    decided: (rules) =>
      specFor(blocDecider, noFacts)().when(
        act('RegisterBloc', {
          bloc,
          kind: 'bloc',
          name: 'K',
          province: 'Thái Bình',
          clock: 'played',
          listedBy: 'council',
        } as never),
        adopted(rules),
      ),
  },
  scoreTableBy: {
    values: ['bloc', 'province'],
    decided: (rules) =>
      specFor(rulebookDecider, noFacts)().when(
        act('AdoptRules', {
          scope: ofBloc,
          rules: { scoreTable },
          validFrom: day('2019-07-01'),
          act: '1/QC',
          clock: 'played',
        }),
        adopted(rules),
      ),
  },
  mergedProvinces: {
    values: ['until-replaced', 'ended'],
    decided: (rules) =>
      year().when(act('OpenCycle', { bloc, year: 2026, clock: 'played' }, on('2026-01-10')), {
        bloc: blocWith(),
        rulebooks: [
          rulebookOf(ofProvince, entriesFor(ofProvince, '2018-01-01', { blocSize: { min: 5, max: 9 } })),
          rulebookOf(ofNation, entriesFor(ofNation, '2025-07-01', rules)),
        ],
      }),
  },
  yearKind: {
    values: ['calendar', 'school'],
    decided: inYear(inNomination, act('FollowBloc', {}, on('2020-03-01')), {
      bloc: {
        ...blocWith(),
        members: blocWith().members.map((term) =>
          term.unit === west ? { ...term, until: day('2020-02-01') } : term,
        ),
      },
    }),
  },
  conferences: {
    values: ['one', 'two'],
    decided: (rules) =>
      year().when(act('OpenCycle', { bloc, year: 2020, clock: 'played' }, on('2020-01-10')), {
        ...adopted(rules),
        earlier: year(...inNomination()).state(),
      }),
  },
  reminderDays: {
    values: [1, 5],
    decided: (rules) => {
      const clock = { name: 'appraise', at: endOf(day('2019-12-16')), from: on('2019-12-02') } as const;
      const state = {
        ...(ofDossier(drafted({}, { clock: 'live' })).state() as OpenedDossier),
        clocks: [clock],
      };
      return remindersOf(state, on('2019-12-11'), { ...defaultValues, ...rules });
    },
  },
  noPledge: { values: ['excluded', 'allowed'], decided: inYear(inPledging, act('ClosePledging', {})) },
  noPledgeDeduction: {
    values: [1_00, 2_00],
    decided: (rules) => {
      const [first, ...rest] = inEvaluation({ ...rules, ...bySlotsOnly, noPledge: 'deducted' });
      const unsigned = rest.filter(({ type }) => type !== 'PledgeSigned');
      return year(first!, ...unsigned).when(
        act('SettleScore', { unit: north, sheet: sheet(58_00), reason: 'R' }),
      );
    },
  },
  thematicAwards: {
    values: ['off', 'allowed'],
    decided: inYear(
      inMovements,
      act('NominateForTheme', {
        movement: 'm' as never,
        unit: north,
        award: 'ChairmanMerit',
        reason: 'R',
      } as never),
    ),
  },
  evidence: {
    values: [
      { maxBytes: 10, mediaTypes: ['text/plain'] },
      { maxBytes: 1000, mediaTypes: ['text/plain'] },
    ],
    decided: (rules) => {
      const launched = inCycle('MovementLaunched', {
        movement: 'm',
        kind: 'regular',
        name: 'M',
        contents: ['c'],
        from: day('2019-04-02'),
        to: day('2019-10-01'),
      });
      const joined = inCycle('UnitJoinedMovement', { movement: 'm', unit: north, content: 'x' });
      const file = {
        movement: 'm',
        unit: north,
        sha256: 'ab'.repeat(32),
        title: 'T',
        size: 100,
        mediaType: 'text/plain',
      };
      return year(...inMovements(rules), launched as never, joined as never).when(
        act('FileEvidence', file as never),
      );
    },
  },
  scoreTable: {
    values: [scoreTable, { ...scoreTable, items: scoreTable.items.map((item) => ({ ...item, max: 10_00 })) }],
    decided: inYear(inEvaluation, act('SubmitSelfScore', { unit: north, sheet: sheet(58_00) })),
  },
  scoreStages: {
    values: [
      { self: true, cross: false },
      { self: false, cross: true },
    ],
    decided: inYear(inEvaluation, act('CloseEvaluation', {})),
  },
  crossScorers: {
    values: [1, 2],
    decided: inYear(
      (rules) => [
        ...inEvaluation({ ...rules, scoreStages: { self: false, cross: true } }),
        ...units.map((unit, i) => crossScored(unit, units[(i + 1) % 4] ?? unit, 50_00)),
      ],
      act('CloseEvaluation', {}),
    ),
  },
  scoreRounding: {
    values: ['down', 'up'],
    decided: inYear(
      (rules) => [
        ...inEvaluation({ ...rules, scoreStages: { self: true, cross: true } }),
        ...[selfScored(north, 60_00), crossScored(north, south, 50_00), crossScored(north, east, 50_03)],
      ],
      act('SettleScore', { unit: north, sheet: sheet(50_01) }),
    ),
  },
  exclusionGrounds: {
    values: [[], [{ id: 'a', name: 'A' }]],
    decided: inYear(inMovements, act('ExcludeUnit', { unit: north, ground: 'a', reason: 'R' })),
  },
  holdGrounds: {
    values: [[], [{ id: 'a', name: 'A' }]],
    decided: inYear(
      inMovements,
      act('PlaceHold', { unit: north, ground: 'a', source: 'S', hold: 'h1' } as never),
    ),
  },
  withdrawal: {
    values: ['off', 'allowed'],
    decided: inYear(inNomination, act('WithdrawFromNomination', { unit: north, reason: 'R' })),
  },
  departedMembers: {
    values: ['leave', 'stay'],
    decided: (rules) => {
      const gone = inCycle('UnitLeftCycle', { unit: west, on: day('2019-12-15') }, on('2019-12-15'));
      const left = [...inVoting(), gone].reduce(cycleDecider.evolve, cycleDecider.initialState);
      const cast = act('CastVote', { unit: west, for: [], against: [] }, on('2019-12-16'), headOf(west));
      return ofBallot(ballotOpened(rules)).when(cast, { cycle: left });
    },
  },
  choice: {
    values: [
      { method: 'score', maxChoices: 3 },
      { method: 'ballot', maxChoices: 3 },
    ],
    decided: inYear(inVoting, voting({ method: 'open' })),
  },
  votingMethods: { values: [['open'], ['paper']], decided: inYear(inVoting, voting({})) },
  absentVotes: {
    values: ['none', 'written-opinion'],
    decided: (rules) =>
      ofBallot(ballotOpened(rules)).when(
        act(
          'GiveWrittenOpinion',
          { unit: north, for: [south], against: [], document: '1/CV' },
          on('2019-12-14'),
          headOf(north),
        ),
        { appointments: [{ role: 'unit-head', unit: north, from: day('2018-01-01') }] },
      ),
  },
  countingCommittee: {
    values: [
      { members: 1, signers: 1 },
      { members: 3, signers: 2 },
    ],
    decided: (rules) =>
      ofBallot(ballotOpened({ ...(rules as object), method: 'paper' })).when(
        act('AppointCountingCommittee', { members: [clerk] }),
      ),
  },
  recusal: {
    values: ['none', 'abstain-own-unit'],
    decided: (rules) =>
      ofBallot(ballotOpened(rules)).when(
        act('CastVote', { unit: north, for: [north], against: [] }, on('2019-12-14'), headOf(north)),
        { appointments: [{ role: 'unit-head', unit: north, from: day('2018-01-01') }] },
      ),
  },
  quorum: {
    values: [
      { num: 1, den: 2 },
      { num: 3, den: 4 },
    ],
    decided: counted,
  },
  threshold: { values: [{ ...threshold, compare: 'at-least' }, threshold], decided: counted },
  ties: {
    values: [{ method: 'share' }, { method: 'head' }],
    decided: inYear(
      (rules) => inVoting({ ...rules, choice: { method: 'score', maxChoices: 3 } }),
      act('DeclareRanking', {}),
    ),
  },
  preparatoryMeeting: {
    values: ['required', 'optional'],
    decided: inYear(
      (rules) => inVoting({ ...rules, choice: { method: 'score', maxChoices: 3 } }),
      act('DeclareRanking', {}),
    ),
  },
  minutes: { values: ['required', 'optional'], decided: inYear(inNomination, act('CloseCycle', {})) },
  slots: {
    values: [slots, [{ award: 'GovernmentFlag', fromRank: 2, toRank: 3 }]],
    decided: inYear(inNomination, nominate('GovernmentFlag')),
  },
  slotsExceeded: {
    values: ['warn', 'refuse'],
    decided: inYear(
      (rules) => [
        ...inNomination({ ...rules, slots: [{ award: 'GovernmentFlag', fromRank: 1, toRank: 2, max: 1 }] }),
        nominated,
      ],
      nominate('GovernmentFlag', south, { reason: 'R' }),
    ),
  },
  severalAwards: {
    values: ['one-per-unit', 'allowed'],
    decided: inYear((rules) => [...inNomination(rules), nominated], nominate('ProvinceFlag')),
  },
  subUnitAwards: {
    values: ['off', 'allowed'],
    decided: inYear(inNomination, nominate('ChairmanMerit', north, { subUnit: 'Văn phòng' })),
  },
  awardBases: {
    values: [[], [{ award: 'GovernmentFlag', on: 'ProvinceFlag', years: 0 }]],
    decided: (rules) => {
      const of = {
        ...(ofDossier(drafted({}), given).state() as OpenedDossier),
        phase: 'awarded',
      } as OpenedDossier;
      const other = {
        ...of,
        dossier: `${cycle}-2` as typeof dossier,
        award: 'GovernmentFlag',
      } as OpenedDossier;
      const state = year(
        ...inNomination(rules),
        { ...nominated, data: { ...nominated.data, award: 'ProvinceFlag' } },
        { ...nominated, data: { ...nominated.data, dossier: other.dossier } },
      ).state() as OpenedCycle;
      return restingOn(of, { ...noFacts, cycles: [state], dossiers: [of, other] });
    },
  },
  headship: { values: ['required', 'optional'], decided: inYear(inNomination, act('CloseCycle', {})) },
  headSelection: {
    values: [
      { method: 'election', inRotation: true, termYears: 1 },
      { method: 'winner', inRotation: false, termYears: 1 },
    ],
    decided: inYear(inNomination, act('ElectHead', { head: south, deputy: east, method: 'election' }), {
      bloc: blocWith(),
    }),
  },
  flagQuota: {
    values: [
      { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' },
      { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'refuse' },
    ],
    decided: (rules) =>
      sitting(
        called(rules),
        ...[placed(['GovernmentFlag']), attended(), presented(1), voted(1, 9, true)],
        ...[minuted, signedBy(chair), signedBy(secretary)],
      ).when(when('CloseSitting', { quotaReason: 'R' })),
  },
  councilAwards: {
    values: [['ProvinceFlag'], []],
    decided: inTheDossier(
      [submitted, received, inDossier('DossierAppraised', { finding: 'eligible' }, on('2020-01-07'))],
      act('PutToCouncil', { council: 'c', item: 1 }, on('2020-01-08')),
    ),
  },
  councilThresholds: {
    values: [
      defaultValues.councilThresholds,
      { ...defaultValues.councilThresholds, ProvinceFlag: { ...threshold, num: 1, den: 5 } },
    ],
    decided: (rules) => {
      const [, ...rest] = heard;
      return sitting(called(rules), ...rest).when(when('RecordVotes', { ...paper, votes: [vote(1, 5)] }));
    },
  },
  councilQuorum: {
    values: [
      { awardSession: { num: 1, den: 2 }, otherSession: { num: 1, den: 2 } },
      { awardSession: { num: 1, den: 1 }, otherSession: { num: 1, den: 1 } },
    ],
    decided: (rules) => {
      const [, ...rest] = onAgenda;
      return sitting(called(rules), ...rest, attended(comers)).when(
        when('PresentItems', { items: [1], presenter: comers[0]! }),
      );
    },
  },
  councilVotingMethods: {
    values: [['open'], ['paper']],
    decided: (rules) => {
      const [, ...rest] = [...onAgenda, attended(), presented(1, 2)];
      return sitting(called(rules), ...rest).when(
        when('RecordVotes', { method: 'open', votes: [vote(1, 8)] } as never),
      );
    },
  },
  papers: {
    values: [papers, []],
    decided: inTheDossier([], act('SubmitDossier', { number: '1/TTr' }, on('2020-01-05'))),
  },
  timers: {
    values: [timers, { ...timers, appraise: 1 }],
    decided: inTheDossier([submitted], act('ReceiveDossier', {}, on('2020-01-06'))),
  },
  consultation: {
    values: [{ silence: 'wait' }, { silence: 'proceed' }],
    decided: (rules) => {
      const due = endOf(day('2020-01-20'));
      const asked = inDossier(
        'BodyConsulted',
        { body: 'B', due: [{ name: 'consult', at: due }] },
        on('2020-01-07'),
      );
      const state = ofDossier(drafted(rules), submitted, received, asked);
      return state.when(act('PassDeadline', { name: 'consult', due }, due));
    },
  },
  dossiersDue: {
    values: [dossiersDue, { ...dossiersDue, GovernmentFlag: { monthDay: '02-28', years: 1 } }],
    decided: (rules) => owedActs(streamOf('cycle', cycle), year(...inNomination(rules), nominated).state()),
  },
  prizes: {
    values: [prizes, { ...prizes, ProvinceFlag: 1 }],
    decided: inTheDossier([submitted, received, given], annul),
  },
  holidays: {
    values: [holidays, { ...holidays, 2020: { off: ['2020-01-07'], worked: [] } }],
    decided: inTheDossier([submitted], act('ReceiveDossier', {}, on('2020-01-06'))),
  },
};

describe('each rule has an effect', () => {
  const cases = Object.entries(effects) as unknown as readonly [RuleKey, Effect<RuleKey>][];
  test.each(cases)('%s', (key, { values: [one, other], decided }) => {
    const [a, b] = [one, other].map((value) => decided({ [key]: value }));
    expect(a).not.toEqual(b);
  });
});
