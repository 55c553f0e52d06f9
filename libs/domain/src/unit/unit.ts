import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import type { Clock, Day, Instant } from '../time.js';

/** A name that a unit took on a day; without one, the name that it was registered under. */
export type UnitName = { readonly name: string; readonly from?: Day };

/** An agency that may be a member of blocs. One registered on the played clock serves played cycles only. */
export type Unit =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly id: UnitId;
      /** The newest one. */
      readonly name: string;
      readonly names: readonly UnitName[];
      /** Offices inside it. Acts refer to them by their name, which is unique within the unit. */
      readonly subUnits: readonly string[];
      readonly clock: Clock;
      readonly at: Instant;
    };

export type UnitCommand =
  | Command<
      'RegisterUnit',
      { readonly unit: UnitId; readonly name: string; readonly superior?: string; readonly clock: Clock }
    >
  | Command<
      'RenameUnit',
      { readonly unit: UnitId; readonly name: string; readonly from: Day; readonly reason?: string }
    >
  | Command<'RegisterSubUnit', { readonly unit: UnitId; readonly name: string }>;

export type UnitEvent =
  | Event<
      'UnitRegistered',
      {
        readonly unit: UnitId;
        readonly name: string;
        readonly superior?: string;
        readonly clock: Clock;
        readonly at: Instant;
      }
    >
  | Event<
      'UnitRenamed',
      {
        readonly unit: UnitId;
        readonly name: string;
        readonly from: Day;
        readonly reason?: string;
        readonly at: Instant;
      }
    >
  | Event<'SubUnitRegistered', { readonly unit: UnitId; readonly name: string; readonly at: Instant }>;

export type UnitRejection =
  | { readonly code: 'UNIT_ALREADY_REGISTERED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'UNIT_UNKNOWN'; readonly unit: UnitId }
  | { readonly code: 'NAME_UNCHANGED'; readonly name: string }
  | { readonly code: 'RENAMED_SINCE'; readonly name: string; readonly from: Day }
  | { readonly code: 'SUB_UNIT_ALREADY_REGISTERED'; readonly unit: UnitId; readonly subUnit: string };

export const unitDecider: Decider<Unit, UnitCommand, UnitEvent, UnitRejection, Facts> = {
  initialState: { status: 'unregistered' },
  decide(command, unit) {
    const { at } = command;
    if (command.type === 'RegisterUnit') {
      if (unit.status === 'registered')
        return reject({ code: 'UNIT_ALREADY_REGISTERED', unit: unit.id, at: unit.at });
      return accept({ type: 'UnitRegistered', data: { ...command.data, at } });
    }
    if (unit.status === 'unregistered') return reject({ code: 'UNIT_UNKNOWN', unit: command.data.unit });
    switch (command.type) {
      case 'RenameUnit': {
        const { name, from } = command.data;
        if (name === unit.name) return reject({ code: 'NAME_UNCHANGED', name });
        const last = unit.names.at(-1)?.from;
        if (last && from <= last) return reject({ code: 'RENAMED_SINCE', name: unit.name, from: last });
        return accept({ type: 'UnitRenamed', data: { ...command.data, at } });
      }
      case 'RegisterSubUnit': {
        const { name } = command.data;
        if (unit.subUnits.includes(name))
          return reject({ code: 'SUB_UNIT_ALREADY_REGISTERED', unit: unit.id, subUnit: name });
        return accept({ type: 'SubUnitRegistered', data: { ...command.data, at } });
      }
    }
  },
  evolve(unit, event) {
    if (event.type === 'UnitRegistered') {
      const { unit: id, name, clock, at } = event.data;
      return { status: 'registered', id, name, names: [{ name }], subUnits: [], clock, at };
    }
    if (unit.status === 'unregistered') return unit;
    const { name, at } = event.data;
    switch (event.type) {
      case 'UnitRenamed':
        return { ...unit, at, name, names: [...unit.names, { name, from: event.data.from }] };
      case 'SubUnitRegistered':
        return { ...unit, at, subUnits: [...unit.subUnits, name] };
    }
  },
};
