import { dayOf, workingDaysBetween, type Day, type DossierClock, type Rules } from '@so-vang/domain';

/** How a clock stands on a day; without numbers where the year's holidays are not known. */
export type TimeLeft =
  { readonly is: 'left' | 'late'; readonly n: number } | { readonly is: 'today' | 'overdue' | 'unknown' };

export const timeLeft = ({ at }: DossierClock, day: Day, holidays: Rules['holidays']): TimeLeft => {
  const due = dayOf(at);
  if (due === day) return { is: 'today' };
  const late = due < day;
  const n = late ? workingDaysBetween(due, day, holidays) : workingDaysBetween(day, due, holidays);
  if (typeof n !== 'number') return { is: late ? 'overdue' : 'unknown' };
  if (n === 0) return { is: late ? 'overdue' : 'today' };
  return { is: late ? 'late' : 'left', n };
};
