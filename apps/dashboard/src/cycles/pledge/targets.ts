import type { Target } from '@so-vang/domain';
import { linesOf } from '../../acts/lines.js';

/** Targets as they are typed: `number of the content | target | measure | plan`, one to a line. */
export const asLines = (targets: readonly Target[]): string =>
  targets
    .map(({ under, content, measure, planned }) => [under, content, measure, planned].join(' | '))
    .join('\n');

/** The targets typed, or nothing where a line is not one, or is under no content. */
export const targetsIn = (value: string, contents: number): Target[] | undefined => {
  const targets = linesOf(value).map((line): Target | undefined => {
    const [under = '', content, measure, planned, ...more] = line.split('|').map((part) => part.trim());
    const number = /^\d+$/.test(under) ? Number(under) : 0;
    if (!content || !measure || !planned || more.length > 0) return undefined;
    return number >= 1 && number <= contents ? { under: number, content, measure, planned } : undefined;
  });
  const whole = targets.filter((target) => target !== undefined);
  return whole.length === targets.length ? whole : undefined;
};
