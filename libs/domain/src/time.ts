declare const brand: unique symbol;
/** ISO 8601 in UTC with milliseconds (`2019-12-20T01:00:00.000Z`), so that text order is time order. */
export type Instant = string & { readonly [brand]: 'instant' };
/** A day in Asia/Ho_Chi_Minh (UTC+7, no daylight saving): `2019-12-20`. */
export type Day = string & { readonly [brand]: 'day' };

/** *live*: time is the machine's. *played*: time is what the acts say (a past year entered, training, scenarios). */
export type Clock = 'live' | 'played';

export const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const two = (n: number): string => String(n).padStart(2, '0');

/** The day in Viet Nam on which an instant falls. */
export const dayOf = (at: Instant): Day => {
  const hour = Number(at.slice(11, 13));
  if (hour < 17) return at.slice(0, 10) as Day;
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split('-').map(Number);
  if (day < daysIn(year, month)) return `${at.slice(0, 8)}${two(day + 1)}` as Day;
  if (month < 12) return `${at.slice(0, 5)}${two(month + 1)}-01` as Day;
  return `${String(year + 1).padStart(4, '0')}-01-01` as Day;
};

/** The last millisecond of a day in Viet Nam: what "by that day" means. */
export const endOf = (day: Day): Instant => `${day}T16:59:59.999Z` as Instant;

/** Where a stream stands in time: `at` is its latest act. */
export type Clocked = { readonly clock: Clock; readonly at: Instant };

export type TimeRejection =
  | { readonly code: 'ACT_BEFORE_LAST'; readonly at: Instant; readonly last: Instant }
  | { readonly code: 'ACT_IN_FUTURE'; readonly at: Instant; readonly now: Instant };

/** No clock of that name ends then, or it was met, has passed, or ended with what it was for. */
export type DeadlineNotDue = {
  readonly code: 'DEADLINE_NOT_DUE';
  readonly name: string;
  readonly due: Instant;
};

/** Played: time never goes back within a stream. Live: an act may be entered late, never ahead of time. */
export const checkTime = (
  at: Instant,
  { clock, last, now }: { clock: Clock; last: Instant | undefined; now: Instant },
): TimeRejection | undefined => {
  if (clock === 'played') return last && at < last ? { code: 'ACT_BEFORE_LAST', at, last } : undefined;
  return at > now ? { code: 'ACT_IN_FUTURE', at, now } : undefined;
};

/**
 * The one order of acts and deadlines: what is done at the last instant of a time limit is done in time and stands before
 * its end; the end is recorded before whatever is done later.
 */
export const isOver = (due: Instant, at: Instant): boolean => due < at;

export const latest = (a: Instant, b: Instant): Instant => (a < b ? b : a);
