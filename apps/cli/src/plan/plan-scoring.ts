import { drawCrossPairs, meanSheet, type Day, type ScoreSheet, type UnitId } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';
import type { Planners } from './plan-opening.js';
import { sheetOf, type GivenScore } from './scores.js';
import { byUnitOf } from './units-of.js';
import { competing } from './year-so-far.js';

const selfScore = (unit: UnitId, sheet: ScoreSheet, { cycle, so }: Planning): Draft =>
  draft('SubmitSelfScore', cycle, { unit, sheet }, { unit }, { done: () => so.self.set(unit, sheet) });

const crossScore = (unit: UnitId, by: UnitId, sheet: ScoreSheet, { cycle, so }: Planning): Draft =>
  draft(
    'SubmitCrossScore',
    cycle,
    { unit, by, sheet },
    { unit: by },
    { done: () => so.cross.set(unit, new Map([...(so.cross.get(unit) ?? []), [by, sheet]])) },
  );

/** Sheets submitted before, for all units in the running that are not in `done`. */
const asBefore = (
  sheets: ReadonlyMap<UnitId, ScoreSheet>,
  done: { has(unit: UnitId): boolean },
  { so, unitName, complain }: Planning,
): readonly (readonly [UnitId, ScoreSheet])[] => {
  const left = competing(so).filter((unit) => !done.has(unit));
  if (left.length === 0) complain({ code: 'NOTHING_LEFT_FOR_ALL' });
  return left.flatMap((unit) => {
    const sheet = sheets.get(unit);
    if (!sheet) complain({ code: 'SCORE_MISSING', unit: unitName(unit) });
    return sheet ? [[unit, sheet] as const] : [];
  });
};

/** Each unit checks the one before it in the list, unless it was drawn who checks whom. */
const checkersOf = (unit: UnitId, { so, rules }: Planning): readonly UnitId[] => {
  const drawn = so.pairs.filter((pair) => pair.unit === unit).map(({ by }) => by);
  if (drawn.length > 0) return drawn;
  const units = competing(so);
  return Array.from(
    { length: Math.min(rules.crossScorers, units.length - 1) },
    (_, i) => units[(units.indexOf(unit) + 1 + i) % units.length] ?? unit,
  );
};

const crossAsSelf = (planning: Planning): readonly Draft[] => {
  const { so } = planning;
  const scored = (unit: UnitId) => {
    const given = so.cross.get(unit);
    const checkers = checkersOf(unit, planning);
    return (
      given && (so.pairs.length === 0 ? given.size >= checkers.length : checkers.every((by) => given.has(by)))
    );
  };
  const lacking = (unit: UnitId): readonly UnitId[] => {
    const checkers = checkersOf(unit, planning);
    const left = checkers.filter((by) => !so.cross.get(unit)?.has(by));
    const given = so.cross.get(unit)?.size ?? 0;
    return so.pairs.length === 0 ? left.slice(0, checkers.length - given) : left;
  };
  return asBefore(so.self, { has: (unit) => scored(unit) ?? false }, planning).flatMap(([unit, sheet]) =>
    lacking(unit).map((by) => crossScore(unit, by, sheet, planning)),
  );
};

type Takeable = 'as-self-score' | 'as-cross-score' | 'as-rechecked';

/** What is taken over: the unit's own sheet, its peers' or their mean, or the office's. */
const takenOver = (value: Takeable, { so, rules }: Planning): ReadonlyMap<UnitId, ScoreSheet> => {
  if (value === 'as-self-score') return so.self;
  if (value === 'as-rechecked') return so.rechecked;
  return new Map(
    [...so.cross].flatMap(([unit, given]) => {
      const mean = meanSheet([...given.values()], rules.scoreTable, rules.scoreRounding);
      return mean ? [[unit, mean] as const] : [];
    }),
  );
};

type GivenByUnit = Readonly<Record<string, number | Readonly<Record<string, unknown>>>>;

/** A sheet of each unit that has none yet, taken over or told, with the word that goes with it under `key`. */
const sheetsOf = (
  value: Takeable | GivenByUnit,
  key: 'reason' | 'note',
  done: { has(unit: UnitId): boolean; keys(): Iterable<UnitId> },
  planning: Planning,
): readonly (readonly [UnitId, ScoreSheet, (string | undefined)?])[] => {
  if (typeof value === 'string') return asBefore(takenOver(value, planning), done, planning);
  return byUnitOf(value, competing(planning.so), new Set(done.keys()), planning).map(([unit, given]) => {
    if (typeof given === 'number') return [unit, sheetOf(given, unit, planning)];
    const { [key]: word, ...points } = given;
    return [unit, sheetOf(points as GivenScore, unit, planning), word as string | undefined];
  });
};

const recheck = (value: ActValue<'recheck'>, planning: Planning): readonly Draft[] => {
  const { so, cycle } = planning;
  return sheetsOf(value as Takeable | GivenByUnit, 'note', so.rechecked, planning).map(
    ([unit, sheet, note]) =>
      draft('RecheckScore', cycle, { unit, sheet, ...(note && { note }) }, 'office', {
        done: () => so.rechecked.set(unit, sheet),
      }),
  );
};

const settle = (value: ActValue<'settle'>, planning: Planning): readonly Draft[] => {
  const { so, cycle } = planning;
  return sheetsOf(value as Takeable | GivenByUnit, 'reason', so.settled, planning).map(
    ([unit, sheet, reason]) =>
      draft('SettleScore', cycle, { unit, sheet, ...(reason && { reason }) }, 'leader', {
        done: () => so.settled.add(unit),
      }),
  );
};

export const scoringPlanners: Planners<
  | 'self-score'
  | 'assign-cross-scorers'
  | 'cross-score'
  | 'missing-sheet'
  | 'recheck'
  | 'object'
  | 'settle'
  | 'exclude'
  | 'lift-exclusion'
  | 'hold'
  | 'clear-hold'
> = {
  'self-score': (scores, planning) => {
    const done = new Set(planning.so.self.keys());
    return byUnitOf(scores, competing(planning.so), done, planning).map(([unit, given]) =>
      selfScore(unit, sheetOf(given, unit, planning), planning),
    );
  },
  'assign-cross-scorers': ({ seed }, { cycle, so, rules }) => {
    const done = () => so.pairs.push(...drawCrossPairs(competing(so), rules.crossScorers, seed));
    return [draft('AssignCrossScorers', cycle, { seed }, 'leader', { done })];
  },
  'cross-score': (value, planning) => {
    if (value === 'as-self-score') return crossAsSelf(planning);
    return value.map(({ of, by, score }) => {
      const scored = planning.unit(of);
      return crossScore(scored, planning.unit(by), sheetOf(score, scored, planning), planning);
    });
  },
  'missing-sheet': (entries, { cycle, unit: idOf }) =>
    entries.map(({ unit, kind = 'self', by, reason }) =>
      draft(
        'RecordMissingSheet',
        cycle,
        { unit: idOf(unit), kind, ...(by !== undefined && { by: idOf(by) }), reason },
        'leader',
      ),
    ),
  recheck,
  object: (entries, { cycle, unit: idOf }) =>
    entries.map(({ unit: ref, item, reason }) => {
      const unit = idOf(ref);
      return draft('ObjectToScore', cycle, { unit, ...(item && { item }), reason }, { unit });
    }),
  settle,
  exclude: (entries, { cycle, so, unit: idOf }) =>
    entries.map(({ unit: ref, ground, reason }) => {
      const unit = idOf(ref);
      return draft('ExcludeUnit', cycle, { unit, ...(ground && { ground }), reason }, 'leader', {
        done: () => so.excluded.add(unit),
      });
    }),
  'lift-exclusion': (entries, { cycle, so, unit: idOf }) =>
    entries.map(({ unit: ref, reason }) => {
      const unit = idOf(ref);
      return draft('LiftExclusion', cycle, { unit, reason }, 'leader', {
        done: () => so.excluded.delete(unit),
      });
    }),
  hold: (entries, { cycle, unit: idOf }) =>
    entries.map(({ id, unit, ground, source, opened }) =>
      draft(
        'PlaceHold',
        cycle,
        { hold: id, unit: idOf(unit), ground, source, openedAt: opened as Day },
        'office',
      ),
    ),
  'clear-hold': (entries, { cycle }) =>
    entries.map(({ id, conclusion, upheld }) =>
      draft('ClearHold', cycle, { hold: id, conclusion, ...(upheld !== undefined && { upheld }) }, 'office'),
    ),
};
