import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layerRule } from './infra/lint/layers.mjs';
import { ensureProjectGraph } from './infra/lint/project-graph.mjs';
import { builtIns, pureRules, pureSyntax, restrictedImports, typesOnly } from './infra/lint/purity.mjs';

await ensureProjectGraph();

const code = ['**/*.ts', '**/*.tsx'];
const scripts = ['**/*.mjs', '**/*.config.ts'];
const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts'];

const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Exports are named.' },
  { selector: 'ExportAllDeclaration', message: 'A door says by name what it exports.' },
];
const noDecorators = { selector: 'Decorator', message: 'Decorators appear in apps/ alone.' };

const restrictedSyntax = (...syntax) => ({ 'no-restricted-syntax': ['error', ...syntax] });

const exhaustive = ({ defaultIsEnough }) => ({
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: defaultIsEnough },
  ],
});

const scriptGlobals = [
  ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'performance', 'structuredClone'],
  ...['TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'WebSocket'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/dist-types', '**/.nx', '**/.reports', 'data'] },
  js.configs.recommended,
  {
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['@so-vang/source', 'import', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': layerRule({ anyPackage: false }),
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      ...exhaustive({ defaultIsEnough: true }),
      eqeqeq: 'error',
      ...restrictedSyntax(...namedExports),
    },
  },
  {
    files: ['libs/**', 'workflows/**'].map((folder) => `${folder}/*.ts`),
    rules: restrictedSyntax(...namedExports, noDecorators),
  },
  {
    files: ['libs/domain/**/*.ts', 'workflows/**/*.ts'],
    rules: exhaustive({ defaultIsEnough: false }), // a new case is written wherever it matters
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/projections/**/*.ts'],
    rules: {
      ...pureRules,
      ...restrictedSyntax(...namedExports, noDecorators, ...pureSyntax),
      ...restrictedImports(builtIns),
    },
  },
  { files: ['libs/api-contract/**/*.ts'], rules: restrictedImports(builtIns) },
  { files: ['workflows/**/*.ts'], rules: restrictedImports(builtIns, typesOnly) },
  {
    files: ['apps/dashboard/**/*.ts', 'apps/dashboard/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: restrictedImports(builtIns),
  },
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': layerRule({ anyPackage: true }),
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: scripts,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parserOptions: { projectService: false },
      globals: Object.fromEntries(scriptGlobals.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-restricted-syntax': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
);
