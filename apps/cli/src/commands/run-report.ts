import { actNames, awardNames, namesIn, sayIn, type Language, type Problem } from '@so-vang/api-contract';
import { awards, dayOf, type Day, type UnitName } from '@so-vang/domain';
import type { Step } from '../plan/step.js';
import type { Plan } from '../plan/plan.js';
import type { WorldUnit } from '../plan/world.js';
import type { Surprise } from '../play/play.js';
import { runWords } from './run-words.js';

/** How single acts are shown. */
export const reportOf = ({ world, steps }: Pick<Plan, 'world' | 'steps'>, language: Language) => {
  const words = runWords[language];
  const unitName = namesIn(world.units.map((unit) => ({ ...unit, names: namesOf(unit, steps) })));
  const nameOf = (id: string, on: Day | undefined): string | undefined =>
    unitName(id, on) ?? world.people.find((each) => each.id === id)?.name;
  const say = sayIn(language, nameOf);

  const about = ({ act, about: dossier }: Step): string => {
    const data: Readonly<Record<string, unknown>> = { ...dossier, ...act.data };
    const meant = [data['unit'], data['person'], data['head'], data['name']].find(
      (id) => typeof id === 'string',
    );
    const award = awards.find((each) => each === data['award']);
    return [meant === undefined ? '' : say.on(act.at).unit(meant), award && awardNames[award][language]]
      .filter(Boolean)
      .join(', ');
  };
  const actLine = (step: Step): string =>
    [say.time(step.act.at), actNames[step.act.type][language], about(step)].filter(Boolean).join('  ');
  /** A person with the unit, where the person is not called by a post in it. */
  const doerOf = ({ act }: Step): string => {
    const person = world.people.find(({ id }) => id === act.by);
    if (!person) return words.clerk;
    const unit = person.unit && nameOf(person.unit, dayOf(act.at));
    return unit && !person.name.includes(unit) ? `${person.name}, ${unit}` : person.name;
  };
  const lineOf = ({ line }: Step): string => (line === 0 ? words.setUp : words.line(line));

  const went = ({ expected, problem }: Surprise): string => {
    if (expected === 'accepted') return words.unexpected(problem?.code ?? '');
    return problem ? words.otherRefusal(expected, problem.code) : words.notRefused(expected);
  };

  return {
    progress: (step: Step, problem: Problem | undefined): string => {
      if (!problem) return actLine(step);
      const as = problem.code === step.refused ? words.refusedAsExpected : '✗';
      return `${actLine(step)}  ${as}: ${problem.code}`;
    },
    surprise: (surprise: Surprise): string => {
      const { step, problem } = surprise;
      const first = `✗ ${lineOf(step)}: ${actLine(step)}: ${went(surprise)}`;
      if (!problem) return first;
      const tried = problem.code === 'NOT_PERMITTED' ? ` ${words.triedBy(doerOf(step))}` : '';
      return `${first}\n    ${problem.title}. ${problem.detail}${tried}`;
    },
  };
};

/** The name that the file gives first, and each that an act of it brings. */
const namesOf = ({ id, name }: WorldUnit, steps: readonly Step[]): readonly UnitName[] => [
  { name },
  ...steps.flatMap(({ act, refused }) =>
    act.type === 'RenameUnit' && act.data.unit === id && !refused
      ? [{ name: act.data.name, from: act.data.from }]
      : [],
  ),
];
