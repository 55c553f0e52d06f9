import { makeBackup } from '../backup/make-backup.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { exitCodes } from '../exit-codes.js';
import { mustBeThere } from '../log-place.js';
import type { Terminal } from './terminal.js';
import { workSoFar } from './work-so-far.js';

type Options = { readonly folder: string; readonly data: string };

const sizeOf = (files: readonly { readonly size: number }[]): string => {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** How many missing files are named one by one. */
const shown = 10;

/** Copies log, keys and evidence into a new folder, beside a server that is writing. */
export const backup = async ({ folder, data }: Options, terminal: Terminal): Promise<number> => {
  mustBeThere({ data });
  const made = await makeBackup(
    data,
    folder,
    workSoFar(terminal, (n) => `${n} files copied`),
  );
  if (!made.ok) {
    terminal.error(`${made.code}: ${made.detail}.`);
    return exitCodes.wrongInput;
  }
  const { log, files } = made.manifest;
  terminal.out(
    `${log.events} events and ${files.length} files (${sizeOf(files)}) copied to ${folder}. Keep it secret: it has the keys.`,
  );
  for (const { sha256, stream, revision } of made.missing.slice(0, shown))
    terminal.error(
      `EVIDENCE_MISSING: revision ${revision} of ${stream} names ${sha256}, and ${data} has no such file.`,
    );
  if (made.missing.length > shown)
    terminal.error(
      `EVIDENCE_MISSING: ${made.missing.length - shown} more events name files that are not there.`,
    );
  return made.missing.length > 0 ? exitCodes.differs : exitCodes.asExpected;
};

/** Puts a checked backup into a data folder that has no log. */
export const restore = async ({ folder, data }: Options, terminal: Terminal): Promise<number> => {
  const restored = await restoreBackup(
    folder,
    data,
    workSoFar(terminal, (n) => `${n} files checked and copied`),
  );
  if (!restored.ok) {
    terminal.error(`${restored.code}: ${restored.detail}.`);
    return exitCodes.wrongInput;
  }
  const { log, files, madeAt } = restored.manifest;
  terminal.out(
    `${log.events} events and ${files.length} files (${sizeOf(files)}) of ${madeAt} restored to ${data}. Start the server on it: it makes the rest anew.`,
  );
  return exitCodes.asExpected;
};
