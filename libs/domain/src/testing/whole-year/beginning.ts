import { streamOf, type PersonId, type StreamName, type UnitId } from '../../ids.js';
import type { AppointedRole } from '../../person/person.js';
import type { AnyCommand } from '../../registry.js';
import { blocScope, provinceScope } from '../../rules/rulebook.js';
import { bloc, clerk, cycle, day, headOf, on, units } from '../names.js';
import { worldAfter, type World } from '../world.js';
import type { RunRules } from './rules.js';

export const chairman = 'chairman' as PersonId;
/** May read, and do nothing. */
export const auditor = 'auditor' as PersonId;
export const officerOf = (unit: UnitId): PersonId => `officer-of-${unit}` as PersonId;
/** Of no bloc at first; two members may become one in it. */
export const united = 'united' as UnitId;
export const councillors = ['councillor-1', 'councillor-2', 'councillor-3'] as PersonId[];
/** Offices inside every unit. */
export const subUnit = 'Văn phòng';

export const ofCycle = streamOf('cycle', cycle);
export const ofBloc = streamOf('bloc', bloc);
export const ofRulebook = streamOf('rulebook', blocScope(bloc));
export const begins = on('2019-01-10');

type Given = readonly (readonly [StreamName, AnyCommand['type'], object])[];

const appointed = (person: PersonId, role: AppointedRole, unit?: UnitId): Given => [
  [streamOf('person', person), 'RegisterPerson', { person, sealed: 'sealed', clock: 'live' }],
  [streamOf('person', person), 'Appoint', { person, role, ...(unit && { unit }), from: day('2018-01-01') }],
];

const beginning: Given = [
  ...[...units, united].flatMap((unit): Given => [
    [streamOf('unit', unit), 'RegisterUnit', { unit, name: unit, clock: 'live' }],
    [streamOf('unit', unit), 'RegisterSubUnit', { unit, name: subUnit }],
    ...appointed(headOf(unit), 'unit-head', unit),
    ...appointed(officerOf(unit), 'unit-officer', unit),
  ]),
  ...appointed(clerk, 'office'),
  ...appointed(chairman, 'chairman'),
  ...appointed(auditor, 'auditor'),
  ...councillors.flatMap((person) => appointed(person, 'council')),
  [
    ofBloc,
    'RegisterBloc',
    { bloc, kind: 'bloc', name: 'Khối thi đua số 1', province: 'Thái Bình', clock: 'live' },
  ],
  ...units.map((unit) => [ofBloc, 'AdmitMember', { unit, from: day('2018-06-01') }] as const),
  [ofBloc, 'SetHead', { year: 2019, head: units[0], deputy: units[1], method: 'election' }],
];

/** What was done before any year began. */
export const doneBefore: ReadonlySet<string> = new Set(beginning.map(([, type]) => type));

const done = async (world: World, given: Given, at: typeof begins): Promise<World> => {
  for (const [stream, type, data] of given) {
    const outcome = await world.act(stream, { type, data, at, by: clerk } as AnyCommand, 'operator');
    if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome.rejection)}`);
  }
  return world;
};

const registered = done(worldAfter(), beginning, on('2018-12-01'));

/** A bloc of four whose year has just been opened by these rules. */
export const begun = async ({ clock, rules, councilRules }: RunRules): Promise<World> => {
  const world = (await registered).copy();
  const adopted = { validFrom: day('2018-12-15'), act: '01/QĐ', clock: 'live' };
  const province = provinceScope('Thái Bình');
  const adoptions: Given = [
    [ofRulebook, 'AdoptRules', { scope: blocScope(bloc), rules, ...adopted }],
    [streamOf('rulebook', province), 'AdoptRules', { scope: province, rules: councilRules, ...adopted }],
  ];
  await done(world, adoptions, on('2018-12-15'));
  return done(world, [[ofCycle, 'OpenCycle', { bloc, year: 2019, clock }]], begins);
};
