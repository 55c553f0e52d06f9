import { streamOf, type HeadSelection, type UnitId } from '@so-vang/domain';
import type { Scenario } from '../scenario/read-scenario.js';
import { draft, type Draft } from './draft.js';
import type { World } from './world.js';

export type HeadOfYear = {
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
};

/** Everything that has to be there before the first act: units, people, the bloc with its rules, members and head. */
export const setUp = (scenario: Scenario, world: World, head: HeadOfYear | undefined): readonly Draft[] => {
  const clock = 'played' as const;
  const bloc = streamOf('bloc', world.bloc);
  const rules = scenario.rules ?? {};
  const { name, kind = 'bloc', province, decision } = scenario.bloc;
  return [
    ...world.units.map(({ id, name: called, superior }) =>
      draft(
        'RegisterUnit',
        streamOf('unit', id),
        { unit: id, name: called, clock, ...(superior && { superior }) },
        'clerk',
      ),
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
      { bloc: world.bloc, kind, name, province, clock, ...(decision && { decision }) },
      'clerk',
    ),
    ...(Object.keys(rules).length > 0 ? [draft('AdoptRules', bloc, { rules }, 'clerk')] : []),
    ...world.units.map(({ id, from }) => draft('AdmitMember', bloc, { unit: id, from }, 'clerk')),
    ...(head ? [draft('SetHead', bloc, { year: scenario.year, ...head }, 'clerk')] : []),
  ];
};
