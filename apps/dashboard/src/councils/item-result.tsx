import {
  needed,
  resultOf,
  type HeardItem,
  type ItemRound,
  type SittingRules,
  type Threshold,
} from '@so-vang/domain';
import { Chip } from '@mui/material';
import { useText } from '../i18n/use-text.js';

/** What the votes on an item have to reach, by the rules that the sitting goes by. */
export const ItemThreshold = ({ award, rules }: Pick<HeardItem, 'award'> & { rules: SittingRules }) => {
  const text = useText();
  const { num, den, base, compare } = rules.councilThresholds[award];
  return text('councils.thresholdOf', {
    ...{ num, den, base: text(`councils.base-${base}`) },
    compare: text(`councils.compare-${compare}`),
  });
};

/** `threshold`: what the sitting's rules ask of the votes on it. */
export const RoundFigures = ({ round, threshold }: { round: ItemRound; threshold: Threshold }) => {
  const text = useText();
  const { votesFor, base, against, invalid, abstained } = round;
  const written = round.written?.filter(({ opinion }) => opinion === 'for').length ?? 0;
  return text('councils.votesOf', {
    votesFor,
    base,
    against,
    invalid,
    abstained,
    inRoom: round.for,
    written,
    needed: needed(base, threshold, threshold.compare),
  });
};

export const ItemResult = ({ heard }: { heard: HeardItem }) => {
  const text = useText();
  const result = resultOf(heard);
  const colour = result === 'passed' ? 'success' : result === 'cut' ? 'error' : 'default';
  const label = heard.dropped ? 'dropped' : (result ?? (heard.presented ? 'waiting' : 'notPresented'));
  return <Chip size="small" variant="outlined" color={colour} label={text(`councils.${label}`)} />;
};
