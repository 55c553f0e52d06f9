import { streamOf, type BallotId, type Instant, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ActTime } from '../../acts/act-scope.js';
import { fromLocal } from '../../acts/business-time.js';
import { CheckInput, FieldGroup, TimeInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Opens a ballot, closes it, counts it: whichever comes next. */
export const BallotActs = () => {
  const { state, ballots } = useCycle();
  const newest = ballots.find(({ id }) => id === state.ballots.at(-1)?.ballot);
  if (state.rules.choice.method === 'score') return null;
  if (state.ballots.length === 0) return <OpenVotingButton />;
  if (!newest) return null;
  switch (newest.phase) {
    case 'open':
      return (
        <ActTime at={newest.state.at}>
          <CloseBallotButton ballot={newest.id} />
        </ActTime>
      );
    case 'closed':
      return (
        <ActTime at={newest.state.at}>
          <CountBallotButton ballot={newest.id} />
        </ActTime>
      );
    case 'counted':
      return newest.state.result?.quorumMet ? null : <OpenVotingButton />;
    default:
      return <OpenVotingButton />;
  }
};

const candidateField = (unit: UnitId): string => `candidate-${unit}`;

const OpenVotingButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const inTheRunning = state.units.filter((unit) => !state.exclusions.some((entry) => entry.unit === unit));
  return (
    <ActButton
      act="OpenVoting"
      stream={stream}
      question={text('voting.openQuestion')}
      emphasis="main"
      required={['closesAt']}
      check={({ closesAt = '' }) =>
        closesAt && !fromLocal(closesAt) ? { closesAt: text('act.notATime') } : {}
      }
      data={(values) => {
        const candidates = inTheRunning.filter((unit) => values[candidateField(unit)]);
        return {
          closesAt: fromLocal(values['closesAt'] ?? '') as Instant,
          ...(candidates.length > 0 && { candidates }),
        };
      }}
    >
      <TimeInput name="closesAt" label={text('voting.closesAt')} help={text('act.vietnamTime')} />
      <FieldGroup legend={text('voting.candidatesHelp')}>
        {inTheRunning.map((unit) => (
          <CheckInput key={unit} name={candidateField(unit)} label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
    </ActButton>
  );
};

const CloseBallotButton = ({ ballot }: { ballot: BallotId }) => {
  const { ballots, names } = useCycle();
  const text = useText();
  const row = ballots.find(({ id }) => id === ballot);
  if (!row) return null;
  const left = row.roll - row.cast;
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
