import { actNames, sayIn, type Language, type Problem } from '@so-vang/api-contract';
import type { Step } from '../plan/step.js';
import type { World } from '../plan/world.js';
import type { Surprise } from '../play/play.js';
import { runWords } from './run-words.js';

/** How single acts are shown. */
export const reportOf = (world: World, language: Language) => {
  const words = runWords[language];
  const nameOf = (id: string): string | undefined =>
    [...world.units, ...world.people].find((each) => each.id === id)?.name;
  const say = sayIn(language, nameOf);

  const who = ({ act }: Step): string => {
    const data = act.data as Readonly<Record<string, unknown>>;
    const meant = [data['unit'], data['person'], data['head'], data['name']].find(
      (id) => typeof id === 'string',
    );
    return meant === undefined ? '' : say.unit(meant);
  };
  const actLine = (step: Step): string =>
    [say.time(step.act.at), actNames[step.act.type][language], who(step)].filter(Boolean).join('  ');
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
      return problem ? `${first}\n    ${problem.title}. ${problem.detail}` : first;
    },
  };
};
