import { Alert, Box, Stack, Typography } from '@mui/material';
import { dayOf, type Day, type Hold, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { CheckInput, ChoiceInput, TextInput, TimeInput } from '../../acts/fields.js';
import { groundNameIn } from '../../dossiers/ground-name.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Units under inquiry: each keeps its rank, and waits with its awards until a person clears it. */
export const HoldsPanel = () => {
  const { state } = useCycle();
  const text = useText();
  return (
    <Stack spacing={1} component="section" aria-label={text('holds.title')}>
      {state.holds.length > 0 && (
        <Typography component="h3" variant="subtitle1">
          {text('holds.title')}
        </Typography>
      )}
      {state.holds.map((hold) => (
        <HoldCard key={hold.hold} hold={hold} />
      ))}
      <PlaceHoldButton />
    </Stack>
  );
};

const useGroundName = () => {
  const { state } = useCycle();
  const language = useLanguage();
  return (ground: string) => groundNameIn(state.rules, { ground }, language);
};

const HoldCard = ({ hold: { hold, unit, ground, source, openedAt, cleared } }: { hold: Hold }) => {
  const { names } = useCycle();
  const text = useText();
  const groundName = useGroundName();
  const severity = !cleared ? 'warning' : cleared.upheld ? 'error' : 'success';
  return (
    <Alert severity={severity} sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <b>{names.say.on(openedAt).unit(unit)}</b>: {groundName(ground)}
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {text('holds.since', { day: names.say.day(openedAt), source })}
      </Box>
      {cleared ? (
        <Box>
          {text(cleared.upheld ? 'holds.upheld' : 'holds.cleared', {
            conclusion: cleared.conclusion,
            at: names.say.time(cleared.at),
          })}
        </Box>
      ) : (
        <ClearHoldButton hold={hold} unit={unit} />
      )}
    </Alert>
  );
};

const ClearHoldButton = ({ hold, unit }: { hold: string; unit: UnitId }) => {
  const { stream, names } = useCycle();
  const text = useText();
  return (
    <ActButton
      act="ClearHold"
      stream={stream}
      question={text('holds.clearQuestion', { unit: names.say.unit(unit) })}
      required={['conclusion']}
      data={({ conclusion = '', upheld }) => ({
        hold,
        conclusion: conclusion.trim(),
        ...(upheld && { upheld: true }),
      })}
    >
      <TextInput name="conclusion" label={text('holds.conclusion')} rows={2} />
      <CheckInput name="upheld" label={text('holds.isUpheld')} />
    </ActButton>
  );
};

const PlaceHoldButton = () => {
  const { stream, state, names } = useCycle();
  const text = useText();
  const { at } = useActScope();
  const groundName = useGroundName();
  return (
    <ActButton
      act="PlaceHold"
      stream={stream}
      question={text('holds.placeQuestion')}
      initial={at ? { openedAt: dayOf(at) } : {}}
      required={['unit', 'ground', 'source', 'openedAt']}
      data={({ unit = '', ground = '', source = '', openedAt = '' }) => ({
        hold: `${ground}-${state.holds.length + 1}`,
        unit: unit as UnitId,
        ground,
        source: source.trim(),
        openedAt: openedAt as Day,
      })}
    >
      <ChoiceInput
        name="unit"
        label={text('field.unit')}
        options={state.units.map((unit) => ({ value: unit, label: names.say.unit(unit) }))}
      />
      <ChoiceInput
        name="ground"
        label={text('field.ground')}
        options={state.rules.holdGrounds.map(({ id }) => ({ value: id, label: groundName(id) }))}
      />
      <TextInput name="source" label={text('holds.source')} help={text('holds.sourceHelp')} />
      <TimeInput name="openedAt" type="date" label={text('holds.openedAt')} />
    </ActButton>
  );
};
