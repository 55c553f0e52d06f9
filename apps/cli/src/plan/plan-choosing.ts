import {
  ballotIdOf,
  cycleIdOf,
  dossierIdOf,
  idOf,
  isTold,
  notTold,
  streamOf,
  type StreamName,
  type UnitId,
} from '@so-vang/domain';
import type { BallotId, BlocId, CycleId, Day } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';
import { claimsFor, freeClaims, restingOn } from './plan-conference.js';
import { dossierOf } from './plan-dossiers.js';
import type { Planners } from './plan-opening.js';
import { paperCount } from './paper-count.js';
import { rankingOf } from './ranking.js';
import { shareVotes } from './tally.js';
import { momentOf } from './timeline.js';
import { byUnitOf, unitsOf } from './units-of.js';
import { nextNumber } from './year-so-far.js';

const cycleId = ({ bloc, so }: Planning): CycleId => cycleIdOf(bloc.slice('bloc-'.length) as BlocId, so.year);

export const ballotStream = (planning: Planning): StreamName => {
  if (planning.so.ballots === 0 && !planning.provokes) planning.complain({ code: 'NO_BALLOT' });
  return streamOf('ballot', ballotIdOf(cycleId(planning), Math.max(1, planning.so.ballots)));
};

type Votes = { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] };
type Authorised = ActValue<'vote'>[string]['authorised'];
const vote = (
  stream: StreamName,
  unit: UnitId,
  votes: Votes & { readonly authorised?: Authorised },
  planning: Planning,
): Draft =>
  draft(
    'CastVote',
    stream,
    { unit, for: [...votes.for], against: [...votes.against], ...authorisation(votes.authorised, planning) },
    { unit },
    { done: () => planning.so.voted.add(unit) },
  );

const authorisation = (given: Authorised, { person }: Planning) => {
  const by = given && person(given.by);
  return by && given ? { authorisation: { by, number: given.number, date: given.date as Day } } : {};
};

/** Voting, ranking, nomination and headship. */
export const choosingPlanners: Planners<
  | 'open-voting'
  | 'vote'
  | 'tally'
  | 'call-off-voting'
  | 'written-opinion'
  | 'consensus'
  | 'counting-committee'
  | 'paper-count'
  | 'sign-count'
  | 'close-ballot'
  | 'count'
  | 'declare-ranking'
  | 'nominate'
  | 'cancel-nomination'
  | 'withdraw'
  | 'elect'
> = {
  'open-voting': ({ closes, candidates, method, question, purpose, reason }, planning) => [
    draft(
      'OpenVoting',
      planning.cycle,
      {
        closesAt: momentOf(closes),
        ...(candidates && { candidates: candidates.map(planning.unit) }),
        ...(method && { method }),
        ...(question && { question }),
        ...(purpose && { purpose }),
        ...(reason !== undefined && { reason }),
      },
      'leader',
      {
        done: () => {
          const { so } = planning;
          so.ballots += 1;
          if (purpose === 'head') so.headBallot = ballotIdOf(cycleId(planning), so.ballots);
          so.voted.clear();
          so.committee = [];
        },
      },
    ),
  ],
  'call-off-voting': ({ reason }, planning) => {
    const ballot = idOf(ballotStream(planning)) as BallotId;
    const done = () => {
      if (planning.so.headBallot === ballot) planning.so.headBallot = undefined;
    };
    return [draft('CallOffVoting', planning.cycle, { ballot, reason }, 'leader', { done })];
  },
  'written-opinion': (opinions, planning) => {
    const stream = ballotStream(planning);
    const { so, unit } = planning;
    return Object.entries(opinions).map(
      ([ref, { for: yes = [], against: no = [], document, authorised }]) => {
        const voter = unit(ref);
        const sides = { for: yes.map(unit), against: no.map(unit) };
        const data = { unit: voter, ...sides, document, ...authorisation(authorised, planning) };
        return draft(
          'GiveWrittenOpinion',
          stream,
          data,
          { unit: voter },
          { done: () => so.voted.add(voter) },
        );
      },
    );
  },
  consensus: ({ present, for: agreed, document }, planning) => [
    draft(
      'RecordConsensus',
      ballotStream(planning),
      {
        present: [...unitsOf(present, planning.so.units, planning.so.voted, planning)],
        for: agreed.map(planning.unit),
        ...(document !== undefined && { document }),
      },
      'leader',
    ),
  ],
  'counting-committee': (refs, planning) => {
    const members = refs.flatMap((ref) => planning.person(ref) ?? []);
    const done = () => {
      planning.so.committee = members;
    };
    return [draft('AppointCountingCommittee', ballotStream(planning), { members }, 'leader', { done })];
  },
  'paper-count': (given, planning) => paperCount(given, ballotStream(planning), planning),
  'sign-count': (refs, planning) =>
    refs.map((ref) => draft('SignCount', ballotStream(planning), {}, { person: planning.person(ref) })),
  vote: (votes, planning) => {
    const stream = ballotStream(planning);
    const { so, unit } = planning;
    return byUnitOf(votes, so.units, so.voted, planning).map(([voter, choice]) =>
      vote(
        stream,
        voter,
        { for: choice.for.map(unit), against: choice.against.map(unit), authorised: choice.authorised },
        planning,
      ),
    );
  },
  tally: (tally, planning) => {
    const stream = ballotStream(planning);
    return shareVotes(tally, planning).map(([voter, votes]) => vote(stream, voter, votes, planning));
  },
  'close-ballot': (_, planning) => [draft('CloseBallot', ballotStream(planning), {}, 'leader')],
  count: (_, planning) => [draft('CountBallot', ballotStream(planning), {}, 'leader')],
  'declare-ranking': (given, planning) => [
    draft('DeclareRanking', planning.cycle, rankingOf(given, planning), 'leader', {
      done: () => {
        planning.so.ranked = true;
      },
    }),
  ],
  nominate: (entries, planning) =>
    entries.flatMap(({ unit: ref, award, subUnit, reason, achievements = [] }) => {
      const { cycle, so } = planning;
      const unit = planning.unit(ref);
      const done = () => {
        const dossier = dossierIdOf(cycleId(planning), nextNumber(so));
        const office = subUnit === undefined ? {} : { subUnit };
        so.nominations.push({ dossier, unit, award, ...office, claims: achievements });
      };
      const data = {
        ...{ unit, award, ...(subUnit !== undefined && { subUnit }) },
        ...(reason !== undefined && { reason }),
        ...restingOn(achievements, planning),
      };
      return [
        ...claimsFor(achievements, unit, award, planning),
        draft('Nominate', cycle, data, 'leader', { done }),
      ];
    }),
  'cancel-nomination': (entries, planning) =>
    entries.map(({ reason, ...ref }) => {
      const { cycle, so } = planning;
      const dossier = dossierOf(ref, planning);
      const done = () => {
        const i = so.nominations.findIndex((entry) => entry.dossier === dossier);
        for (const cancelled of i < 0 ? [] : so.nominations.splice(i, 1)) {
          so.cancelled += 1;
          freeClaims(cancelled, planning);
        }
      };
      return draft('CancelNomination', cycle, { dossier, reason }, 'leader', { done });
    }),
  withdraw: (entries, { cycle, unit: idOf }) =>
    entries.map(({ unit: ref, reason }) => {
      const unit = idOf(ref);
      return draft('WithdrawFromNomination', cycle, { unit, reason }, { unit });
    }),
  elect: ({ head, deputy, method = 'election', reason }, { cycle, so, unit }) => [
    draft(
      'ElectHead',
      cycle,
      {
        head: isTold(head) ? unit(head) : (notTold as UnitId),
        ...(deputy !== undefined && { deputy: unit(deputy) }),
        method,
        ...(method === 'election' && so.headBallot && { ballot: so.headBallot }),
        ...(reason !== undefined && { reason }),
      },
      'leader',
    ),
  ],
};
