/** The server cannot be reached, does not let us in, or failed: the file is not to blame. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault';
  constructor(
    readonly code: 'UNREACHABLE' | 'NOT_LET_IN' | 'FAULT' | 'NOT_SO_VANG',
    /** Address, or the server's own words. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
