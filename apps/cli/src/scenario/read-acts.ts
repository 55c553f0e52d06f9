import type { z } from 'zod';
import { actKinds, actValues, type ActKind, type ActValue } from './act-values.js';
import { aboutAct, aboutKeys, type AboutAct } from './document.schema.js';
import { placed, type Placed } from './issues.js';
import { nearest } from './nearest.js';

/** One entry of `acts` as it was read, before it is spread over units. */
export type ScenarioAct = AboutAct & {
  readonly index: number;
} & { readonly [Kind in ActKind]: { readonly kind: Kind; readonly value: ActValue<Kind> } }[ActKind];

type Read = { readonly act?: ScenarioAct; readonly wrong: readonly Placed[] };

const isKind = (key: string): key is ActKind => (actKinds as readonly string[]).includes(key);
const isAbout = (key: string): boolean => (aboutKeys as readonly string[]).includes(key);

/** `- open-evaluation` alone says what is to be done as much as `- open-evaluation:` does. */
const asMap = (given: unknown): unknown => (typeof given === 'string' ? { [given]: null } : given);

export const readAct = (entry: unknown, index: number, document: unknown): Read => {
  const path = ['acts', index];
  const wrong = (...mistakes: readonly Placed[]): Read => ({ wrong: mistakes });
  const given = asMap(entry);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return wrong({ path, mistake: { code: 'ACT_EMPTY' } });

  const keys = Object.keys(given);
  const strangers = keys.filter((key) => !isKind(key) && !isAbout(key));
  if (strangers.length > 0)
    return wrong(
      ...strangers.map((key): Placed => {
        const near = nearest(key, [...actKinds, ...aboutKeys]);
        return { path: [...path, key], mistake: { code: 'ACT_UNKNOWN', key, ...(near && { near }) } };
      }),
    );
  const [kind, ...more] = keys.filter(isKind);
  if (!kind) return wrong({ path, mistake: { code: 'ACT_EMPTY' } });
  if (more.length > 0) return wrong({ path, mistake: { code: 'ACT_DOUBLE', keys: [kind, ...more] } });

  const record = given as Readonly<Record<string, unknown>>;
  const about = aboutAct.safeParse(Object.fromEntries(keys.filter(isAbout).map((key) => [key, record[key]])));
  const schema: z.ZodType = actValues[kind];
  const value = schema.safeParse(record[kind]);
  if (about.success && value.success)
    return { act: { ...about.data, index, kind, value: value.data } as ScenarioAct, wrong: [] };
  return wrong(
    ...(about.error?.issues ?? []).flatMap((issue) => placed(issue, path, document)),
    ...(value.error?.issues ?? []).flatMap((issue) => placed(issue, [...path, kind], document)),
  );
};
