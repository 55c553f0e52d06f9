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
export type Endorsement = { readonly endorser: PersonId; readonly note?: string; readonly at: Instant };
export type ReportedCase = Case & {
  /** From 1, in the order in which they were reported. */
  readonly caseNumber: number;
  readonly endorsement?: Endorsement;
  readonly at: Instant;
};

export type CasesState = { readonly cases: readonly ReportedCase[] };
export const blankCases: CasesState = { cases: [] };

export type CaseCommand =
  | Command<'ReportCase', Case>
  | Command<'EndorseCase', { readonly caseNumber: number; readonly note?: string }>;
export type CaseEvent =
  | Event<'CaseReported', OfCycle & Case & { readonly caseNumber: number }>
  | Event<
      'CaseEndorsed',
      OfCycle & { readonly caseNumber: number; readonly endorser: PersonId; readonly note?: string }
    >;
export type CaseRejection =
  | { readonly code: 'CASE_UNKNOWN'; readonly caseNumber: number }
  | { readonly code: 'CASE_ALREADY_ENDORSED'; readonly caseNumber: number; readonly at: Instant };

export const caseActs: Acts<CaseCommand> = {
  ReportCase({ data, at }, cycle) {
    const { unit, movement, evidence = [] } = data;
    const refused =
      notIn(['movements', 'evaluation'], cycle) ??
      notOfBloc(unit, cycle) ??
      (movement && notLaunched(movement, cycle)) ??
      notFiled(evidence, movement, cycle);
    if (refused) return refused;
    const caseNumber = cycle.cases.length + 1;
    return accept({ type: 'CaseReported', data: { cycle: cycle.cycle, caseNumber, ...data, at } });
  },
  EndorseCase({ data, at, by: endorser }, cycle) {
    const misplaced = notIn(['movements', 'evaluation', 'voting', 'nomination'], cycle);
    if (misplaced) return misplaced;
    const { caseNumber } = data;
    const reported = cycle.cases.find((entry) => entry.caseNumber === caseNumber);
    if (!reported) return reject({ code: 'CASE_UNKNOWN', caseNumber });
    if (reported.endorsement)
      return reject({ code: 'CASE_ALREADY_ENDORSED', caseNumber, at: reported.endorsement.at });
    return accept({ type: 'CaseEndorsed', data: { cycle: cycle.cycle, ...data, endorser, at } });
  },
};

export const caseSteps: Steps<CaseEvent> = {
  CaseReported: (cycle, { cycle: _, ...reported }) => ({ ...cycle, cases: [...cycle.cases, reported] }),
  CaseEndorsed: (cycle, { cycle: _, caseNumber, ...endorsement }) => ({
    ...cycle,
    cases: cycle.cases.map((entry) => (entry.caseNumber === caseNumber ? { ...entry, endorsement } : entry)),
  }),
};
