import { Stack, Typography } from '@mui/material';
import type { UnitId } from '@so-vang/domain';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';
import { CrossScoreButton, SelfScoreButton, SettleScoreButton } from './score-buttons.js';
import { SheetsButton } from './sheets-button.js';

/** Self-scores, cross-scores and what was settled; each sheet can be looked at line by line. */
export const ScoresTab = () => {
  const { state, names } = useCycle();
  const text = useText();
  const isEarly = state.phase === 'pledging' || state.phase === 'movements';
  if (isEarly) return <Typography color="textSecondary">{text('scores.notYet')}</Typography>;
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
          { name: text('scores.settled'), cell: (unit) => <SettledScoreCell unit={unit} />, numeric: true },
          { name: text('scores.sheets'), cell: (unit) => <SheetsButton unit={unit} /> },
        ]}
      />
    </Stack>
  );
};

type Cell = { readonly unit: UnitId };

const useIsOpenFor = (unit: UnitId): boolean => {
  const { state } = useCycle();
  return state.phase === 'evaluation' && !state.exclusions.some((entry) => entry.unit === unit);
};

const SelfScoreCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const text = useText();
  const isOpen = useIsOpenFor(unit);
  const score = state.selfScores.find((entry) => entry.unit === unit);
  if (score) return `${names.say.points(score.total)}${score.late ? ` (${text('pledge.late')})` : ''}`;
  return <>–{isOpen && <SelfScoreButton unit={unit} />}</>;
};

const CrossScoreCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const scores = state.crossScores.filter((entry) => entry.of === unit);
  return scores.length > 0 ? scores.map(({ total }) => names.say.points(total)).join(' · ') : '–';
};

const SettledScoreCell = ({ unit }: Cell) => {
  const { state, names } = useCycle();
  const text = useText();
  const isOpen = useIsOpenFor(unit);
  const score = state.settledScores.find((entry) => entry.unit === unit);
  if (score) return <b>{names.say.points(score.total)}</b>;
  if (state.exclusions.some((entry) => entry.unit === unit)) return text('exclude.excluded');
  return <>–{isOpen && <SettleScoreButton unit={unit} />}</>;
};
