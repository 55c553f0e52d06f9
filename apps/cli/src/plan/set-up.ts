import type { ActData } from '@so-vang/api-contract';
import {
  blocScope,
  provinceScope,
  readProvince,
  streamOf,
  type Day,
  type HeadSelection,
  type RuleScope,
  type UnitId,
} from '@so-vang/domain';
import type { Scenario } from '../scenario/read-scenario.js';
import { draft, type Doer, type Draft } from './draft.js';
import { findUnit, type World } from './world.js';

export type HeadOfYear = {
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
  readonly reason?: string;
};

/** Rules of the bloc or its province, from a day on. */
export const adoption = (
  scope: RuleScope,
  { act = 'Quy định nêu trong kịch bản', ...terms }: AdoptedRules,
  doer: Doer,
): Draft => {
  return draft('AdoptRules', streamOf('rulebook', scope), { ...terms, scope, act, clock: 'played' }, doer);
};
type AdoptedRules = {
  readonly rules: ActData<'AdoptRules'>['rules'];
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly act?: string;
  readonly article?: string;
};

/** Everything that has to be there before the first act: units, people, the bloc with its rules, members and head. */
export const setUp = (scenario: Scenario, world: World, head: HeadOfYear | undefined): readonly Draft[] => {
  const clock = 'played' as const;
  const bloc = streamOf('bloc', world.bloc);
  const { rules = {}, provinceRules = {} } = scenario;
  const { name, kind = 'bloc', province, decision, formation } = scenario.bloc;
  return [
    ...world.units.map(({ id, name: called, superior }) =>
      draft(
        'RegisterUnit',
        streamOf('unit', id),
        { unit: id, name: called, clock, ...(superior && { superior }) },
        'clerk',
      ),
    ),
    ...subUnits(scenario, world).map(({ unit, name: called }) =>
      draft('RegisterSubUnit', streamOf('unit', unit), { unit, name: called }, 'clerk'),
    ),
    ...world.people.flatMap(({ id, name: called, post, role, unit, from, to }) => {
      const stream = streamOf('person', id);
      const term = { from, ...(unit && { unit }), ...(to && { to }) };
      return [
        draft('RegisterPerson', stream, { person: id, name: called, clock, ...(post && { post }) }, 'clerk'),
        draft('Appoint', stream, { person: id, role, ...term }, 'clerk'),
      ];
    }),
    draft(
      'RegisterBloc',
      bloc,
      {
        bloc: world.bloc,
        kind,
        name,
        province,
        clock,
        ...(decision && { decision }),
        ...(formation && { formation }),
      },
      'clerk',
    ),
    ...(Object.keys(provinceRules).length > 0
      ? [
          adoption(
            provinceScope(readProvince(province, world.begins)),
            { rules: provinceRules, validFrom: world.begins },
            'clerk',
          ),
        ]
      : []),
    ...(Object.keys(rules).length > 0
      ? [adoption(blocScope(world.bloc), { rules, validFrom: world.begins }, 'clerk')]
      : []),
    ...world.units
      .filter(({ isMember }) => isMember)
      .map(({ id, from }) => draft('AdmitMember', bloc, { unit: id, from }, 'clerk')),
    ...(head ? [draft('SetHead', bloc, { year: scenario.year, ...head }, 'clerk')] : []),
  ];
};

/** Offices inside units: those listed, and those that the file nominates without having them registered by an act. */
const subUnits = (
  { acts }: Scenario,
  { units }: World,
): readonly { readonly unit: UnitId; readonly name: string }[] => {
  const own = units.flatMap(({ id, subUnits: names }) => names.map((name) => ({ unit: id, name })));
  const byAct = acts.flatMap((act) => (act.kind === 'sub-unit' ? act.value.map(({ name }) => name) : []));
  const nominated = acts.flatMap((act) => {
    if (act.kind !== 'nominate' || act.refused === 'SUB_UNIT_UNKNOWN') return [];
    return act.value.flatMap(({ unit: ref, subUnit: name }) => {
      const unit = findUnit(units, ref)?.id;
      return unit && name !== undefined && !byAct.includes(name) ? [{ unit, name }] : [];
    });
  });
  const all = [...own, ...nominated];
  return all.filter(
    ({ unit, name }, i) => all.findIndex((other) => other.unit === unit && other.name === name) === i,
  );
};
