import { describe, expect, test } from '@jest/globals';
import { cycleDecider } from '../cycle/cycle.decider.js';
import type { OpenedCycle } from '../cycle/cycle.js';
import type { NamedAchievement, Nomination } from '../cycle/nomination.js';
import { foresee } from '../foresee/foresee.js';
import type { Person } from '../person/person.js';
import { factsOf, needsOf } from '../needs.js';
import {
  dossierIdOf,
  cycleIdOf,
  streamOf,
  type AchievementId,
  type BlocId,
  type StreamName,
} from '../ids.js';
import { deciderOf, type AnyState } from '../registry.js';
import { authorityOf, type Award } from '../rules/awards.js';
import type { Rules } from '../rules/rules.js';
import { act } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import { blocWith } from '../testing/facts.js';
import { bloc, clerk, day, north, on } from '../testing/names.js';
import type { OpenedDossier } from './dossier.js';
import { dossierDecider } from './dossier.decider.js';
import { restingOn } from './resting.js';

const opened = inNomination().reduce(cycleDecider.evolve, cycleDecider.initialState) as OpenedCycle;
type Given = {
  readonly year: number;
  readonly award?: Award;
  readonly unit?: typeof north;
  readonly achievements?: readonly string[];
  readonly phase?: OpenedDossier['phase'];
  readonly of?: BlocId;
};

/** A year with one nomination, and its dossier. */
const yearOf = (
  { year, award = 'ProvinceFlag', unit = north, achievements = [], phase = 'awarded', of = bloc }: Given,
  rules: Partial<Rules> = {},
) => {
  const cycle = cycleIdOf(of, year);
  const dossier = dossierIdOf(cycle, award === 'GovernmentFlag' ? 2 : 1);
  const named = achievements.map((id): NamedAchievement => ({ id: id as AchievementId, title: id }));
  const nomination: Nomination = {
    ...{ dossier, unit, award, authority: authorityOf[award], achievements: named, at: on(`${year}-12-20`) },
  };
  const terms = {
    dossier,
    cycle,
    bloc: of,
    year,
    unit,
    award,
    authority: authorityOf[award],
    clock: 'played' as const,
  };
  const drafted = dossierDecider.evolve(dossierDecider.initialState, {
    type: 'DossierDrafted',
    data: { ...terms, at: on(`${year}-12-20`) },
  }) as OpenedDossier;
  const state: OpenedCycle = {
    ...{ ...opened, cycle, bloc: of, year, nominations: [nomination] },
    rules: { ...opened.rules, ...rules },
  };
  return { state, dossier: { ...drafted, phase } };
};
const first = { year: 2019, achievements: ['sang-kien-1'] };
const found = (later: readonly Given[], rules: Partial<Rules> = {}) => {
  const years = [first, ...later].map((each) => yearOf(each, rules));
  return restingOn(years[0]!.dossier, {
    ...{ now: on('2024-01-01'), appointments: [] },
    cycles: years.map(({ state }) => state),
    dossiers: years.map(({ dossier }) => dossier),
  });
};

describe('awards that rest on an annulled one', () => {
  test('are those that name it, or the same achievement', () => {
    expect(
      found([
        { year: 2021, achievements: ['khoi-1-2019-1'] },
        { year: 2022, achievements: ['sang-kien-1'] },
        { year: 2023, achievements: ['sang-kien-2'] },
      ]),
    ).toEqual([
      { dossier: 'khoi-1-2021-1', year: 2021, award: 'ProvinceFlag', basis: 'cited' },
      { dossier: 'khoi-1-2022-1', year: 2022, award: 'ProvinceFlag', basis: 'same-achievement' },
    ]);
  });
  test('are those whose condition it is by rule, within its years', () => {
    const awardBases = [
      { award: 'GovernmentFlag', on: 'ProvinceFlag', years: 0 },
      { award: 'ChairmanMerit', on: 'ProvinceFlag', years: 2 },
    ] as const;
    const later = [
      { year: 2019, award: 'GovernmentFlag' },
      { year: 2020, award: 'GovernmentFlag' },
      { year: 2021, award: 'ChairmanMerit' },
      { year: 2022, award: 'ChairmanMerit' },
    ] as const;
    expect(found(later, { awardBases }).map(({ year, award, basis }) => [year, award, basis])).toEqual([
      [2019, 'GovernmentFlag', 'award-base'],
      [2021, 'ChairmanMerit', 'award-base'],
    ]);
    expect(found(later)).toEqual([]);
  });
  test('still on their way are among them; refused, annulled and cancelled ones and those of other units are not', () => {
    const cited = { achievements: ['khoi-1-2019-1'] };
    expect(
      found([
        { ...cited, year: 2020, phase: 'at-council' },
        { ...cited, year: 2021, phase: 'refused' },
        { ...cited, year: 2022, phase: 'annulled' },
        { ...cited, year: 2024, phase: 'cancelled' },
        { ...cited, year: 2023, unit: 'south' as typeof north },
      ]).map(({ year }) => year),
    ).toEqual([2020]);
  });
});

describe('where they are looked for', () => {
  const other = 'khoi-2' as BlocId;
  const command = act(
    'AnnulAward',
    {
      ...{ ground: 'Gian dối', reason: 'Khai sai', number: '9/QĐ', authority: 'province' },
      date: day('2021-05-09'),
    } as const,
    on('2021-05-10'),
    clerk,
  );
  const annulled = yearOf(first).dossier;
  const elsewhere = yearOf({ year: 2021, of: other, achievements: ['khoi-1-2019-1'] });
  const world = new Map<StreamName, AnyState>([
    [streamOf('bloc', bloc), blocWith()],
    [streamOf('bloc', other), { ...blocWith(), id: other }],
    [streamOf('cycle', cycleIdOf(bloc, 2019)), yearOf(first).state],
    [streamOf('cycle', cycleIdOf(other, 2021)), elsewhere.state],
    [streamOf('dossier', elsewhere.dossier.dossier), elsewhere.dossier],
  ]);
  const stateOf = (stream: StreamName): AnyState => world.get(stream) ?? deciderOf(stream).initialState;
  const blocs = [bloc, other].map((id) => streamOf('bloc', id));

  test('is the years up to the act of every bloc in which the unit has been', () => {
    const needs = needsOf(command, annulled, stateOf, blocs);
    expect(needs.cycles).toEqual(
      [bloc, other].flatMap((id) => [2019, 2020, 2021].map((year) => streamOf('cycle', cycleIdOf(id, year)))),
    );
    expect(needs.dossiers).toEqual(['dossier-khoi-2-2021-1']);
    expect(restingOn(annulled, factsOf(command, needs, on('2021-05-10'), stateOf))).toHaveLength(1);
  });
  test('is shown before the act, with what else it leaves', async () => {
    const office: Person = {
      ...{ status: 'registered', id: clerk, clock: 'played', at: on('2018-01-01') },
      appointments: [{ role: 'office', from: day('2018-01-01') }],
    };
    const its = streamOf('dossier', annulled.dossier);
    const all = new Map([...world, [its, annulled], [streamOf('person', clerk), office]] as const);
    const foreseen = await foresee(its, command, {
      now: on('2024-01-01'),
      stateOf: (stream) => Promise.resolve(all.get(stream) ?? deciderOf(stream).initialState),
      blocs: () => Promise.resolve(blocs),
    });
    expect(foreseen.ok && foreseen.consequences).toEqual([
      { code: 'DOSSIER', dossier: annulled.dossier, from: 'awarded', to: 'annulled' },
      { code: 'TO_SETTLE', consequence: { kind: 'quota', year: 2019, award: 'ProvinceFlag' } },
      {
        code: 'TO_SETTLE',
        consequence: {
          ...{ kind: 'later-award', dossier: 'khoi-2-2021-1', year: 2021, award: 'ProvinceFlag' },
          basis: 'cited',
        },
      },
    ]);
  });
  test('is its own bloc where no list of blocs is at hand', () => {
    const needs = needsOf(command, annulled, stateOf);
    expect(needs.cycles).toHaveLength(3);
  });
});
