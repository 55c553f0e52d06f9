import { Button, Stack } from '@mui/material';
import {
  assignedTo,
  hasCrossScores,
  hasSelfScore,
  noPledgeDeductionOf,
  openObjections,
  proposedSheet,
  totalOf,
  type ScoreSheet,
  type UnitId,
} from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActForm, type Values } from '../../acts/act-form.js';
import { useActScope } from '../../acts/act-scope.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { unitsFor } from '../../acts/standing.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { replacing, sheetOf, valuesOf } from './sheet-form.js';
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

/** For each of the person's units: a sheet for any other unit that it is to score and has not yet. */
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
      (assignedTo(unit, state)?.includes(by) ?? true) &&
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

/** The sheets of the unit and its peers are in, as far as the rules ask for them. */
const useIsScored = (unit: UnitId): boolean => {
  const { state } = useCycle();
  const { self, cross } = state.rules.scoreStages;
  return (!self || hasSelfScore(unit, state)) && (!cross || hasCrossScores(unit, state));
};

/** The office's own sheet, from the one that the sheets so far lead to. */
export const RecheckButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const { scoreTable } = state.rules;
  const proposed = proposedSheet(unit, state);
  return (
    <ActButton
      act="RecheckScore"
      stream={stream}
      question={text('scores.recheckQuestion', { unit: names.say.unit(unit) })}
      blocked={useIsScored(unit) ? undefined : text('scores.recheckWaits')}
      initial={proposed ? valuesOf(proposed, names.say.points) : {}}
      check={useSheetCheck()}
      data={(values) => ({
        unit,
        sheet: sheetOf(values, scoreTable),
        ...(values['note']?.trim() && { note: values['note'].trim() }),
      })}
    >
      <SubmittedSheets unit={unit} />
      <SheetInput table={scoreTable} />
      <TextInput name="note" label={text('scores.note')} help={text('scores.noteHelp')} rows={2} />
    </ActButton>
  );
};

export const SettleScoreButton = ({ unit }: { unit: UnitId }) => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const { scoreTable, scoreStages } = state.rules;
  const settled = state.settledScores.find((entry) => entry.unit === unit);
  const proposed = settled?.sheet ?? proposedSheet(unit, state);
  const isScored = useIsScored(unit);
  const isRechecked = !scoreStages.office || state.rechecks.some((entry) => entry.unit === unit);
  const off = noPledgeDeductionOf(unit, state);
  const objections = openObjections(unit, state);
  const question = [
    text('scores.settleQuestion', { unit: names.say.unit(unit) }),
    off > 0 && text('scores.settleOff', { points: names.say.points(off) }),
    objections.length > 0 &&
      text('scores.settleAnswers', { objections: objections.map(({ reason }) => reason).join('; ') }),
  ];
  return (
    <ActButton
      act="SettleScore"
      stream={stream}
      question={question.filter((part) => typeof part === 'string').join(' ')}
      blocked={isScored && isRechecked ? undefined : text('scores.settleWaits')}
      initial={proposed ? valuesOf(proposed, names.say.points) : {}}
      required={objections.length > 0 ? ['reason'] : []}
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

/** Takes over one of the sheets handed in, or what they come to. */
const SubmittedSheets = ({ unit }: { unit: UnitId }) => {
  const { state, names } = useCycle();
  const { values, set } = useActForm();
  const text = useText();
  const { scoreTable } = state.rules;
  const proposed = proposedSheet(unit, state);
  const crossScores = state.crossScores.filter((entry) => entry.of === unit);
  const recheck = state.rechecks.find((entry) => entry.unit === unit);
  const submitted: readonly { readonly sheet: ScoreSheet; readonly total: number; readonly label: string }[] =
    [
      ...state.selfScores
        .filter((entry) => entry.unit === unit)
        .map(({ sheet, total }) => ({ sheet, total, label: text('scores.self') })),
      ...crossScores.map(({ sheet, total, by }) => ({ sheet, total, label: names.say.unit(by) })),
      ...(crossScores.length > 1 && !recheck && proposed
        ? [{ sheet: proposed, total: totalOf(proposed, scoreTable), label: text('scores.mean') }]
        : []),
      ...(recheck ? [{ ...recheck, label: text('scores.recheck') }] : []),
    ];
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
      {submitted.map(({ sheet, total, label }) => (
        <Button
          key={label}
          size="small"
          variant="outlined"
          color="secondary"
          onClick={() => set(replacing(values, valuesOf(sheet, names.say.points)))}
        >
          {text('scores.take', { from: label, total: names.say.points(total) })}
        </Button>
      ))}
    </Stack>
  );
};
