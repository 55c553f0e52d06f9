import { dayPattern, isIdentity, type Fields } from '@so-vang/domain';
import type { Values } from '../acts/act-form.js';
import { fromLocal, toLocal } from '../acts/business-time.js';
import type { Instant } from '@so-vang/domain';

type Json = Fields[string];
export type FieldKind = 'text' | 'day' | 'number' | 'flag' | 'time' | 'json';
export type CorrectableField = { readonly name: string; readonly kind: FieldKind };

/** What follows from the rest is not typed. */
const computed: readonly string[] = ['total', 'authority', 'result', 'sheet', 'sealed'];

const kindOf = (name: string, value: Json): FieldKind => {
  if (name === 'at') return 'time';
  if (typeof value === 'string') return dayPattern.test(value) ? 'day' : 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'flag' : 'json';
};

/** What of an event a clerk can type anew; a score sheet has a form of its own. */
export const correctableFields = (said: Fields, type: string): readonly CorrectableField[] =>
  Object.entries(said)
    .filter(([name]) => !computed.includes(name) && !isIdentity(type, name))
    .map(([name, value]) => ({ name, kind: kindOf(name, value) }));

export const fieldName = (name: string): string => `said-${name}`;

const written = (kind: FieldKind, value: Json | undefined): string => {
  if (kind === 'time') return toLocal(value as Instant);
  return kind === 'json' || typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
};

export const valuesOfFields = (said: Fields, type: string): Values =>
  Object.fromEntries(
    correctableFields(said, type).map(({ name, kind }) => [fieldName(name), written(kind, said[name])]),
  );

const read = (kind: FieldKind, typed: string): Json | undefined => {
  const text = typed.trim();
  switch (kind) {
    case 'text':
    case 'day':
      return text === '' ? undefined : text;
    case 'number':
      return /^-?\d+$/.test(text) ? Number(text) : undefined;
    case 'flag':
      return text === 'true';
    case 'time':
      return fromLocal(text);
    case 'json':
      try {
        return JSON.parse(text) as Json;
      } catch {
        return undefined;
      }
  }
};

/** The fields that were typed anew; `wrong` names those that cannot be read. */
export const changedFields = (
  said: Fields,
  values: Values,
  type: string,
): { readonly changed: Fields; readonly wrong: readonly string[] } => {
  const typed = correctableFields(said, type)
    .filter(({ name, kind }) => values[fieldName(name)] !== written(kind, said[name]))
    .map(({ name, kind }) => [name, read(kind, values[fieldName(name)] ?? '')] as const);
  return {
    changed: Object.fromEntries(
      typed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ),
    wrong: typed.flatMap(([name, value]) => (value === undefined ? [fieldName(name)] : [])),
  };
};
