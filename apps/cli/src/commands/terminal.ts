/** Where a command writes. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Writes over the line before, where this is a terminal. */
  readonly progress?: (line: string) => void;
};

const clearLine = '\r\u001B[2K';

export const processTerminal = (): Terminal => {
  const live = process.stdout.isTTY;
  let shown = false;
  const clear = () => {
    if (shown) process.stdout.write(clearLine);
    shown = false;
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    error: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    ...(live && {
      progress: (line: string) => {
        const width = process.stdout.columns || 80;
        process.stdout.write(clearLine + line.slice(0, width - 1));
        shown = true;
      },
    }),
  };
};
