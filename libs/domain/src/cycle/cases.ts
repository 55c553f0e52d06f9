import { accept, reject, type Command, type Event } from '../decider.js';
import type { MovementId, PersonId, UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import { notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { notFiled, notLaunched, notOfBloc } from './movement.js';

/** Exemplary cases and new models that units report, and their endorsement by the bloc's head or the office. */
export type CaseKind = 'ExemplaryCase' | 'NewModel';
export const caseKinds = ['ExemplaryCase', 'NewModel'] as const satisfies readonly CaseKind[];

export type Case = {
  readonly kind: CaseKind;
  readonly unit: UnitId;
  readonly movement?: MovementId;
  readonly title: string;
  readonly text: string;
  /** SHA-256 of files filed for a movement. */
  readonly evidence?: readonly string[];
};
export type Endorsement = { readonly by: PersonId; readonly note?: string; readonly at: Instant };
export type ReportedCase = Case & {
  /** From 1, in the order in which they were reported. */
  readonly number: number;
  readonly endorsement?: Endorsement;
  readonly at: Instant;
};

export type CasesState = { readonly cases: readonly ReportedCase[] };
export const blankCases: CasesState = { cases: [] };

export type CaseCommand =
  Command<'ReportCase', Case> | Command<'EndorseCase', { readonly number: number; readonly note?: string }>;
export type CaseEvent =
  | Event<'CaseReported', OfCycle & Case & { readonly number: number }>
  | Event<
      'CaseEndorsed',
      OfCycle & { readonly number: number; readonly by: PersonId; readonly note?: string }
    >;
export type CaseRejection =
  | { readonly code: 'CASE_UNKNOWN'; readonly number: number }
  | { readonly code: 'CASE_ALREADY_ENDORSED'; readonly number: number; readonly at: Instant };

export const caseActs: Acts<CaseCommand> = {
  ReportCase({ data, at }, cycle) {
    const { unit, movement, evidence = [] } = data;
    const refused =
      notIn(['movements', 'evaluation'], cycle) ??
      notOfBloc(unit, cycle) ??
      (movement && notLaunched(movement, cycle)) ??
      notFiled(evidence, movement, cycle);
    if (refused) return refused;
    const number = cycle.cases.length + 1;
    return accept({ type: 'CaseReported', data: { cycle: cycle.cycle, number, ...data, at } });
  },
  EndorseCase({ data, at, by }, cycle) {
    const misplaced = notIn(['movements', 'evaluation', 'voting', 'nomination'], cycle);
    if (misplaced) return misplaced;
    const { number } = data;
    const reported = cycle.cases.find((entry) => entry.number === number);
    if (!reported) return reject({ code: 'CASE_UNKNOWN', number });
    if (reported.endorsement)
      return reject({ code: 'CASE_ALREADY_ENDORSED', number, at: reported.endorsement.at });
    return accept({ type: 'CaseEndorsed', data: { cycle: cycle.cycle, ...data, by, at } });
  },
};

export const caseSteps: Steps<CaseEvent> = {
  CaseReported: (cycle, { cycle: _, ...reported }) => ({ ...cycle, cases: [...cycle.cases, reported] }),
  CaseEndorsed: (cycle, { cycle: _, number, ...endorsement }) => ({
    ...cycle,
    cases: cycle.cases.map((entry) => (entry.number === number ? { ...entry, endorsement } : entry)),
  }),
};
