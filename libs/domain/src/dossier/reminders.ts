import { addDays } from '../day-count.js';
import type { Rules } from '../rules/rules.js';
import { isUncounted, workingDaysBetween } from '../rules/working-days.js';
import { dayOf, endOf, latest, type Day, type Instant } from '../time.js';
import { isOverdue, isRunning, type DossierClock } from './clocks.js';
import type { OpenedDossier } from './dossier.js';
import { isHeld } from './holds.js';
import { audienceOf, type Notice } from './notices.js';

export type Reminder = Notice & Required<Pick<Notice, 'clock' | 'due'>>;

/**
 * What is to be called to mind of a dossier at that time. No event tells it: it follows from the clocks that run, and
 * goes away with them. In a hold nothing is owed.
 */
export const remindersOf = (
  dossier: OpenedDossier,
  now: Instant,
  rules: ReminderRules,
): readonly Reminder[] => {
  if (isHeld(dossier)) return [];
  return dossier.clocks.flatMap((clock) => reminderOf(dossier, clock, now, rules) ?? []);
};

type ReminderRules = Pick<Rules, 'holidays' | 'reminderDays'>;

/** Fifteen working days and the longest holidays are fewer: before that day there is nothing to call to mind. */
const mostDays = 60;
/** The day from which there may be something to call to mind; nothing, where nobody owes anything. */
export const mayRemindFrom = (dossier: OpenedDossier): Day | undefined => {
  const [first] = dossier.clocks
    .filter((clock) => isRunning(clock) && audienceOf(dossier, clock.name))
    .map(({ at }) => dayOf(at))
    .sort();
  return first && addDays(first, -mostDays);
};

const reminderOf = (
  dossier: OpenedDossier,
  clock: DossierClock,
  now: Instant,
  rules: ReminderRules,
): Reminder | undefined => {
  const to = audienceOf(dossier, clock.name);
  if (!to || !isRunning(clock)) return undefined;
  const about = { cycle: dossier.cycle, dossier: dossier.dossier, clock: clock.name, due: clock.at };
  if (isOverdue(clock)) {
    const since = endOf(lateSince(dayOf(clock.at), rules));
    const top = { ...to.late, roles: ['office', 'chairman'] } as const;
    return now >= since ? { kind: 'still-late', to: top, ...about, at: since } : undefined;
  }
  const since = latest(clock.from, endOf(addDays(nearSince(dayOf(clock.at), rules), -1)));
  return now >= since && now <= clock.at
    ? { kind: 'deadline-near', to: to.owing, ...about, at: since }
    : undefined;
};

/** A year of which nobody has told the holidays is counted by its days as they come. */
const between = (from: Day, to: Day, holidays: Rules['holidays'], days: number): number => {
  const counted = workingDaysBetween(from, to, holidays);
  return isUncounted(counted) ? days : counted;
};

const nearSince = (due: Day, { holidays, reminderDays }: ReminderRules): Day => {
  let [day, days] = [due, 0];
  while (between(day, due, holidays, days) < reminderDays) [day, days] = [addDays(day, -1), days + 1];
  return day;
};

const lateSince = (due: Day, { holidays, reminderDays }: ReminderRules): Day => {
  let [day, days] = [due, 0];
  while (between(due, day, holidays, days) < reminderDays) [day, days] = [addDays(day, 1), days + 1];
  return day;
};
