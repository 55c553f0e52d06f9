import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readArguments, UsageError, type Invocation } from './arguments.js';
import { events } from './commands/events.js';
import { rebuild } from './commands/rebuild.js';
import { recover } from './commands/recover.js';
import { run } from './commands/run.js';
import type { Terminal } from './commands/terminal.js';
import { exitCodes } from './exit-codes.js';
import { scenarioJsonSchemaText } from './scenario/json-schema.js';
import { tokenFrom, type Environment } from './token.js';
import { usage } from './usage.js';

const version = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};

const perform = async (asked: Invocation, environment: Environment, terminal: Terminal): Promise<number> => {
  switch (asked.command) {
    case 'run': {
      z.config(z.locales[asked.language]());
      if (!existsSync(asked.file)) throw new UsageError(`There is no file "${asked.file}"`);
      return run({ ...asked, token: tokenFrom(asked.tokenFile, environment) }, terminal);
    }
    case 'recover':
      return recover({ ...asked, token: tokenFrom(asked.tokenFile, environment) }, terminal);
    case 'events':
      return events(asked.stream, asked.data, terminal);
    case 'rebuild':
      return rebuild(asked.data, asked.readModels ?? environment['SO_VANG_READ_MODELS'], terminal);
    case 'schema':
      terminal.out(scenarioJsonSchemaText().trimEnd());
      return exitCodes.asExpected;
    case 'help':
      terminal.out(usage.trimEnd());
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
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`${error.message}.\n\n${usage.trimEnd()}`);
    return exitCodes.wrongInput;
  }
};
