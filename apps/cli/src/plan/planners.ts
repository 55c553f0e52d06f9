import type { ActKind } from '../scenario/act-values.js';
import type { ScenarioAct } from '../scenario/read-acts.js';
import type { Draft, Planning } from './draft.js';
import { choosingPlanners } from './plan-choosing.js';
import { conferencePlanners } from './plan-conference.js';
import { correctionPlanners } from './plan-corrections.js';
import { dossierPlanners } from './plan-dossiers.js';
import { movementPlanners } from './plan-movements.js';
import { blocPlanners, type BlocKind, type BlocPlanning } from './plan-members.js';
import { councilPlanners } from './plan-council.js';
import { otherBlocPlanners } from './plan-other-blocs.js';
import { openingPlanners, type Planners } from './plan-opening.js';
import { scoringPlanners } from './plan-scoring.js';

/** Acts that open a year or move its clock stand outside: they need more than a year that is open. */
export type OuterKind = 'open-cycle' | 'set-head' | 'adopt-rules' | 'tick' | BlocKind;
export type InnerKind = Exclude<ActKind, OuterKind>;

const planners: Planners<InnerKind> = {
  ...openingPlanners,
  ...movementPlanners,
  ...scoringPlanners,
  ...choosingPlanners,
  ...conferencePlanners,
  ...dossierPlanners,
  ...correctionPlanners,
  ...councilPlanners,
  ...otherBlocPlanners,
};

type InnerAct = Extract<ScenarioAct, { readonly kind: InnerKind }>;
export const isInner = (act: ScenarioAct): act is InnerAct => act.kind in planners;

type BlocAct = Extract<ScenarioAct, { readonly kind: BlocKind }>;
export const isOfBloc = (act: ScenarioAct): act is BlocAct => act.kind in blocPlanners;
export const blocDraftsOf = ({ kind, value }: BlocAct, planning: BlocPlanning): readonly Draft[] => {
  const planner = blocPlanners[kind] as (value: BlocAct['value'], planning: BlocPlanning) => readonly Draft[];
  return planner(value, planning);
};

/** The acts that one entry of a scenario comes to. */
export const draftsOf = ({ kind, value }: InnerAct, planning: Planning): readonly Draft[] => {
  const planner = planners[kind] as (value: InnerAct['value'], planning: Planning) => readonly Draft[];
  return planner(value, planning);
};
