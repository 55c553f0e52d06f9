import { planScenario, type Plan } from '../plan/plan.js';
import type { Mistake } from '../scenario/mistakes.js';
import { readScenario, type Scenario } from '../scenario/read-scenario.js';

const outline = `
id: thu
title: Khối thử
bloc: { name: Khối thử, province: Thái Bình }
year: 2019
units: [Cục Thuế tỉnh, { id: kho-bac, name: Kho bạc }, { id: so-c, name: Sở C }, { id: so-d, name: Sở D }]
`;

/** A small scenario around these acts. */
export const withActs = (acts: string, more = ''): string => `${outline.trim()}\n${more}acts:\n${acts}`;

export const scenarioOf = (text: string): Scenario => {
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.scenario;
};

export const planOf = (text: string, suffix = 'x'): Plan => {
  const result = planScenario(scenarioOf(text), { suffix, readFile: () => undefined });
  if (!result.ok) throw new Error(JSON.stringify(result.mistakes));
  return result.plan;
};

/** What is wrong in a text, of form or between its parts. */
export const mistakesIn = (text: string): readonly Mistake[] => {
  const read = readScenario(text);
  if (!read.ok) return read.mistakes;
  const result = planScenario(read.scenario, { suffix: 'x', readFile: () => undefined });
  return result.ok ? [] : result.mistakes;
};

/** The acts that come from the file's own entries, without the set-up. */
export const actsOf = (text: string) =>
  planOf(text)
    .steps.filter(({ line }) => line > 0)
    .map(({ act }) => act);
