import type { DossierRow, NoticeRow } from '@so-vang/api-contract';
import { dayOf, remindersOf, resolveRules, type Clock, type Day, type Instant } from '@so-vang/domain';
import type { ReadModels } from '@so-vang/read-models';

/** `today` is the day in the dossier's own world. */
export type DueReminder = { readonly row: NoticeRow; readonly clock: Clock; readonly today: Day };

/** What is to be called to mind now, of every dossier that awaits something. */
export const dueReminders = async (models: ReadModels, now: Instant): Promise<readonly DueReminder[]> => {
  const [open, nation] = await Promise.all([openDossiers(models), models.get('rulebooks', 'nation')]);
  return open.flatMap(({ state, at }) => {
    const time = state.clock === 'live' ? now : at;
    const { holidays } = resolveRules(nation?.entries ?? [], dayOf(time)).rules;
    return remindersOf(state, time, holidays).map((reminder): DueReminder => {
      const { kind, dossier, clock, due, to } = reminder;
      const offices = { office: to.roles.includes('office'), chairman: to.roles.includes('chairman') };
      const row = { id: [dossier, clock, kind, due.replace(/\D/g, '')].join('.'), ...reminder, ...offices };
      return { row, clock: state.clock, today: dayOf(time) };
    });
  });
};

const openDossiers = async (models: ReadModels): Promise<readonly DossierRow[]> => {
  const rows: DossierRow[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = await models.list('dossiers', { filter: { open: 'true' }, page, perPage: 1_000 });
    rows.push(...data);
    if (data.length === 0 || rows.length >= total) return rows;
  }
};
