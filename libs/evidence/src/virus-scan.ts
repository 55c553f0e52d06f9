import { execFile } from 'node:child_process';

/** What is known of a file: a scanner found nothing in it, or none has looked. */
export type Scanned = 'clean' | 'not-scanned';

/** The scanner found something; nothing of the file was kept. */
export class EvidenceInfected extends Error {
  override readonly name = 'EvidenceInfected';
}
/** The scanner gave no answer; nothing of the file was kept. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
}

/** Looks at a file before it is kept; throws where it may not be. */
export interface VirusScan {
  readonly name: string;
  scan(path: string): Promise<Scanned>;
}

export const noVirusScan: VirusScan = { name: 'none', scan: async () => 'not-scanned' };

const longestScan = 120_000;

/** A program that is called with the file's path: exit code 0 is clean, 1 infected, anything else no answer. */
export const scanByProgram = (program: string): VirusScan => ({
  name: program,
  scan: (path) =>
    new Promise((resolve, reject) => {
      execFile(program, [path], { timeout: longestScan }, (error, _, stderr) => {
        if (!error) return resolve('clean');
        if (error.code === 1) return reject(new EvidenceInfected('The scanner found a file infected'));
        reject(new ScanFailed(`${program}: ${stderr.trim() || error.message}`));
      });
    }),
});
