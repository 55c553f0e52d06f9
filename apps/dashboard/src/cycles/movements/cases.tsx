import { Box, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import { caseKindNames } from '@so-vang/api-contract';
import { caseKinds, type CaseKind, type MovementId, type ReportedCase, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { unitsFor } from '../../acts/standing.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Exemplary cases and new models, and who endorsed them. */
export const Cases = () => {
  const { state } = useCycle();
  const { standing } = useActScope();
  const text = useText();
  const own = unitsFor(standing, 'ReportCase').filter((unit) => state.units.includes(unit));
  const canReport = state.phase === 'movements' || state.phase === 'evaluation';
  if (state.cases.length === 0 && !canReport) return null;
  return (
    <Box component="section" aria-label={text('movements.cases')}>
      <Typography component="h2" variant="h6">
        {text('movements.cases')}
      </Typography>
      <Stack spacing={1}>
        {canReport && own.map((unit) => <ReportButton key={unit} unit={unit} />)}
        {state.cases.map((reported) => (
          <CaseCard key={reported.caseNumber} reported={reported} />
        ))}
      </Stack>
    </Box>
  );
};

const ReportButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  return (
    <ActButton
      act="ReportCase"
      stream={stream}
      unit={unit}
      question={text('movements.caseQuestion', { unit: names.say.unit(unit) })}
      initial={{ kind: caseKinds[0] }}
      required={['kind', 'title', 'text']}
      data={({ kind, movement, title = '', text: what = '' }) => ({
        kind: kind as CaseKind,
        unit,
        ...(movement && { movement: movement as MovementId }),
        title: title.trim(),
        text: what.trim(),
      })}
    >
      <ChoiceInput
        name="kind"
        label={text('movements.caseKind')}
        options={caseKinds.map((value) => ({ value, label: caseKindNames[value][language] }))}
      />
      <TextInput name="title" label={text('movements.caseTitle')} />
      <TextInput name="text" label={text('movements.text')} rows={4} />
      <ChoiceInput
        name="movement"
        label={text('movements.caseMovement')}
        options={state.movements.map(({ movement, name }) => ({ value: movement, label: name }))}
      />
    </ActButton>
  );
};

const CaseCard = ({ reported }: { reported: ReportedCase }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { caseNumber, kind, unit, title, text: what, endorsement } = reported;
  return (
    <Card variant="outlined">
      <CardContent>
        <Typography component="h3" variant="subtitle1">
          {title} <Chip size="small" variant="outlined" label={caseKindNames[kind][language]} />
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {names.say.unit(unit)}
        </Typography>
        <Typography sx={{ whiteSpace: 'pre-line' }}>{what}</Typography>
        {endorsement && (
          <Typography variant="body2">
            {text('movements.endorsed', {
              person: names.person(endorsement.endorser),
              at: names.say.time(endorsement.at),
            })}
            {endorsement.note && `. ${endorsement.note}`}
          </Typography>
        )}
        {!endorsement && state.phase !== 'closed' && (
          <ActButton
            act="EndorseCase"
            stream={stream}
            question={text('movements.endorseQuestion', { title, unit: names.say.unit(unit) })}
            data={({ note = '' }) => ({ caseNumber, ...(note.trim() && { note: note.trim() }) })}
          >
            <TextInput name="note" label={text('movements.note')} rows={2} />
          </ActButton>
        )}
      </CardContent>
    </Card>
  );
};
