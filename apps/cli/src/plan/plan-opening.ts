import type { MovementId, UnitId } from '@so-vang/domain';
import type { ActKind, ActValue } from '../scenario/act-values.js';
import { evidenceOf } from './evidence.js';
import { draft, type Draft, type Planning } from './draft.js';
import { competing, type YearSoFar } from './year-so-far.js';
import { unitsOf } from './units-of.js';

const comesIn = ({ units }: YearSoFar, unit: UnitId): void => {
  if (!units.includes(unit)) units.push(unit);
};

type Planner<Kind extends ActKind> = (value: ActValue<Kind>, planning: Planning) => readonly Draft[];
export type Planners<Kind extends ActKind> = { readonly [K in Kind]: Planner<K> };

const stageAct =
  (type: 'ClosePledging' | 'OpenEvaluation' | 'CloseEvaluation' | 'CloseCycle') =>
  (_: null, { cycle }: Planning): readonly Draft[] => [draft(type, cycle, {}, 'leader')];

/** Pledge and movements, and the acts that lead from stage to stage. */
export const openingPlanners: Planners<
  | 'plan'
  | 'pledge'
  | 'sign'
  | 'close-pledging'
  | 'launch'
  | 'join'
  | 'evidence'
  | 'open-evaluation'
  | 'close-evaluation'
  | 'close-cycle'
  | 'admit-to-cycle'
  | 'leave-cycle'
> = {
  plan: ({ theme, deadlines }, { cycle }) => {
    const { pledge, selfScore, crossScore } = deadlines ?? {};
    const days = {
      ...(pledge && { pledge }),
      ...(selfScore && { selfScore }),
      ...(crossScore && { crossScore }),
    };
    return [draft('AdoptPlan', cycle, { theme, ...(deadlines && { deadlines: days as never }) }, 'leader')];
  },
  pledge: (contents, { cycle }) => [draft('DraftPledge', cycle, { contents: [...contents] }, 'leader')],
  sign: (refs, planning) => {
    const { so, cycle } = planning;
    return unitsOf(refs, competing(so), so.signed, planning).map((unit) =>
      draft('SignPledge', cycle, { unit }, { unit }, { done: () => so.signed.add(unit) }),
    );
  },
  'close-pledging': stageAct('ClosePledging'),
  launch: (movements, { cycle, so }) =>
    movements.map(({ movement, name, goal }) =>
      draft(
        'LaunchMovement',
        cycle,
        { movement: movement as MovementId, name, ...(goal && { goal }) },
        'leader',
        { done: () => so.movements.set(movement, new Set()) },
      ),
    ),
  join: ({ movement, units = 'all' }, planning) => {
    const { so, cycle, complain, provokes } = planning;
    const unknown = movement !== undefined && !so.movements.has(movement);
    if ((unknown || so.movements.size === 0) && !provokes)
      complain({ code: 'MOVEMENT_UNKNOWN', movement: movement ?? 'all' });
    return (movement === undefined ? [...so.movements.keys()] : [movement]).flatMap((each) => {
      const joined = so.movements.get(each) ?? new Set();
      return unitsOf(units, so.units, joined, planning).map((unit) =>
        draft(
          'JoinMovement',
          cycle,
          { movement: each as MovementId, unit },
          { unit },
          { done: () => joined.add(unit) },
        ),
      );
    });
  },
  evidence: (files, planning) => files.flatMap((file) => evidenceOf(file, planning)),
  'open-evaluation': stageAct('OpenEvaluation'),
  'close-evaluation': stageAct('CloseEvaluation'),
  'close-cycle': stageAct('CloseCycle'),
  'admit-to-cycle': (refs, { cycle, so, unit: idOf }) =>
    refs.map((ref) => {
      const unit = idOf(ref);
      return draft('AdmitToCycle', cycle, { unit }, 'leader', { done: () => comesIn(so, unit) });
    }),
  'leave-cycle': (refs, { cycle, so, unit: idOf, successorOf }) =>
    refs.map((ref) => {
      const unit = idOf(ref);
      const done = () => {
        so.units.splice(so.units.indexOf(unit), 1);
        const into = successorOf(unit);
        if (into) comesIn(so, into);
      };
      return draft('LeaveCycle', cycle, { unit }, 'leader', { done });
    }),
};
