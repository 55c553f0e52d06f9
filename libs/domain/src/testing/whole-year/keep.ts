import { streamOf, type UnitId } from '../../ids.js';
import type { AnyEvent } from '../../registry.js';
import type { Award } from '../../rules/awards.js';
import type { Rules } from '../../rules/rules.js';
import { dayOf, type Day } from '../../time.js';
import { rulesOn, type Model, type ModelDossier } from './model.js';
import type { Entry } from '../world.js';

const dossierOf = (model: Model, id: string): ModelDossier | undefined => model.dossiers.get(`dossier-${id}`);
const ballotOf = (model: Model, id: string) => model.ballots.find((ballot) => ballot.id === id);

/** Written down, line by line, as it is announced. */
export const keep = (model: Model, { event }: Entry): void => {
  if ('dossier' in event.data) keepOfDossier(model, event);
  else if ('ballot' in event.data) keepOfBallot(model, event);
  keepOfYear(model, event);
};

const keepOfYear = (model: Model, { type, data }: AnyEvent): void => {
  switch (type) {
    case 'RulesAdopted':
      model.adopted.push({ from: data.validFrom, rules: data.rules });
      return;
    case 'PlanAdopted':
      model.plan = true;
      return;
    case 'PledgeDrafted':
      model.pledge = true;
      return;
    case 'PledgeSigned':
      model.signed.add(data.unit);
      model.declined.delete(data.unit);
      return;
    case 'PledgeRefused':
      model.declined.add(data.unit);
      return;
    case 'PledgeSealed':
      model.sealed = true;
      return;
    case 'PledgingClosed':
      model.stage = 'movements';
      return;
    case 'EvaluationOpened':
      model.stage = 'evaluation';
      return;
    case 'EvaluationClosed':
      model.stage = 'voting';
      return;
    case 'CycleClosed':
      model.stage = 'closed';
      return;
    case 'UnitExcluded':
      model.excluded.add(data.unit);
      return;
    case 'ExclusionLifted':
      model.excluded.delete(data.unit);
      return;
    case 'SelfScoreSubmitted':
      model.self.add(data.unit);
      return;
    case 'CrossScoreSubmitted':
      model.cross.set(data.unit, (model.cross.get(data.unit) ?? new Set()).add(data.by));
      return;
    case 'SheetRecordedMissing':
      model.missing.add(`${data.kind} ${data.unit}`);
      return;
    case 'ScoreRechecked':
      model.rechecked.add(data.unit);
      return;
    case 'ScoreObjected':
      model.objections.set(data.unit, (model.objections.get(data.unit) ?? new Set()).add(data.item ?? ''));
      return;
    case 'ScoreSettled':
      model.settled.set(data.unit, data.total);
      model.objections.delete(data.unit);
      return;
    case 'PreparatoryMeetingHeld':
      model.meeting = true;
      return;
    case 'VotingCalledOff':
      ballotOf(model, data.ballot)!.phase = 'off';
      return;
    case 'RankingDeclared':
      model.stage = 'nomination';
      for (const { unit, rank } of data.places) model.ranks.set(unit, rank);
      model.approved = data.approved && new Set(data.approved);
      return;
    case 'UnitWithdrew':
      model.withdrawn.add(data.unit);
      return;
    case 'HeadElected':
      model.elected = true;
      return;
    case 'HoldPlaced':
      model.holds.set(data.hold, { unit: data.unit, open: true, upheld: false });
      return;
    case 'HoldCleared': {
      model.holds.set(data.hold, { unit: data.unit, open: false, upheld: data.upheld ?? false });
      return;
    }
    case 'NominationMade':
      model.nominations.push({
        ...{ unit: data.unit, award: data.award, rank: data.rank ?? 0 },
        ...{ subUnit: data.subUnit !== undefined, thematic: data.kind === 'thematic' },
      });
      return;
    case 'UnitAdmittedToCycle':
      model.units = model.units.includes(data.unit) ? model.units : [...model.units, data.unit];
      return;
    case 'UnitLeftCycle':
      model.units = model.units.filter((unit) => unit !== data.unit);
      return;
  }
};

const keepOfBallot = (model: Model, { type, data }: AnyEvent): void => {
  if (type === 'VotingOpened') {
    model.ballots.push({
      ...{ id: data.ballot, purpose: data.purpose ?? 'ranking', question: data.question },
      ...{ method: data.method ?? 'open', candidates: data.candidates, closesAt: data.closesAt },
      ...{ roll: [...model.units], rules: rulesOn(model, dayOf(data.at)), phase: 'open' },
      ...{ votes: new Map(), written: new Set() },
    });
    return;
  }
  const ballot = 'ballot' in data && typeof data.ballot === 'string' ? ballotOf(model, data.ballot) : undefined;
  if (!ballot) return;
  if (type === 'VoteCast' || type === 'WrittenOpinionGiven') ballot.votes.set(data.unit, data);
  if (type === 'WrittenOpinionGiven') ballot.written.add(data.unit);
  if (type === 'BallotClosed') ballot.phase = 'closed';
  if (type === 'BallotCounted') ballot.phase = 'counted';
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
  AwardAnnulled: 'annulled',
};

const keepOfDossier = (model: Model, event: AnyEvent): void => {
  if (event.type === 'DossierDrafted') {
    const { dossier, unit, award } = event.data;
    model.dossiers.set(streamOf('dossier', dossier), newDossier(model, dossier, unit, award, dayOf(event.data.at)));
    return;
  }
  const dossier = 'dossier' in event.data && event.data.dossier && dossierOf(model, event.data.dossier);
  if (!dossier) return;
  dossier.phase = moves[event.type] ?? dossier.phase;
  switch (event.type) {
    case 'PaperAttached':
      dossier.papers.add(event.data.paper);
      dossier.signed = false;
      return;
    case 'PaperRemoved':
      dossier.papers.delete(event.data.paper);
      dossier.signed = false;
      return;
    case 'DossierSigned':
      dossier.signed = true;
      return;
    case 'DossierSubmitted':
    case 'DossierResubmitted':
      dossier.numbers.add(event.data.number);
      return;
    case 'DossierReceived':
      if (dossier.receivedOn === undefined) {
        dossier.receivedOn = dayOf(event.data.at);
        dossier.council = rulesOn(model, dossier.receivedOn).councilAwards.includes(dossier.award);
      }
      return;
    case 'DossierAppraised':
      dossier.ineligible = event.data.finding === 'ineligible';
      return;
    case 'DossierReturned':
    case 'DossierRecalled':
      dossier.ineligible = false;
      return;
    case 'CouncilResultRecorded':
      dossier.phase = event.data.outcome;
      return;
    case 'DossierHeld':
      dossier.wasHeld = true;
      return;
    case 'DossierSubmittedUpward':
      dossier.upward += 1;
      return;
    case 'AwardDecided':
      dossier.phase = event.data.outcome;
      return;
    case 'ResultNotified':
      dossier.notified = true;
      return;
    case 'AwardPresented':
      dossier.presented = true;
      return;
  }
};

const newDossier = (model: Model, id: string, unit: UnitId, award: Award, on: Day): ModelDossier => ({
  ...{ id, unit, award, phase: 'drafted', papers: new Set(), numbers: new Set() },
  ...{ signed: false, ineligible: false, wasHeld: false, upward: 0, notified: false, presented: false },
  council: asked(rulesOn(model, on), award),
});
const asked = ({ councilAwards }: Rules, award: Award) => councilAwards.includes(award);
