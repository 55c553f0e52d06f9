import { join, resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

/** Every variable that the server reads; nothing else reads the environment. docs/operations.md lists the same. */
const variables = z.object({
  SO_VANG_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('folder for the log, read models, accounts and evidence'),
  SO_VANG_PORT: port.default(3000).describe('port of the dashboard and its API'),
  SO_VANG_HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  SO_VANG_TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233').describe('host and port of Temporal'),
  SO_VANG_TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace'),
  SO_VANG_READ_MODELS: z
    .string()
    .min(1)
    .optional()
    .describe('postgres://… or sqlite:<file>; default <data>/read-models.sqlite'),
  SO_VANG_SAMPLE: z
    .enum(['0', '1'])
    .default('0')
    .describe('1: the sample is loaded, its people may be signed in as'),
});

export type Config = {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly taskQueue: string };
  readonly readModels: string;
  readonly sampleSignIn: boolean;
};

/** All mistakes at once, by name; never half a configuration. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export const loadConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = variables.safeParse(environment);
  if (!parsed.success)
    throw new ConfigError(
      [
        'The configuration has mistakes:',
        ...parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`),
      ].join('\n'),
    );
  const set = parsed.data;
  const dataFolder = resolve(set.SO_VANG_DATA);
  return {
    dataFolder,
    port: set.SO_VANG_PORT,
    host: set.SO_VANG_HOST,
    temporal: {
      address: set.SO_VANG_TEMPORAL_ADDRESS,
      namespace: set.SO_VANG_TEMPORAL_NAMESPACE,
      taskQueue: 'so-vang',
    },
    readModels: set.SO_VANG_READ_MODELS ?? `sqlite:${join(dataFolder, 'read-models.sqlite')}`,
    sampleSignIn: set.SO_VANG_SAMPLE === '1',
  };
};
