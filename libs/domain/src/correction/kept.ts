import { sameData } from '../same-data.js';
import type { Correction, Fields } from './correction.js';

/** Where a state keeps what an event of one type says: as an entry of a list, or in fields of its own. */
export type Kept<State> =
  | {
      readonly list: (state: State, data: Fields) => readonly unknown[];
      readonly put: (state: State, data: Fields, list: readonly unknown[]) => State;
      readonly voidable: boolean;
    }
  | {
      /** The first one tells whether the state still says what the event said. */
      readonly fields: readonly (keyof State)[];
      /** Whether the state can be without it. */
      readonly voidable: boolean;
    };
export type KeptIn<State> = Readonly<Record<string, Kept<State>>>;

export const asEntryOf = <State>(key: keyof State): Kept<State> => ({
  list: (state) => state[key] as readonly unknown[],
  put: (state, _data, list) => ({ ...state, [key]: list }),
  voidable: true,
});
export const asFields = <State>(...fields: readonly (keyof State)[]): Kept<State> => ({
  fields,
  voidable: false,
});
export const asVoidableFields = <State>(...fields: readonly (keyof State)[]): Kept<State> => ({
  fields,
  voidable: true,
});

type Step<State> = (state: State, data: Fields) => State;

/** The state with the corrected fact in the place of the old one, by the step of its own event. */
export const replaced = <State extends object>(
  kept: Kept<State> | undefined,
  state: State,
  { was, becomes }: Pick<Correction, 'was' | 'becomes'>,
  step: Step<State>,
): State | undefined => {
  if (!kept || (!becomes && !kept.voidable)) return undefined;
  if ('fields' in kept) {
    const { fields } = kept;
    const [first] = fields;
    const blank = without(state, fields);
    const before = was ? step(blank, was) : blank;
    if (first !== undefined && !sameData(before[first], state[first])) return undefined;
    const after = becomes ? step(blank, becomes) : blank;
    return { ...blank, ...only(after, fields) };
  }
  const data = was ?? becomes;
  if (!data) return undefined;
  const list = kept.list(state, data);
  const entryOf = (said: Fields): unknown => kept.list(step(kept.put(state, said, []), said), said).at(-1);
  const entry = becomes && entryOf(becomes);
  if (!was)
    return list.some((other) => isAbout(other, entry)) ? undefined : kept.put(state, data, [...list, entry]);
  const old = entryOf(was);
  const found = list.findIndex((each) => sameData(each, old));
  if (found < 0) return undefined;
  const changed = list.flatMap((each, i) => (i !== found ? [each] : becomes ? [entry] : []));
  return kept.put(state, data, changed);
};

const without = <State extends object>(state: State, fields: readonly (keyof State)[]): State =>
  Object.fromEntries(
    Object.entries(state).filter(([name]) => !(fields as readonly string[]).includes(name)),
  ) as State;
const only = <State extends object>(state: State, fields: readonly (keyof State)[]): Partial<State> =>
  Object.fromEntries(
    Object.entries(state).filter(([name]) => (fields as readonly string[]).includes(name)),
  ) as Partial<State>;

/** What an event is about; a correction never changes it, another event says it of something else. */
export const identifying = [
  ...['cycle', 'ballot', 'dossier', 'unit', 'by', 'of', 'movement', 'hold', 'person', 'kind', 'item'],
] as readonly string[];

/** Both entries say something of the same thing. */
const isAbout = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a, b] as readonly Fields[];
  return [...identifying, 'sha256', 'subUnit', 'award'].every((name) => left?.[name] === right?.[name]);
};
