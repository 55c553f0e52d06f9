import { cli } from '../cli.js';

/** One call of the command line, and what it printed: without the last line's end. */
export const call = async (...argv: readonly string[]) => {
  let out = '';
  let error = '';
  const code = await cli(
    argv,
    {},
    {
      out: (line) => void (out += `${line}\n`),
      error: (line) => void (error += `${line}\n`),
      write: async (text) => void (out += text),
    },
  );
  return { code, out: out.replace(/\n$/u, ''), error: error.replace(/\n$/u, '') };
};
