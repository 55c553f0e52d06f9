import type { Facts } from '../facts.js';
import { timerNames, type TimerName } from '../rules/rules.js';
import { addWorkingDays, isUncounted } from '../rules/working-days.js';
import { dayOf, endOf, type Clock, type Instant } from '../time.js';
import { rulesOn, type DossierRules } from './dossier-rules.js';

/** `submit`: the calendar day by which the dossier is in; the others count working days from a hand-over. */
export type ClockName = TimerName | 'submit';
export const dossierClocks = [...timerNames, 'submit'] as const satisfies readonly ClockName[];
export type Due = { readonly name: ClockName; readonly at: Instant };
/** `start`: which of several clocks of that name it is, and how often it was extended; left out for the first as it began. */
export type ClockDue = Due & { readonly start?: string };
export type DossierClock = Due & {
  readonly from: Instant;
  /** When it was recorded that the time had passed. */
  readonly passedAt?: Instant;
  /** When what it was waiting for was done. */
  readonly metAt?: Instant;
  readonly late?: true;
  readonly extended?: readonly { readonly from: Instant; readonly reason: string; readonly at: Instant }[];
};
export type NoHolidayTable = {
  readonly code: 'NO_HOLIDAY_TABLE';
  readonly year: number;
  readonly rule: 'holidays';
};

/** Clocks that begin with a hand-over; none for a dossier older than its rules. */
export const clocksFrom = (
  at: Instant,
  names: readonly TimerName[],
  rules: DossierRules | undefined,
  clock: Clock,
  facts: Facts,
): readonly Due[] | NoHolidayTable => {
  if (!rules || names.length === 0) return [];
  const { holidays } = rulesOn(at, clock, facts).rules;
  const due: Due[] = [];
  for (const name of names) {
    const day = addWorkingDays(dayOf(at), rules.timers[name], holidays);
    if (isUncounted(day)) return { ...day, rule: 'holidays' };
    due.push({ name, at: endOf(day) });
  }
  return due;
};

type Clocked = { readonly clocks: readonly DossierClock[] };

export const started = <D extends Clocked>(dossier: D, due: readonly Due[] = [], from: Instant): D =>
  due.length === 0
    ? dossier
    : { ...dossier, clocks: [...dossier.clocks, ...due.map((one) => ({ ...one, from }))] };

/** What these clocks were waiting for is done; every one, where none is named. */
export const met = <D extends Clocked>(dossier: D, at: Instant, names?: readonly ClockName[]): D => ({
  ...dossier,
  clocks: dossier.clocks.map((clock) =>
    clock.metAt !== undefined || (names && !names.includes(clock.name))
      ? clock
      : { ...clock, metAt: at, ...(at > clock.at && isOwed(clock) && { late: true as const }) },
  ),
});

/** Within that time an unfit dossier may still be sent back; nobody is late who does not. */
const isOwed = ({ name }: DossierClock): boolean => name !== 'return-unfit';

export const isRunning = ({ metAt }: DossierClock): boolean => metAt === undefined;
/** Past its time and still not done. */
export const isOverdue = (clock: DossierClock): boolean =>
  isRunning(clock) && clock.passedAt !== undefined && isOwed(clock);

/** What may still fall due. */
const mayPass = (clock: DossierClock): boolean => isRunning(clock) && clock.passedAt === undefined;
export const isDue = ({ clocks }: Clocked, name: string, due: Instant): boolean =>
  clocks.some((clock) => clock.name === name && clock.at === due && mayPass(clock));

/** The next that falls due. */
export const nextDue = ({ clocks }: Clocked): ClockDue | undefined => {
  const next = clocks
    .filter(mayPass)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.name < b.name ? -1 : 1))[0];
  if (!next) return undefined;
  const { name, at, extended = [] } = next;
  const start = clocks.filter((clock) => clock.name === name).indexOf(next);
  const which = extended.length > 0 ? `${start}.${extended.length}` : start > 0 ? `${start}` : undefined;
  return { name, at, ...(which !== undefined && { start: which }) };
};
