import { parseArgs } from 'node:util';
import { languages, subjectSchema, type Language } from '@so-vang/api-contract';
import { eventTypes, subjects, type Subject } from '@so-vang/domain';
import type { EventsAsked } from './commands/events.js';
import type { LogPlace } from './log-place.js';
import { nearest } from './scenario/nearest.js';
import { UsageError } from './usage-error.js';

const flags = {
  server: { type: 'string' },
  'token-file': { type: 'string' },
  as: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean' },
  data: { type: 'string' },
  log: { type: 'string' },
  'read-models': { type: 'string' },
  prefix: { type: 'string' },
  type: { type: 'string', multiple: true },
  after: { type: 'string' },
  limit: { type: 'string' },
  backwards: { type: 'boolean' },
  follow: { type: 'boolean' },
  to: { type: 'string' },
  about: { type: 'string' },
  unit: { type: 'string' },
  dossier: { type: 'string' },
  ballot: { type: 'string' },
  name: { type: 'string' },
  position: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
export type Flags = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

export const parse = (
  argv: readonly string[],
): { readonly values: Flags; readonly positionals: readonly string[] } => {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, option = ''] = /'(?:-\w, )?(--?[\w-]+)/.exec(said) ?? [];
    const unknown = said.includes('Unknown option');
    throw new UsageError({
      vi: unknown ? `Không có tùy chọn ${option}` : `Tùy chọn ${option} thiếu hoặc thừa giá trị`,
      en: said,
    });
  }
};

export type Connection = {
  readonly server: string;
  readonly tokenFile: string | undefined;
  readonly language: Language;
};

export const languageIn = ({ lang = 'vi' }: Flags): Language => {
  const language = languages.find((each) => each === lang);
  if (language) return language;
  throw new UsageError({
    vi: `--lang là vi hoặc en, không phải "${lang}"`,
    en: `--lang is vi or en, not "${lang}"`,
  });
};

export const connectionOf = (values: Flags): Connection => {
  const { server = 'http://127.0.0.1:3000' } = values;
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new UsageError({
      vi: `--server "${server}" không phải là địa chỉ như http://127.0.0.1:3000`,
      en: `--server "${server}" is not an address such as http://127.0.0.1:3000`,
    });
  const language = languageIn(values);
  return { server, tokenFile: values['token-file'], language };
};

export const dataOf = ({ data = 'data' }: Flags): string => data;

export const placeOf = (values: Flags): LogPlace => {
  if (values.log === undefined) return { data: dataOf(values) };
  if (values.data !== undefined) throw new UsageError('--data and --log both say where the log is: give one');
  return { url: values.log };
};

const storedTypes: readonly string[] = [...eventTypes, 'CommandRefused'];

const knownType = (type: string): string => {
  if (storedTypes.includes(type)) return type;
  const meant = nearest(type, storedTypes);
  throw new UsageError(`--type: there is no event type "${type}"${meant ? `; perhaps "${meant}"` : ''}`);
};

export const askedOf = (values: Flags, stream: string | undefined): EventsAsked => {
  const { prefix, type, after, limit, backwards = false, follow = false } = values;
  if (stream !== undefined && prefix !== undefined)
    throw new UsageError('--prefix is for the whole log: leave it out, or the stream');
  if (backwards && stream === undefined)
    throw new UsageError('--backwards is for one stream: name it, such as cycle-<bloc>-2019');
  if (backwards && follow) throw new UsageError('--follow goes forwards: leave out --backwards');
  if (after !== undefined && !/^(0|[1-9]\d{0,19})$/.test(after))
    throw new UsageError(`--after "${after}" is no position: take one from an event of this log`);
  if (limit !== undefined && !/^[1-9]\d{0,14}$/.test(limit))
    throw new UsageError(`--limit "${limit}" is no number of events from 1 on`);
  return {
    ...(stream !== undefined && { stream }),
    ...(prefix !== undefined && { prefix }),
    ...(type && { types: type.map(knownType) }),
    ...(after !== undefined && { after }),
    ...(limit !== undefined && { limit: Number(limit) }),
    backwards,
    follow,
  };
};

/** What is to be explained: without `--about`, what blocks the next stage. */
export const subjectOf = ({ about = 'stage', unit, dossier, ballot, name, position }: Flags): Subject => {
  const given = { unit, dossier, ballot, name, position };
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const parsed = subjectSchema.safeParse({ about, ...asked });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const flag = issue?.code === 'unrecognized_keys' ? issue.keys[0] : String(issue?.path[0] ?? 'about');
  if (flag === 'about') {
    const known = subjects.join(', ');
    throw new UsageError({ vi: `--about là một trong: ${known}`, en: `--about is one of: ${known}` });
  }
  const needed = issue?.code !== 'unrecognized_keys';
  throw new UsageError({
    vi: `--about ${about} ${needed ? `cần --${flag} đúng` : `không dùng --${flag}`}`,
    en: `--about ${about} ${needed ? `needs a right --${flag}` : `takes no --${flag}`}`,
  });
};
