import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '@so-vang/api-contract';
import { EventStoreError } from '@so-vang/event-store';
import { z } from 'zod';
import { readArguments, type Invocation } from './arguments.js';
import { backup, restore } from './commands/backup.js';
import { events } from './commands/events.js';
import { explainTo } from './commands/explain.js';
import { exportTo } from './commands/export.js';
import { importFrom } from './commands/import.js';
import { rebuild } from './commands/rebuild.js';
import { recover } from './commands/recover.js';
import { adoptRules, checkRules } from './commands/rules.js';
import { run } from './commands/run.js';
import type { Terminal } from './commands/terminal.js';
import { exitCodes } from './exit-codes.js';
import { Unusable } from './log-place.js';
import { jsonSchemaText } from './scenario/json-schema.js';
import { tokenFrom, type Environment } from './token.js';
import { usageFor, usageIn } from './usage.js';
import { languageOf, UsageError } from './usage-error.js';

const version = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};

/** Mistakes of a file are told in the language that was asked for. */
const readIn = ({ file, language }: { readonly file: string; readonly language: Language }): void => {
  z.config(z.locales[language]());
  if (!existsSync(file))
    throw new UsageError({ vi: `Không có tệp "${file}"`, en: `There is no file "${file}"` });
};

const perform = async (asked: Invocation, environment: Environment, terminal: Terminal): Promise<number> => {
  switch (asked.command) {
    case 'run': {
      readIn(asked);
      return run({ ...asked, token: tokenFrom(asked.tokenFile, environment) }, terminal);
    }
    case 'rules':
      readIn(asked);
      return asked.what === 'check'
        ? checkRules(asked, terminal)
        : adoptRules({ ...asked, token: tokenFrom(asked.tokenFile, environment) }, terminal);
    case 'recover':
      return recover({ ...asked, token: tokenFrom(asked.tokenFile, environment) }, terminal);
    case 'events':
      return events(asked, terminal);
    case 'explain':
      return explainTo(asked, terminal);
    case 'export':
      return exportTo(asked, terminal);
    case 'import':
      return importFrom(asked, terminal);
    case 'backup':
      return backup(asked, terminal);
    case 'restore':
      return restore(asked, terminal);
    case 'rebuild':
      return rebuild(asked.data, asked.readModels ?? environment['SO_VANG_READ_MODELS'], terminal);
    case 'schema':
      terminal.out(jsonSchemaText(asked.of).trimEnd());
      return exitCodes.asExpected;
    case 'help':
      terminal.out(usageFor(asked.language, asked.of));
      return exitCodes.asExpected;
    case 'version':
      terminal.out(version());
      return exitCodes.asExpected;
  }
};

/** One call of the command line; answers the exit code. */
export const cli = async (
  argv: readonly string[],
  environment: Environment,
  terminal: Terminal,
): Promise<number> => {
  try {
    return await perform(readArguments(argv), environment, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`${error.words[languageOf(argv)]}.\n\n${usageIn(languageOf(argv))}`);
      return exitCodes.wrongInput;
    }
    if (error instanceof Unusable) {
      terminal.error(`${error.message}.`);
      return exitCodes.unavailable;
    }
    if (error instanceof EventStoreError) {
      terminal.error(`${error.code}: ${error.message}`);
      return wrongAsked.includes(error.code) ? exitCodes.wrongInput : exitCodes.unavailable;
    }
    throw error;
  }
};

/** What of a log's errors comes from the command line. */
const wrongAsked: readonly EventStoreError['code'][] = [
  ...(['STREAM_NAME_INVALID', 'POSITION_INVALID', 'POSITION_BEYOND_END', 'LOG_URL_INVALID'] as const),
];
