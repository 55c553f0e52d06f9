import type { AnyEvent, EventType } from '../../registry.js';
import { countOf, type Model, type ModelDossier } from './model.js';

type Data<Type extends EventType> = Extract<AnyEvent, { type: Type }>['data'];
/** Struck out, and written again as it is right. */
type Struck<Kept> = {
  readonly [Type in EventType]?: {
    readonly off: (kept: Kept, data: Data<Type>) => void;
    readonly on: (kept: Kept, data: Data<Type>) => void;
  };
};
type AnyStruck<Kept> = Readonly<
  Record<string, { off: (kept: Kept, data: unknown) => void; on: (kept: Kept, data: unknown) => void }>
>;

const inSet = (set: (model: Model) => Set<unknown>, entry: (data: never) => unknown) => ({
  off: (model: Model, data: unknown) => void set(model).delete(entry(data as never)),
  on: (model: Model, data: unknown) => void set(model).add(entry(data as never)),
});
type OfUnit = { unit: string };
const ofUnit = (set: (model: Model) => Set<unknown>) => inSet(set, ({ unit }: OfUnit) => unit);
const nominationOf = ({ dossier, unit, award, rank, subUnit, kind }: Data<'NominationMade'>) => ({
  ...{ dossier, unit, award, rank: rank ?? 0, subUnit: subUnit !== undefined, thematic: kind === 'thematic' },
});

const ofYear: Struck<Model> = {
  PledgeSigned: {
    off: ({ signed }, { unit }) => void signed.delete(unit),
    on: ({ signed, declined }, { unit }) => {
      signed.add(unit);
      declined.delete(unit);
    },
  },
  PledgeRefused: ofUnit(({ declined }) => declined),
  SelfScoreSubmitted: ofUnit(({ self }) => self),
  ScoreRechecked: ofUnit(({ rechecked }) => rechecked),
  SheetRecordedMissing: inSet(
    ({ missing }) => missing,
    ({ kind, unit }: OfUnit & { kind: string }) => `${kind} ${unit}`,
  ),
  CrossScoreSubmitted: {
    off: ({ cross }, { unit, by }) => void cross.get(unit)?.delete(by),
    on: ({ cross }, { unit, by }) => void cross.set(unit, (cross.get(unit) ?? new Set()).add(by)),
  },
  ScoreSettled: {
    off: ({ settled }, { unit }) => void settled.delete(unit),
    on: ({ settled }, { unit, total }) => void settled.set(unit, total),
  },
  UnitExcluded: ofUnit(({ excluded }) => excluded),
  UnitWithdrew: ofUnit(({ withdrawn }) => withdrawn),
  PreparatoryMeetingHeld: {
    off: (model) => void (model.meeting = false),
    on: (model) => void (model.meeting = true),
  },
  HeadElected: {
    off: (model) => void (model.elected = false),
    on: (model) => void (model.elected = true),
  },
  RankingDeclared: {
    off: ({ ranks }) => ranks.clear(),
    on: (model, { places, approved }) => {
      for (const { unit, rank } of places) model.ranks.set(unit, rank);
      model.approved = approved && new Set(approved);
    },
  },
  NominationMade: {
    off: ({ nominations }, data) => {
      const said = JSON.stringify(nominationOf(data));
      const at = nominations.findIndex((each) => JSON.stringify(each) === said);
      if (at >= 0) nominations.splice(at, 1);
    },
    on: ({ nominations }, data) => void nominations.push(nominationOf(data)),
  },
  VoteCast: {
    off: (model, { ballot, unit }) => void ballotOf(model, ballot)?.votes.delete(unit),
    on: (model, data) => void ballotOf(model, data.ballot)?.votes.set(data.unit, data),
  },
  WrittenOpinionGiven: {
    off: (model, { ballot, unit }) => {
      ballotOf(model, ballot)?.votes.delete(unit);
      ballotOf(model, ballot)?.written.delete(unit);
    },
    on: (model, data) => {
      ballotOf(model, data.ballot)?.votes.set(data.unit, data);
      ballotOf(model, data.ballot)?.written.add(data.unit);
    },
  },
  BallotCounted: {
    off: () => undefined,
    on: (model, data) => {
      const ballot = ballotOf(model, data.ballot);
      if (ballot) ballot.counted = countOf(ballot);
    },
  },
};
const ballotOf = ({ ballots }: Model, id: string) => ballots.find((ballot) => ballot.id === id);

const ofDossier: Struck<ModelDossier> = {
  AwardDecided: {
    off: () => undefined,
    on: (dossier, { outcome }) => {
      if (['awarded', 'refused'].includes(dossier.phase)) dossier.phase = outcome;
    },
  },
  ResultNotified: {
    off: (dossier) => void (dossier.notified = false),
    on: (dossier) => void (dossier.notified = true),
  },
  AwardPresented: {
    off: (dossier) => void (dossier.presented = false),
    on: (dossier) => void (dossier.presented = true),
  },
};

export const keepOfCorrection = (
  model: Model,
  stream: string,
  { type, data }: Extract<AnyEvent, { type: 'FactCorrected' | 'FlagDecided' }>,
): void => {
  const flags = model.flags.get(stream) ?? new Set();
  model.flags.set(stream, flags);
  if (type === 'FlagDecided') {
    for (const { stream: of, revision } of data.flags) {
      flags.delete(`${of}@${revision}`);
      if (data.decision === 'redo') model.redo.add(`${of}@${revision}`);
    }
    return;
  }
  const { fact, was, becomes, follows, dependents } = data;
  model.redo.delete(`${stream}@${fact.revision}`);
  for (const { stream: of, revision } of dependents) flags.add(`${of}@${revision}`);
  const dossier = model.dossiers.get(stream);
  const kept = dossier ?? model;
  const line = ((dossier ? ofDossier : ofYear) as AnyStruck<Model | ModelDossier>)[fact.type];
  if (!follows || !line) return;
  if (was) line.off(kept, was);
  if (becomes) line.on(kept, becomes);
};
