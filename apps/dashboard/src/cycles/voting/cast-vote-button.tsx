import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import type { OpenedBallot, StreamName, UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useField, type Values } from '../../acts/act-form.js';
import { CheckInput, FieldGroup } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

const field = (unit: UnitId): string => `vote-${unit}`;

type Props = { readonly unit: UnitId; readonly ballot: OpenedBallot; readonly stream: StreamName };

/** One ballot paper: for, against or abstained for each candidate, or a choice of a few. */
export const CastVoteButton = ({ unit, ballot, stream }: Props) => {
  const { names } = useCycle();
  const text = useText();
  const { candidates, maxChoices, question } = ballot;
  const isChoice = question === 'choose';
  const named = (values: Values, mark: string) => candidates.filter((each) => values[field(each)] === mark);

  const check = (values: Values): Values => {
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
      act="CastVote"
      stream={stream}
      unit={unit}
      emphasis="main"
      question={text(isChoice ? 'voting.chooseQuestion' : 'voting.castQuestion', {
        unit: names.say.unit(unit),
        max: maxChoices,
      })}
      check={check}
      data={(values) =>
        isChoice
          ? { unit, for: named(values, 'yes'), against: [] }
          : { unit, for: named(values, 'for'), against: named(values, 'against') }
      }
    >
      {isChoice ? (
        <ChoicePaper ballot={ballot} />
      ) : (
        candidates.map((each) => <ApprovalLine key={each} candidate={each} />)
      )}
    </ActButton>
  );
};

const ChoicePaper = ({ ballot }: { ballot: OpenedBallot }) => {
  const { names } = useCycle();
  const text = useText();
  const { error } = useField(field(ballot.candidates[0] ?? ('' as UnitId)));
  return (
    <FieldGroup legend={text('voting.candidates')}>
      {ballot.candidates.map((each) => (
        <CheckInput key={each} name={field(each)} label={names.say.unit(each)} />
      ))}
      {error && <FormHelperText error>{error}</FormHelperText>}
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
