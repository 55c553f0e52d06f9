import { faultsIn } from '@so-vang/domain';
import { ofFault } from '../rules/try-adoptions.js';
import { documentSchema, type Document } from './document.schema.js';
import { placed, type Placed } from './issues.js';
import { readYaml, type Path } from './lines.js';
import type { Mistake } from './mistakes.js';
import { nearest } from './nearest.js';
import { readAct, type ScenarioAct } from './read-acts.js';

/** A scenario as its file says it, every form of writing brought to one. */
export type Scenario = Omit<Document, 'acts'> & {
  readonly acts: readonly ScenarioAct[];
  readonly lineOf: (path: Path) => number;
};
export type ReadResult =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const topKeys = Object.keys(documentSchema.shape);

/** Rules that are adopted and are not meant to be refused. */
const wrongRules = (act: ScenarioAct | undefined): readonly Placed[] =>
  act?.kind === 'adopt-rules' && !act.refused
    ? faultsIn(act.value.rules).map((fault) => ofFault(['acts', act.index, 'adopt-rules', 'rules'], fault))
    : [];

/** All mistakes of form together, each with its line. */
export const readScenario = (text: string): ReadResult => {
  const { value, mistakes, lineOf } = readYaml(text);
  if (mistakes.length > 0) return { ok: false, mistakes };
  if (value === null || value === undefined)
    return { ok: false, mistakes: [{ code: 'FILE_EMPTY', line: 1 }] };

  const document = documentSchema.safeParse(value);
  const entries = (value as { readonly acts?: unknown }).acts;
  const acts = Array.isArray(entries) ? entries.map((entry, i) => readAct(entry, i, value)) : [];
  const wrong = [
    ...(document.error?.issues ?? []).flatMap((issue) => placed(issue, [], value)),
    ...faultsIn(document.data?.rules ?? {}).map((fault) => ofFault(['rules'], fault)),
    ...faultsIn(document.data?.provinceRules ?? {}).map((fault) => ofFault(['provinceRules'], fault)),
    ...acts.flatMap((act) => act.wrong),
    ...acts.flatMap(({ act }) => wrongRules(act)),
  ];
  if (!document.success || wrong.length > 0)
    return {
      ok: false,
      mistakes: wrong.map(({ path, mistake }) => {
        const near = mistake.code === 'KEY_UNKNOWN' && mistake.path === '' && nearest(mistake.key, topKeys);
        return { ...mistake, ...(near && { near }), line: lineOf(path) };
      }),
    };
  return {
    ok: true,
    scenario: { ...document.data, acts: acts.flatMap(({ act }) => (act ? [act] : [])), lineOf },
  };
};
