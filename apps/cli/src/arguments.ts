import { parseArgs } from 'node:util';
import { languages, type Language } from '@so-vang/api-contract';
import { idPattern } from '@so-vang/domain';

type Connection = {
  readonly server: string;
  readonly tokenFile: string | undefined;
  readonly language: Language;
};
export type Invocation =
  | ({
      readonly command: 'run';
      readonly file: string;
      readonly as?: string;
      readonly quiet: boolean;
    } & Connection)
  | ({ readonly command: 'recover' } & Connection)
  | { readonly command: 'events'; readonly stream: string; readonly data: string }
  | { readonly command: 'rebuild'; readonly data: string; readonly readModels?: string }
  | { readonly command: 'schema' | 'help' | 'version' };

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const options = {
  server: { type: 'string' },
  'token-file': { type: 'string' },
  as: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean' },
  data: { type: 'string' },
  'read-models': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const takes: Readonly<Record<string, { readonly flags: readonly string[]; readonly operand?: string }>> = {
  run: { flags: ['server', 'token-file', 'as', 'lang', 'quiet'], operand: 'scenario.yaml' },
  events: { flags: ['data'], operand: 'stream' },
  rebuild: { flags: ['data', 'read-models'] },
  recover: { flags: ['server', 'token-file', 'lang'] },
  schema: { flags: [] },
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const addressOf = ({ server = 'http://127.0.0.1:3000' }: Values): string => {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new UsageError(`--server "${server}" is not an address such as http://127.0.0.1:3000`);
  return server;
};

const connectionOf = (values: Values): Connection => {
  const { lang = 'vi' } = values;
  const language = languages.find((each) => each === lang);
  if (!language) throw new UsageError(`--lang is vi or en, not "${lang}"`);
  return { server: addressOf(values), tokenFile: values['token-file'], language };
};

export const readArguments = (argv: readonly string[]): Invocation => {
  const { values, positionals } = parse(argv);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...operands] = positionals;
  if (command === undefined) throw new UsageError('No command was given');
  const taken = Object.hasOwn(takes, command) ? takes[command] : undefined;
  if (!taken) throw new UsageError(`There is no command "${command}"`);
  const stray = Object.keys(values).find((flag) => !taken.flags.includes(flag));
  if (stray) throw new UsageError(`"${command}" takes no --${stray}`);
  const [operand] = operands;
  if (operands.length > (taken.operand ? 1 : 0))
    throw new UsageError(`"${command}" takes no "${operands.at(-1)}"`);
  if (taken.operand && operand === undefined) throw new UsageError(`"${command}" needs <${taken.operand}>`);

  const data = values.data ?? 'data';
  switch (command) {
    case 'run': {
      const { as, quiet = false } = values;
      if (as !== undefined && (!idPattern.test(as) || as.length > 20))
        throw new UsageError(`--as "${as}" is not small letters, digits and hyphens, at most 20`);
      return { command, file: operand ?? '', ...(as && { as }), quiet, ...connectionOf(values) };
    }
    case 'events':
      return { command, stream: operand ?? '', data };
    case 'rebuild': {
      const readModels = values['read-models'];
      return { command, data, ...(readModels && { readModels }) };
    }
    case 'recover':
      return { command, ...connectionOf(values) };
    default:
      return { command: 'schema' };
  }
};
