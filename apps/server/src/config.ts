import { join, resolve } from 'node:path';
import { checkEventStoreUrl } from '@so-vang/event-store';
import { z } from 'zod';
import type { SmtpSettings } from './notices/post.js';

const port = z.coerce.number().int().min(1).max(65_535);

const isSmtpUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return /^smtps?:$/.test(url?.protocol ?? '') && url?.hostname !== '' && /^\/?$/.test(url?.pathname ?? '');
};
const isPublicUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const { pathname, search, hash, username, password } = url;
  return pathname === '/' && [search, hash, username, password].every((part) => part === '');
};
/** The address in `Name <address>`, or all of it. */
const addressIn = (from: string): string => /^[^<>\r\n]*<([^<>]*)>$/.exec(from)?.[1] ?? from;

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
  SO_VANG_EVENT_STORE: z
    .string()
    .superRefine((url, context) => {
      try {
        checkEventStoreUrl(url);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
      }
    })
    .optional()
    .describe('kurrentdb://… or sqlite:<file>; default <data>/log.sqlite'),
  SO_VANG_READ_MODELS: z
    .string()
    .min(1)
    .optional()
    .describe('postgres://… or sqlite:<file>; default <data>/read-models.sqlite'),
  SO_VANG_VIRUS_SCAN: z
    .string()
    .min(1)
    .optional()
    .describe('program called with the path of each new file of evidence: exit 0 clean, 1 infected'),
  SO_VANG_SMTP_URL: z
    .string()
    .refine(
      isSmtpUrl,
      'write smtp://<user>:<password>@<host>:<port> or smtps://…, special characters as %-codes',
    )
    .optional()
    .describe('mail server by which notices are sent as well'),
  SO_VANG_MAIL_FROM: z
    .string()
    .refine((from) => z.email().safeParse(addressIn(from)).success, 'write name@domain or Name <name@domain>')
    .optional()
    .describe('sender of those letters'),
  SO_VANG_PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'write https://<host> or http://<host>:<port>, without a path or query')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('address at which people open the program, for the links in letters'),
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
  readonly eventStore: string;
  readonly readModels: string;
  readonly virusScan?: string;
  /** Left out, notices stay in the program. */
  readonly mail?: SmtpSettings;
  /** Without a slash at its end. Left out, letters say in words where to look. */
  readonly publicUrl?: string;
  readonly sampleSignIn: boolean;
};

/** All mistakes at once, by name; never half a configuration. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Two variables that mean something only together. */
const halfSet = (
  environment: Readonly<Record<string, string | undefined>>,
  ...pair: readonly string[]
): readonly string[] => {
  const missing = pair.filter((name) => environment[name] === undefined);
  return missing.length === 1
    ? missing.map((name) => `${name}: needed beside ${pair.find((n) => n !== name)}`)
    : [];
};

export const loadConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = variables.safeParse(environment);
  const mistakes = [
    ...(parsed.error?.issues.map((i) => `${i.path.join('.')}: ${i.message}`) ?? []),
    ...halfSet(environment, 'SO_VANG_SMTP_URL', 'SO_VANG_MAIL_FROM'),
  ];
  if (!parsed.success || mistakes.length > 0)
    throw new ConfigError(['The configuration has mistakes:', ...mistakes.map((m) => `  ${m}`)].join('\n'));
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
    eventStore: set.SO_VANG_EVENT_STORE ?? `sqlite:${join(dataFolder, 'log.sqlite')}`,
    readModels: set.SO_VANG_READ_MODELS ?? `sqlite:${join(dataFolder, 'read-models.sqlite')}`,
    ...(set.SO_VANG_VIRUS_SCAN && { virusScan: set.SO_VANG_VIRUS_SCAN }),
    ...mailOf(set.SO_VANG_SMTP_URL, set.SO_VANG_MAIL_FROM),
    ...(set.SO_VANG_PUBLIC_URL && { publicUrl: set.SO_VANG_PUBLIC_URL }),
    sampleSignIn: set.SO_VANG_SAMPLE === '1',
  };
};

const mailOf = (url: string | undefined, from: string | undefined): { readonly mail?: SmtpSettings } =>
  url === undefined || from === undefined
    ? {}
    : { mail: { url, from, domain: addressIn(from).replace(/^.*@/, '') } };
