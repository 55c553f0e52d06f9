import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Mistake } from './mistakes.js';

export type Path = readonly PropertyKey[];
export type YamlFile = {
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** The line on which the thing at this path begins, or the nearest one around it that is there. */
  readonly lineOf: (path: Path) => number;
};

/** The place of a step below a node: of its key where it has one. */
const step = (
  node: unknown,
  key: PropertyKey,
): { readonly at: unknown; readonly value: unknown } | undefined => {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair && { at: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof key === 'number') {
    const value = node.items[key];
    return value === undefined ? undefined : { at: value, value };
  }
  return undefined;
};

export const readYaml = (text: string): YamlFile => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  return {
    value: document.errors.length > 0 ? undefined : (document.toJS() as unknown),
    mistakes: document.errors
      .map(({ code, message, pos }): Mistake => {
        const line = lineAt(pos[0]);
        const [key = ''] = text.slice(pos[0]).split(/\r?\n/, 1);
        if (code === 'MULTILINE_IMPLICIT_KEY') return { code: 'COLON_MISSING', line, key: key.trim() };
        const reason = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
        return { code: 'NOT_YAML', line, reason };
      })
      .filter(({ line }, i, all) => all.findIndex((other) => other.line === line) === i),
    lineOf: (path) => {
      let node: unknown = document.contents;
      let offset = 0;
      for (const key of path) {
        const found = step(node, key);
        if (!found) break;
        offset = (found.at as Node).range?.[0] ?? offset;
        node = found.value;
      }
      return lineAt(offset);
    },
  };
};
