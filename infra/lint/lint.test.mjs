/** The lint rules catch what they are there for: each snippet is linted as if it stood in a layer's folder. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../runtime.mjs';

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false, ecmaFeatures: { jsx: true } } } },
  ],
});

const boundaries = '@nx/enforce-module-boundaries';
const imports = '@typescript-eslint/no-restricted-imports';
const [globals, properties, syntax] = ['globals', 'properties', 'syntax'].map(
  (name) => `no-restricted-${name}`,
);

const rulesBroken = async (filePath, text) => {
  const [{ messages }] = await eslint.lintText(text, { filePath });
  const rules = messages.map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(rules)].filter((rule) => !rule.endsWith('no-unused-vars'));
};

const uses = (name) => `import { thing } from '${name}';\nexport const used = thing;\n`;
const usesType = (name) => `import type { Thing } from '${name}';\nexport type Used = Thing;\n`;

/** @type {[what: string, file: string, text: string, broken: string[]][]} */
const cases = [
  ['domain imports another layer', 'libs/domain/src/x.ts', uses('@so-vang/api-contract'), [boundaries]],
  ['domain imports a package', 'libs/domain/src/x.ts', uses('zod'), [boundaries]],
  ['domain imports a built-in', 'libs/domain/src/x.ts', uses('node:fs'), [imports]],
  ['domain imports a built-in by its old name', 'libs/domain/src/x.ts', uses('crypto'), [imports]],
  ['domain reads the clock', 'libs/domain/src/x.ts', 'export const now = () => Date.now();', [properties]],
  ['domain makes the present date', 'libs/domain/src/x.ts', 'export const now = () => new Date();', [syntax]],
  ['domain makes a given date', 'libs/domain/src/x.ts', 'export const day = () => new Date(0);', []],
  ['domain takes a chance', 'libs/domain/src/x.ts', 'export const die = () => Math.random();', [properties]],
  ['domain reads the environment', 'libs/domain/src/x.ts', 'export const e = () => process.env;', [globals]],
  ['domain waits', 'libs/domain/src/x.ts', 'export const w = () => setTimeout(() => 1, 1);', [globals]],
  ['domain makes an id', 'libs/domain/src/x.ts', 'export const i = () => crypto.randomUUID();', [globals]],
  ['domain logs', 'libs/domain/src/x.ts', "export const l = () => console.log('x');", [globals]],
  ['domain imports its own files', 'libs/domain/src/x.ts', uses('./ids.js'), []],
  ['a test of the domain imports a package', 'libs/domain/src/x.test.ts', uses('fast-check'), []],
  [
    'a test of the domain imports another layer',
    'libs/domain/src/x.test.ts',
    uses('@so-vang/event-store'),
    [boundaries],
  ],
  [
    'a test of the domain reads the clock',
    'libs/domain/src/x.test.ts',
    'export const n = () => Date.now();',
    [properties],
  ],

  ['projections import a package', 'libs/projections/src/x.ts', uses('kysely'), [boundaries]],
  [
    'projections import the event store',
    'libs/projections/src/x.ts',
    uses('@so-vang/event-store'),
    [boundaries],
  ],
  ['projections import the domain', 'libs/projections/src/x.ts', uses('@so-vang/domain'), []],
  [
    'projections read the clock',
    'libs/projections/src/x.ts',
    'export const n = () => Date.now();',
    [properties],
  ],

  ['workflows import a value of the domain', 'workflows/src/x.ts', uses('@so-vang/domain'), [imports]],
  ['workflows import a type of the domain', 'workflows/src/x.ts', usesType('@so-vang/domain'), []],
  ['workflows import Temporal', 'workflows/src/x.ts', uses('@temporalio/workflow'), []],
  ['workflows import Temporal’s client', 'workflows/src/x.ts', uses('@temporalio/client'), [boundaries]],
  ['workflows import a built-in', 'workflows/src/x.ts', uses('node:crypto'), [imports]],
  ['workflows import the event store', 'workflows/src/x.ts', usesType('@so-vang/event-store'), [boundaries]],

  ['the event store imports the domain', 'libs/event-store/src/x.ts', uses('@so-vang/domain'), [boundaries]],
  ['evidence imports the domain', 'libs/evidence/src/x.ts', uses('@so-vang/domain'), [boundaries]],
  [
    'the contract imports projections',
    'libs/api-contract/src/x.ts',
    uses('@so-vang/projections'),
    [boundaries],
  ],
  ['the contract imports a built-in', 'libs/api-contract/src/x.ts', uses('node:path'), [imports]],
  ['read models import the server', 'libs/read-models/src/x.ts', uses('@so-vang/server'), [boundaries]],
  ['read models import evidence', 'libs/read-models/src/x.ts', uses('@so-vang/evidence'), [boundaries]],
  [
    'the dashboard imports read models',
    'apps/dashboard/src/x.tsx',
    uses('@so-vang/read-models'),
    [boundaries],
  ],
  ['the dashboard imports a built-in', 'apps/dashboard/src/x.tsx', uses('node:fs'), [imports]],
  ['the dashboard imports projections', 'apps/dashboard/src/x.tsx', uses('@so-vang/projections'), []],
  ['the server imports the dashboard', 'apps/server/src/x.ts', uses('@so-vang/dashboard'), [boundaries]],
  ['the server imports a library', 'apps/server/src/x.ts', uses('@so-vang/read-models'), []],
  [
    'a relative path leads into another project',
    'apps/server/src/x.ts',
    uses('../../../libs/domain/src/index.js'),
    [boundaries],
  ],
  ['the tests import the server', 'test/x.e2e.test.ts', uses('@so-vang/server'), []],

  ['a library uses a decorator', 'libs/evidence/src/x.ts', '@decorated\nexport class Thing {}', [syntax]],
  ['the server uses a decorator', 'apps/server/src/x.ts', '@decorated\nexport class Thing {}', []],
  ['an export has no name', 'apps/server/src/x.ts', 'export default 1;', [syntax]],
  ['a door exports everything', 'libs/evidence/src/index.ts', "export * from './x.js';", [syntax]],
];

describe('lint', () => {
  for (const [what, file, text, broken] of cases) {
    test(`${broken.length > 0 ? 'refuses' : 'allows'}: ${what}`, async () => {
      assert.deepEqual(await rulesBroken(file, text), broken);
    });
  }

  test('refuses a forgotten promise and a forgotten case', async () => {
    const typed = new ESLint({ cwd: root });
    const text = `
      const work = async (kind: 'a' | 'b') => { switch (kind) { case 'a': await Promise.resolve(); } };
      work('a');
    `;
    const [{ messages }] = await typed.lintText(text, { filePath: 'libs/domain/src/index.ts' });
    const rules = messages.map(({ ruleId }) => ruleId);
    assert.ok(rules.includes('@typescript-eslint/no-floating-promises'));
    assert.ok(rules.includes('@typescript-eslint/switch-exhaustiveness-check'));
  });
});
