/** One configuration for every project; `infra/jest.mjs` says which kind of test runs in which folder. */
import { fileURLToPath } from 'node:url';

const kinds = {
  unit: {
    testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    ignored: ['\\.(int|e2e)\\.test\\.tsx?$'],
    testTimeout: 20_000,
  },
  int: { testMatch: ['**/*.int.test.ts'], ignored: [], testTimeout: 60_000 },
  e2e: { testMatch: ['**/*.e2e.test.ts'], ignored: [], testTimeout: 240_000 },
};

const { testMatch, ignored, testTimeout } = kinds[process.env.SO_VANG_TEST_KIND ?? 'unit'];

const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx, decorators: !tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@so-vang/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: [fileURLToPath(new URL('infra/jest/jsdom-globals.mjs', import.meta.url))],
  setupFilesAfterEnv: [fileURLToPath(new URL('infra/jest/patience.mjs', import.meta.url))],
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/dist-types/', ...ignored],
  testTimeout,
};
