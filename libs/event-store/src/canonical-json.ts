import canonicalize from 'canonicalize';

/** Deep enough for any event; also what ends a circular value. */
const maxDepth = 100;

/** RFC 8785 text of an object of plain JSON values; otherwise what JSON cannot hold and how to get there. */
export const canonicalText = (value: unknown): { readonly text: string } | { readonly flaw: string } => {
  if (!isPlainObject(value)) return { flaw: ' is not an object' };
  const ordered = inOrder(value, 0);
  if (ordered !== undefined) return { text: JSON.stringify(ordered) };
  const flaw = flawOf(value, 0);
  return flaw === undefined ? { text: String(canonicalize(value)) } : { flaw };
};

/**
 * A copy with its names in canonical order, which `JSON.stringify` then writes as RFC 8785 has it. Undefined where the
 * value has a flaw, or a name that no object keeps in that order. Half the time of the library, and appends wait for it.
 */
const inOrder = (value: unknown, depth: number): unknown => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : undefined;
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (depth >= maxDepth) return undefined;
      return Array.isArray(value) ? itemsInOrder(value, depth + 1) : namesInOrder(value, depth + 1);
    default:
      return undefined;
  }
};

const itemsInOrder = (items: readonly unknown[], depth: number): unknown => {
  const copy: unknown[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = inOrder(items[index], depth);
    if (item === undefined) return undefined;
    copy.push(item);
  }
  return copy;
};

const namesInOrder = (value: object, depth: number): unknown => {
  if (!isPlainObject(value)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const inner = isOrderly(name) ? inOrder(value[name], depth) : undefined;
    if (inner === undefined) return undefined;
    copy[name] = inner;
  }
  return copy;
};

/** Whole numbers come first in every object, whatever was put in first; and `__proto__` is no place to keep a value. */
const isOrderly = (name: string): boolean => {
  const first = name.charCodeAt(0);
  return !(first >= 48 && first <= 57) && name !== '__proto__' && name.isWellFormed();
};

/** E.g. `.units[3] is a bigint`. */
const flawOf = (value: unknown, depth: number): string | undefined => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? undefined : ' has a lone surrogate';
    case 'number':
      return Number.isFinite(value) ? undefined : ` is ${value}`;
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : flawInside(value, depth + 1);
    default:
      return ` is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}`;
  }
};

const flawInside = (value: object, depth: number): string | undefined => {
  if (depth > maxDepth) return ` is circular or nested more than ${maxDepth} deep`;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const flaw = flawOf(value[index], depth);
      if (flaw !== undefined) return `[${index}]${flaw}`;
    }
    return undefined;
  }
  if (!isPlainObject(value)) return ` is a ${value.constructor.name}`;
  for (const name of Object.keys(value)) {
    const flaw = name.isWellFormed() ? flawOf(value[name], depth) : ' has a lone surrogate in its name';
    if (flaw !== undefined) return `.${name}${flaw}`;
  }
  return undefined;
};

/** By shape, not by identity: objects of another realm (a worker, a test's sandbox) are plain as well. */
const isPlainObject = (value: unknown): value is { readonly [name: string]: unknown } => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
