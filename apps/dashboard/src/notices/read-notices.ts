import type { NoticeRow } from '@so-vang/api-contract';

/** What a person has read on this device: events up to a position of the log, and reminders by their names. */
export type Read = { readonly upTo: string; readonly reminders: readonly string[] };
const nothing: Read = { upTo: '0', reminders: [] };

const keyOf = (person: string) => `so-vang.notices.${person}`;

export const readBy = (person: string): Read => {
  const stored: unknown = parsed(localStorage.getItem(keyOf(person)));
  return isRead(stored) ? stored : nothing;
};

export const remember = (person: string, read: Read): void =>
  localStorage.setItem(keyOf(person), JSON.stringify(read));

/** A reminder is of no event: it has no position. */
const isReminder = ({ due }: NoticeRow): boolean => due !== undefined;

export const isUnread = (notice: NoticeRow, { upTo, reminders }: Read): boolean =>
  isReminder(notice) ? !reminders.includes(notice.id) : BigInt(notice.id) > BigInt(upTo);

/** Everything that is shown has been read; reminders that hold no more are forgotten. */
export const allRead = (notices: readonly NoticeRow[], { upTo }: Read): Read => ({
  upTo: notices
    .filter((notice) => !isReminder(notice))
    .reduce((most, { id }) => (BigInt(id) > BigInt(most) ? id : most), upTo),
  reminders: notices.filter(isReminder).map(({ id }) => id),
});

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
};

const isRead = (value: unknown): value is Read =>
  typeof value === 'object' &&
  value !== null &&
  'upTo' in value &&
  /^\d+$/.test(String(value.upTo)) &&
  'reminders' in value &&
  Array.isArray(value.reminders);
