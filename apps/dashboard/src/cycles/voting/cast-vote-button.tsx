import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useGetList } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import type { Day, OpenedBallot, PersonId, StreamName, UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useField, type Values } from '../../acts/act-form.js';
import { useActScope } from '../../acts/act-scope.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { rolesOf } from '../../acts/standing.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { orderOf, rankField } from './ranking-button.js';

const field = (unit: UnitId): string => `vote-${unit}`;

type Props = {
  readonly unit: UnitId;
  readonly ballot: OpenedBallot;
  readonly stream: StreamName;
  /** An absent member's opinion in writing instead of a vote. */
  readonly written?: boolean;
};

/** One ballot paper: for, against or abstained for each candidate, or a choice of a few. */
export const CastVoteButton = ({ unit, ballot, stream, written = false }: Props) => {
  const { names } = useCycle();
  const text = useText();
  const { candidates, maxChoices, question } = ballot;
  const isChoice = question === 'choose' || question === 'elect';
  const isOrder = question === 'rank';
  const { standing } = useActScope();
  const isHead = rolesOf(standing).some((held) => held.role === 'unit-head' && held.unit === unit);
  const named = (values: Values, mark: string) => candidates.filter((each) => values[field(each)] === mark);

  const choiceOf = (values: Values) => {
    if (isOrder) return { for: orderOf(candidates, values).flat(), against: [] };
    if (isChoice) return { for: named(values, 'yes'), against: [] };
    return { for: named(values, 'for'), against: named(values, 'against') };
  };
  const required = [
    ...(written ? ['document'] : []),
    ...(isHead ? [] : ['authorisedBy', 'authorisationNumber', 'authorisationDate']),
  ];

  const check = (values: Values): Values => {
    if (isOrder) return {};
    if (isChoice) {
      const given = named(values, 'yes').length;
      return given > maxChoices
        ? { [field(candidates[0] ?? unit)]: text('voting.tooMany', { max: maxChoices, given }) }
        : {};
    }
    return Object.fromEntries(
      candidates
        .filter((each) => !values[field(each)])
        .map((each) => [field(each), text('voting.markNeeded')]),
    );
  };

  return (
    <ActButton
      act={written ? 'GiveWrittenOpinion' : 'CastVote'}
      required={required}
      stream={stream}
      unit={unit}
      emphasis="main"
      question={text(
        isOrder ? 'voting.rankQuestion' : isChoice ? 'voting.chooseQuestion' : 'voting.castQuestion',
        {
          unit: names.say.unit(unit),
          max: maxChoices,
        },
      )}
      check={check}
      data={(values) => ({
        unit,
        ...choiceOf(values),
        ...(written && { document: (values['document'] ?? '').trim() }),
        ...(!isHead && {
          authorisation: {
            by: values['authorisedBy'] as PersonId,
            number: (values['authorisationNumber'] ?? '').trim(),
            date: values['authorisationDate'] as Day,
          },
        }),
      })}
    >
      {isOrder ? (
        candidates.map((each) => (
          <TimeInput key={each} name={rankField(each)} type="number" label={names.say.unit(each)} />
        ))
      ) : isChoice ? (
        <ChoicePaper ballot={ballot} />
      ) : (
        candidates.map((each) => <ApprovalLine key={each} candidate={each} />)
      )}
      {written && <TextInput name="document" label={text('voting.document')} />}
      {!isHead && <Authorisation unit={unit} />}
    </ActButton>
  );
};

/** Who let this person vote, by which paper. */
const Authorisation = ({ unit }: { unit: UnitId }) => {
  const text = useText();
  const { data = [] } = useGetList<PersonRow>('people', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const heads = data.filter(({ appointments }) =>
    appointments.some((held) => held.role === 'unit-head' && held.unit === unit),
  );
  return (
    <FieldGroup legend={text('voting.authorisation')}>
      <ChoiceInput
        name="authorisedBy"
        label={text('voting.authorisedBy')}
        options={heads.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput name="authorisationNumber" label={text('voting.authorisationNumber')} />
      <TimeInput name="authorisationDate" type="date" label={text('voting.authorisationDate')} />
    </FieldGroup>
  );
};

const ChoicePaper = ({ ballot }: { ballot: OpenedBallot }) => {
  const { names } = useCycle();
  const text = useText();
  return (
    <FieldGroup legend={text('voting.candidates')}>
      {ballot.candidates.map((each) => (
        <CheckInput key={each} name={field(each)} label={names.say.unit(each)} />
      ))}
    </FieldGroup>
  );
};

const ApprovalLine = ({ candidate }: { candidate: UnitId }) => {
  const { names } = useCycle();
  const text = useText();
  const { value, error, change } = useField(field(candidate));
  const label = `label-${candidate}`;
  return (
    <FormControl error={error !== undefined} component="fieldset">
      <FormLabel id={label} component="legend">
        {names.say.unit(candidate)}
      </FormLabel>
      <RadioGroup row aria-labelledby={label} value={value} onChange={(event) => change(event.target.value)}>
        <FormControlLabel value="for" control={<Radio />} label={text('voting.for')} />
        <FormControlLabel value="against" control={<Radio />} label={text('voting.against')} />
        <FormControlLabel value="abstain" control={<Radio />} label={text('voting.abstain')} />
      </RadioGroup>
      {error && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
};
