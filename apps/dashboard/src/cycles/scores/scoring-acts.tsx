import type { SheetKind, UnitId } from '@so-vang/domain';
import { assignedTo, hasCrossScores, hasSelfScore } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Up to nine digits: easy to read out at a meeting and to copy from its minutes. */
const drawnSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000_000);

export const AssignButton = () => {
  const { stream, state } = useCycle();
  const text = useText();
  const { rules, assignment, crossScores } = state;
  if (!rules.scoreStages.cross || assignment || crossScores.length > 0) return null;
  return (
    <ActButton
      act="AssignCrossScorers"
      stream={stream}
      question={text('scores.assignQuestion', { times: rules.crossScorers })}
      initial={{ seed: drawnSeed() }}
      required={['seed']}
      check={({ seed = '' }) => (/^\d{1,15}$/.test(seed.trim()) ? {} : { seed: text('scores.seedHelp') })}
      data={({ seed = '' }) => ({ seed: Number(seed) })}
    >
      <TextInput name="seed" label={text('scores.seed')} help={text('scores.seedHelp')} />
    </ActButton>
  );
};

/** A sheet that is still waited for: the unit's own, or one of its peers'. */
type Awaited = { readonly unit: UnitId; readonly kind: SheetKind; readonly by?: UnitId };

const useAwaited = (): readonly Awaited[] => {
  const { state } = useCycle();
  const { self, cross } = state.rules.scoreStages;
  const inTheRunning = state.units.filter((unit) => !state.exclusions.some((entry) => entry.unit === unit));
  const ofPeers = (unit: UnitId): readonly Awaited[] =>
    assignedTo(unit, state)
      ?.filter((by) => !state.crossScores.some((score) => score.of === unit && score.by === by))
      .map((by) => ({ unit, kind: 'cross', by })) ?? [{ unit, kind: 'cross' }];
  return inTheRunning.flatMap((unit): readonly Awaited[] => [
    ...(self && !hasSelfScore(unit, state) ? [{ unit, kind: 'self' as const }] : []),
    ...(cross && !hasCrossScores(unit, state) ? ofPeers(unit) : []),
  ]);
};

export const MissingSheetButton = () => {
  const { stream, names } = useCycle();
  const text = useText();
  const awaited = useAwaited();
  if (awaited.length === 0) return null;
  const label = ({ unit, kind, by }: Awaited) =>
    by
      ? text('scores.awaitedBy', { unit: names.say.unit(unit), by: names.say.unit(by) })
      : text(`scores.awaited-${kind}`, { unit: names.say.unit(unit) });
  return (
    <ActButton
      act="RecordMissingSheet"
      stream={stream}
      question={text('scores.missingQuestion')}
      required={['sheet', 'reason']}
      data={({ sheet, reason = '' }) => ({
        ...(awaited[Number(sheet)] as Awaited),
        reason: reason.trim(),
      })}
    >
      <ChoiceInput
        name="sheet"
        label={text('scores.missingSheet')}
        options={awaited.map((each, i) => ({ value: String(i), label: label(each) }))}
      />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};

/** By the unit scored, once there is something to object to. */
export const ObjectButton = ({ unit }: { unit: UnitId }) => {
  const { stream, state, names } = useCycle();
  const text = useText();
  const isGiven =
    state.crossScores.some(({ of }) => of === unit) ||
    [...state.rechecks, ...state.settledScores].some((score) => score.unit === unit);
  if (!isGiven) return null;
  return (
    <ActButton
      act="ObjectToScore"
      stream={stream}
      unit={unit}
      question={text('scores.objectQuestion', { unit: names.say.unit(unit) })}
      required={['reason']}
      data={({ item, reason = '' }) => ({ unit, ...(item && { item }), reason: reason.trim() })}
    >
      <ChoiceInput
        name="item"
        label={text('scores.item')}
        help={text('scores.objectItemHelp')}
        options={[
          ...state.rules.scoreTable.items.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'bonus', label: text('scores.bonus') },
          { value: 'deduction', label: text('scores.deduction') },
        ]}
      />
      <TextInput name="reason" label={text('field.reason')} rows={3} />
    </ActButton>
  );
};
