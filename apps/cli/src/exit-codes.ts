/** What the process ends with. */
export const exitCodes = {
  asExpected: 0,
  differs: 1,
  /** The file, or the command line, is wrong. */
  wrongInput: 2,
  /** The server, or the data folder, cannot be used. */
  unavailable: 3,
} as const;
