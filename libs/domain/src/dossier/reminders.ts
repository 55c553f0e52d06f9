import { addDays } from '../day-count.js';
import type { Rules } from '../rules/rules.js';
import { isUncounted, workingDaysBetween } from '../rules/working-days.js';
import { dayOf, endOf, latest, type Day, type Instant } from '../time.js';
import { isOverdue, isRunning, type DossierClock } from './clocks.js';
import type { OpenedDossier } from './dossier.js';
import { isHeld } from './holds.js';
import { audienceOf, type Notice } from './notices.js';

export type Reminder = Notice & Required<Pick<Notice, 'clock' | 'due'>>;

/** Our choice, of no law: so many working days before a deadline it is called to mind, and as many after it goes to the top. */
const workingDays = 3;

/**
 * What is to be called to mind of a dossier at that time. No event tells it: it follows from the clocks that run, and
 * goes away with them. In a hold nothing is owed.
 */
export const remindersOf = (
  dossier: OpenedDossier,
  now: Instant,
  holidays: Rules['holidays'],
): readonly Reminder[] => {
  if (isHeld(dossier)) return [];
  return dossier.clocks.flatMap((clock) => reminderOf(dossier, clock, now, holidays) ?? []);
};

const reminderOf = (
  dossier: OpenedDossier,
  clock: DossierClock,
  now: Instant,
  holidays: Rules['holidays'],
): Reminder | undefined => {
  const to = audienceOf(dossier, clock.name);
  if (!to || !isRunning(clock)) return undefined;
  const about = { cycle: dossier.cycle, dossier: dossier.dossier, clock: clock.name, due: clock.at };
  if (isOverdue(clock)) {
    const since = endOf(lateSince(dayOf(clock.at), holidays));
    const top = { ...to.late, roles: ['office', 'chairman'] } as const;
    return now >= since ? { kind: 'still-late', to: top, ...about, at: since } : undefined;
  }
  const since = latest(clock.from, endOf(addDays(nearSince(dayOf(clock.at), holidays), -1)));
  return now >= since && now <= clock.at
    ? { kind: 'deadline-near', to: to.owing, ...about, at: since }
    : undefined;
};

/** A year of which nobody has told the holidays is counted by its days as they come. */
const between = (from: Day, to: Day, holidays: Rules['holidays'], days: number): number => {
  const counted = workingDaysBetween(from, to, holidays);
  return isUncounted(counted) ? days : counted;
};

const nearSince = (due: Day, holidays: Rules['holidays']): Day => {
  let [day, days] = [due, 0];
  while (between(day, due, holidays, days) < workingDays) [day, days] = [addDays(day, -1), days + 1];
  return day;
};

const lateSince = (due: Day, holidays: Rules['holidays']): Day => {
  let [day, days] = [due, 0];
  while (between(due, day, holidays, days) < workingDays) [day, days] = [addDays(day, 1), days + 1];
  return day;
};
