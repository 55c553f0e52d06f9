import { streamOf, type UnitId } from '../../ids.js';
import type { AnyEvent } from '../../registry.js';
import type { Award } from '../../rules/awards.js';
import type { Rules } from '../../rules/rules.js';
import { dayOf, type Day } from '../../time.js';
import type { Entry } from '../world.js';
import { keepOfCorrection } from './keep-corrections.js';
import { keepOfSitting } from './keep-sittings.js';
import { countOf, goneFrom, rulesOn, type Model, type ModelDossier } from './model.js';

const dossierOf = (model: Model, id: string): ModelDossier | undefined => model.dossiers.get(`dossier-${id}`);
const ballotOf = (model: Model, id: string) => model.ballots.find((ballot) => ballot.id === id);

/** Written down, line by line, as it is announced. */
export const keep = (model: Model, { stream, event }: Entry): void => {
  if (event.type === 'FactCorrected' || event.type === 'FlagDecided') {
    keepOfCorrection(model, stream, event);
    return;
  }
  if ('council' in event.data && !('dossier' in event.data)) keepOfSitting(model, stream, event);
  if ('dossier' in event.data) keepOfDossier(model, event);
  else if ('ballot' in event.data) keepOfBallot(model, event);
  keepOfYear(model, event);
};

export type Lines<Kept> = {
  readonly [Type in AnyEvent['type']]?: (
    kept: Kept,
    data: Extract<AnyEvent, { type: Type }>['data'],
    model: Model,
  ) => void;
};
export type Line<Kept> = (kept: Kept, data: AnyEvent['data'], model: Model) => void;

const linesOfYear: Lines<Model> = {
  RulesAdopted(model, data) {
    model.adopted.push({ from: data.validFrom, rules: data.rules });
  },
  PlanAdopted(model) {
    model.plan = true;
  },
  PledgeDrafted(model) {
    model.pledge = true;
  },
  PledgeSigned(model, data) {
    model.signed.add(data.unit);
    model.declined.delete(data.unit);
  },
  PledgeRefused(model, data) {
    model.declined.add(data.unit);
  },
  PledgeSealed(model) {
    model.sealed = true;
  },
  PledgingClosed(model) {
    model.stage = 'movements';
  },
  EvaluationOpened(model) {
    model.stage = 'evaluation';
  },
  EvaluationClosed(model) {
    model.stage = 'voting';
  },
  CycleClosed(model) {
    model.stage = 'closed';
  },
  UnitExcluded(model, data) {
    model.excluded.add(data.unit);
  },
  ExclusionLifted(model, data) {
    model.excluded.delete(data.unit);
  },
  SelfScoreSubmitted(model, data) {
    model.self.add(data.unit);
  },
  CrossScoreSubmitted(model, data) {
    model.cross.set(data.unit, (model.cross.get(data.unit) ?? new Set()).add(data.by));
  },
  SheetRecordedMissing(model, data) {
    model.missing.add(`${data.kind} ${data.unit}`);
  },
  ScoreRechecked(model, data) {
    model.rechecked.add(data.unit);
  },
  ScoreObjected(model, data) {
    model.objections.set(data.unit, (model.objections.get(data.unit) ?? new Set()).add(data.item ?? ''));
  },
  ScoreSettled(model, data) {
    model.settled.set(data.unit, data.total);
    model.objections.delete(data.unit);
  },
  PreparatoryMeetingHeld(model) {
    model.meeting = true;
  },
  VotingCalledOff(model, data) {
    ballotOf(model, data.ballot)!.phase = 'off';
  },
  RankingDeclared(model, data) {
    model.stage = 'nomination';
    for (const { unit, rank } of data.places) model.ranks.set(unit, rank);
    model.approved = data.approved && new Set(data.approved);
  },
  UnitWithdrew(model, data) {
    model.withdrawn.add(data.unit);
  },
  HeadElected(model) {
    model.elected = true;
  },
  HoldPlaced(model, data) {
    model.holds.set(data.hold, { unit: data.unit, open: true, upheld: false });
  },
  HoldCleared(model, data) {
    model.holds.set(data.hold, { unit: data.unit, open: false, upheld: data.upheld ?? false });
  },
  NominationMade(model, data) {
    model.nominations.push({
      ...{ dossier: data.dossier, unit: data.unit, award: data.award, rank: data.rank ?? 0 },
      ...{ subUnit: data.subUnit !== undefined, thematic: data.kind === 'thematic' },
    });
  },
  NominationCancelled(model, data) {
    model.nominations = model.nominations.filter(({ dossier }) => dossier !== data.dossier);
  },
  MemberAdmitted(model, { unit, from }) {
    model.members.set(unit, { from });
    model.moves.push({ unit, isIn: true, on: from });
  },
  MemberLeft(model, { unit, on }) {
    model.members.set(unit, { ...model.members.get(unit)!, until: on });
    model.moves.push({ unit, isIn: false, on });
  },
  MembersMerged(model, { units, into, on }) {
    for (const unit of units) model.members.set(unit, { ...model.members.get(unit)!, until: on, into });
    const successor = model.members.get(into);
    if (!successor || successor.until) model.members.set(into, { from: on });
    model.moves.push(...units.map((unit) => ({ unit, isIn: false, on })), { unit: into, isIn: true, on });
  },
  AppointmentEnded(model, { person, to }) {
    model.ended.set(person, { to });
  },
  PersonAppointed(model, { person, from }) {
    const ended = model.ended.get(person);
    if (ended) ended.from = from;
  },
  UnitAdmittedToCycle(model, data) {
    if (model.sealed) model.newcomers.add(data.unit);
    model.units = model.units.includes(data.unit) ? model.units : [...model.units, data.unit];
  },
  UnitLeftCycle(model, data) {
    model.units = model.units.filter((unit) => unit !== data.unit);
  },
};
const keepOfYear = (model: Model, { type, data }: AnyEvent): void =>
  (linesOfYear[type] as Line<Model> | undefined)?.(model, data, model);

const keepOfBallot = (model: Model, { type, data }: AnyEvent): void => {
  if (type === 'VotingOpened') {
    model.ballots.push({
      ...{ id: data.ballot, purpose: data.purpose ?? 'ranking', question: data.question },
      ...{ method: data.method ?? 'open', candidates: data.candidates, closesAt: data.closesAt },
      ...{ roll: [...model.units], rules: rulesOn(model, dayOf(data.at)), phase: 'open' },
      ...{ votes: new Map(), written: new Set(), left: { closed: new Set(), counted: new Set() } },
    });
    return;
  }
  const ballot =
    'ballot' in data && typeof data.ballot === 'string' ? ballotOf(model, data.ballot) : undefined;
  if (!ballot) return;
  if (type === 'VoteCast' || type === 'WrittenOpinionGiven') ballot.votes.set(data.unit, data);
  if (type === 'WrittenOpinionGiven') ballot.written.add(data.unit);
  if (type === 'BallotClosed') {
    ballot.phase = 'closed';
    ballot.left.closed = goneFrom(model, ballot, dayOf(data.at));
  }
  if (type === 'BallotCounted') {
    ballot.phase = 'counted';
    ballot.left.counted = goneFrom(model, ballot, dayOf(data.at));
    ballot.counted = countOf(ballot);
  }
};

const moves: Readonly<Record<string, string>> = {
  DossierSubmitted: 'submitted',
  DossierResubmitted: 'submitted',
  DossierReceived: 'received',
  DossierReturned: 'returned',
  DossierRecalled: 'recalled',
  DossierAppraised: 'appraised',
  DossierPutToCouncil: 'at-council',
  DossierSubmittedUpward: 'upward',
  DossierCancelled: 'cancelled',
  AwardAnnulled: 'annulled',
};

const linesOfDossier: Lines<ModelDossier> = {
  PaperAttached(dossier, data) {
    dossier.papers.add(data.paper);
    dossier.signed = false;
  },
  PaperRemoved(dossier, data) {
    dossier.papers.delete(data.paper);
    dossier.signed = false;
  },
  DossierSigned(dossier) {
    dossier.signed = true;
  },
  DossierSubmitted(dossier, data) {
    dossier.numbers.add(data.number);
  },
  DossierResubmitted(dossier, data) {
    dossier.numbers.add(data.number);
  },
  DossierReceived(dossier, data, model) {
    if (dossier.receivedOn === undefined) {
      dossier.receivedOn = dayOf(data.at);
      dossier.council = rulesOn(model, dossier.receivedOn).councilAwards.includes(dossier.award);
    }
  },
  DossierAppraised(dossier, data) {
    dossier.ineligible = data.finding === 'ineligible';
  },
  DossierReturned(dossier) {
    dossier.ineligible = false;
  },
  DossierRecalled(dossier) {
    dossier.ineligible = false;
  },
  CouncilResultRecorded(dossier, data) {
    dossier.phase = data.outcome;
  },
  DossierHeld(dossier) {
    dossier.wasHeld = true;
  },
  DossierSubmittedUpward(dossier) {
    dossier.upward += 1;
  },
  AwardDecided(dossier, data) {
    dossier.phase = data.outcome;
  },
  ResultNotified(dossier) {
    dossier.notified = true;
  },
  AwardPresented(dossier) {
    dossier.presented = true;
  },
};
const keepOfDossier = (model: Model, event: AnyEvent): void => {
  if (event.type === 'DossierDrafted') {
    const { dossier, unit, award } = event.data;
    model.dossiers.set(
      streamOf('dossier', dossier),
      newDossier(model, dossier, unit, award, dayOf(event.data.at)),
    );
    return;
  }
  const dossier = 'dossier' in event.data && event.data.dossier && dossierOf(model, event.data.dossier);
  if (!dossier) return;
  dossier.phase = moves[event.type] ?? dossier.phase;
  (linesOfDossier[event.type] as Line<ModelDossier> | undefined)?.(dossier, event.data, model);
};

const newDossier = (model: Model, id: string, unit: UnitId, award: Award, on: Day): ModelDossier => ({
  ...{ id, unit, award, phase: 'drafted', papers: new Set(), numbers: new Set() },
  ...{ signed: false, ineligible: false, wasHeld: false, upward: 0, notified: false, presented: false },
  council: asked(rulesOn(model, on), award),
});
const asked = ({ councilAwards }: Rules, award: Award) => councilAwards.includes(award);
