import type { OpenedBallot } from '../../ballot/ballot.js';
import { streamOf, type PersonId, type StreamName, type UnitId } from '../../ids.js';
import { clerk, headOf, units } from '../names.js';
import type { World } from '../world.js';
import { everyUnit, type Make } from './acts-of-cycle.js';
import { officerOf } from './beginning.js';
import { lastBallot, type Model } from './model.js';
import type { Roll } from './roll.js';

const openedIn = (world: World): readonly OpenedBallot[] =>
  world.streams().flatMap((stream) => {
    const state = world.stateOf(stream);
    return 'votes' in state ? [state] : [];
  });

/** The newest; now and then an earlier one, or one that there is not. */
const ballotOf = (roll: Roll, model: Model, world: World): { on: StreamName; ballot?: OpenedBallot } => {
  const all = openedIn(world);
  const newest = all.find(({ ballot }) => ballot === lastBallot(model)?.id);
  const id = roll.odd && roll.once(8) ? roll.pick(['khoi-1-2019-1', 'khoi-1-2019-9']) : newest?.ballot;
  const ballot = all.find((each) => each.ballot === id);
  return { on: streamOf('ballot', id ?? 'khoi-1-2019-1'), ...(ballot && { ballot }) };
};

const notYet = (ballot: OpenedBallot | undefined) =>
  ballot?.roll.filter((unit) => ![...ballot.votes, ...ballot.written].some((vote) => vote.unit === unit)) ??
  [];

/** Mostly for all that may be voted for. */
const choice = (roll: Roll, unit: UnitId, ballot: OpenedBallot | undefined) => {
  const open = (ballot?.candidates ?? []).filter(
    (candidate) => (ballot?.recusal ?? 'none') === 'none' || candidate !== unit,
  );
  const most = { approve: open.length, choose: ballot?.maxChoices ?? 1, elect: 1, rank: open.length };
  const meant = open.slice(0, ballot ? most[ballot.question] : 0);
  if (!roll.odd || roll.once(2)) return { for: meant, against: [] };
  const stray = roll.once(4) ? everyUnit : meant;
  const inFavour = roll.some(stray);
  const against =
    ballot?.question === 'approve' ? roll.some(stray.filter((each) => !inFavour.includes(each))) : [];
  return { for: inFavour, against: roll.once(8) ? inFavour : against };
};

const vote = (roll: Roll, model: Model, world: World, more: object = {}) => {
  const { on, ballot } = ballotOf(roll, model, world);
  const unit = roll.of(notYet(ballot), everyUnit);
  const asOfficer = roll.odd && roll.once(6);
  const authorised = asOfficer && roll.once(2);
  const authorisation = { by: headOf(unit), number: '01/GUQ', date: '2019-01-05' };
  return {
    on,
    data: { unit, ...choice(roll, unit, ballot), ...(authorised && { authorisation }), ...more },
    by: asOfficer ? officerOf(unit) : roll.who(headOf(unit)),
  };
};

const committee: readonly PersonId[] = [headOf(units[0]), headOf(units[1]), clerk];

/** A count sheet that adds up, unless it is to be an odd one. */
const countSheet = (roll: Roll, ballot: OpenedBallot | undefined) => {
  const issued = (ballot?.roll.length ?? 0) - (ballot?.written.length ?? 0);
  const invalid = roll.once(5) ? Math.min(1, issued) : 0;
  const valid = issued - invalid;
  const candidates = ballot?.candidates ?? [];
  const most = ballot?.question === 'approve' ? candidates.length : 1;
  const lines = candidates.map((unit, i) => ({
    ...{ unit, for: i < most ? valid : 0, against: 0, abstained: i < most ? 0 : valid },
    ...(ballot?.question === 'rank' && { points: i === 0 ? valid : 0 }),
  }));
  const papers = { issued, returned: issued, valid, invalid: invalid + (roll.odd && roll.once(4) ? 1 : 0) };
  return { papers, lines: roll.odd && roll.once(5) ? lines.slice(1) : lines, sheet: 'b'.repeat(64) };
};

export const actsOfBallots: Readonly<Record<string, Make>> = {
  CastVote: (roll, model, world) => vote(roll, model, world),
  GiveWrittenOpinion: (roll, model, world) => vote(roll, model, world, { document: '01/CV' }),
  RecordConsensus: (roll, model, world) => {
    const { on, ballot } = ballotOf(roll, model, world);
    const wrote = (unit: UnitId) => ballot?.written.some((each) => each.unit === unit);
    const present = (ballot?.roll ?? []).filter((unit) => !wrote(unit));
    const open = ballot?.candidates.slice(0, ballot.question === 'approve' ? 9 : 1) ?? [];
    return {
      on,
      data: { present: roll.odd ? roll.some(present) : present, for: roll.odd ? roll.some(open) : open },
      by: roll.who(clerk),
    };
  },
  AppointCountingCommittee: (roll, model, world) => ({
    on: ballotOf(roll, model, world).on,
    data: { members: roll.of([committee], [committee.slice(1), [...committee.slice(1), clerk]]) },
    by: roll.who(clerk),
  }),
  CloseBallot: (roll, model, world) => ({
    on: ballotOf(roll, model, world).on,
    data: {},
    by: roll.who(clerk),
  }),
  EnterCount: (roll, model, world) => {
    const { on, ballot } = ballotOf(roll, model, world);
    return { on, data: countSheet(roll, ballot), by: roll.of([clerk], [headOf(units[3])]) };
  },
  SignCount: (roll, model, world) => {
    const { on, ballot } = ballotOf(roll, model, world);
    const open = committee.filter((person) => !ballot?.countSignatures.includes(person));
    return { on, data: {}, by: roll.of(open, [...committee, headOf(units[3])]) };
  },
  CountBallot: (roll, model, world) => ({
    on: ballotOf(roll, model, world).on,
    data: {},
    by: roll.who(clerk),
  }),
  /** Owed by the cycle; for a person to do it is refused. */
  CallOffBallot: (roll, model, world) => {
    roll.barred = true;
    return { on: ballotOf(roll, model, world).on, data: { reason: 'Không' } };
  },
};

/** What a ballot is waiting for. */
export const nextOfBallot = (model: Model, world: World): string | undefined => {
  const ballot = openedIn(world).find((each) => each.ballot === lastBallot(model)?.id);
  const method = ballot?.method ?? 'open';
  if (ballot?.phase === 'open') {
    if (method === 'open')
      return notYet(ballot).length > 0 && model.at <= ballot.closesAt ? 'CastVote' : 'CloseBallot';
    return method === 'consensus' && !ballot.consensus ? 'RecordConsensus' : 'CloseBallot';
  }
  if (ballot?.phase !== 'closed') return undefined;
  if (method === 'consensus' && !ballot.consensus) return 'CallOffVoting';
  if (method !== 'paper') return 'CountBallot';
  if (ballot.committee.length === 0) return 'AppointCountingCommittee';
  if (!ballot.paperCount) return 'EnterCount';
  return ballot.countSignatures.length < 2 ? 'SignCount' : 'CountBallot';
};
