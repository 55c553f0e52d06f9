import type { z } from 'zod';
import { forms, type Form, type MistakeAt } from './mistakes.js';
import { nearest } from './nearest.js';
import type { Path } from './lines.js';

type Issue = z.core.$ZodIssue;
export type Placed = { readonly path: Path; readonly mistake: MistakeAt };

/** A place as people read it: lists count from 1. */
export const said = (path: Path): string =>
  path.reduce<string>(
    (so, key) => (typeof key === 'number' ? `${so}[${key + 1}]` : so ? `${so}.${String(key)}` : String(key)),
    '',
  );

const isForm = (message: string): message is Form => (forms as readonly string[]).includes(message);

/** How far into the value an alternative could be followed before it failed. */
const depthOf = (issues: readonly Issue[]): number =>
  Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 0.5)));

const expectedOf = (issues: readonly Issue[]): string =>
  issues.map((issue) => (issue.code === 'invalid_type' ? issue.expected : issue.code)).join(', ');

/** Of several shapes that a value may have, the one that it was most probably meant to have. */
const ofUnion = (
  { errors }: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  input: unknown,
): readonly Placed[] => {
  const alternatives = errors.filter((issues) => issues.length > 0);
  const sameKind = alternatives.filter(
    ([first]) => !(first?.code === 'invalid_type' && first.path.length === 0),
  );
  if (sameKind.length === 0) {
    const expected = [...new Set(alternatives.map(expectedOf))].join(' | ');
    return [{ path, mistake: ofWrongKind(expected, path, at(input, path)) }];
  }
  const [best = []] = [...sameKind].sort((a, b) => depthOf(b) - depthOf(a));
  return best.flatMap((issue) => placed(issue, path, input));
};

const at = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );

const ofWrongKind = (expected: string, path: Path, given: unknown): MistakeAt => {
  const key = String(path.at(-1) ?? '');
  if (given === undefined) return { code: 'KEY_MISSING', path: said(path) };
  const cutNumber = given === null && /^\d+$/.test(key);
  if (expected.includes('number') && (cutNumber || (typeof given === 'string' && /^\d+,\d+$/.test(given))))
    return { code: 'DECIMAL_COMMA', path: said(cutNumber ? path.slice(0, -1) : path) };
  if (given === null && /\s/.test(key))
    return { code: 'KEY_UNKNOWN', path: said(path.slice(0, -1)), key, cut: true };
  return { code: 'VALUE_KIND', path: said(path), expected };
};

const ofNoValue = (
  message: string,
  path: string,
  given: unknown,
  values: readonly string[],
  meant: string | undefined,
): MistakeAt => {
  const near = meant === undefined ? {} : { near: meant };
  if (message === 'AWARD') return { code: 'AWARD_UNKNOWN', award: String(given), ...near };
  if (message === 'REFUSAL') return { code: 'REFUSAL_UNKNOWN', refusal: String(given), ...near };
  return { code: 'VALUE_NOT_OF', path, values, ...near };
};

/** A schema's complaint as a mistake of the file; `input` is the whole that was read. */
export const placed = (issue: Issue, base: Path, input: unknown): readonly Placed[] => {
  const path = [...base, ...issue.path];
  const where = said(path);
  const given = at(input, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        mistake: { code: 'KEY_UNKNOWN', path: where, key, ...(at(given, [key]) === null && { cut: true }) },
      }));
    case 'invalid_type':
      return [{ path, mistake: ofWrongKind(issue.expected, path, given) }];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = nearest(String(given), values);
      if (given === undefined) return [{ path, mistake: { code: 'KEY_MISSING', path: where } }];
      return [{ path, mistake: ofNoValue(issue.message, where, given, values, near) }];
    }
    case 'invalid_union':
      if (given === undefined) return [{ path, mistake: { code: 'KEY_MISSING', path: where } }];
      return ofUnion(issue, path, input);
    case 'invalid_key':
      return issue.issues.flatMap((inner) => placed(inner, path, input));
    default:
      return [
        {
          path,
          mistake: isForm(issue.message)
            ? { code: 'VALUE_FORM', path: where, form: issue.message }
            : { code: 'VALUE_WRONG', path: where, reason: issue.message },
        },
      ];
  }
};
