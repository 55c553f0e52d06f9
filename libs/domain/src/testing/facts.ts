import { blocDecider } from '../bloc/bloc.decider.js';
import type { BlocEvent } from '../bloc/bloc.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import type { Rules } from '../rules/rules.js';
import type { Clock } from '../time.js';
import { unitDecider, type Unit } from '../unit/unit.js';
import { inBloc } from './acts.js';
import { day, north, on, south, today, units } from './names.js';

/** Nothing is known but the time. */
export const noFacts: Facts = { now: today, appointments: [] };

/** Somebody who heads all these units. */
export const headOfAll: Facts['appointments'] = units.map((unit) => ({
  role: 'unit-head',
  unit,
  from: day('2019-01-01'),
}));

export const unitOn = (clock: Clock, unit: UnitId = north): Unit =>
  unitDecider.evolve(unitDecider.initialState, {
    type: 'UnitRegistered',
    data: { unit, name: 'Cục Thống kê tỉnh', clock, at: on('2018-12-01') },
  });

export const blocRegistered = (clock: Clock = 'played') =>
  inBloc(
    'BlocRegistered',
    { kind: 'bloc', name: 'Khối thi đua số 1', province: 'Thái Bình', clock },
    on('2018-12-01'),
  );
export const memberAdmitted = (unit: UnitId, from = '2019-01-01') =>
  inBloc('MemberAdmitted', { unit, from: day(from) }, on('2018-12-02'));
export const headSet = (year = 2019) =>
  inBloc('HeadSet', { year, head: north, deputy: south, method: 'election' }, on('2018-12-20'));
export const rulesAdopted = (rules: Partial<Rules>) =>
  inBloc('BlocRulesAdopted', { rules }, on('2018-12-21'));

/** The bloc of four, led by north with south as deputy, after further events. */
export const blocWith = (clock: Clock = 'played', ...more: readonly BlocEvent[]) => {
  const history: readonly BlocEvent[] = [
    blocRegistered(clock),
    ...units.map((unit) => memberAdmitted(unit)),
    headSet(),
    ...more,
  ];
  const state = history.reduce(blocDecider.evolve, blocDecider.initialState);
  if (state.status === 'unregistered') throw new Error('a history begins with a registration');
  return state;
};
