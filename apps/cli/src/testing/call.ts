import { cli } from '../cli.js';

/** One call of the command line, and what it printed. */
export const call = async (...argv: readonly string[]) => {
  const out: string[] = [];
  const error: string[] = [];
  const code = await cli(
    argv,
    {},
    {
      out: (line) => out.push(line),
      error: (line) => error.push(line),
      write: async (text) => void out.push(text.trimEnd()),
    },
  );
  return { code, out: out.join('\n'), error: error.join('\n') };
};
