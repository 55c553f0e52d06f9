/** What the server can be told to do wrong, once each, to the next append that comes. */
export type Fault =
  /** The connection breaks: before anything was written, or after, so that the answer is lost. */
  | { readonly kind: 'drop'; readonly written: boolean }
  /** The server says that it ran out of time. */
  | { readonly kind: 'timeout'; readonly written: boolean }
  /** The server never answers. */
  | { readonly kind: 'silence'; readonly written: boolean }
  /** Written at once, answered after so many milliseconds. */
  | { readonly kind: 'late'; readonly after: number }
  /** A follower answers: another node, this one again, is the leader. */
  | { readonly kind: 'not-leader' }
  /** `Server Is Busy`, which the client does not know. */
  | { readonly kind: 'busy' }
  /** Written, and answered as if somebody else had been faster. */
  | { readonly kind: 'wrong-expected-version' }
  /** The user may not write. */
  | { readonly kind: 'access-denied' }
  /** The server takes no event of this size, and says so in words that the client does not know. */
  | { readonly kind: 'event-too-large' };

/** Faults wait for the appends to the streams they are meant for. */
export class Faults {
  readonly #waiting: { readonly fault: Fault; readonly prefix: string }[] = [];

  add(fault: Fault, prefix = ''): void {
    this.#waiting.push({ fault, prefix });
  }

  next(stream: string): Fault | undefined {
    const found = this.#waiting.findIndex(({ prefix }) => stream.startsWith(prefix));
    return found < 0 ? undefined : this.#waiting.splice(found, 1)[0]?.fault;
  }

  get left(): number {
    return this.#waiting.length;
  }
}
