import type { ActData } from '@so-vang/api-contract';
import { blocScope, streamOf, type Day, type HeadSelection, type UnitId } from '@so-vang/domain';
import type { Scenario } from '../scenario/read-scenario.js';
import { draft, type Doer, type Draft } from './draft.js';
import type { World } from './world.js';

export type HeadOfYear = {
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
};

/** The bloc's own rules, from a day on. */
export const adoption = (
  { bloc }: Pick<World, 'bloc'>,
  { act = 'Quy định nêu trong kịch bản', ...terms }: AdoptedRules,
  doer: Doer,
): Draft => {
  const scope = blocScope(bloc);
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
    ...(Object.keys(rules).length > 0 ? [adoption(world, { rules, validFrom: world.begins }, 'clerk')] : []),
    ...world.units.map(({ id, from }) => draft('AdmitMember', bloc, { unit: id, from }, 'clerk')),
    ...(head ? [draft('SetHead', bloc, { year: scenario.year, ...head }, 'clerk')] : []),
  ];
};
