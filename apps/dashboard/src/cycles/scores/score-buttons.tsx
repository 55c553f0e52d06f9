import { Button, Stack } from '@mui/material';
import type { UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActForm, type Values } from '../../acts/act-form.js';
import { useActScope } from '../../acts/act-scope.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { unitsFor } from '../../acts/standing.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { sheetOf, valuesOf } from './sheet-form.js';
import { sheetErrors, SheetInput } from './sheet-input.js';

const useSheetCheck = () => {
  const { state, names } = useCycle();
  const text = useText();
  return (values: Values) => sheetErrors(values, state.rules.scoreTable, text, names.say);
};

export const SelfScoreButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const table = state.rules.scoreTable;
  return (
    <ActButton
      act="SubmitSelfScore"
      stream={stream}
      unit={unit}
      question={text('scores.selfQuestion', { unit: names.say.unit(unit) })}
      check={useSheetCheck()}
      data={(values) => ({ unit, sheet: sheetOf(values, table) })}
    >
      <SheetInput table={table} />
    </ActButton>
  );
};

/** For each of the person's units: a sheet for any other unit that it has not scored yet. */
export const CrossScoreButton = () => {
  const { standing } = useActScope();
  const { state } = useCycle();
  if (state.phase !== 'evaluation') return null;
  return unitsFor(standing, 'SubmitCrossScore')
    .filter((unit) => state.units.includes(unit))
    .map((by) => <CrossScoreBy key={by} by={by} />);
};

const CrossScoreBy = ({ by }: { by: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const check = useSheetCheck();
  const table = state.rules.scoreTable;
  const left = state.units.filter(
    (unit) =>
      unit !== by &&
      !state.exclusions.some((entry) => entry.unit === unit) &&
      !state.crossScores.some((entry) => entry.of === unit && entry.by === by),
  );
  return (
    <ActButton
      act="SubmitCrossScore"
      stream={stream}
      unit={by}
      question={text('scores.crossQuestion', { unit: names.say.unit(by) })}
      blocked={left.length === 0 ? text('scores.crossDone') : undefined}
      required={['unit']}
      check={check}
      data={(values) => ({ unit: values['unit'] as UnitId, by, sheet: sheetOf(values, table) })}
    >
      <ChoiceInput
        name="unit"
        label={text('scores.scored')}
        options={left.map((unit) => ({ value: unit, label: names.say.unit(unit) }))}
      />
      <SheetInput table={table} />
    </ActButton>
  );
};

export const SettleScoreButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const { scoreTable, scoreStages } = state.rules;
  const selfScore = state.selfScores.find((entry) => entry.unit === unit);
  const crossScore = state.crossScores.find((entry) => entry.of === unit);
  const proposed = crossScore?.sheet ?? selfScore?.sheet;
  const waits = (scoreStages.self && !selfScore) || (scoreStages.cross && !crossScore);
  return (
    <ActButton
      act="SettleScore"
      stream={stream}
      question={text('scores.settleQuestion', { unit: names.say.unit(unit) })}
      blocked={waits ? text('scores.settleWaits') : undefined}
      initial={proposed ? valuesOf(proposed, names.say.points) : {}}
      check={useSheetCheck()}
      data={(values) => ({
        unit,
        sheet: sheetOf(values, scoreTable),
        ...(values['reason']?.trim() && { reason: values['reason'].trim() }),
      })}
    >
      <SubmittedSheets unit={unit} />
      <SheetInput table={scoreTable} />
      <TextInput name="reason" label={text('field.reason')} help={text('scores.reasonHelp')} rows={2} />
    </ActButton>
  );
};

/** Takes over one of the sheets handed in. */
const SubmittedSheets = ({ unit }: { unit: UnitId }) => {
  const { state, names } = useCycle();
  const { set } = useActForm();
  const text = useText();
  const submitted = [
    ...state.selfScores
      .filter((entry) => entry.unit === unit)
      .map(({ sheet, total }) => ({ sheet, total, label: text('scores.self') })),
    ...state.crossScores
      .filter((entry) => entry.of === unit)
      .map(({ sheet, total, by }) => ({ sheet, total, label: names.say.unit(by) })),
  ];
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
      {submitted.map(({ sheet, total, label }) => (
        <Button
          key={label}
          size="small"
          variant="outlined"
          color="secondary"
          onClick={() => set(valuesOf(sheet, names.say.points))}
        >
          {text('scores.take', { from: label, total: names.say.points(total) })}
        </Button>
      ))}
    </Stack>
  );
};
