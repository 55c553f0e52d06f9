import { Box, Typography } from '@mui/material';
import type { Day, Movement, Review } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import type { Values } from '../../acts/act-form.js';
import { FieldGroup, TextInput, TimeInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** The mid-year review, once it was held. */
export const MidYearReview = () => {
  const { state, stream } = useCycle();
  const text = useText();
  if (state.midYear) return <ReviewText title={text('movements.midYear')} review={state.midYear} />;
  if (state.phase !== 'movements') return null;
  return (
    <ActButton
      act="ReviewMidYear"
      stream={stream}
      question={text('movements.midYearQuestion')}
      required={['date', 'text']}
      data={(values) => reviewIn(values, state.units)}
    >
      <ReviewInput />
    </ActButton>
  );
};

export const ReviewMovementButton = ({ movement }: { movement: Movement }) => {
  const { state, stream } = useCycle();
  const text = useText();
  if (movement.review || ['pledging', 'closed'].includes(state.phase)) return null;
  return (
    <ActButton
      act="ReviewMovement"
      stream={stream}
      question={text('movements.reviewQuestion', { movement: movement.name })}
      required={['date', 'text']}
      data={(values) => ({ movement: movement.movement, ...reviewIn(values, state.units) })}
    >
      <ReviewInput />
    </ActButton>
  );
};

export const ReviewText = ({
  title,
  review: { date, place, text: told, findings = [] },
}: {
  title: string;
  review: Review;
}) => {
  const { names } = useCycle();
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="subtitle2">
        {[title, names.say.day(date), ...(place ? [place] : [])].join(' · ')}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line' }}>{told}</Typography>
      {findings.map(({ unit, text }) => (
        <Typography key={unit} variant="body2">
          {names.say.on(date).unit(unit)}: {text}
        </Typography>
      ))}
    </Box>
  );
};

const findingOf = (unit: string): string => `finding-${unit}`;

const reviewIn = (values: Values, units: Movement['joined']) => {
  const findings = units.flatMap((unit) => {
    const text = values[findingOf(unit)]?.trim();
    return text ? [{ unit, text }] : [];
  });
  const place = values['place']?.trim();
  return {
    date: values['date'] as Day,
    ...(place && { place }),
    text: (values['text'] ?? '').trim(),
    ...(findings.length > 0 && { findings }),
  };
};

const ReviewInput = () => {
  const { state, names } = useCycle();
  const text = useText();
  return (
    <>
      <TimeInput name="date" type="date" label={text('movements.date')} />
      <TextInput name="place" label={text('movements.place')} />
      <TextInput name="text" label={text('movements.text')} rows={5} />
      <FieldGroup legend={text('movements.findings')}>
        {state.units.map((unit) => (
          <TextInput key={unit} name={findingOf(unit)} label={names.say.unit(unit)} />
        ))}
      </FieldGroup>
    </>
  );
};
