import { provinceMeant } from '@so-vang/domain';
import type { Path } from '../scenario/lines.js';
import type { Mistake, MistakeAt } from '../scenario/mistakes.js';
import { nearest } from '../scenario/nearest.js';
import type { Scenario } from '../scenario/read-scenario.js';
import { findUnit, type World } from './world.js';

/** Ids given twice, posts without their unit, and units expected that the file does not list. */
export const checkNames = (
  { bloc, people = [], expect = {}, lineOf }: Scenario,
  { units, people: everyone, begins }: World,
): readonly Mistake[] => {
  const mistakes: Mistake[] = [];
  const complain = (mistake: MistakeAt, path: Path) => mistakes.push({ ...mistake, line: lineOf(path) });
  const known = (unit: string, path: Path) => {
    if (findUnit(units, unit)) return;
    const near = nearest(
      unit,
      units.map(({ local }) => local),
    );
    complain({ code: 'UNIT_UNKNOWN', unit, ...(near && { near }) }, path);
  };

  const province = provinceMeant(bloc.province, begins);
  if (typeof province === 'object')
    complain({ code: 'PROVINCE_UNKNOWN', rejection: province }, ['bloc', 'province']);
  units.forEach(({ local, name }, i) => {
    const namesake = units.findIndex((other) => other.name === name);
    const sameId = units.findIndex((other) => other.local === local);
    if (namesake < i)
      complain({ code: 'NAME_TWICE', name, first: lineOf(['units', namesake]) }, ['units', i]);
    else if (sameId < i)
      complain({ code: 'ID_TWICE', id: local, first: lineOf(['units', sameId]) }, ['units', i]);
  });
  people.forEach(({ id, role, unit }, i) => {
    const path = ['people', i];
    const first = people.findIndex((other) => other.id === id);
    if (first < i) complain({ code: 'ID_TWICE', id, first: lineOf(['people', first]) }, path);
    else if (everyone.some((other) => other.local === id && other.role !== role))
      complain({ code: 'ID_TAKEN', id }, path);
    if (unit !== undefined) known(unit, path);
    else if (role === 'unit-head' || role === 'unit-officer')
      complain({ code: 'UNIT_OF_ROLE_MISSING', person: id }, path);
  });

  for (const [year, expected] of Object.entries(expect)) {
    const under = (...path: Path): Path => ['expect', year, ...path];
    const refs = (key: string, list: readonly string[]) =>
      list.filter((unit) => unit !== 'none').forEach((unit) => known(unit, under(key)));
    const { ranking = {}, scores = {}, votes = {}, nominations = {}, dossiers, head, deputy } = expected;
    Object.entries(ranking).forEach(([rank, list]) =>
      list.forEach((unit) => known(unit, under('ranking', rank))),
    );
    refs('scores', Object.keys(scores));
    refs('votes', Object.keys(votes));
    refs('excluded', expected.excluded ?? []);
    refs('onHold', expected.onHold ?? []);
    refs('withdrawn', expected.withdrawn ?? []);
    refs('departed', expected.departed ?? []);
    if (expected.banner !== undefined) refs('banner', [expected.banner]);
    Object.entries(nominations).forEach(([authority, list]) =>
      list.forEach(({ unit }) => known(unit, under('nominations', authority))),
    );
    if (head !== undefined) refs('head', [head]);
    if (deputy !== undefined) refs('deputy', [deputy]);
    if (Array.isArray(dossiers))
      refs(
        'dossiers',
        dossiers.map(({ unit }) => unit),
      );
  }
  return mistakes;
};
