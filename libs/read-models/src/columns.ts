import { sortKey } from '@so-vang/domain';
import { projections, type ColumnType, type Table } from '@so-vang/projections';

/** What the engines take as a value. Positions go past what a number holds exactly. */
export type Value = string | number | bigint | null;

/** Undefined where the given value is none of the type. */
export const encode = (type: ColumnType, given: string | number | null | undefined): Value | undefined => {
  if (given === undefined || given === null) return null;
  switch (type) {
    case 'text':
      return String(given);
    case 'name':
      return sortKey(String(given));
    case 'integer':
      return given !== '' && isInt32(Number(given)) ? Number(given) : undefined;
    case 'position':
      return isPosition(String(given)) ? BigInt(given) : undefined;
  }
};

const isInt32 = (n: number): boolean => Number.isInteger(n) && Math.abs(n) < 2 ** 31;
/** Fits the 64 bits that both engines keep. */
const isPosition = (text: string): boolean => /^\d{1,18}$/.test(text);

/** Type of each column that lists may be filtered and sorted by. */
export const columnTypes = (table: Table): ReadonlyMap<string, ColumnType> => types[table];

const typesOf = (table: Table): ReadonlyMap<string, ColumnType> =>
  new Map<string, ColumnType>([
    ['id', 'text'],
    ...Object.entries(projections[table].columns).map(([name, { type }]) => [name, type] as const),
  ]);

const types: Readonly<Record<Table, ReadonlyMap<string, ColumnType>>> = {
  units: typesOf('units'),
  people: typesOf('people'),
  blocs: typesOf('blocs'),
  rulebooks: typesOf('rulebooks'),
  cycles: typesOf('cycles'),
  ballots: typesOf('ballots'),
  dossiers: typesOf('dossiers'),
  notices: typesOf('notices'),
  councils: typesOf('councils'),
  claims: typesOf('claims'),
  flags: typesOf('flags'),
  timeline: typesOf('timeline'),
};
