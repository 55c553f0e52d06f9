import { addDays } from '../../day-count.js';
import type { MinutesSigner } from '../../cycle/conference.js';
import { dossierIdOf, streamOf, type AchievementId, type UnitId } from '../../ids.js';
import { awards } from '../../rules/awards.js';
import { dayOf } from '../../time.js';
import { conference } from '../cycles.js';
import { bloc, clerk, cycle, east, headOf, north, units, west } from '../names.js';
import { byHead, everyUnit, reason, unitOf, type Draft, type Make } from './acts-of-cycle.js';
import { ofCycle, subUnit } from './beginning.js';
import { heldBy, lastBallot, rulesOn, running, type Fields, type Model } from './model.js';
import type { Roll } from './roll.js';

/** Units with equal scores, in the running. */
const tiedUnits = (model: Model) => {
  const total = (unit: UnitId) => model.settled.get(unit);
  const groups = running(model).map((unit) => running(model).filter((each) => total(each) === total(unit)));
  return groups.find((group) => group.length > 1);
};
/** Who has more votes than any other. */
const foremost = (model: Model) => {
  const votes = (unit: UnitId) =>
    [...(lastBallot(model)?.votes.values() ?? [])].filter((vote) => vote.for.includes(unit)).length;
  return [...running(model)].sort((a, b) => votes(b) - votes(a))[0];
};

export const actsOfChoosing: Record<string, Make> = {
  HoldPreparatoryMeeting: (_, { at }) => ({
    data: { heldOn: dayOf(at), place: 'Hội trường', chair: headOf(north) },
  }),
  OpenVoting: (roll, model) => {
    const { at } = model;
    const days = roll.odd ? roll.pick([14, 3, 0]) : 14;
    const closesAt = `${addDays(dayOf(at), days)}T10:00:00.000Z`;
    const { votingMethods: methods, ties } = rulesOn(model, dayOf(at));
    const tied =
      ties.method === 'second-ballot' && lastBallot(model)?.phase === 'counted' && tiedUnits(model);
    if (model.stage === 'voting' && tied && roll.once(2))
      return { data: { closesAt, purpose: 'tie', candidates: tied, method: methods[0], reason } };
    const purpose =
      model.stage === 'nomination' ? 'head' : roll.odd ? roll.pick(['ranking', 'tie', 'head']) : undefined;
    return {
      data: {
        closesAt,
        ...(purpose && { purpose }),
        method: roll.odd ? roll.pick(['open', 'paper', 'consensus']) : methods[0],
        ...(roll.odd && roll.once(3) && { candidates: roll.some(everyUnit) }),
        ...(roll.odd && roll.once(3) && { question: roll.pick(['approve', 'choose', 'elect', 'rank']) }),
        ...((!roll.odd || roll.once(2)) && { reason }),
      },
    };
  },
  CallOffVoting: (roll, model) => ({
    data: { ballot: roll.pick([lastBallot(model)?.id ?? 'khoi-1-2019-1', 'khoi-1-2019-1']), reason },
    by: roll.who(clerk),
  }),
  DeclareRanking: (roll, model) => {
    const { choice } = rulesOn(model, dayOf(model.at));
    const order = running(model).map((unit) => [unit]);
    const shares = units.map((unit, i) => ({ unit, share: { num: 5 + i, den: 10 } }));
    const ties = [running(model).slice(0, 2), running(model).slice(-2), running(model)];
    return {
      data: {
        ...((choice.method === 'consensus' || (roll.odd && roll.once(3))) && { order }),
        ...(roll.odd && roll.once(3) && { unordered: roll.some(units) }),
        ...(roll.once(roll.odd ? 5 : 9) && { withheld: { what: roll.pick(['first', 'all']), reason } }),
        womenShares: shares,
        ties: ties.map((tied) => ({ order: [tied], reason })),
      },
    };
  },
};

/** Units that fit an award, as far as the lists tell. */
const fitting = (model: Model, strictly = true) => {
  const rules = rulesOn(model, dayOf(model.at));
  return running(model).flatMap((unit) => {
    const rank = model.ranks.get(unit);
    if (rank === undefined) return [];
    if (strictly && (model.withdrawn.has(unit) || heldBy(model, unit))) return [];
    if (strictly && model.approved && !model.approved.has(unit)) return [];
    const had = model.nominations.filter((each) => each.unit === unit && !each.thematic && !each.subUnit);
    return rules.slots
      .filter(
        (slot) => rank >= slot.fromRank && rank <= slot.toRank && (slot.minUnits ?? 0) <= model.units.length,
      )
      .filter(
        ({ award }) => !had.some((each) => each.award === award || rules.severalAwards === 'one-per-unit'),
      )
      .map(({ award }) => ({ unit, award }));
  });
};
export const canNominate = (model: Model): boolean =>
  fitting(model).length > 0 && model.nominations.length < 3;

/** By the ballot, where one was held for it. */
const electedHead = (roll: Roll, model: Model) => {
  const ballot = lastBallot(model);
  if (ballot?.purpose !== 'head' && !(roll.odd && roll.once(2))) return { head: unitOf(roll, [east, west]) };
  return { head: foremost(model) ?? east, ballot: ballot?.id ?? 'khoi-1-2019-1' };
};

const achievement = 'sang-kien-1' as AchievementId;
export const actsOfNominating: Record<string, Make> = {
  Nominate: (roll, model) => {
    const anything = everyUnit.flatMap((unit) => awards.map((award) => ({ unit, award })));
    return {
      data: {
        ...roll.of(fitting(model, !roll.odd), anything),
        ...(!(roll.odd && roll.once(3)) && { reason }),
        ...(roll.odd && roll.once(6) && { subUnit }),
        ...(roll.odd && roll.once(4) && { achievements: [achievement] }),
      },
      by: roll.who(clerk),
    };
  },
  CancelNomination: (roll, model) => ({
    data: {
      ...roll.of(
        model.nominations.map(({ dossier }) => ({ dossier })),
        [{ dossier: dossierIdOf(cycle, 9) }],
      ),
      reason,
    },
  }),
  WithdrawFromNomination: (roll, model) => byHead(roll, unitOf(roll, running(model)), { reason }),
  ElectHead: (roll, model) => ({
    data: {
      ...electedHead(roll, model),
      ...{ deputy: roll.odd ? roll.pick(units) : north },
      ...{ method: roll.odd ? roll.pick(['winner', 'election', 'rotation']) : 'election', reason },
    },
  }),
  HoldClosingConference: (roll, { at, units: all }) => {
    const absent = roll.odd ? roll.some(all) : [];
    return {
      data: {
        ...{ ...conference, from: at, guests: [] },
        present: all.filter((unit) => !absent.includes(unit)).map((unit) => ({ unit })),
        absent: absent.map((unit) => ({ unit, reason })),
      },
    };
  },
  DrawUpMinutes: () => ({ data: { baseDocuments: [] } }),
  SignMinutes: (roll, _, world) => {
    const cycle = world.stateOf(ofCycle);
    const signed =
      'settledScores' in cycle ? (cycle.minutes?.signatures.map(({ signer }) => signer) ?? []) : [];
    const signer: MinutesSigner = roll.of<MinutesSigner>(
      (['chair', 'secretary'] as const).filter((each) => !signed.includes(each)),
      ['chair', 'secretary'],
    );
    return { data: { signer }, by: roll.odd && roll.once(4) ? clerk : conference[signer] };
  },
  ClaimAchievement: (roll, model) => claim(roll, model, { title: 'Sáng kiến' }),
  ReleaseAchievement: (roll, model) => claim(roll, model, { reason }),
};
const claim = (roll: Roll, model: Model, more: Fields): Draft => ({
  on: streamOf('claim', `achievement-${achievement}`),
  data: {
    ...{ achievement, bloc, year: 2019 },
    ...roll.of(fitting(model), [{ unit: north, award: 'ProvinceFlag' }]),
    ...more,
  },
});
