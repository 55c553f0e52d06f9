import type { Language, Name } from '@so-vang/api-contract';
import { idPattern, type Subject } from '@so-vang/domain';
import type { EventsAsked } from './commands/events.js';
import {
  askedOf,
  connectionOf,
  dataOf,
  languageIn,
  parse,
  placeOf,
  subjectOf,
  type Connection,
  type Flags,
} from './flags.js';
import type { LogPlace } from './log-place.js';
import { askedLanguage, UsageError } from './usage-error.js';

type InLog = { readonly place: LogPlace };
type InFolders = { readonly folder: string; readonly data: string };
export type Invocation =
  | ({
      readonly command: 'run';
      readonly file: string;
      readonly as?: string;
      readonly quiet: boolean;
    } & Connection)
  | ({ readonly command: 'rules'; readonly what: 'check' | 'adopt'; readonly file: string } & Connection)
  | ({ readonly command: 'recover' } & Connection)
  | ({ readonly command: 'events' } & InLog & EventsAsked)
  | ({ readonly command: 'export'; readonly to: string | undefined } & InLog)
  | ({ readonly command: 'import'; readonly file: string } & InLog)
  | ({ readonly command: 'backup' | 'restore' } & InFolders)
  | ({
      readonly command: 'explain';
      readonly cycle: string;
      readonly subject: Subject;
      readonly language: Language;
    } & InLog)
  | { readonly command: 'rebuild'; readonly data: string; readonly readModels?: string }
  | { readonly command: 'schema'; readonly of: 'scenario' | 'rules' }
  /** `of`: the command that it is asked of. */
  | { readonly command: 'help'; readonly of?: string; readonly language?: Language }
  | { readonly command: 'version' };

type Taken = {
  readonly flags: readonly (keyof Flags)[];
  readonly operand?: string;
  readonly operands?: number;
  readonly operandIsOptional?: true;
};
const connection = ['server', 'token-file', 'lang'] as const;
const subjectParts = ['unit', 'dossier', 'ballot', 'name', 'position'] as const;
const whichEvents = ['prefix', 'type', 'after', 'limit', 'backwards', 'follow'] as const;

const takes: Readonly<Record<string, Taken>> = {
  run: { flags: [...connection, 'as', 'quiet'], operand: 'scenario.yaml' },
  events: { flags: ['data', 'log', ...whichEvents], operand: 'stream', operandIsOptional: true },
  explain: { flags: ['data', 'log', 'lang', 'about', ...subjectParts], operand: 'cycle' },
  export: { flags: ['data', 'log', 'to'] },
  import: { flags: ['data', 'log'], operand: 'file' },
  backup: { flags: ['data'], operand: 'folder' },
  restore: { flags: ['data'], operand: 'folder' },
  rebuild: { flags: ['data', 'read-models'] },
  rules: { flags: connection, operand: 'check|adopt> <rules.yaml', operands: 2 },
  recover: { flags: connection },
  schema: { flags: [], operand: 'rules', operandIsOptional: true },
};

const takesNo = (command: string, what: string): Name => ({
  vi: `"${command}" không dùng ${what}`,
  en: `"${command}" takes no ${what}`,
});

export const readArguments = (argv: readonly string[]): Invocation => {
  const { values, positionals } = parse(argv);
  if (values.help) {
    const [of] = positionals;
    const language = askedLanguage(argv);
    return { command: 'help', ...(of && { of }), ...(language && { language }) };
  }
  if (values.version) return { command: 'version' };
  const [command, ...operands] = positionals;
  if (command === undefined) throw new UsageError({ vi: 'Chưa nêu lệnh', en: 'No command was given' });
  const taken = Object.hasOwn(takes, command) ? takes[command] : undefined;
  if (!taken)
    throw new UsageError({ vi: `Không có lệnh "${command}"`, en: `There is no command "${command}"` });
  const stray = Object.keys(values).find((flag) => !(taken.flags as readonly string[]).includes(flag));
  if (stray) throw new UsageError(takesNo(command, `--${stray}`));
  const [operand] = operands;
  if (operands.length > (taken.operands ?? (taken.operand ? 1 : 0)))
    throw new UsageError(takesNo(command, `"${operands.at(-1)}"`));
  if (taken.operand && !taken.operandIsOptional && operands.length < (taken.operands ?? 1))
    throw new UsageError({
      vi: `"${command}" cần có <${taken.operand}>`,
      en: `"${command}" needs <${taken.operand}>`,
    });
  return invocationOf(command, values, operand, operands[1]);
};

const invocationOf = (
  command: string,
  values: Flags,
  operand: string | undefined,
  second?: string,
): Invocation => {
  switch (command) {
    case 'run': {
      const { as, quiet = false } = values;
      if (as !== undefined && (!idPattern.test(as) || as.length > 20))
        throw new UsageError({
          vi: `--as "${as}" phải gồm chữ thường không dấu, chữ số, gạch nối, nhiều nhất 20 ký tự`,
          en: `--as "${as}" is not small letters, digits and hyphens, at most 20`,
        });
      return { command, file: operand ?? '', ...(as && { as }), quiet, ...connectionOf(values) };
    }
    case 'events':
      return { command, place: placeOf(values), ...askedOf(values, operand) };
    case 'explain':
      return {
        ...{ command, place: placeOf(values), cycle: operand ?? '' },
        ...{ subject: subjectOf(values), language: languageIn(values) },
      };
    case 'export':
      return { command, place: placeOf(values), to: values.to };
    case 'import':
      return { command, place: placeOf(values), file: operand ?? '' };
    case 'backup':
    case 'restore':
      return { command, folder: operand ?? '', data: dataOf(values) };
    case 'rebuild': {
      const readModels = values['read-models'];
      return { command, data: dataOf(values), ...(readModels && { readModels }) };
    }
    case 'rules':
      if (operand !== 'check' && operand !== 'adopt')
        throw new UsageError({
          vi: `"rules" cần có check hoặc adopt, không phải "${operand}"`,
          en: `"rules" is followed by check or adopt, not "${operand}"`,
        });
      return { command, what: operand, file: second ?? '', ...connectionOf(values) };
    case 'recover':
      return { command, ...connectionOf(values) };
    default:
      if (operand !== undefined && operand !== 'rules')
        throw new UsageError(takesNo('schema', `"${operand}"`));
      return { command: 'schema', of: operand ?? 'scenario' };
  }
};
