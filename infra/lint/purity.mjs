/** What pure code must not reach for: Node, the clock, chance, and whatever else depends on where it runs. */
import { builtinModules } from 'node:module';

const asData = 'This layer is pure: time, ids and chance come in as data.';

export const builtIns = {
  regex: `^(node:|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/|$))`,
  message: 'No Node built-ins in this layer: it also runs where there is no Node.',
};

export const typesOnly = {
  group: ['@so-vang/*'],
  allowTypeImports: true,
  message: 'A workflow conducts and decides nothing: import types only.',
};

/** @param {object[]} patterns */
export const restrictedImports = (...patterns) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const impureGlobals = [
  ...['process', 'console', 'crypto', 'performance', 'fetch', 'Buffer', 'globalThis', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

export const pureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: asData },
  { selector: "CallExpression[callee.name='Date']", message: asData },
  { selector: 'ImportExpression', message: 'This layer is pure: it loads nothing while it runs.' },
];

export const pureRules = {
  'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: asData }))],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: asData },
    { object: 'Math', property: 'random', message: asData },
    { object: 'Temporal', property: 'Now', message: asData },
  ],
};
