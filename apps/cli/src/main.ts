import { cli } from './cli.js';
import { processTerminal } from './commands/terminal.js';
import { exitCodes } from './exit-codes.js';

try {
  process.exitCode = await cli(process.argv.slice(2), process.env, processTerminal());
} catch (error) {
  console.error(error);
  process.exitCode = exitCodes.unavailable;
}
