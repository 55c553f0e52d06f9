import { headSelectionNames } from '@so-vang/api-contract';
import {
  ballotsOnHead,
  electedBy,
  headSelections,
  type BallotId,
  type HeadSelection,
  type UnitId,
} from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActForm } from '../../acts/act-form.js';
import { ChoiceInput, TextInput, type Option } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Where the bloc voted on it, the form begins with the winner and names the ballot. */
export const ElectHeadButton = () => {
  const { state, stream, names, ballots } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (state.elected) return null;
  const held = ballotsOnHead(state).flatMap(({ ballot, round = 1 }) => {
    const row = ballots.find(({ id, phase }) => id === ballot && phase === 'counted');
    return row ? [{ ballot, round, winner: electedBy(row.state) }] : [];
  });
  const last = held.at(-1);
  const options = held.map(({ ballot, round, winner }) => ({
    value: ballot,
    label: winner
      ? text('head.ballotElected', { round, unit: names.say.unit(winner) })
      : text('head.ballotNobody', { round }),
  }));
  const units = state.units.map((unit) => ({ value: unit, label: names.say.unit(unit) }));
  return (
    <ActButton
      act="ElectHead"
      stream={stream}
      question={text('head.question', { year: state.year + 1 })}
      required={['head', 'method']}
      initial={{
        method: 'election',
        ...(last && { ballot: last.ballot }),
        ...(last?.winner && { head: last.winner }),
      }}
      check={({ head, deputy }) => (head && head === deputy ? { deputy: text('head.same') } : {})}
      data={({ head, deputy, method, ballot, reason }) => ({
        head: head as UnitId,
        ...(deputy && { deputy: deputy as UnitId }),
        method: method as HeadSelection,
        ...(method === 'election' && ballot && { ballot: ballot as BallotId }),
        ...(reason && { reason }),
      })}
    >
      <ChoiceInput name="head" label={text('head.head')} options={units} />
      <ChoiceInput name="deputy" label={text('head.deputy')} options={units} />
      <ChoiceInput
        name="method"
        label={text('head.method')}
        options={headSelections.map((value) => ({ value, label: headSelectionNames[value][language] }))}
      />
      <BallotInput options={options} />
      <TextInput name="reason" label={text('field.reason')} help={text('head.reasonHelp')} rows={2} />
    </ActButton>
  );
};

/** The ballot that an election rests on; another method has none. */
const BallotInput = ({ options }: { options: readonly Option[] }) => {
  const text = useText();
  const { method } = useActForm().values;
  if (options.length === 0 || method !== 'election') return null;
  return <ChoiceInput name="ballot" label={text('head.ballot')} options={options} />;
};
