import type { CouncilRow, CycleView } from '@so-vang/api-contract';
import { dayOf, holdOn, resultOf, type UnitId } from '@so-vang/domain';
import type { YearExpectation } from '../scenario/expect.schema.js';

/** Names by which the outcome speaks of units: an id as the file has it, or as the server has it. */
export type Naming = {
  readonly idOf: (ref: string) => UnitId;
  readonly nameOf: (id: string) => string;
};

export type Subject =
  | 'stage'
  | 'theme'
  | 'units'
  | 'signed'
  | 'movements'
  | 'ranking'
  | 'scores'
  | 'votes'
  | 'ballots'
  | 'withheld'
  | 'excluded'
  | 'onHold'
  | 'withdrawn'
  | 'departed'
  | 'banner'
  | 'nominations'
  | 'head'
  | 'deputy'
  | 'dossiers'
  | 'council'
  | 'cycle';

/** `which`: the rank, unit or authority meant, where a subject has several. Empty: nobody, nothing. */
export type Difference = {
  readonly year: number;
  /** Where the file says what was expected. */
  readonly line: number;
  readonly subject: Subject;
  readonly which?: string;
  readonly expected: string;
  readonly actual: string;
};

/** `below`: the key or place under the subject's own key. */
type Found = Omit<Difference, 'year' | 'line'> & { readonly below?: string | number };
const differs = (
  subject: Subject,
  expected: string,
  actual: string,
  which?: string,
  below?: string | number,
): readonly Found[] =>
  expected === actual
    ? []
    : [
        {
          ...{ subject, expected, actual },
          ...(which !== undefined && { which }),
          ...(below !== undefined && { below }),
        },
      ];

const listed = (names: readonly string[]): string => [...names].sort((a, b) => a.localeCompare(b)).join(', ');

/** What differs between a year as it should stand and as it stands. */
export const compareYear = (
  expected: YearExpectation,
  view: CycleView,
  { idOf, nameOf }: Naming,
): readonly Found[] => {
  const { state, ...row } = view.cycle;
  const names = (ids: readonly string[]) => listed(ids.map(nameOf));
  const refs = (list: readonly string[]) => names(list.map(idOf));
  const plain = (
    subject: Subject,
    wanted: string | number | undefined,
    actual: string | number | undefined,
  ) => (wanted === undefined ? [] : differs(subject, String(wanted), String(actual ?? '')));
  const seat = (wanted: string | undefined, actual: UnitId | undefined, subject: Subject) =>
    wanted === undefined
      ? []
      : differs(subject, wanted === 'none' ? '' : nameOf(idOf(wanted)), actual ? nameOf(actual) : '');

  return [
    ...plain('stage', expected.stage, state.phase),
    ...plain('theme', expected.theme, state.theme),
    ...plain('units', expected.units, row.units),
    ...plain('signed', expected.signed, row.signed),
    ...plain('movements', expected.movements, state.movements.length),
    ...Object.entries(expected.ranking ?? {}).flatMap(([rank, units]) => {
      const there = state.ranking.filter((place) => place.rank === Number(rank)).map(({ unit }) => unit);
      return differs('ranking', refs(units), names(there), rank, rank);
    }),
    ...Object.entries(expected.scores ?? {}).flatMap(([ref, points]) => {
      const settled = state.settledScores.find(({ unit }) => unit === idOf(ref));
      const actual = settled ? String(settled.total / 100) : '';
      return differs('scores', String(points), actual, nameOf(idOf(ref)), ref);
    }),
    ...Object.entries(expected.votes ?? {}).flatMap(([ref, votes]) => {
      const result = view.ballots.at(-1)?.state.result;
      const tally = result?.tallies.find(({ unit }) => unit === idOf(ref));
      return differs('votes', String(votes), tally ? String(tally.for) : '', nameOf(idOf(ref)), ref);
    }),
    ...plain('ballots', expected.ballots, view.ballots.length),
    ...plain('withheld', expected.withheld, state.withheld?.what ?? 'none'),
    ...(expected.excluded
      ? differs('excluded', refs(expected.excluded), names(state.exclusions.map(({ unit }) => unit)))
      : []),
    ...(expected.onHold
      ? differs('onHold', refs(expected.onHold), names(state.units.filter((unit) => holdOn(unit, state))))
      : []),
    ...(expected.withdrawn
      ? differs('withdrawn', refs(expected.withdrawn), names(state.withdrawals.map(({ unit }) => unit)))
      : []),
    ...(expected.departed
      ? differs('departed', refs(expected.departed), names(state.departures.map(({ unit }) => unit)))
      : []),
    ...seat(expected.banner, view.bloc.banner.at(-1)?.unit, 'banner'),
    ...nominations(expected, view, { idOf, nameOf }),
    ...seat(expected.head, state.elected?.head, 'head'),
    ...seat(expected.deputy, state.elected?.deputy, 'deputy'),
    ...dossiers(expected, view, { idOf, nameOf }),
  ];
};

const shortAwards = { GF: 'GovernmentFlag', PF: 'ProvinceFlag', CM: 'ChairmanMerit' } as const;

/** What the council passed and cut, award by award: `48 + 21`. */
export const compareCouncil = (
  { council = {} }: YearExpectation,
  sittings: readonly CouncilRow[],
): readonly Found[] => {
  const items = sittings.flatMap(({ state }) => state.agenda);
  return Object.entries(council).flatMap(([short, told]) => {
    if (!told) return [];
    const award = shortAwards[short as keyof typeof shortAwards];
    const results = items.filter((item) => item.award === award).map(resultOf);
    const number = (result: 'passed' | 'cut') => results.filter((each) => each === result).length;
    return differs(
      'council',
      `${told.passed} + ${told.cut}`,
      `${number('passed')} + ${number('cut')}`,
      short,
      short,
    );
  });
};

const withSubUnit = (name: string, subUnit: string | undefined): string =>
  subUnit === undefined ? name : `${name} (${subUnit})`;

const nominations = (
  { nominations: expected = {} }: YearExpectation,
  { cycle: { state } }: CycleView,
  { idOf, nameOf }: Naming,
): readonly Found[] =>
  Object.entries(expected).flatMap(([authority, nominees]) => {
    const wanted = nominees.map(({ unit, subUnit }: { unit: string; subUnit?: string | undefined }) =>
      withSubUnit(nameOf(idOf(unit)), subUnit),
    );
    const made = state.nominations.filter((nomination) => nomination.authority === authority);
    const actual = made.map(({ unit, subUnit }) => withSubUnit(nameOf(unit), subUnit));
    return differs('nominations', listed(wanted), listed(actual), authority, authority);
  });

const dossiers = (
  { dossiers: expected }: YearExpectation,
  { dossiers: rows }: CycleView,
  { idOf, nameOf }: Naming,
): readonly Found[] => {
  if (expected === undefined) return [];
  if (typeof expected === 'string')
    return rows.flatMap(({ unit, phase, state }) =>
      differs('dossiers', expected, phase, withSubUnit(nameOf(unit), state.subUnit)),
    );
  return expected.flatMap(({ unit: ref, award, subUnit, state, ...told }, i) => {
    const unit = idOf(ref);
    const fitting = rows.filter(
      (row) =>
        row.unit === unit &&
        (award === undefined || row.award === award) &&
        (subUnit === undefined || row.state.subUnit === subUnit),
    );
    const actual = listed(fitting.map(({ phase }) => phase));
    const name = withSubUnit(nameOf(unit), subUnit);
    const [first] = fitting;
    return [
      ...differs('dossiers', state, actual, name, i),
      ...(first
        ? details(told, first).map((each) => ({ ...each, which: `${name}, ${each.which}`, below: i }))
        : []),
    ];
  });
};

type DossierDetails = Pick<
  Exclude<NonNullable<YearExpectation['dossiers']>, string>[number],
  'due' | 'passed' | 'consequences'
>;
const details = (
  { due = {}, passed, consequences }: DossierDetails,
  { state: { clocks, annulment } }: CycleView['dossiers'][number],
): readonly Found[] => [
  ...Object.entries(due).flatMap(([name, day]) => {
    const clock = clocks.findLast((each) => each.name === name);
    return differs('dossiers', day, clock ? dayOf(clock.at) : '', name);
  }),
  ...(passed
    ? differs(
        'dossiers',
        listed(passed),
        listed(clocks.filter(({ passedAt }) => passedAt !== undefined).map(({ name }) => name)),
        'passed',
      )
    : []),
  ...(consequences
    ? differs(
        'dossiers',
        listed(consequences),
        listed((annulment?.consequences ?? []).map(({ kind }) => kind)),
        'consequences',
      )
    : []),
];
