import type { Fields as Said } from '../correction/correction.js';

type Form<Needed extends boolean, T> = {
  /** What is wrong with a value, such as `.units[3] is not a text`; nothing, where it fits. */
  flaw(value: unknown): string | undefined;
  readonly needed: Needed;
  /** Of an object, its fields. */
  readonly names?: readonly string[];
  /** Never there at run time; it makes the kind invariant in `T`, so that no member of a union is forgotten. */
  readonly of?: (value: T) => T;
};
/** The form of a JSON value. */
export type Kind<T> = Form<true, T>;
/** The form of a field that may be missing. */
export type Optional<T> = Form<false, T>;

const kind = <T>(what: string, fits: (value: unknown) => boolean): Kind<T> => ({
  needed: true,
  flaw: (value) => (fits(value) ? undefined : ` is not ${what}`),
});
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = kind<string>('a text', (value) => typeof value === 'string');
export const textLike = (pattern: RegExp, what: string) =>
  kind<string>(what, (value) => typeof value === 'string' && pattern.test(value));
/** Points are integers of a hundredth, ratios are fractions: no number in the log is anything but whole. */
export const whole = kind<number>('a whole number', Number.isSafeInteger);
export const flag = kind<boolean>('true or false', (value) => typeof value === 'boolean');

export const oneOf = <const Values extends readonly string[]>(values: Values): Kind<Values[number]> =>
  kind(`one of ${values.join(', ')}`, (value) => (values as readonly unknown[]).includes(value));

/** An object of which nothing more is asked. */
export const record = kind<Said>('an object', isObject);

/** Something of which only the code is looked at. */
export const coded = <T extends { readonly code: string }>(): Kind<T> =>
  kind('an object with a code', (value) => isObject(value) && typeof value['code'] === 'string');

export const list = <T>(item: Kind<T>): Kind<readonly T[]> => ({
  needed: true,
  flaw(value) {
    if (!Array.isArray(value)) return ' is not a list';
    for (let i = 0; i < value.length; i++) {
      const flaw = item.flaw(value[i]);
      if (flaw !== undefined) return `[${i}]${flaw}`;
    }
    return undefined;
  },
});

/** Any names, each with a value of one kind. */
export const byName = <T>(item: Kind<T>): Kind<Readonly<Record<string, T>>> => ({
  needed: true,
  flaw(value) {
    if (!isObject(value)) return ' is not an object';
    for (const name of Object.keys(value)) {
      const flaw = item.flaw(value[name]);
      if (flaw !== undefined) return `.${name}${flaw}`;
    }
    return undefined;
  },
});

export const optional = <T>(kind: Kind<T>): Optional<T> => ({ needed: false, flaw: kind.flaw });

/** Brands are texts, and unions are listed whole. */
export type KindOf<T> = [T] extends [boolean]
  ? Kind<boolean>
  : [T] extends [number]
    ? Kind<number>
    : [T] extends [string]
      ? Record<never, never> extends Record<T, 1>
        ? Kind<string>
        : Kind<T>
      : [T] extends [readonly (infer Item)[]]
        ? KindOf<Item> extends Kind<infer Text>
          ? Kind<readonly Text[]>
          : never
        : Kind<T>;

/** Every field that the type has, and optional just where the type says so. */
export type Fields<T> = {
  readonly [Name in keyof T]-?: Record<never, never> extends Pick<T, Name>
    ? KindOf<NonNullable<T[Name]>> extends Kind<infer Value>
      ? Optional<Value>
      : never
    : KindOf<T[Name]>;
};

/** More fields than these may be there: a stored form is only ever added to. */
export const object = <T>(fields: Fields<T>): Kind<T> => {
  const entries = Object.entries<Form<boolean, unknown>>(fields as never);
  return {
    needed: true,
    names: entries.map(([name]) => name),
    flaw(value) {
      if (!isObject(value)) return ' is not an object';
      for (const [name, field] of entries) {
        const given = value[name];
        if (given === undefined) {
          if (field.needed) return `.${name} is missing`;
          continue;
        }
        const flaw = field.flaw(given);
        if (flaw !== undefined) return `.${name}${flaw}`;
      }
      return undefined;
    },
  };
};

/** The same fields, any of which may be missing. */
export const partial = <T>(fields: Fields<T>): Kind<Partial<T>> => {
  const entries = Object.entries<Kind<unknown>>(fields as never);
  const some = Object.fromEntries(entries.map(([name, field]) => [name, optional(field)]));
  return object<Partial<T>>(some as Fields<Partial<T>>);
};
