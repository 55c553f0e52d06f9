import { ballotIdOf, cycleIdOf, dossierIdOf, streamOf, type StreamName, type UnitId } from '@so-vang/domain';
import type { BlocId, CycleId } from '@so-vang/domain';
import { draft, type Draft, type Planning } from './draft.js';
import { achievementIdOf, claimsFor } from './plan-conference.js';
import type { Planners } from './plan-opening.js';
import { shareVotes } from './tally.js';
import { momentOf } from './timeline.js';
import { byUnitOf } from './units-of.js';

const cycleId = ({ bloc, so }: Planning): CycleId => cycleIdOf(bloc.slice('bloc-'.length) as BlocId, so.year);

const ballotStream = (planning: Planning): StreamName => {
  if (planning.so.ballots === 0 && !planning.provokes) planning.complain({ code: 'NO_BALLOT' });
  return streamOf('ballot', ballotIdOf(cycleId(planning), Math.max(1, planning.so.ballots)));
};

type Votes = { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] };
const vote = (stream: StreamName, unit: UnitId, votes: Votes, { so }: Planning): Draft =>
  draft(
    'CastVote',
    stream,
    { unit, for: [...votes.for], against: [...votes.against] },
    { unit },
    { done: () => so.voted.add(unit) },
  );

/** Voting, ranking, nomination and headship. */
export const choosingPlanners: Planners<
  | 'open-voting'
  | 'vote'
  | 'tally'
  | 'close-ballot'
  | 'count'
  | 'declare-ranking'
  | 'nominate'
  | 'withdraw'
  | 'elect'
> = {
  'open-voting': ({ closes, candidates }, { cycle, so, unit }) => [
    draft(
      'OpenVoting',
      cycle,
      { closesAt: momentOf(closes), ...(candidates && { candidates: candidates.map(unit) }) },
      'leader',
      {
        done: () => {
          so.ballots += 1;
          so.voted.clear();
        },
      },
    ),
  ],
  vote: (votes, planning) => {
    const stream = ballotStream(planning);
    const { so, unit } = planning;
    return byUnitOf(votes, so.units, so.voted, planning).map(([voter, choice]) =>
      vote(stream, voter, { for: choice.for.map(unit), against: choice.against.map(unit) }, planning),
    );
  },
  tally: (tally, planning) => {
    const stream = ballotStream(planning);
    return shareVotes(tally, planning).map(([voter, votes]) => vote(stream, voter, votes, planning));
  },
  'close-ballot': (_, planning) => [draft('CloseBallot', ballotStream(planning), {}, 'leader')],
  count: (_, planning) => [draft('CountBallot', ballotStream(planning), {}, 'leader')],
  'declare-ranking': ({ order }, { cycle, unit }) => [
    draft('DeclareRanking', cycle, order ? { order: order.map((place) => place.map(unit)) } : {}, 'leader'),
  ],
  nominate: (entries, planning) =>
    entries.flatMap(({ unit: ref, award, subUnit, reason, achievements = [] }) => {
      const { cycle, so } = planning;
      const unit = planning.unit(ref);
      const done = () => {
        const dossier = dossierIdOf(cycleId(planning), so.nominations.length + 1);
        so.nominations.push({ dossier, unit, award, ...(subUnit !== undefined && { subUnit }) });
      };
      const data = {
        ...{ unit, award, ...(subUnit !== undefined && { subUnit }) },
        ...(reason !== undefined && { reason }),
        ...(achievements.length > 0 && {
          achievements: achievements.map((title) => achievementIdOf(title, planning)),
        }),
      };
      return [
        ...claimsFor(achievements, unit, award, planning),
        draft('Nominate', cycle, data, 'leader', { done }),
      ];
    }),
  withdraw: (entries, { cycle, unit: idOf }) =>
    entries.map(({ unit: ref, reason }) => {
      const unit = idOf(ref);
      return draft('WithdrawFromNomination', cycle, { unit, reason }, { unit });
    }),
  elect: ({ head, deputy, method = 'election' }, { cycle, unit }) => [
    draft(
      'ElectHead',
      cycle,
      { head: unit(head), ...(deputy !== undefined && { deputy: unit(deputy) }), method },
      'leader',
    ),
  ],
};
