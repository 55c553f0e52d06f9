import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import type { Clock, Instant } from '../time.js';

/** An agency that may be a member of blocs. One registered on the played clock serves played cycles only. */
export type Unit =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly id: UnitId;
      readonly name: string;
      readonly clock: Clock;
      readonly at: Instant;
    };

export type UnitCommand = Command<
  'RegisterUnit',
  { readonly unit: UnitId; readonly name: string; readonly superior?: string; readonly clock: Clock }
>;

export type UnitEvent = Event<
  'UnitRegistered',
  {
    readonly unit: UnitId;
    readonly name: string;
    readonly superior?: string;
    readonly clock: Clock;
    readonly at: Instant;
  }
>;

export type UnitRejection = {
  readonly code: 'UNIT_ALREADY_REGISTERED';
  readonly unit: UnitId;
  readonly at: Instant;
};

export const unitDecider: Decider<Unit, UnitCommand, UnitEvent, UnitRejection, Facts> = {
  initialState: { status: 'unregistered' },
  decide({ data, at }, unit) {
    if (unit.status === 'registered')
      return reject({ code: 'UNIT_ALREADY_REGISTERED', unit: unit.id, at: unit.at });
    return accept({ type: 'UnitRegistered', data: { ...data, at } });
  },
  evolve(_unit, { data }) {
    return { status: 'registered', id: data.unit, name: data.name, clock: data.clock, at: data.at };
  },
};
