import { Box, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import { ballotPhaseNames, choiceMethodNames, questionNames, type BallotRow } from '@so-vang/api-contract';
import { streamOf } from '@so-vang/domain';
import { ActTime, useActScope } from '../../acts/act-scope.js';
import { unitsFor } from '../../acts/standing.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
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
  return (
    <Stack spacing={2}>
      <Typography>
        {text('voting.method')}: {choiceMethodNames[state.rules.choice.method][language]}
      </Typography>
      {shown.length === 0 && <Typography color="textSecondary">{text('voting.none')}</Typography>}
      {shown.length === 0 && state.phase === 'voting' && <BallotActs />}
      {shown.map((ballot) => (
        <ActTime key={ballot.id} at={ballot.state.at}>
          <BallotCard ballot={ballot} />
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
  const isNewest = state.ballots.at(-1)?.ballot === ballot.id;
  return (
    <Card variant="outlined" component="section" aria-label={text('voting.ballot', { id: ballot.id })}>
      <CardContent>
        <Stack spacing={1.5}>
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Typography component="h2" variant="h6">
              {text('voting.cast', { done: votes.length, all: ballot.roll })}
            </Typography>
            <Chip
              size="small"
              color="secondary"
              variant="outlined"
              label={ballotPhaseNames[ballot.phase][language]}
            />
          </Stack>
          <Typography variant="body2">
            {questionNames[question][language]}. {text('voting.closesAt')}: {names.say.time(ballot.closesAt)}.{' '}
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
          <OwnVotes ballot={ballot} />
          {isNewest && state.phase === 'voting' && <BallotActs />}
          {result && <TallyTable result={result} question={question} />}
          <WhoVoted ballot={ballot} />
        </Stack>
      </CardContent>
    </Card>
  );
};

const OwnVotes = ({ ballot }: { ballot: BallotRow }) => {
  const { standing } = useActScope();
  if (ballot.phase !== 'open') return null;
  return unitsFor(standing, 'CastVote')
    .filter((unit) => ballot.state.roll.includes(unit))
    .filter((unit) => !ballot.state.votes.some((vote) => vote.unit === unit))
    .map((unit) => (
      <CastVoteButton key={unit} unit={unit} ballot={ballot.state} stream={streamOf('ballot', ballot.id)} />
    ));
};

const WhoVoted = ({ ballot }: { ballot: BallotRow }) => {
  const { names } = useCycle();
  const text = useText();
  const { roll, votes } = ballot.state;
  const voteOf = (unit: (typeof roll)[number]) => votes.find((vote) => vote.unit === unit);
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
              return vote ? names.say.time(vote.at) : text('voting.notYet');
            },
          },
          {
            name: text('voting.voter'),
            cell: (unit) => {
              const vote = voteOf(unit);
              return vote ? names.person(vote.voter) : '–';
            },
          },
        ]}
      />
    </Box>
  );
};
