import type { Day, UnitId } from '@so-vang/domain';
import type { ActKind, ActValue } from '../scenario/act-values.js';
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

/** Plan and pledge, and the acts that lead from stage to stage. */
export const openingPlanners: Planners<
  | 'plan'
  | 'pledge'
  | 'register-titles'
  | 'sign'
  | 'sign-for'
  | 'refuse-pledge'
  | 'seal-pledge'
  | 'close-pledging'
  | 'open-evaluation'
  | 'close-evaluation'
  | 'close-cycle'
  | 'admit-to-cycle'
  | 'leave-cycle'
> = {
  plan: ({ theme, deadlines, document, rules, scoreTable }, { cycle }) => {
    const { pledge, selfScore, crossScore } = deadlines ?? {};
    const days = {
      ...(pledge && { pledge }),
      ...(selfScore && { selfScore }),
      ...(crossScore && { crossScore }),
    };
    const papers = {
      ...(document && { document }),
      ...(rules && { rulesDocument: rules }),
      ...(scoreTable && { scoreTableDocument: scoreTable }),
    };
    const data = { theme, ...papers, ...(deadlines && { deadlines: days as never }) };
    return [draft('AdoptPlan', cycle, data, 'leader')];
  },
  pledge: ({ contents, targets }, { cycle }) => [
    draft('DraftPledge', cycle, { contents: [...contents], ...(targets && { targets }) }, 'leader'),
  ],
  'register-titles': (byUnit, planning) =>
    Object.entries(byUnit).map(([ref, titles]) => {
      const unit = planning.unit(ref);
      return draft('RegisterTitles', planning.cycle, { unit, titles }, { unit });
    }),
  'sign-for': (entries, { cycle, so, unit: idOf, person, headOn }) =>
    entries.flatMap(({ unit: ref, signatory, number, date }) => {
      const unit = idOf(ref);
      const by = headOn(unit, date);
      if (!by) return [];
      const authorisation = { by, number, date: date as Day };
      const doer = { person: person(signatory) };
      return draft('SignPledge', cycle, { unit, authorisation }, doer, { done: () => so.signed.add(unit) });
    }),
  'refuse-pledge': (entries, { cycle, so, rules, unit: idOf }) =>
    entries.map(({ unit: ref, reason }) => {
      const unit = idOf(ref);
      const done = () => rules.noPledge === 'excluded' && so.excluded.add(unit);
      return draft('RefusePledge', cycle, { unit, reason }, { unit }, { done });
    }),
  'seal-pledge': (_, { cycle }) => [draft('SealPledge', cycle, {}, 'leader')],
  sign: (refs, planning) => {
    const { so, cycle } = planning;
    return unitsOf(refs, competing(so), so.signed, planning).map((unit) =>
      draft('SignPledge', cycle, { unit }, { unit }, { done: () => so.signed.add(unit) }),
    );
  },
  'close-pledging': stageAct('ClosePledging'),
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
        if (so.units.includes(unit)) so.units.splice(so.units.indexOf(unit), 1);
        const into = successorOf(unit);
        if (into) comesIn(so, into);
      };
      return draft('LeaveCycle', cycle, { unit }, 'leader', { done });
    }),
};
