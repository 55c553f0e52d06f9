import { Link, Typography } from '@mui/material';
import { useGetIdentity } from 'react-admin';
import { countsToSign, type ItemRound } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { useText } from '../i18n/use-text.js';
import { useCouncil } from './council-context.js';

/** The sheet of a count on paper, and who of its committee has signed it. */
export const CountSheet = ({ round }: { round: ItemRound }) => {
  const { names } = useCouncil();
  const text = useText();
  const { committee = [], sheet, signatures = [] } = round;
  if (round.method !== 'paper' || !sheet) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      <Link href={`api/evidence/${sheet}`} target="_blank" rel="noopener">
        {text('councils.sheet')}
      </Link>
      {': '}
      {committee
        .map((person) =>
          text(signatures.includes(person) ? 'councils.counterSigned' : 'councils.counterWaits', {
            person: names.person(person),
          }),
        )
        .join('; ')}
    </Typography>
  );
};

/** For whoever counted: all counts that wait for that signature. */
export const SignCountButton = () => {
  const { state, stream } = useCouncil();
  const text = useText();
  const { identity } = useGetIdentity();
  const items = countsToSign(state)
    .filter(({ rounds }) => {
      const { committee = [], signatures = [] } = rounds.at(-1) ?? {};
      const isMe = (person: string) => person === identity?.id;
      return committee.some(isMe) && !signatures.some(isMe);
    })
    .map(({ item }) => item);
  if (items.length === 0) return null;
  return (
    <ActButton
      act="SignCouncilCount"
      stream={stream}
      emphasis="main"
      question={text('councils.signCountQuestion', { items: items.join(', ') })}
      data={() => ({ items })}
    />
  );
};
