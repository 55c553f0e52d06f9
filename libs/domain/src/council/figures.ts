import type { BlocId, DossierId } from '../ids.js';
import { quotaCheck } from '../rules/quota.js';
import type { Quota, QuotaBase } from '../rules/rules.js';
import type { BlocLeaders, HeardItem } from './sitting.js';

/** How many Government flags one way of counting allows. */
export type BaseFigures = { readonly count: number; readonly allowed: number; readonly over: boolean };

/** The share of Government flags over the whole province and year, by both bases that are in use. */
export type FlagFigures = {
  /** Government flags still before the council or passed by it. */
  readonly proposed: number;
  readonly standardMet: BaseFigures;
  readonly blocLeaders: BaseFigures;
};

/** What the figures are made of: one sitting, or all over the same year. */
export type FigureSource = {
  readonly agenda: readonly Pick<
    HeardItem,
    'dossier' | 'bloc' | 'unit' | 'subUnit' | 'award' | 'rounds' | 'cut' | 'dropped'
  >[];
  readonly leaders: readonly BlocLeaders[];
};

/**
 * `standardMet`: collectives put up for either flag, whose dossiers were found in order (91/2017/NĐ-CP art. 11).
 * `blocLeaders`: units ranked first in blocs of the province (letter 5007/BNV-TĐKT of 2023).
 * Both are over all blocs of the province, whether or not their dossiers came before the council. `underWay`: Government
 * flags with which other sittings are about to close.
 */
export const flagFigures = (
  sittings: readonly FigureSource[],
  quota: Quota,
  underWay: readonly DossierId[] = [],
): FlagFigures => {
  // A dossier that came up again stands as it did last.
  const items = [
    ...new Map(
      sittings.flatMap(({ agenda }) => onAgenda(agenda)).map((item) => [item.dossier, item]),
    ).values(),
  ];
  const leaders = new Map(
    sittings.flatMap((sitting) => sitting.leaders).map((leaders) => [leaders.bloc, leaders]),
  );
  const flags = items.filter((item) => item.award === 'GovernmentFlag' && resultOf(item) !== 'cut');
  const proposed = new Set([...flags.map(({ dossier }) => dossier), ...underWay]).size;
  const collectives = items
    .filter(({ award, bloc }) => award !== 'ChairmanMerit' && leaders.get(bloc)?.standardMet === undefined)
    .map(({ unit, subUnit = '' }) => `${unit}/${subUnit}`);
  const by = (count: number): BaseFigures => {
    const { allowed, over } = quotaCheck(proposed, count, quota);
    return { count, allowed, over };
  };
  return {
    proposed,
    standardMet: by(new Set(collectives).size + sumOf(leaders, ({ standardMet = 0 }) => standardMet)),
    blocLeaders: by(sumOf(leaders, ({ units }) => units)),
  };
};

const sumOf = (leaders: ReadonlyMap<BlocId, BlocLeaders>, of: (each: BlocLeaders) => number): number =>
  [...leaders.values()].reduce((sum, each) => sum + of(each), 0);

/** The items that the sitting still has before it. */
export const onAgenda = <Item extends Pick<HeardItem, 'dropped'>>(agenda: readonly Item[]): readonly Item[] =>
  agenda.filter(({ dropped }) => !dropped);

/** What came of an item; nothing while it waits, nor where it was dropped. */
export const resultOf = ({
  cut,
  rounds,
  dropped,
}: Pick<HeardItem, 'cut' | 'rounds' | 'dropped'>): 'passed' | 'cut' | undefined => {
  if (dropped) return undefined;
  if (cut) return 'cut';
  const round = rounds.at(-1);
  return round && (round.passed ? 'passed' : 'cut');
};

export const figuresBy = (base: QuotaBase, { standardMet, blocLeaders }: FlagFigures): BaseFigures =>
  base === 'standard-met' ? standardMet : blocLeaders;
