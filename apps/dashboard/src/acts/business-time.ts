import type { Instant } from '@so-vang/domain';

const vietnam = 7 * 60 * 60 * 1000;
const localPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** An instant as a `datetime-local` field shows it, in Viet Nam's time whatever the browser's zone. */
export const toLocal = (at: Instant): string => new Date(Date.parse(at) + vietnam).toISOString().slice(0, 16);

/** What such a field holds, as an instant; nothing where it is not a time. */
export const fromLocal = (local: string): Instant | undefined => {
  if (!localPattern.test(local)) return undefined;
  const time = Date.parse(`${local}:00.000Z`);
  return Number.isNaN(time) ? undefined : (new Date(time - vietnam).toISOString() as Instant);
};

/** The field left as it was offered means the offered time to the millisecond: what one sees is what is recorded. */
export const chosenTime = (local: string, offered: Instant | undefined): Instant | undefined =>
  offered && local === toLocal(offered) ? offered : fromLocal(local);
