import { Alert, Box, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import {
  ballotPhaseNames,
  ballotPurposeNames,
  choiceMethodNames,
  questionNames,
  tieBreakNames,
  votingMethodNames,
  type BallotRow,
} from '@so-vang/api-contract';
import { newestBallot, standing, streamOf } from '@so-vang/domain';
import { ActTime, useActScope } from '../../acts/act-scope.js';
import { unitsFor } from '../../acts/standing.js';
import { FlagsPanel } from '../../corrections/flags-panel.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { AsOfDay, useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';
import { BallotActs } from './ballot-acts.js';
import { CastVoteButton } from './cast-vote-button.js';
import { TallyTable } from './tally-table.js';

/** Every ballot of the year, the newest first. */
export const VotingTab = () => {
  const { state, ballots } = useCycle();
  const text = useText();
  const language = useLanguage();
  const shown = [...ballots].sort((a, b) => (a.state.at < b.state.at ? 1 : -1));
  const newest = standing(state).at(-1);
  const opens =
    state.phase === 'voting' ? !newest : state.phase === 'nomination' && newest?.purpose !== 'head';
  return (
    <Stack spacing={2}>
      <Typography>
        {text('voting.method')}: {choiceMethodNames[state.rules.choice.method][language]}
      </Typography>
      {shown.length === 0 && <Typography color="textSecondary">{text('voting.none')}</Typography>}
      {opens && <BallotActs />}
      <AsOfDay at={state.ranked?.at}>
        <HowRanked />
      </AsOfDay>
      {shown.map((ballot) => (
        <ActTime key={ballot.id} at={ballot.state.at}>
          <AsOfDay at={ballot.phase === 'open' ? undefined : ballot.state.at}>
            <BallotCard ballot={ballot} />
          </AsOfDay>
          <FlagsPanel streams={[streamOf('ballot', ballot.id)]} />
        </ActTime>
      ))}
    </Stack>
  );
};

const BallotCard = ({ ballot }: { ballot: BallotRow }) => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { quorum, threshold, question, candidates, result, votes } = ballot.state;
  const isNewest = newestBallot(state) === ballot.id;
  const terms = state.ballots.find((each) => each.ballot === ballot.id);
  const { method = 'open', ended, written, committee, countSignatures } = ballot.state;
  return (
    <Card variant="outlined" component="section" aria-label={text('voting.ballot', { id: ballot.id })}>
      <CardContent>
        <Stack spacing={1.5}>
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Typography component="h2" variant="h6">
              {ballotPurposeNames[terms?.purpose ?? 'ranking'][language]}
              {(terms?.round ?? 1) > 1 && `, ${text('voting.round', { n: terms?.round ?? 1 })}`}
            </Typography>
            <Chip
              size="small"
              color="secondary"
              variant="outlined"
              label={ballotPhaseNames[ballot.phase][language]}
            />
          </Stack>
          <Typography variant="body2">
            {questionNames[question][language]}, {votingMethodNames[method][language]}.{' '}
            {text('voting.closesAt')}: {names.say.time(ballot.closesAt)}.{' '}
            {text('voting.terms', {
              quorum: `${quorum.num}/${quorum.den}`,
              compare: text(`voting.${threshold.compare}`),
              threshold: `${threshold.num}/${threshold.den}`,
              base: text(`voting.base-${threshold.base}`),
            })}
          </Typography>
          <Typography variant="body2">
            {text('voting.candidates')}: {names.say.units(candidates)}
          </Typography>
          {terms?.reason && (
            <Typography variant="body2">{text('voting.reason', { reason: terms.reason })}</Typography>
          )}
          {ended && (
            <Alert severity="warning">
              {text('voting.ended', { at: names.say.time(ended.at), reason: ended.reason })}
            </Alert>
          )}
          {committee.length > 0 && (
            <Typography variant="body2">
              {text('voting.committee', {
                members: committee.map(names.person).join(', '),
                signed: countSignatures.length,
              })}
            </Typography>
          )}
          {method === 'open' && (
            <Typography variant="body2">
              {text('voting.cast', { done: votes.length + written.length, all: ballot.roll })}
            </Typography>
          )}
          <OwnVotes ballot={ballot} />
          {isNewest && (state.phase === 'voting' || terms?.purpose === 'head') && <BallotActs />}
          {result && <TallyTable result={result} question={question} />}
          {(method === 'open' || written.length > 0) && <WhoVoted ballot={ballot} />}
        </Stack>
      </CardContent>
    </Card>
  );
};

const OwnVotes = ({ ballot }: { ballot: BallotRow }) => {
  const { standing } = useActScope();
  if (ballot.phase !== 'open') return null;
  const { method = 'open', absentVotes } = ballot.state;
  return unitsFor(standing, 'CastVote')
    .filter((unit) => ballot.state.roll.includes(unit))
    .filter((unit) => ![...ballot.state.votes, ...ballot.state.written].some((vote) => vote.unit === unit))
    .map((unit) => (
      <Stack key={unit} spacing={1}>
        {method === 'open' && (
          <CastVoteButton unit={unit} ballot={ballot.state} stream={streamOf('ballot', ballot.id)} />
        )}
        {absentVotes === 'written-opinion' && (
          <CastVoteButton unit={unit} ballot={ballot.state} stream={streamOf('ballot', ballot.id)} written />
        )}
      </Stack>
    ));
};

const WhoVoted = ({ ballot }: { ballot: BallotRow }) => {
  const { names } = useCycle();
  const text = useText();
  const { roll, votes, written } = ballot.state;
  const voteOf = (unit: (typeof roll)[number]) => [...votes, ...written].find((vote) => vote.unit === unit);
  return (
    <Box>
      <Typography component="h3" variant="subtitle1">
        {text('voting.roll')}
      </Typography>
      <StackingTable
        label={text('voting.roll')}
        rows={roll}
        keyOf={(unit) => unit}
        columns={[
          { name: text('field.unit'), cell: (unit) => names.say.unit(unit) },
          {
            name: text('voting.votedAt'),
            cell: (unit) => {
              const vote = voteOf(unit);
              const at = vote ? names.say.time(vote.at) : text('voting.notYet');
              return vote && 'document' in vote ? `${at} (${text('voting.inWriting')})` : at;
            },
          },
          {
            name: text('voting.voter'),
            cell: (unit) => {
              const vote = voteOf(unit);
              if (!vote) return '–';
              const { authorisation } = vote;
              return authorisation
                ? text('voting.deputy', { person: names.person(vote.voter), number: authorisation.number })
                : names.person(vote.voter);
            },
          },
        ]}
      />
    </Box>
  );
};

/** How equal units were treated, and what was withheld. */
const HowRanked = () => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { ties = [], withheld } = state;
  return (
    <>
      {withheld && (
        <Alert severity="info">
          {text(`ranking.withheld-${withheld.what}`)}: {withheld.reason}
        </Alert>
      )}
      {ties.map(({ rank, units, method, order, reason }) => (
        <Typography key={rank} variant="body2">
          {text('ranking.tie', {
            rank,
            units: names.say.units(units),
            method: tieBreakNames[method][language],
            order: order.map((group) => names.say.units(group)).join(' > '),
          })}
          {reason && ` ${text('voting.reason', { reason })}`}
        </Typography>
      ))}
    </>
  );
};
