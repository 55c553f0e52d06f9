import { headSelections } from '../bloc/bloc.js';
import { appointedRoles } from '../person/person.js';
import type { Metadata, CommandRefused } from '../recorded.js';
import { commandKinds, type AnyEvent, type CommandType, type Rejection } from '../registry.js';
import { authorities, awards } from '../rules/awards.js';
import type { RegimeId } from '../rules/regimes.js';
import { ruleKeys } from '../rules/rules.js';
import { coded, flag, list, object, oneOf, optional, text, whole, type Fields, type Kind } from './kinds.js';
import {
  actor,
  clock,
  day,
  deadlines,
  instant,
  places,
  question,
  ratio,
  result,
  rules,
  sheet,
  someRules,
  texts,
  threshold,
} from './value-forms.js';

/** Whatever may stand in the log. */
export type StoredType = (AnyEvent | CommandRefused)['type'];
type DataOf<Type extends StoredType> = Extract<AnyEvent | CommandRefused, { readonly type: Type }>['data'];
type EventForms = { readonly [Type in StoredType]: Fields<DataOf<Type>> };

const head = { head: text, deputy: optional(text), method: oneOf(headSelections) };
const ofCycle = { cycle: text, at: instant };
const ofBallot = { ...ofCycle, ballot: text };
const ofDossier = { ...ofCycle, dossier: text };
const score = { ...ofCycle, unit: text, sheet, total: whole };
const terms = { question, candidates: texts, maxChoices: whole, quorum: ratio, threshold, closesAt: instant };
const nomination = {
  unit: text,
  subUnit: optional(text),
  award: oneOf(awards),
  authority: oneOf(authorities),
};
const regime: Kind<RegimeId> = oneOf(['R2003a', 'R2017', 'R2022', 'R2025', 'R2026']);
const command = oneOf(Object.keys(commandKinds) as CommandType[]);

/** The form of each event's data in its current version; it does not compile where a type or a field is forgotten. */
const eventForms: EventForms = {
  UnitRegistered: { unit: text, name: text, superior: optional(text), clock, at: instant },

  PersonRegistered: { person: text, sealed: text, clock, at: instant },
  PersonAppointed: {
    ...{ person: text, role: oneOf(appointedRoles), unit: optional(text) },
    ...{ from: day, to: optional(day), at: instant },
  },

  BlocRegistered: {
    ...{ bloc: text, kind: oneOf(['bloc', 'cluster']), name: text, province: text },
    ...{ decision: optional(text), clock, at: instant },
  },
  MemberAdmitted: { bloc: text, unit: text, from: day, at: instant },
  HeadSet: { bloc: text, year: whole, ...head, at: instant },
  BlocRulesAdopted: { bloc: text, rules: someRules, act: optional(text), at: instant },

  CycleOpened: { ...ofCycle, bloc: text, year: whole, clock, units: texts, rules },
  PlanAdopted: { ...ofCycle, theme: text, deadlines },
  PledgeDrafted: { ...ofCycle, contents: texts },
  PledgeSigned: { ...ofCycle, unit: text, signatory: text, late: flag },
  PledgingClosed: ofCycle,
  MovementLaunched: { ...ofCycle, movement: text, name: text, goal: optional(text) },
  UnitJoinedMovement: { ...ofCycle, movement: text, unit: text },
  EvidenceFiled: {
    ...{ ...ofCycle, movement: text, unit: text, title: text },
    ...{ sha256: text, size: whole, mediaType: text },
  },
  EvaluationOpened: ofCycle,
  SelfScoreSubmitted: { ...score, late: flag },
  CrossScoreSubmitted: { ...score, by: text },
  ScoreSettled: { ...score, reason: optional(text) },
  UnitExcluded: { ...ofCycle, unit: text, reason: text },
  EvaluationClosed: ofCycle,
  VotingOpened: { ...ofCycle, ballot: text, ...terms },
  RankingDeclared: {
    ...{ ...ofCycle, places, ballot: optional(text) },
    ...{ result: optional(result), approved: optional(texts) },
  },
  NominationMade: { ...ofCycle, dossier: text, ...nomination, rank: optional(whole) },
  UnitWithdrew: { ...ofCycle, unit: text, reason: text },
  HeadElected: { ...ofCycle, forYear: whole, ...head },
  CycleClosed: ofCycle,
  ClockAdvanced: ofCycle,
  DeadlinePassed: { ...ofCycle, name: oneOf(['pledge', 'selfScore']), due: instant },

  BallotOpened: { ...ofBallot, bloc: text, year: whole, roll: texts, ...terms, clock },
  VoteCast: { ...ofBallot, unit: text, voter: text, for: texts, against: texts },
  BallotClosed: ofBallot,
  BallotCounted: { ...ofBallot, result },
  BallotClockAdvanced: ofBallot,
  VotingDeadlinePassed: { ...ofBallot, due: instant },

  DossierDrafted: { ...ofDossier, bloc: text, year: whole, ...nomination, clock },
  DossierSubmitted: { ...ofDossier, number: text, submittedBy: text },
  DossierReceived: { ...ofDossier, regime, regimeReason: oneOf(['received-for-appraisal']) },
  DossierReturned: { ...ofDossier, reason: text },
  DossierResubmitted: { ...ofDossier, number: text, note: optional(text) },
  AwardDecided: {
    ...{ ...ofDossier, outcome: oneOf(['awarded', 'refused']) },
    ...{ number: text, reason: optional(text) },
  },
  AwardAnnulled: { ...ofDossier, ground: text, reason: text, number: text },
  DossierClockAdvanced: ofDossier,
  DossierDeadlinePassed: { ...ofDossier, name: text, due: instant },

  CommandRefused: { stream: text, command, rejection: coded<Rejection>(), at: instant },
};

/** What checks each event's data. */
export const dataForms: Readonly<Record<StoredType, Kind<never>>> = Object.fromEntries(
  Object.entries(eventForms).map(([type, fields]) => [type, object(fields as never)]),
) as never;

export const metadataForm = object<Metadata>({
  commandId: text,
  requestHash: text,
  actor,
  enteredBy: optional(text),
  facts: list(object<Metadata['facts'][number]>({ stream: text, revision: whole })),
  rules: list(oneOf(ruleKeys)),
});
