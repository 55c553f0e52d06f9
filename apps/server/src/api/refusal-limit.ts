import { Refusal } from './refusal.js';

const perMinute = 120;

/** A refused act is kept in the log; this bounds how much one caller can put there. */
export class RefusalLimit {
  readonly #refusedAt = new Map<string, number[]>();

  /** Refuses a caller who was refused too often in the last minute. */
  check(caller: string, now: number): void {
    const recent = (this.#refusedAt.get(caller) ?? []).filter((at) => at > now - 60_000);
    if (recent.length === 0) this.#refusedAt.delete(caller);
    else this.#refusedAt.set(caller, recent);
    if (recent.length >= perMinute) throw new Refusal({ code: 'TOO_MANY_REFUSALS', perMinute });
  }

  note(caller: string, now: number): void {
    this.#refusedAt.set(caller, [...(this.#refusedAt.get(caller) ?? []), now]);
  }
}
