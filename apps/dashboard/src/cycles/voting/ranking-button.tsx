import type { UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { CheckInput, FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { useBlocked } from '../stages/use-blocked.js';

export const rankField = (unit: UnitId): string => `rank-${unit}`;

/** Units by the rank typed for each; the same number is a shared rank, an empty field no rank. */
export const orderOf = (units: readonly UnitId[], values: Values): UnitId[][] => {
  const ranked = units.flatMap((unit) => {
    const rank = Number(values[rankField(unit)] || NaN);
    return Number.isNaN(rank) ? [] : [{ unit, rank }];
  });
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((a, b) => a - b);
  return ranks.map((rank) => ranked.filter((entry) => entry.rank === rank).map(({ unit }) => unit));
};

const unorderedField = (unit: UnitId): string => `unordered-${unit}`;

/** By score or votes the order follows; where the conference agrees on it, it is typed in. */
export const RankingButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const isAgreed = state.rules.choice.method === 'consensus';
  /** Where the head decides ties: all that are in the running may be put in an order. */
  const tied = !isAgreed && state.rules.ties.method === 'head' ? state.units : undefined;
  const inTheRunning = state.units.filter((unit) => !state.exclusions.some((entry) => entry.unit === unit));
  return (
    <ActButton
      act="DeclareRanking"
      stream={stream}
      question={text(isAgreed ? 'ranking.agreedQuestion' : 'ranking.question')}
      blocked={useBlocked()}
      emphasis="main"
      check={(values) => {
        if (values['withheld'] && !values['reason']?.trim()) return { reason: text('ranking.reasonNeeded') };
        return isAgreed && orderOf(inTheRunning, values).length === 0
          ? Object.fromEntries(
              inTheRunning.slice(0, 1).map((unit) => [rankField(unit), text('ranking.needed')]),
            )
          : {};
      }}
      data={(values) => {
        const unordered = inTheRunning.filter((unit) => values[unorderedField(unit)]);
        const ordered = inTheRunning.filter((unit) => !unordered.includes(unit));
        const order = orderOf(tied ?? ordered, values);
        const reason = (values['reason'] ?? '').trim();
        return {
          ...(isAgreed && { order: orderOf(ordered, values) }),
          ...(unordered.length > 0 && { unordered }),
          ...(values['withheld'] && { withheld: { what: 'first' as const, reason } }),
          ...(tied && order.length > 0 && { ties: [{ order, reason }] }),
        };
      }}
    >
      {isAgreed &&
        inTheRunning.map((unit) => (
          <TimeInput key={unit} name={rankField(unit)} type="number" label={names.say.unit(unit)} />
        ))}
      {tied && (
        <FieldGroup legend={text('ranking.tieHelp')}>
          {tied.map((unit) => (
            <TimeInput key={unit} name={rankField(unit)} type="number" label={names.say.unit(unit)} />
          ))}
        </FieldGroup>
      )}
      <FieldGroup legend={text('ranking.unorderedHelp')}>
        {inTheRunning.map((unit) => (
          <CheckInput key={unit} name={unorderedField(unit)} label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
      <CheckInput name="withheld" label={text('ranking.withheld-first')} />
      <TextInput name="reason" label={text('field.reason')} help={text('ranking.reasonHelp')} rows={2} />
    </ActButton>
  );
};

/** Every unit is barred, or the conference ranks nobody. */
export const NoRankingButton = () => {
  const { stream } = useCycle();
  const text = useText();
  return (
    <ActButton
      act="DeclareRanking"
      stream={stream}
      title={text('ranking.withheld-all')}
      question={text('ranking.noneQuestion')}
      required={['reason']}
      data={({ reason = '' }) => ({ withheld: { what: 'all', reason: reason.trim() } })}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
