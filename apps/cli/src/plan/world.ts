import type { BlocId, CycleId, Day, PersonId, UnitId } from '@so-vang/domain';
import { cycleIdOf, dayOf, type AppointedRole, type Instant } from '@so-vang/domain';
import type { Scenario } from '../scenario/read-scenario.js';
import { slug } from './slug.js';

export type WorldUnit = {
  readonly id: UnitId;
  readonly local: string;
  readonly name: string;
  readonly superior?: string;
  readonly from: Day;
  /** From that day; otherwise an act brings it into the bloc. */
  readonly isMember: boolean;
  readonly subUnits: readonly string[];
};
export type WorldPerson = {
  readonly id: PersonId;
  readonly local: string;
  readonly name: string;
  readonly post: string;
  readonly role: AppointedRole;
  readonly unit?: UnitId;
  readonly from: Day;
  readonly to?: Day;
};

/** Who and what a scenario is about, under ids of its own: `<name>-<suffix>`. */
export type World = {
  readonly suffix: string;
  readonly bloc: BlocId;
  /** The day from which units are members and people hold their posts, unless the file says another. */
  readonly begins: Day;
  readonly units: readonly WorldUnit[];
  readonly people: readonly WorldPerson[];
};

const invented = 'chỉ nêu chức vụ, tên không có trong nguồn';

export const worldOf = (scenario: Scenario, suffix: string, begins: Day): World => {
  const own = <Id extends string>(local: string): Id => `${local}-${suffix}` as Id;
  const units = scenario.units.map((given): WorldUnit => {
    const unit = typeof given === 'string' ? { name: given } : given;
    const local = unit.id ?? slug(unit.name);
    return {
      id: own(local),
      local,
      name: unit.name.normalize('NFC'),
      from: (unit.from ?? begins) as Day,
      isMember: unit.member ?? true,
      subUnits: unit.subUnits ?? [],
      ...(unit.superior && { superior: unit.superior }),
    };
  });
  const named = (scenario.people ?? []).map((person): WorldPerson => {
    const unit = person.unit === undefined ? undefined : findUnit(units, person.unit)?.id;
    return {
      id: own(person.id),
      local: person.id,
      name: person.name ?? person.post ?? person.id,
      post: person.post ?? (person.name ? '' : invented),
      role: person.role,
      from: (person.from ?? begins) as Day,
      ...(unit && { unit }),
      ...(person.to && { to: person.to as Day }),
    };
  });
  const standIn = (
    local: string,
    role: AppointedRole,
    name: string,
    unit?: UnitId,
  ): readonly WorldPerson[] =>
    named.some((person) => person.role === role && person.unit === unit)
      ? []
      : [{ id: own(local), local, name, post: invented, role, from: begins, ...(unit && { unit }) }];
  return {
    suffix,
    bloc: own(scenario.id),
    begins,
    units,
    people: [
      ...named,
      ...standIn('office', 'office', 'Cán bộ cơ quan thi đua - khen thưởng tỉnh'),
      ...standIn('chairman', 'chairman', 'Chủ tịch Ủy ban nhân dân tỉnh'),
      ...units.flatMap(({ id, local, name }) =>
        standIn(`head-of-${local}`, 'unit-head', `Thủ trưởng ${name}`, id),
      ),
    ],
  };
};

/** By id or by full name. */
export const findUnit = (units: readonly WorldUnit[], ref: string): WorldUnit | undefined =>
  units.find((unit) => unit.local === ref) ?? units.find((unit) => unit.name === ref.normalize('NFC'));

export const cycleOf = (world: World, year: number): CycleId => cycleIdOf(world.bloc, year);

/** Who held a post at that time; else whoever holds it at all. */
export const holderOf = (
  { people }: World,
  role: AppointedRole,
  at: Instant,
  unit?: UnitId,
): WorldPerson | undefined => {
  const holders = people.filter((person) => person.role === role && person.unit === unit);
  const day = dayOf(at);
  return holders.find(({ from, to }) => from <= day && (!to || day <= to)) ?? holders[0];
};
