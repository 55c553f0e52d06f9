import { cli } from './cli.js';
import { processTerminal } from './commands/terminal.js';
import { exitCodes } from './exit-codes.js';

// Whoever reads what is printed may stop early, as "head" does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await cli(process.argv.slice(2), process.env, processTerminal());
} catch (error) {
  console.error(error);
  process.exitCode = exitCodes.unavailable;
}
