import { once } from 'node:events';

/** Where a command writes. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Writes over the line before, where this is a terminal. */
  readonly progress?: (line: string) => void;
  /** For much at once: answers when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** How far a long work is, beside what is printed. */
  readonly note?: (line: string) => void;
};

const clearLine = '\r\u001B[2K';
const fitted = (line: string, { columns }: NodeJS.WriteStream): string =>
  clearLine + line.slice(0, (columns || 80) - 1);

export const processTerminal = (): Terminal => {
  const live = process.stdout.isTTY;
  let shown = false;
  let noted = false;
  const clear = () => {
    if (shown) process.stdout.write(clearLine);
    if (noted) process.stderr.write(clearLine);
    shown = noted = false;
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
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    note: (line) => {
      noted = process.stderr.isTTY;
      process.stderr.write(noted ? fitted(line, process.stderr) : `${line}\n`);
    },
    ...(live && {
      progress: (line: string) => {
        process.stdout.write(fitted(line, process.stdout));
        shown = true;
      },
    }),
  };
};
