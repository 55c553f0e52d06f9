import { streamOf, type DossierId, type UnitId } from '../../ids.js';
import type { Award } from '../../rules/awards.js';
import type { Rules } from '../../rules/rules.js';
import { dayOf } from '../../time.js';
import { units } from '../names.js';
import { officerOf, ofCycle } from './beginning.js';
import {
  followed,
  goneFrom,
  heldBy,
  isFlagged,
  lastBallot,
  rulesOn,
  running,
  type Attempt,
  type Model,
} from './model.js';
import { foretoldOfBloc, foretoldOfCorrections, foretoldOfSittings } from './predict-others.js';

export type Foretold = (model: Model, data: never, rules: Rules, attempt: Attempt) => boolean | undefined;
export type OfUnit = { unit: UnitId };
const usesScores = ({ choice }: Rules) =>
  ['score', 'score-then-ballot', 'ballot-then-score'].includes(choice.method);

const competes = (model: Model, unit: UnitId) => running(model).includes(unit);
const hasSelf = (model: Model, unit: UnitId) => model.self.has(unit) || model.missing.has(`self ${unit}`);
/** Only a yes is sure: whom lots were drawn for is more than the lists tell. */
const hasCross = (model: Model, unit: UnitId, { crossScorers }: Rules) =>
  (model.cross.get(unit)?.size ?? 0) >= crossScorers || model.missing.has(`cross ${unit}`);

const takesSignature = ({ stage, sealed, newcomers }: Model, unit: UnitId) =>
  newcomers.has(unit)
    ? ['pledging', 'movements', 'evaluation'].includes(stage)
    : stage === 'pledging' && !sealed;

const signs = (model: Model, unit: UnitId) =>
  takesSignature(model, unit) && model.pledge && competes(model, unit) && !model.signed.has(unit);

const sheetFits = ({ sheet }: { sheet: { points: Record<string, number> } }) => {
  const given = sheet.points['nhiem-vu'] ?? -1;
  return given >= 0 && given <= 60_00;
};

const pledged = (model: Model, { noPledge }: Rules) =>
  model.plan &&
  model.pledge &&
  (noPledge !== 'excluded' || running(model).every((unit) => model.signed.has(unit)));

const nominates = (
  model: Model,
  data: OfUnit & { award: Award; subUnit?: string; reason?: string; achievements?: unknown },
  rules: Rules,
): boolean | undefined => {
  const { unit, award, subUnit, reason } = data;
  if (model.stage !== 'nomination' || !competes(model, unit) || heldBy(model, unit)) return false;
  if (model.withdrawn.has(unit)) return false;
  const own = model.nominations.filter(
    (each) => !each.thematic && each.unit === unit && each.subUnit === Boolean(subUnit),
  );
  if (own.some((each) => each.award === award || rules.severalAwards === 'one-per-unit')) return false;
  if (subUnit) return rules.subUnitAwards === 'allowed' ? undefined : false;
  const rank = model.ranks.get(unit);
  const slots = rules.slots.filter(
    (slot) => slot.award === award && rank !== undefined && rank >= slot.fromRank && rank <= slot.toRank,
  );
  const [slot] = slots.filter(({ minUnits = 0 }) => minUnits <= model.units.length);
  if (!slot || (model.approved && !model.approved.has(unit))) return false;
  const taken = model.nominations.filter(
    (each) => each.award === award && !each.subUnit && each.rank >= slot.fromRank && each.rank <= slot.toRank,
  );
  const over = slot.max !== undefined && taken.length + 1 > slot.max;
  if (over && (rules.slotsExceeded === 'refuse' || !reason)) return false;
  return data.achievements ? undefined : true;
};

/** Of dossiers, from which phases each act is done. */
const phases: Readonly<Record<string, readonly string[]>> = {
  SubmitDossier: ['drafted'],
  ReceiveDossier: ['submitted'],
  ReturnDossier: ['submitted', 'received', 'appraised'],
  RecallDossier: ['submitted', 'received', 'appraised'],
  ResubmitDossier: ['returned', 'recalled'],
  AppraiseDossier: ['received'],
  PutToCouncil: ['appraised', 'cut'],
  RecordCouncilResult: ['at-council'],
  DecideDossier: ['received', 'appraised', 'passed', 'cut', 'upward'],
  NotifyResult: ['awarded', 'refused'],
  PresentAward: ['awarded'],
  AnnulAward: ['awarded'],
};

const ofDossier = (model: Model, { on, type, data }: Attempt): boolean | undefined => {
  const dossier = model.dossiers.get(on);
  if (!dossier || !phases[type]?.includes(dossier.phase)) return false;
  const number = String(data['number']);
  const complete = ['submission-letter', 'nomination-list', 'achievement-report', 'minutes'].every((paper) =>
    dossier.papers.has(paper),
  );
  switch (type as string) {
    case 'SubmitDossier':
      return complete && dossier.signed;
    case 'ResubmitDossier':
      return complete && dossier.signed && !dossier.numbers.has(number);
    case 'PutToCouncil':
      return dossier.council && !dossier.ineligible;
    case 'NotifyResult':
      return !dossier.notified;
    case 'PresentAward':
      return !dossier.presented;
    case 'DecideDossier': {
      // Of what is to be done again the lists do not tell whether it has been.
      if (model.redo.size > 0) return undefined;
      if (data['outcome'] === 'refused')
        return data['reason'] === undefined ? false : dossier.wasHeld ? undefined : true;
      const government = dossier.award === 'GovernmentFlag';
      const from = government ? 'upward' : dossier.council ? 'passed' : 'appraised';
      if (dossier.ineligible || dossier.phase !== from || (government && dossier.upward < 2)) return false;
      return dossier.wasHeld ? undefined : true;
    }
    case 'ReceiveDossier':
    case 'ReturnDossier':
    case 'RecallDossier':
      return true;
    default:
      return undefined;
  }
};

const cycle: Readonly<Record<string, Foretold>> = {
  OpenCycle: () => false,
  AdoptPlan: ({ stage, plan }) => stage === 'pledging' && !plan,
  DraftPledge: (model, { targets }: { targets?: { under: number }[] }) =>
    model.stage === 'pledging' &&
    !model.sealed &&
    model.signed.size === 0 &&
    (targets ?? []).every(({ under }) => under === 1),
  SignPledge: (model, { unit }: OfUnit) => signs(model, unit),
  RefusePledge: (model, { unit }: OfUnit) =>
    takesSignature(model, unit) &&
    competes(model, unit) &&
    !model.signed.has(unit) &&
    !model.declined.has(unit),
  SealPledge: (model, _: object, rules) =>
    model.stage === 'pledging' && !model.sealed && pledged(model, rules) && !isFlagged(model),
  ClosePledging: (model, _: object, rules) =>
    model.stage === 'pledging' && pledged(model, rules) && !isFlagged(model),
  OpenEvaluation: (model) => model.stage === 'movements' && !isFlagged(model),
  SubmitSelfScore: (model, data: OfUnit & { sheet: { points: Record<string, number> } }) =>
    model.stage === 'evaluation' &&
    competes(model, data.unit) &&
    !model.self.has(data.unit) &&
    sheetFits(data),
  SubmitCrossScore: (model, data: OfUnit & { by: UnitId; sheet: { points: Record<string, number> } }) => {
    const { unit, by } = data;
    const may =
      model.stage === 'evaluation' && competes(model, unit) && model.units.includes(by) && unit !== by;
    return may && !model.cross.get(unit)?.has(by) && sheetFits(data) ? undefined : false;
  },
  SettleScore: (
    model,
    data: OfUnit & { reason?: string; sheet: { points: Record<string, number> } },
    rules,
  ) => {
    const { unit, reason } = data;
    if (model.stage !== 'evaluation' || !competes(model, unit) || !sheetFits(data)) return false;
    if (model.settled.has(unit) && !model.objections.get(unit)?.size) return false;
    const { self, cross, office } = rules.scoreStages;
    if ((self && !hasSelf(model, unit)) || (office && !model.rechecked.has(unit))) return false;
    return (cross && !hasCross(model, unit, rules)) || !reason ? undefined : cross ? undefined : true;
  },
  ExcludeUnit: (model, { unit, ground }: OfUnit & { ground?: string }) =>
    ['pledging', 'movements', 'evaluation'].includes(model.stage) &&
    competes(model, unit) &&
    ground !== 'khac',
  LiftExclusion: (model, { unit }: OfUnit, rules) =>
    ['pledging', 'movements', 'evaluation', 'voting'].includes(model.stage) &&
    model.excluded.has(unit) &&
    (model.stage !== 'voting' || !usesScores(rules) || model.settled.has(unit)),
  CloseEvaluation: (model, _: object, rules) => {
    const { self, cross, office } = rules.scoreStages;
    const all = running(model);
    if (model.stage !== 'evaluation' || isFlagged(model)) return false;
    const needed = self || cross || office || usesScores(rules);
    const scored = all.every((unit) => model.settled.has(unit) && !model.objections.get(unit)?.size);
    const seen = all.every(
      (unit) => (!self || hasSelf(model, unit)) && (!office || model.rechecked.has(unit)),
    );
    if (!seen || (needed && !scored)) return false;
    return cross ? undefined : needed ? true : undefined;
  },
  OpenVoting: (model) =>
    ['voting', 'nomination'].includes(model.stage) &&
    [undefined, 'counted'].includes(lastBallot(model)?.phase)
      ? undefined
      : false,
  DeclareRanking: (
    model,
    { order, unordered, withheld }: { order?: unknown; unordered?: unknown; withheld?: unknown },
    rules,
  ) => {
    const ballot = lastBallot(model);
    if (model.stage !== 'voting' || (ballot && ballot.phase !== 'counted') || isFlagged(model)) return false;
    if (withheld) return undefined;
    if (rules.preparatoryMeeting === 'required' && !model.meeting) return false;
    if (!ballot && ['ballot', 'ballot-then-score', 'score-then-ballot'].includes(rules.choice.method))
      return false;
    if (ballot?.method === 'open' && !ballot.counted?.quorum) return false;
    const plain = !order && !unordered && rules.ties.method === 'share' && rules.choice.method === 'score';
    return plain && !ballot ? true : undefined;
  },
  Nominate: nominates,
  CancelNomination: ({ stage, nominations, dossiers }, { dossier }: { dossier: DossierId }) =>
    !['pledging', 'closed'].includes(stage) &&
    nominations.some((each) => each.dossier === dossier) &&
    dossiers.get(streamOf('dossier', dossier))?.phase === 'drafted',
  WithdrawFromNomination: (model, { unit }: OfUnit, { withdrawal }) =>
    ['evaluation', 'voting', 'nomination'].includes(model.stage) &&
    competes(model, unit) &&
    withdrawal === 'allowed' &&
    !model.withdrawn.has(unit) &&
    !model.nominations.some((each) => each.unit === unit),
  CloseCycle: (model, _: object, { headship }) =>
    model.stage !== 'nomination' || (headship === 'required' && !model.elected) || isFlagged(model)
      ? false
      : undefined,
  PlaceHold: ({ units: all, holds }, { unit, hold, ground }: OfUnit & { hold: string; ground: string }) =>
    all.includes(unit) && !holds.has(hold) && ground !== 'khac',
  ClearHold: ({ holds }, { hold }: { hold: string }) => holds.get(hold)?.open === true,
};

const ballot: Readonly<Record<string, Foretold>> = {
  CastVote: (
    model,
    data: OfUnit & { for: UnitId[]; against: UnitId[]; authorisation?: object },
    _rules,
    { on, at, by },
  ) => {
    const open = model.ballots.find(({ id }) => on === `ballot-${id}`);
    if (!open || open.phase !== 'open' || at > open.closesAt || open.method !== 'open') return false;
    const { unit, authorisation } = data;
    if (!open.roll.includes(unit) || open.votes.has(unit)) return false;
    if (by === officerOf(unit) && !authorisation) return false;
    const named = [...data.for, ...data.against];
    const gone = goneFrom(model, open, dayOf(at));
    if ([unit, ...named].some((each) => gone.has(each))) return false;
    if (named.some((each) => !open.candidates.includes(each)) || new Set(named).size < named.length)
      return false;
    if (open.rules.recusal !== 'none' && named.includes(unit)) return false;
    if (open.question === 'approve') return true;
    const most =
      open.question === 'choose'
        ? open.rules.choice.maxChoices
        : open.question === 'elect'
          ? 1
          : units.length;
    return data.against.length === 0 && data.for.length <= most;
  },
  CloseBallot: (model, _: object, _rules, { on, at }) => {
    const open = model.ballots.find(({ id }) => on === `ballot-${id}`);
    if (open?.phase !== 'open') return false;
    const gone = goneFrom(model, open, dayOf(at));
    const all = open.roll.every((unit) => gone.has(unit) || open.votes.has(unit));
    return open.method !== 'open' || at > open.closesAt || all;
  },
  CountBallot: (model, _: object, _rules, { on }) => {
    const shut = model.ballots.find(({ id }) => on === `ballot-${id}`);
    if (shut?.phase !== 'closed') return false;
    return shut.method === 'open' ? true : undefined;
  },
};

const isOutOfOffice = ({ ended }: Model, { by, at }: Attempt): boolean => {
  const { to = '9999', from = '9999' } = ended.get(by) ?? {};
  return dayOf(at) > to && dayOf(at) < from;
};

/** Whether the lists let it be done; nothing, where they do not tell. */
export const foretold = (model: Model, attempt: Attempt): boolean | undefined => {
  if (attempt.barred || isOutOfOffice(model, attempt)) return false;
  if (attempt.type in phases) return ofDossier(model, attempt);
  const told = (
    { ...cycle, ...ballot, ...foretoldOfBloc, ...foretoldOfSittings, ...foretoldOfCorrections } as Readonly<
      Record<string, Foretold>
    >
  )[attempt.type];
  const units = followed(model, dayOf(attempt.at));
  const coming = model.sealed ? units.filter((unit) => !model.units.includes(unit)) : [];
  const byThen = { ...model, units, newcomers: new Set([...model.newcomers, ...coming]) };
  const answer = told?.(
    attempt.on === ofCycle && !followsByHand.includes(attempt.type) ? byThen : model,
    attempt.data as never,
    rulesOn(model, dayOf(attempt.at)),
    attempt,
  );
  return answer && ends.includes(attempt.type) && model.redo.size > 0 ? undefined : answer;
};
const followsByHand = ['AdmitToCycle', 'LeaveCycle'];
/** With these a stage ends. What is to be done again for that is more than the lists tell. */
const ends = [
  ...['SealPledge', 'ClosePledging', 'OpenEvaluation', 'CloseEvaluation', 'DeclareRanking', 'CloseCycle'],
];
