import type { UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { TimeInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { useBlocked } from '../stages/use-blocked.js';

const rankField = (unit: UnitId): string => `rank-${unit}`;

/** Units by the rank typed for each; the same number is a shared rank, an empty field no rank. */
export const orderOf = (units: readonly UnitId[], values: Values): UnitId[][] => {
  const ranked = units.flatMap((unit) => {
    const rank = Number(values[rankField(unit)] || NaN);
    return Number.isNaN(rank) ? [] : [{ unit, rank }];
  });
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((a, b) => a - b);
  return ranks.map((rank) => ranked.filter((entry) => entry.rank === rank).map(({ unit }) => unit));
};

/** By score or votes the order follows; where the conference agrees on it, it is typed in. */
export const RankingButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const isAgreed = state.rules.choice.method === 'consensus';
  const inTheRunning = state.units.filter((unit) => !state.exclusions.some((entry) => entry.unit === unit));
  return (
    <ActButton
      act="DeclareRanking"
      stream={stream}
      question={text(isAgreed ? 'ranking.agreedQuestion' : 'ranking.question')}
      blocked={useBlocked()}
      emphasis="main"
      check={(values) =>
        isAgreed && orderOf(inTheRunning, values).length === 0
          ? Object.fromEntries(
              inTheRunning.slice(0, 1).map((unit) => [rankField(unit), text('ranking.needed')]),
            )
          : {}
      }
      data={(values) => (isAgreed ? { order: orderOf(inTheRunning, values) } : {})}
    >
      {isAgreed &&
        inTheRunning.map((unit) => (
          <TimeInput key={unit} name={rankField(unit)} type="number" label={names.say.unit(unit)} />
        ))}
    </ActButton>
  );
};
