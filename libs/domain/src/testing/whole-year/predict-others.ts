import type { PersonId, UnitId } from '../../ids.js';
import { dayOf } from '../../time.js';
import { abroad } from '../names.js';
import { members } from './acts-of-sittings.js';
import { chairman } from './beginning.js';
import type { Model, ModelSitting } from './model.js';
import type { Foretold, OfUnit } from './predict.js';

type Told = Readonly<Record<string, Foretold>>;

const beforeRanking = ['pledging', 'movements', 'evaluation', 'voting'];
const mayLeave = ({ members: terms }: Model, unit: UnitId, on: string) => {
  const term = terms.get(unit);
  return term !== undefined && term.until === undefined && on > term.from;
};
const mayJoin = ({ members: terms }: Model, unit: UnitId, from: string) => {
  const term = terms.get(unit);
  return unit !== abroad && (!term || (term.until !== undefined && term.until <= from));
};
const isMember = ({ members: terms }: Model, unit: UnitId, day: string) => {
  const { from = '9999', until = '9999' } = terms.get(unit) ?? {};
  return from <= day && day < until;
};

export const foretoldOfBloc: Told = {
  AdmitMember: (model, { unit, from }: OfUnit & { from: string }) => mayJoin(model, unit, from),
  ReleaseMember: (model, { unit, on }: OfUnit & { on: string }) => mayLeave(model, unit, on),
  MergeMembers: (model, { units, into, on }: { units: UnitId[]; into: UnitId; on: string }) => {
    if (units.includes(into) || new Set(units).size < units.length) return false;
    const successor = model.members.get(into);
    const goesOn = successor !== undefined && successor.until === undefined;
    return units.every((unit) => mayLeave(model, unit, on)) && (goesOn || mayJoin(model, into, on));
  },
  AdmitToCycle: (model, { unit }: OfUnit, _rules, { at }) =>
    beforeRanking.includes(model.stage) && !model.units.includes(unit) && isMember(model, unit, dayOf(at)),
  LeaveCycle: (model, { unit }: OfUnit, _rules, { at }) => {
    const until = model.members.get(unit)?.until;
    const gone = until !== undefined && until <= dayOf(at);
    return [...beforeRanking, 'nomination'].includes(model.stage) && model.units.includes(unit) && gone;
  },
};

export const foretoldOfCorrections: Told = {
  DecideFlag: (model, { flags }: { flags?: { stream: string; revision: number }[] }, _rules, { on }) => {
    const open = model.flags.get(on) ?? new Set();
    const named = flags?.map(({ stream, revision }) => `${stream}@${revision}`) ?? [...open];
    return named.length > 0 && named.every((flag) => open.has(flag));
  },
};

const isInSession = (sitting: ModelSitting | undefined): sitting is ModelSitting => {
  if (!sitting?.present || sitting.closed) return false;
  const { awardSession, otherSession } = sitting.rules.councilQuorum;
  const { num, den } = sitting.forAwards ? awardSession : otherSession;
  return sitting.present.size * den >= num * members.length;
};
const standing = ({ items }: ModelSitting) => items.filter(({ dropped }) => !dropped);
const allSettled = ({ items, rules: { countingCommittee } }: ModelSitting) =>
  items.every(
    ({ result, signatures, dropped }) =>
      dropped === true ||
      (result !== undefined && (!signatures || signatures.size >= countingCommittee.signers)),
  );

type Vote = { item: number; reason?: string; written?: unknown; named?: unknown[] } & Figures;
type Figures = { for: number; against: number; invalid: number; abstained: number };

const votes = (
  sitting: ModelSitting,
  { method, committee, votes: all }: { method: string; committee?: unknown; votes: Vote[] },
): boolean | undefined => {
  const { councilVotingMethods, recusal } = sitting.rules;
  if (!(councilVotingMethods as readonly string[]).includes(method)) return false;
  if (method === 'paper' && !committee) return false;
  if (all.some(({ item }) => sitting.items[item - 1]?.dropped)) return false;
  if (all.some(({ item }) => sitting.items[item - 1]?.cast)) return undefined;
  const fits = all.every(({ item, reason, for: inFavour, against, invalid, abstained }) => {
    const heard = sitting.items[item - 1];
    const sum = inFavour + against + invalid + abstained;
    const room = sitting.present!.size;
    const adds = recusal === 'leave-room' ? sum === room || sum === room - 1 : sum === room;
    return heard?.presented && (heard.result === undefined || reason !== undefined) && adds;
  });
  if (!fits) return false;
  return all.some(({ written }) => written) || recusal !== 'none' ? undefined : true;
};

/**
 * Government flags of all sittings up to this one, held against what the province may put up by the units that lead its
 * blocs; by the other base more is counted than the lists tell.
 */
const isOverQuota = (model: Model, sitting: ModelSitting): boolean | undefined => {
  const { num, den, rounding, base } = sitting.rules.flagQuota;
  if (base === 'standard-met') return undefined;
  const all = [...model.sittings.values()].filter((each) => each.closed || each === sitting);
  const newest = new Map(all.flatMap(standing).map((item) => [item.dossier, item]));
  const flags = [...newest.values()].filter(
    ({ award, result }) => award === 'GovernmentFlag' && result !== 'cut',
  ).length;
  const leaders = [...model.ranks.values()].filter((rank) => rank === 1).length;
  const allowed = { down: Math.floor, up: Math.ceil, nearest: Math.round }[rounding]((num * leaders) / den);
  return flags > allowed;
};

export const foretoldOfSittings: Told = {
  CallSitting: ({ sittings }, { members: given }: { members: { role: string }[] }, _rules, { on }) =>
    !sittings.has(on) && given.filter(({ role }) => role === 'chair').length === 1,
  PlaceOnAgenda: (model, { dossiers }: { dossiers: string[] }, _rules, { on }) => {
    const sitting = model.sittings.get(on);
    if (!sitting || sitting.closed || !sitting.forAwards) return false;
    const waits = dossiers.every((id) =>
      ['appraised', 'cut'].includes(model.dossiers.get(`dossier-${id}`)?.phase ?? ''),
    );
    const isNew = dossiers.every((id) => !standing(sitting).some(({ dossier }) => dossier === id));
    return waits && isNew ? undefined : false;
  },
  RecordAttendance: (
    { sittings },
    { present, absent }: { present: PersonId[]; absent: unknown[] },
    _rules,
    { on },
  ) => {
    const sitting = sittings.get(on);
    const may = sitting?.closed === false && present.length + absent.length === members.length;
    // Who has cast a vote cannot be absent; whose vote it was the list does not keep.
    return may && absent.length > 0 && sitting.items.some(({ cast }) => cast) ? undefined : may;
  },
  PresentItems: ({ sittings }, { items }: { items: number[] }, _rules, { on }) => {
    const sitting = sittings.get(on);
    const isThere = (item: number) => sitting?.items[item - 1]?.dropped === undefined;
    return isInSession(sitting) && items.every((item) => item <= sitting.items.length && isThere(item));
  },
  CutItem: ({ sittings }, { item }: { item: number }, _rules, { on }) => {
    const sitting = sittings.get(on);
    const heard = sitting?.items[item - 1];
    return (
      isInSession(sitting) &&
      !heard?.dropped &&
      heard?.presented === true &&
      heard.result === undefined &&
      !heard.cast
    );
  },
  RecordVotes: (
    { sittings },
    data: { method: string; committee?: unknown; votes: Vote[] },
    _rules,
    { on },
  ) => {
    const sitting = sittings.get(on);
    return isInSession(sitting) ? votes(sitting, data) : false;
  },
  DraftSittingMinutes: (
    { sittings },
    { chair, secretary }: { chair: PersonId; secretary: PersonId },
    _rules,
    { on },
  ) => {
    const sitting = sittings.get(on);
    if (!isInSession(sitting) || !allSettled(sitting)) return false;
    return chair === chairman && [chair, secretary].every((person) => sitting.present?.has(person));
  },
  SignSittingMinutes: ({ sittings }, _: object, _rules, { on, by }) => {
    const { minutes, closed } = sittings.get(on) ?? {};
    return closed === false && minutes?.signers.includes(by) === true && !minutes.signed.has(by);
  },
  CloseSitting: (model, { quotaReason }: { quotaReason?: string }, _rules, { on }) => {
    const sitting = model.sittings.get(on);
    if (!isInSession(sitting) || !allSettled(sitting) || !sitting.minutes) return false;
    if (sitting.minutes.signers.some((person) => !sitting.minutes?.signed.has(person))) return false;
    const over = isOverQuota(model, sitting);
    if (!over) return over === undefined ? undefined : true;
    return sitting.rules.flagQuota.over === 'warn' && quotaReason !== undefined;
  },
};
