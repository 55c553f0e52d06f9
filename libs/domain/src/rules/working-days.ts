import { addDays, weekdayOf } from '../day-count.js';
import type { Day } from '../time.js';
import type { Rules } from './rules.js';

type Holidays = Rules['holidays'];

/** A year of which nobody has told the holidays cannot be counted through. */
export type NoHolidayTable = { readonly code: 'NO_HOLIDAY_TABLE'; readonly year: number };
export const isUncounted = <T extends object | string | number>(
  counted: T | NoHolidayTable,
): counted is NoHolidayTable =>
  typeof counted === 'object' && 'code' in counted && counted.code === 'NO_HOLIDAY_TABLE';

/** Monday to Friday, but for the holidays, and the Saturdays that are worked for them. */
export const isWorkingDay = (day: Day, holidays: Holidays): boolean | NoHolidayTable => {
  const year = holidays[day.slice(0, 4)];
  if (!year) return { code: 'NO_HOLIDAY_TABLE', year: Number(day.slice(0, 4)) };
  if (year.worked.includes(day)) return true;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !year.off.includes(day);
};

/** The n-th working day after a day, which is itself not counted; for 0 the day itself, or the next working day. */
export const addWorkingDays = (day: Day, n: number, holidays: Holidays): Day | NoHolidayTable => {
  let left = n;
  let reached = n > 0 ? addDays(day, 1) : day;
  for (;;) {
    const working = isWorkingDay(reached, holidays);
    if (typeof working === 'object') return working;
    if (working && --left <= 0) return reached;
    reached = addDays(reached, 1);
  }
};

/** How many working days come after `from`, up to `to` and with it; none where `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day, holidays: Holidays): number | NoHolidayTable => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(day, holidays);
    if (typeof working === 'object') return working;
    if (working) count++;
  }
  return count;
};
