/** Is told the id of each rule entry whose value a decision reads. */
export type Cite = (version: string) => void;

const plain = new WeakMap<object, object>();

/**
 * The same values; who reads one of them cites the entry that it is by. Nobody has to remember to: what a decision cites is
 * what it read. `versionOf`: the entry of a field; nothing for a field that is no rule's.
 */
export const cited = <Values extends object>(
  values: Values,
  versionOf: (field: string) => string | undefined,
  cite: Cite | undefined,
): Values => {
  if (!cite) return values;
  const reading = new Proxy(values, {
    get(target, field) {
      const value = Reflect.get(target, field) as unknown;
      const version = typeof field === 'string' && value !== undefined ? versionOf(field) : undefined;
      if (version !== undefined) cite(version);
      return value;
    },
  });
  plain.set(reading, values);
  return reading;
};

/** The values themselves, to be looked at without a citation. */
export const uncited = <Values extends object>(values: Values): Values =>
  (plain.get(values) as Values | undefined) ?? values;
