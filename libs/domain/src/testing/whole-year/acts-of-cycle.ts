import { addDays } from '../../day-count.js';
import type { MovementId, UnitId } from '../../ids.js';
import { awards } from '../../rules/awards.js';
import { dayOf } from '../../time.js';
import { sheet } from '../cycles.js';
import { abroad, bloc, clerk, day, headOf, units } from '../names.js';
import type { World } from '../world.js';
import { ofCycle, officerOf, united } from './beginning.js';
import { rulesOn, running, type Attempt, type Fields, type Model } from './model.js';
import type { Roll } from './roll.js';

export type Draft = Partial<Pick<Attempt, 'on' | 'by'>> & { readonly data: Fields };
/** How an act is thought up; who is not named acts for the office, and what is not named is the cycle. */
export type Make = (roll: Roll, model: Model, world: World) => Draft;

export const everyUnit: readonly UnitId[] = [...units, united, abroad];
export const unitOf = (roll: Roll, sensible: readonly UnitId[]) => roll.of(sensible, everyUnit);
export const byHead = (roll: Roll, unit: UnitId, data: Fields = {}): Draft => ({
  data: { unit, ...data },
  by: roll.who(headOf(unit)),
});
export const reason = 'Theo đề nghị của khối';
const points = (roll: Roll) =>
  sheet(roll.pick([40_00, 55_00, 55_00, 60_00, 0, ...(roll.odd ? [60_01, -1] : [])]));
const movement = (roll: Roll) => roll.pick(['hien-mau', 'cai-cach']) as MovementId;
const without = (unit: UnitId, by: ReadonlySet<UnitId> | undefined) =>
  units.filter((other) => other !== unit && !by?.has(other));
const unscored = (model: Model, has: (unit: UnitId) => boolean) =>
  running(model).filter((unit) => !has(unit));

const pledging: Record<string, Make> = {
  AdoptPlan: (roll, { at }) => {
    const start = roll.pick([60, 5, 0, 90]);
    const on = (days: number) => addDays(dayOf(at), days);
    const all = { pledge: on(start), selfScore: on(start + 30), crossScore: on(start + 40) };
    return { data: { theme: 'Đoàn kết', deadlines: roll.once(4) ? {} : all } };
  },
  DraftPledge: (roll) => ({
    data: {
      contents: ['Thi đua'],
      ...(roll.odd && {
        targets: [{ under: roll.pick([1, 2]), content: 'Việc', measure: 'việc', planned: '10' }],
      }),
    },
  }),
  RegisterTitles: (roll, model) =>
    byHead(roll, unitOf(roll, running(model)), { titles: [roll.pick(awards)] }),
  SignPledge: (roll, model) => {
    const unit = unitOf(
      roll,
      unscored(model, (each) => model.signed.has(each)),
    );
    const authorisation = { by: headOf(unit), number: '01/GUQ', date: day('2019-01-05') };
    return roll.odd && roll.once(4)
      ? { data: { unit, authorisation }, by: officerOf(unit) }
      : byHead(roll, unit);
  },
  RefusePledge: (roll, model) =>
    byHead(
      roll,
      unitOf(
        roll,
        unscored(model, (each) => model.signed.has(each)),
      ),
      { reason },
    ),
  SealPledge: (roll) => ({ data: {}, by: roll.who(clerk) }),
};

/** A movement of the year and who is in it, or one that there may not be. */
const launched = (roll: Roll, world: World): { movement: MovementId; joined: readonly UnitId[] } => {
  const cycle = world.stateOf(ofCycle);
  const all = 'movements' in cycle ? cycle.movements : [];
  const none = { movement: movement(roll), joined: [] };
  return all.length === 0 || (roll.odd && roll.once(6)) ? none : roll.pick(all);
};

const movements: Record<string, Make> = {
  LaunchMovement: (roll) => ({
    data: { movement: movement(roll), name: 'Hiến máu', kind: roll.pick(['thematic', 'regular']) },
  }),
  JoinMovement: (roll, { units: all }, world) => {
    const { movement, joined } = launched(roll, world);
    const unit = unitOf(
      roll,
      all.filter((each) => !joined.includes(each)),
    );
    return byHead(roll, unit, { movement });
  },
  LeaveMovement: (roll, _, world) => {
    const { movement, joined } = launched(roll, world);
    return byHead(roll, unitOf(roll, joined), { movement });
  },
  FileEvidence: (roll, _, world) => {
    const { movement, joined } = launched(roll, world);
    return byHead(roll, unitOf(roll, joined), {
      ...{ movement, title: 'Ảnh', sha256: roll.pick(['a', 'b', 'c']).repeat(64) },
      size: roll.pick([10, 10, 10 ** 9]),
      mediaType: roll.pick(['image/png', 'image/png', 'video/mp4']),
    });
  },
  RecordActivity: (roll, { at }, world) => ({
    data: {
      movement: launched(roll, world).movement,
      ...{ date: addDays(dayOf(at), roll.pick([0, 0, 1])), text: 'Ra quân' },
    },
  }),
  ReportCase: (roll, { units: all }) =>
    byHead(roll, unitOf(roll, all), { kind: 'ExemplaryCase', title: 'Điển hình', text: 'Tốt' }),
  EndorseCase: (roll) => ({ data: { caseNumber: roll.pick([1, 2]) }, by: roll.who(clerk) }),
  ReviewMidYear: (_, { at }) => ({ data: { date: dayOf(at), text: 'Sơ kết' } }),
  ReviewMovement: (roll, { at }, world) => ({
    data: { movement: launched(roll, world).movement, date: dayOf(at), text: 'Tổng kết' },
  }),
  NominateForTheme: (roll, model, world) => {
    const { movement, joined } = launched(roll, world);
    const fit = joined.filter((unit) => running(model).includes(unit));
    return { data: { movement, unit: unitOf(roll, fit), award: roll.pick(awards) } };
  },
};

const evaluation: Record<string, Make> = {
  SubmitSelfScore: (roll, model) =>
    byHead(
      roll,
      unitOf(
        roll,
        unscored(model, (each) => model.self.has(each)),
      ),
      { sheet: points(roll) },
    ),
  SubmitCrossScore: (roll, model, world) => {
    const needed = rulesOn(model, dayOf(model.at)).crossScorers;
    const unit = unitOf(
      roll,
      unscored(model, (each) => (model.cross.get(each)?.size ?? 0) >= needed),
    );
    const cycle = world.stateOf(ofCycle);
    const drawn = 'assignment' in cycle ? (cycle.assignment?.pairs ?? []) : [];
    const peers = drawn.filter((pair) => pair.unit === unit).map(({ by }) => by);
    const by = roll.of(
      (peers.length > 0 ? peers : without(unit, model.cross.get(unit))).filter((each) =>
        model.units.includes(each),
      ),
      units,
    );
    return { data: { unit, by, sheet: points(roll) }, by: roll.who(headOf(by)) };
  },
  AssignCrossScorers: (roll) => ({ data: { seed: roll.next() } }),
  RecheckScore: (roll, model) => ({
    data: {
      unit: unitOf(
        roll,
        unscored(model, (each) => model.rechecked.has(each)),
      ),
      sheet: points(roll),
      note: reason,
    },
    by: roll.who(clerk),
  }),
  ObjectToScore: (roll, model) =>
    byHead(roll, unitOf(roll, running(model)), { reason, ...(roll.once(2) && { item: 'nhiem-vu' }) }),
  RecordMissingSheet: (roll, model) => ({
    data: { unit: unitOf(roll, running(model)), kind: roll.pick(['self', 'cross']), reason },
  }),
  SettleScore: (roll, model) => {
    const open = (unit: UnitId) => !model.settled.has(unit) || (model.objections.get(unit)?.size ?? 0) > 0;
    const unit = unitOf(roll, running(model).filter(open));
    return { data: { unit, sheet: points(roll), ...(!(roll.odd && roll.once(3)) && { reason }) } };
  },
  ExcludeUnit: (roll, model) => ({
    data: {
      unit: unitOf(roll, running(model)),
      reason,
      ...(roll.once(3) && { ground: roll.pick(['ky-luat', 'khac']) }),
    },
    by: roll.who(clerk),
  }),
  LiftExclusion: (roll, model) => ({ data: { unit: unitOf(roll, [...model.excluded]), reason } }),
};

const whole: Record<string, Make> = {
  PlaceHold: (roll, { units: all, at }) => ({
    data: {
      ...{ hold: roll.pick(['don-1', 'don-2', 'don-3']), unit: unitOf(roll, all), source: 'Thanh tra' },
      ...{ ground: roll.odd && roll.once(4) ? 'khac' : 'khieu-nai-to-cao', openedAt: dayOf(at) },
    },
    by: roll.who(clerk),
  }),
  ClearHold: (roll, { holds }) => ({
    data: {
      hold: roll.of(
        [...holds].filter(([, { open }]) => open).map(([hold]) => hold),
        ['don-1', 'don-2'],
      ),
      ...{ conclusion: 'Tố cáo sai', upheld: roll.odd && roll.once(3) },
    },
    by: roll.who(clerk),
  }),
  AdvanceClock: (roll) => ({ data: {}, by: roll.who(clerk) }),
  PassDeadline: (_, { at }) => ({ data: { name: 'pledge', due: at }, by: clerk }),
  OpenCycle: () => ({ data: { bloc, year: 2019, clock: 'played' } }),
  ClosePledging: (roll) => ({ data: {}, by: roll.who(clerk) }),
  OpenEvaluation: (roll) => ({ data: {}, by: roll.who(clerk) }),
  CloseEvaluation: (roll) => ({ data: {}, by: roll.who(clerk) }),
  CloseCycle: (roll) => ({ data: {}, by: roll.who(clerk) }),
};

export const actsOfCycle: Readonly<Record<string, Make>> = {
  ...{ ...pledging, ...movements, ...evaluation, ...whole },
};
