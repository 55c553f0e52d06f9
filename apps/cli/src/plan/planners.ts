import type { ActKind } from '../scenario/act-values.js';
import type { ScenarioAct } from '../scenario/read-acts.js';
import type { Draft, Planning } from './draft.js';
import { choosingPlanners } from './plan-choosing.js';
import { councilPlanners } from './plan-council.js';
import { dossierPlanners } from './plan-dossiers.js';
import { otherBlocPlanners } from './plan-other-blocs.js';
import { openingPlanners, type Planners } from './plan-opening.js';
import { scoringPlanners } from './plan-scoring.js';

/** Acts that open a year or move its clock stand outside: they need more than a year that is open. */
export type OuterKind = 'open-cycle' | 'set-head' | 'adopt-rules' | 'tick';
export type InnerKind = Exclude<ActKind, OuterKind>;

const planners: Planners<InnerKind> = {
  ...openingPlanners,
  ...scoringPlanners,
  ...choosingPlanners,
  ...dossierPlanners,
  ...councilPlanners,
  ...otherBlocPlanners,
};

type InnerAct = Extract<ScenarioAct, { readonly kind: InnerKind }>;
export const isInner = (act: ScenarioAct): act is InnerAct => act.kind in planners;

/** The acts that one entry of a scenario comes to. */
export const draftsOf = ({ kind, value }: InnerAct, planning: Planning): readonly Draft[] => {
  const planner = planners[kind] as (value: InnerAct['value'], planning: Planning) => readonly Draft[];
  return planner(value, planning);
};
