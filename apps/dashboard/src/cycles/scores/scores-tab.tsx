import { Stack, Typography } from '@mui/material';
import { openObjections, proposedSheet, totalOf, type UnitId } from '@so-vang/domain';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';
import { HoldsPanel } from './holds-panel.js';
import { CrossScoreButton, RecheckButton, SelfScoreButton, SettleScoreButton } from './score-buttons.js';
import { AssignButton, MissingSheetButton, ObjectButton } from './scoring-acts.js';
import { ScoringNotes } from './scoring-notes.js';
import { SheetsButton } from './sheets-button.js';

/** Self-scores, cross-scores, re-checks and what was settled; each sheet can be looked at line by line. */
export const ScoresTab = () => {
  const { state, names } = useCycle();
  const text = useText();
  const isEarly = state.phase === 'pledging' || state.phase === 'movements';
  const { office } = state.rules.scoreStages;
  if (isEarly)
    return (
      <Stack spacing={2}>
        <Typography color="textSecondary">{text('scores.notYet')}</Typography>
        <HoldsPanel />
      </Stack>
    );
  return (
    <Stack spacing={2}>
      <CrossScoreButton />
      <StackingTable
        label={text('tabs.scores')}
        rows={state.units}
        keyOf={(unit) => unit}
        columns={[
          { name: text('field.unit'), cell: (unit) => names.say.unit(unit) },
          { name: text('scores.self'), cell: (unit) => <SelfScoreCell unit={unit} />, numeric: true },
          { name: text('scores.cross'), cell: (unit) => <CrossScoreCell unit={unit} />, numeric: true },
          ...(office
            ? [
                {
                  name: text('scores.recheck'),
                  cell: (unit: UnitId) => <RecheckCell unit={unit} />,
                  numeric: true,
                },
              ]
            : []),
          { name: text('scores.settled'), cell: (unit) => <SettledScoreCell unit={unit} />, numeric: true },
          { name: text('scores.sheets'), cell: (unit) => <SheetsCell unit={unit} /> },
        ]}
      />
      {state.phase === 'evaluation' && (
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
          <AssignButton />
          <MissingSheetButton />
        </Stack>
      )}
      <ScoringNotes />
      <HoldsPanel />
    </Stack>
  );
};

type Cell = { readonly unit: UnitId };

const useIsOpenFor = (unit: UnitId): boolean => {
  const { state } = useCycle();
  return state.phase === 'evaluation' && !state.exclusions.some((entry) => entry.unit === unit);
};

const useIsMissing = (unit: UnitId, kind: 'self' | 'cross'): boolean => {
  const { state } = useCycle();
  return state.missingSheets.some((entry) => entry.unit === unit && entry.kind === kind);
};

const SelfScoreCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const text = useText();
  const isOpen = useIsOpenFor(unit);
  const isMissing = useIsMissing(unit, 'self');
  const score = state.selfScores.find((entry) => entry.unit === unit);
  if (score) return `${names.say.points(score.total)}${score.late ? ` (${text('pledge.late')})` : ''}`;
  return (
    <>
      {isMissing ? text('scores.missing') : '–'}
      {isOpen && <SelfScoreButton unit={unit} />}
    </>
  );
};

/** Each peer's total; of several, what their sheets come to. */
const CrossScoreCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const text = useText();
  const isMissing = useIsMissing(unit, 'cross');
  const scores = state.crossScores.filter((entry) => entry.of === unit);
  if (scores.length === 0) return isMissing ? text('scores.missing') : '–';
  const totals = scores
    .map(({ total, late }) => `${names.say.points(total)}${late ? ` (${text('pledge.late')})` : ''}`)
    .join(' · ');
  const mean = scores.length > 1 && proposedSheet(unit, { ...state, rechecks: [] });
  if (!mean) return totals;
  const total = names.say.points(totalOf(mean, state.rules.scoreTable));
  return `${totals} → ${text('scores.meanOf', { total })}`;
};

const RecheckCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const isOpen = useIsOpenFor(unit);
  const score = state.rechecks.find((entry) => entry.unit === unit);
  if (score) return names.say.points(score.total);
  return <>–{isOpen && <RecheckButton unit={unit} />}</>;
};

const SettledScoreCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const text = useText();
  const isOpen = useIsOpenFor(unit);
  const objected = openObjections(unit, state).length > 0;
  const score = state.settledScores.find((entry) => entry.unit === unit);
  if (state.exclusions.some((entry) => entry.unit === unit)) return text('exclude.excluded');
  return (
    <>
      {score ? <b>{names.say.points(score.total)}</b> : '–'}
      {score?.noPledgeDeduction !== undefined &&
        ` (${text('scores.off', { points: names.say.points(score.noPledgeDeduction) })})`}
      {objected && <div>{text('scores.objected')}</div>}
      {isOpen && (!score || objected) && <SettleScoreButton unit={unit} />}
    </>
  );
};

const SheetsCell = ({ unit }: Cell) => (
  <Stack spacing={0.5} sx={{ alignItems: { xs: 'end', sm: 'start' } }}>
    <SheetsButton unit={unit} />
    {useIsOpenFor(unit) && <ObjectButton unit={unit} />}
  </Stack>
);
