import type { BallotRow } from '@so-vang/api-contract';
import { newestBallot, standing, streamOf, waitingFor, type BallotId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ActTime } from '../../acts/act-scope.js';
import { TextInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { OpenVotingButton } from './open-voting-button.js';
import { ConsensusButton, PaperActs } from './paper-acts.js';

/** Opens a ballot, holds it by its method, closes and counts it, or calls it off: whatever may come next. */
export const BallotActs = () => {
  const { state, ballots } = useCycle();
  const newest = ballots.find(({ id }) => id === newestBallot(state));
  if (state.phase === 'nomination' && newest?.state.phase !== 'open' && newest?.state.phase !== 'closed')
    return <OpenVotingButton />;
  if (state.rules.choice.method === 'score' && state.phase === 'voting') return null;
  if (standing(state).length === 0) return <OpenVotingButton />;
  if (!newest) return null;
  return (
    <ActTime at={newest.state.at}>
      {newest.state.method === 'paper' && <PaperActs ballot={newest.state} />}
      {newest.phase === 'open' && newest.state.method === 'consensus' && (
        <ConsensusButton ballot={newest.state} />
      )}
      {newest.phase === 'open' && <CloseBallotButton ballot={newest.id} />}
      {newest.phase === 'closed' && <CountBallotButton ballot={newest.id} />}
      <AfterActs ballot={newest} />
    </ActTime>
  );
};

/** A counted ballot is held again, with a reason where it had a quorum; any is called off while no ranking rests on it. */
const AfterActs = ({ ballot }: { ballot: BallotRow }) => {
  const { stream, state } = useCycle();
  const text = useText();
  const { quorumMet = false } = ballot.state.result ?? {};
  return (
    <ActTime at={state.at > ballot.state.at ? state.at : ballot.state.at}>
      {ballot.phase === 'counted' && <OpenVotingButton again={quorumMet} />}
      <ActButton
        act="CallOffVoting"
        stream={stream}
        question={text(ballot.phase === 'counted' ? 'voting.annulQuestion' : 'voting.callOffQuestion')}
        required={['reason']}
        data={({ reason = '' }) => ({ ballot: ballot.id, reason: reason.trim() })}
      >
        <TextInput name="reason" label={text('field.reason')} rows={2} />
      </ActButton>
    </ActTime>
  );
};

const CloseBallotButton = ({ ballot }: { ballot: BallotId }) => {
  const { ballots, names } = useCycle();
  const text = useText();
  const row = ballots.find(({ id }) => id === ballot);
  if (!row) return null;
  const left = waitingFor(row.state).length;
  return (
    <ActButton
      act="CloseBallot"
      stream={streamOf('ballot', ballot)}
      question={text(left > 0 ? 'voting.closeEarlyQuestion' : 'voting.closeQuestion', {
        left,
        at: names.say.time(row.closesAt),
      })}
      data={() => ({})}
    />
  );
};

const CountBallotButton = ({ ballot }: { ballot: BallotId }) => {
  const text = useText();
  return (
    <ActButton
      act="CountBallot"
      stream={streamOf('ballot', ballot)}
      question={text('voting.countQuestion')}
      emphasis="main"
      data={() => ({})}
    />
  );
};
