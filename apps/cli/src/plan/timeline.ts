import { dayOf, type Instant } from '@so-vang/domain';
import type { MistakeAt } from '../scenario/mistakes.js';

export const instantOf = (day: string, time = '08:00'): Instant => {
  const seconds = time.length === 5 ? `${time}:00` : time;
  return new Date(`${day}T${seconds}.000+07:00`).toISOString() as Instant;
};

/** `2019-12-20T14:30` in Viet Nam, or a day, which begins at eight. */
export const momentOf = (given: string): Instant =>
  given.length === 10 ? instantOf(given) : instantOf(given.slice(0, 10), given.slice(11));

export const after = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString() as Instant;

/** Gives each act its time: as said, or just after the act before it on the same day. Time never goes back. */
export class Timeline {
  #last: Instant | undefined;
  /** When the acts that were said to happen at the latest time began. */
  #said: Instant | undefined;

  /** The time of the first act of an entry; `undefined` where the entry says none. */
  begin(moment: string | undefined): Instant | MistakeAt {
    if (moment === undefined)
      return this.#last === undefined ? { code: 'FIRST_ACT_WITHOUT_DATE' } : this.follow(this.#last);
    const at = momentOf(moment);
    const goesBack =
      moment.length === 10
        ? this.#last !== undefined && moment < dayOf(this.#last)
        : this.#said !== undefined && at < this.#said;
    if (goesBack) return { code: 'TIME_GOES_BACK', at: moment, before: this.#last ?? at };
    const begun = this.follow(at);
    this.#said = moment.length === 10 ? (this.#said ?? begun) : at;
    return begun;
  }

  /** At this time, or a second after the latest act where that is later. */
  follow(at: Instant): Instant {
    this.#last = this.#last === undefined || at > this.#last ? at : after(this.#last, 1);
    return this.#last;
  }

  get last(): Instant | undefined {
    return this.#last;
  }
}
