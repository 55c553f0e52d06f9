import { useGetIdentity, useGetList } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import { streamOf, type CountLine, type OpenedBallot, type PersonId, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { useActScope } from '../../acts/act-scope.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { FileInput } from '../../acts/file-input.js';
import { rolesOf } from '../../acts/standing.js';
import { useText } from '../../i18n/use-text.js';
import type { SignedIn } from '../../provider/auth-provider.js';
import { useCycle } from '../cycle-context.js';

type Props = { readonly ballot: OpenedBallot };
const stream = ({ ballot }: OpenedBallot) => streamOf('ballot', ballot);

/** The committee of a ballot on paper, what it counted, and its signatures. */
export const PaperActs = ({ ballot }: Props) => {
  const { identity } = useGetIdentity();
  const { standing } = useActScope();
  const person = (identity as SignedIn | undefined)?.person.id;
  if (ballot.committee.length === 0) return <CommitteeButton ballot={ballot} />;
  if (ballot.phase !== 'closed' || !person || !ballot.committee.includes(person)) return null;
  const unit = rolesOf(standing).find((held) => held.unit)?.unit;
  return (
    <>
      <CountButton ballot={ballot} unit={unit} />
      {ballot.paperCount && !ballot.countSignatures.includes(person) && (
        <SignButton ballot={ballot} unit={unit} />
      )}
    </>
  );
};

const CommitteeButton = ({ ballot }: Props) => {
  const text = useText();
  const { data = [] } = useGetList<PersonRow>('people', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const fields = Array.from({ length: ballot.countingCommittee?.members ?? 3 }, (_, i) => `member-${i}`);
  return (
    <ActButton
      act="AppointCountingCommittee"
      stream={stream(ballot)}
      question={text('voting.committeeQuestion', { n: fields.length })}
      required={fields}
      data={(values) => ({ members: fields.map((field) => values[field] as PersonId) })}
    >
      {fields.map((field, i) => (
        <ChoiceInput
          key={field}
          name={field}
          label={text('voting.member', { n: i + 1 })}
          options={data.map(({ id, name, post }) => ({ value: id, label: post ? `${name}, ${post}` : name }))}
        />
      ))}
    </ActButton>
  );
};

const numberOf = (values: Values, name: string): number => Number(values[name] || 0);
const lineField = (unit: UnitId, side: string): string => `${side}-${unit}`;

const CountButton = ({ ballot, unit }: Props & { readonly unit: UnitId | undefined }) => {
  const { names } = useCycle();
  const text = useText();
  const sides =
    ballot.question === 'approve'
      ? (['for', 'against', 'abstained', 'invalid'] as const)
      : ballot.question === 'rank'
        ? (['for', 'points'] as const)
        : (['for'] as const);
  const lineOf = (each: UnitId, values: Values): CountLine => {
    const inFavour = numberOf(values, lineField(each, 'for'));
    const invalid = numberOf(values, lineField(each, 'invalid'));
    return {
      ...{ unit: each, for: inFavour, against: numberOf(values, lineField(each, 'against')) },
      abstained:
        ballot.question === 'approve'
          ? numberOf(values, lineField(each, 'abstained'))
          : numberOf(values, 'valid') - inFavour,
      ...(invalid > 0 && { invalid }),
      ...(ballot.question === 'rank' && { points: numberOf(values, lineField(each, 'points')) }),
    };
  };
  return (
    <ActButton
      act="EnterCount"
      stream={stream(ballot)}
      {...(unit && { unit })}
      question={text('voting.countPaperQuestion')}
      emphasis={ballot.paperCount ? 'plain' : 'main'}
      required={['issued', 'returned', 'valid', 'sha256']}
      data={(values) => ({
        papers: {
          ...{ issued: numberOf(values, 'issued'), returned: numberOf(values, 'returned') },
          ...{ valid: numberOf(values, 'valid'), invalid: numberOf(values, 'invalid') },
        },
        lines: ballot.candidates.map((each) => lineOf(each, values)),
        sheet: values['sha256'] ?? '',
      })}
    >
      {(['issued', 'returned', 'valid', 'invalid'] as const).map((name) => (
        <TimeInput key={name} name={name} type="number" label={text(`voting.papers-${name}`)} />
      ))}
      {ballot.candidates.map((each) => (
        <FieldGroup key={each} legend={names.say.unit(each)}>
          {sides.map((side) => (
            <TimeInput
              key={side}
              name={lineField(each, side)}
              type="number"
              label={text(side === 'invalid' ? 'voting.papers-invalid' : `voting.${side}`)}
            />
          ))}
        </FieldGroup>
      ))}
      <FileInput cycle={ballot.cycle} />
    </ActButton>
  );
};

const SignButton = ({ ballot, unit }: Props & { readonly unit: UnitId | undefined }) => {
  const text = useText();
  return (
    <ActButton
      act="SignCount"
      stream={stream(ballot)}
      {...(unit && { unit })}
      question={text('voting.signQuestion')}
      emphasis="main"
      data={() => ({})}
    />
  );
};

/** What those present agreed on. */
export const ConsensusButton = ({ ballot }: Props) => {
  const { names } = useCycle();
  const text = useText();
  const there = (unit: UnitId) => `present-${unit}`;
  const agreed = (unit: UnitId) => `agreed-${unit}`;
  return (
    <ActButton
      act="RecordConsensus"
      stream={stream(ballot)}
      question={text('voting.consensusQuestion')}
      emphasis="main"
      check={(values) =>
        ballot.roll.some((unit) => values[there(unit)]) ? {} : { document: text('voting.presentNeeded') }
      }
      data={(values) => ({
        present: ballot.roll.filter((unit) => values[there(unit)]),
        for: ballot.candidates.filter((unit) => values[agreed(unit)]),
        ...(values['document']?.trim() && { document: values['document'].trim() }),
      })}
    >
      <FieldGroup legend={text('voting.present')}>
        {ballot.roll.map((unit) => (
          <CheckInput key={unit} name={there(unit)} label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
      <FieldGroup legend={text('voting.agreed')}>
        {ballot.candidates.map((unit) => (
          <CheckInput key={unit} name={agreed(unit)} label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
      <TextInput name="document" label={text('voting.document')} />
    </ActButton>
  );
};
