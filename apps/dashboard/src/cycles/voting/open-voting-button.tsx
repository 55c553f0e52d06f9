import { ballotPurposeNames, questionNames, votingMethodNames } from '@so-vang/api-contract';
import {
  questions,
  standing,
  type BallotPurpose,
  type Instant,
  type Question,
  type UnitId,
  type VotingMethod,
} from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { fromLocal } from '../../acts/business-time.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

const candidateField = (unit: UnitId): string => `candidate-${unit}`;

/** `again`: after a ballot with a quorum and a result, for which a reason is needed. */
export const OpenVotingButton = ({ again = false }: { again?: boolean }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const left = [...state.exclusions, ...state.withdrawals].map(({ unit }) => unit);
  const purposes: readonly BallotPurpose[] =
    state.phase === 'nomination'
      ? ['head']
      : state.rules.ties.method === 'second-ballot' && standing(state).length > 0
        ? ['ranking', 'tie']
        : ['ranking'];
  const candidates =
    state.phase === 'nomination' ? state.units : state.units.filter((unit) => !left.includes(unit));
  const [usual] = purposes;
  return (
    <ActButton
      act="OpenVoting"
      stream={stream}
      question={text(again ? 'voting.againQuestion' : 'voting.openQuestion')}
      emphasis={again || usual === 'head' ? 'plain' : 'main'}
      required={['closesAt', ...(again && purposes.length === 1 ? ['reason'] : [])]}
      check={({ closesAt = '' }) =>
        closesAt && !fromLocal(closesAt) ? { closesAt: text('act.notATime') } : {}
      }
      data={(values) => {
        const named = candidates.filter((unit) => values[candidateField(unit)]);
        const purpose = (values['purpose'] || usual) as BallotPurpose;
        return {
          closesAt: fromLocal(values['closesAt'] ?? '') as Instant,
          ...(named.length > 0 && { candidates: named }),
          ...(values['method'] && { method: values['method'] as VotingMethod }),
          ...(values['question'] && { question: values['question'] as Question }),
          ...(purpose !== 'ranking' && { purpose }),
          ...(values['reason']?.trim() && { reason: values['reason'].trim() }),
        };
      }}
    >
      <TimeInput name="closesAt" label={text('voting.closesAt')} help={text('act.vietnamTime')} />
      <ChoiceInput
        name="method"
        label={text('voting.by')}
        help={text('voting.byHelp')}
        options={state.rules.votingMethods.map((value) => ({
          value,
          label: votingMethodNames[value][language],
        }))}
      />
      <ChoiceInput
        name="question"
        label={text('voting.question')}
        help={text('voting.questionHelp')}
        options={questions.map((value) => ({ value, label: questionNames[value][language] }))}
      />
      {purposes.length > 1 && (
        <ChoiceInput
          name="purpose"
          label={text('voting.purpose')}
          options={purposes.map((value) => ({ value, label: ballotPurposeNames[value][language] }))}
        />
      )}
      <FieldGroup legend={text('voting.candidatesHelp')}>
        {candidates.map((unit) => (
          <CheckInput key={unit} name={candidateField(unit)} label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
      {again && <TextInput name="reason" label={text('field.reason')} rows={2} />}
    </ActButton>
  );
};
