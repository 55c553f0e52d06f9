import type { ActData } from '@so-vang/api-contract';
import { blocScope, provinceOf, provinceScope, type BlocId, type Day, type RuleScope } from '@so-vang/domain';
import { placed } from '../scenario/issues.js';
import { readYaml } from '../scenario/lines.js';
import type { Mistake } from '../scenario/mistakes.js';
import { nearest } from '../scenario/nearest.js';
import { rulesFileSchema, type RulesDocument } from './rules-file.schema.js';
import { faultsOfAdoptions } from './try-adoptions.js';

export type Adoption = ActData<'AdoptRules'>;
/** What a file of rules has adopted, one act each. */
export type RulesFile = { readonly scope: RuleScope; readonly adoptions: readonly Adoption[] };
export type RulesReading =
  | { readonly ok: true; readonly file: RulesFile }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const scopesOf = ({ nation, province, bloc }: RulesDocument): readonly RuleScope[] => [
  ...(nation ? (['nation'] as const) : []),
  ...(province ? [provinceScope(province)] : []),
  ...(bloc ? [blocScope(bloc as BlocId)] : []),
];

/** A province's rulebook is called by its id on the first day of a rule; what no province is called is said in the trial. */
const scopeOn = (scope: RuleScope, province: string | undefined, from: Day): RuleScope => {
  const id = province === undefined ? undefined : provinceOf(province, from);
  return id ? provinceScope(id) : scope;
};

const adoptionsOf = (
  { clock = 'live', province, adoptions }: RulesDocument,
  scope: RuleScope,
): readonly Adoption[] =>
  adoptions.map(({ act, article, from, to, corrects, marks, rules }) => ({
    ...{ scope: scopeOn(scope, province, from as Day), rules, validFrom: from as Day, act, clock },
    ...(to && { validTo: to as Day }),
    ...(article && { article }),
    ...(corrects && { corrects }),
    ...(marks && { marks }),
  }));

const topKeys = Object.keys(rulesFileSchema.shape);

/** Reads a file of rules and tries what it would adopt; all mistakes together, each with its line. */
export const readRulesFile = (text: string): RulesReading => {
  const { value, mistakes, lineOf } = readYaml(text);
  const wrong = (found: readonly Mistake[]): RulesReading => ({ ok: false, mistakes: found });
  if (mistakes.length > 0) return wrong(mistakes);
  if (value === null || value === undefined) return wrong([{ code: 'FILE_EMPTY', line: 1 }]);

  const document = rulesFileSchema.safeParse(value);
  if (!document.success)
    return wrong(
      document.error.issues
        .flatMap((issue) => placed(issue, [], value))
        .map(({ path, mistake }) => {
          const near = mistake.code === 'KEY_UNKNOWN' && mistake.path === '' && nearest(mistake.key, topKeys);
          return { ...mistake, ...(near && { near }), line: lineOf(path) };
        }),
    );
  const [scope, ...more] = scopesOf(document.data);
  if (!scope || more.length > 0) return wrong([{ code: 'SCOPE_NOT_ONE', line: 1 }]);

  const adoptions = adoptionsOf(document.data, scope);
  const refused = faultsOfAdoptions(adoptions).map(({ path, mistake }): Mistake => ({
    ...mistake,
    line: lineOf(path),
  }));
  return refused.length > 0 ? wrong(refused) : { ok: true, file: { scope, adoptions } };
};
