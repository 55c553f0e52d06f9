import type { BlocRow, NoticeRow, Page } from '@so-vang/api-contract';
import { dayOf, isMeantFor, type Day, type Instant, type PersonId } from '@so-vang/domain';
import { comparePositions } from '@so-vang/event-store';
import type { ReadModels } from '@so-vang/read-models';
import { blocOf } from './recipients.js';
import { dueReminders } from './reminders.js';

const newest = 100;

/**
 * What a person is to know: what is to be called to mind first, then the newest of what happened. Told are those who
 * held the role then, and those who hold it now.
 */
export const noticesFor = async (
  models: ReadModels,
  person: PersonId,
  now: Instant,
): Promise<Page<NoticeRow>> => {
  const row = await models.get('people', person);
  if (!row) return { data: [], total: 0 };
  const blocs = await allBlocs(models);
  const isFor = ({ to }: NoticeRow, day: Day) =>
    isMeantFor(to, row, blocOf(blocs.get(to.bloc?.bloc ?? ''), now), day);

  const units = row.appointments.flatMap(({ unit }) => unit ?? []);
  const holds = (role: 'office' | 'chairman') => row.appointments.some((held) => held.role === role);
  const led = [...blocs.values()].flatMap(({ id, headships }) =>
    headships
      .filter(
        ({ head, deputy, secretary }) =>
          secretary === person || units.some((u) => u === head || u === deputy),
      )
      .map(({ year }) => `${id}-${year}`),
  );
  const asked = [
    ...(holds('office') ? [{ office: 'true' }] : []),
    ...(holds('chairman') ? [{ chairman: 'true' }] : []),
    ...(units.length > 0 ? [{ unit: units }] : []),
    ...(led.length > 0 ? [{ bloc: led }] : []),
  ];
  const isOffice = holds('office') || holds('chairman');
  const reminders = await dueReminders(
    models,
    now,
    isOffice
      ? [{}]
      : [...(units.length > 0 ? [{ unit: units }] : []), ...(led.length > 0 ? [{ leaders: led }] : [])],
  );
  const sort = { field: 'position', order: 'DESC' } as const;
  const found = await Promise.all(
    asked.map((filter) => models.list('notices', { filter, sort, perPage: newest })),
  );
  const happened = [...new Map(found.flatMap(({ data }) => data).map((each) => [each.id, each])).values()]
    .filter((each) => isFor(each, dayOf(each.at)) || isFor(each, dayOf(now)))
    .sort((a, b) => comparePositions(b.id, a.id))
    .slice(0, newest);
  const due = reminders
    .filter(({ row: reminder, today }) => isFor(reminder, today))
    .map(({ row: reminder }) => reminder)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return { data: [...due, ...happened], total: due.length + happened.length };
};

const allBlocs = async (models: ReadModels): Promise<ReadonlyMap<string, BlocRow>> =>
  new Map((await models.list('blocs', { perPage: 1_000 })).data.map((bloc) => [bloc.id, bloc]));
