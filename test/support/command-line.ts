import { cli } from '@so-vang/cli';

/** One call of the command line, and what it printed. */
export const soVang = async (
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> => {
  let [out, error] = ['', ''];
  const code = await cli(
    argv,
    {},
    {
      out: (line) => void (out += `${line}\n`),
      error: (line) => void (error += `${line}\n`),
      write: async (text) => void (out += text),
    },
  );
  return { code, out, error };
};
