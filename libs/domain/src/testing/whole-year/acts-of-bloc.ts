import { addDays } from '../../day-count.js';
import { streamOf, type UnitId } from '../../ids.js';
import { dayOf } from '../../time.js';
import { clerk, headOf, north, units } from '../names.js';
import { everyUnit, reason, unitOf, type Draft, type Make } from './acts-of-cycle.js';
import { ofBloc, ofRulebook, officerOf, united } from './beginning.js';
import { membersNow, type Fields, type Model } from './model.js';
import type { Roll } from './roll.js';

const onBloc = (data: Fields): Draft => ({ on: ofBloc, data });
const leavers = (model: Model) =>
  [...model.members].filter(([, { until }]) => until !== undefined).map(([unit]) => unit);
/** Who has left the bloc, and is still in the year; and the other way round. */
export const goneFromBloc = (model: Model) => model.units.filter((unit) => leavers(model).includes(unit));
export const newInBloc = (model: Model) => membersNow(model).filter((unit) => !model.units.includes(unit));

const onUnit = (roll: Roll, of: (unit: UnitId) => Fields): Draft => {
  const unit = roll.pick(everyUnit);
  return { on: streamOf('unit', unit), data: { unit, ...of(unit) }, by: roll.who(clerk) };
};

/** What is done around the year: members come, go and merge, rules change, offices change hands. */
export const actsOfBloc: Readonly<Record<string, Make>> = {
  ReleaseMember: (roll, model) =>
    onBloc({ unit: unitOf(roll, membersNow(model)), on: dayOf(model.at), reason }),
  AdmitMember: (roll, model) =>
    onBloc({ unit: unitOf(roll, [...leavers(model), united]), from: dayOf(model.at) }),
  MergeMembers: (roll, model) => {
    const all = membersNow(model);
    const merged = roll.odd && roll.once(4) ? roll.some(everyUnit) : [roll.pick(all), roll.pick(all)];
    const into = roll.of([united, ...all.filter((unit) => !merged.includes(unit))], everyUnit);
    return onBloc({
      ...{ units: roll.odd && roll.once(6) ? merged : [...new Set(merged)], into, reason },
      on: addDays(dayOf(model.at), roll.odd && roll.once(5) ? -900 : 0),
    });
  },
  AdmitToCycle: (roll, model) => ({ data: { unit: unitOf(roll, newInBloc(model)) } }),
  LeaveCycle: (roll, model) => ({ data: { unit: unitOf(roll, goneFromBloc(model)) } }),
  SetHead: (roll) =>
    onBloc({ year: 2020, head: roll.pick(units), method: 'appointed', ...(roll.once(2) && { reason }) }),
  SetSecretary: (roll) =>
    onBloc({ year: 2019, secretary: roll.of([headOf(north)], [clerk, headOf(units[2])]) }),
  HandOverBanner: (roll, model) => onBloc({ unit: unitOf(roll, membersNow(model)), on: dayOf(model.at) }),
  AdoptRules: (roll, model) => ({
    on: ofRulebook,
    data: {
      scope: 'bloc-khoi-1',
      rules: roll.pick([
        { ties: { method: 'head' } },
        { slotsExceeded: 'refuse' },
        { minutes: 'optional' },
        { withdrawal: 'allowed' },
        { quorum: { num: 1, den: 2 } },
        { quorum: { num: 1, den: 0 } },
      ]),
      ...{ validFrom: addDays(dayOf(model.at), roll.pick([0, 1, 20])), act: '02/QĐ-K1', clock: 'live' },
    },
  }),
  RenameUnit: (roll, { at }) =>
    onUnit(roll, () => ({ name: roll.pick(['Sở Mới', 'Cục Mới']), from: dayOf(at) })),
  RegisterSubUnit: (roll) => onUnit(roll, () => ({ name: roll.pick(['Phòng Một', 'Phòng Hai']) })),
  /** An officer goes, and somebody is appointed again. */
  EndAppointment: (roll, { at }) => {
    const unit = roll.pick(units);
    const person = officerOf(unit);
    const data = { person, role: 'unit-officer', unit, to: dayOf(at), reason };
    return { on: streamOf('person', person), data, by: roll.who(clerk) };
  },
  Appoint: (roll, { at, ended }) => {
    const unit = roll.of(
      units.filter((each) => ended.has(officerOf(each))),
      units,
    );
    const person = officerOf(unit);
    const data = { person, role: 'unit-officer', unit, from: addDays(dayOf(at), 1) };
    return { on: streamOf('person', person), data, by: roll.who(clerk) };
  },
};
