import type { BlocRow, DossierRow, NoticeRow } from '@so-vang/api-contract';
import {
  dayOf,
  governing,
  rulebookScopes,
  remindersOf,
  resolveRules,
  type Clock,
  type Day,
  type Instant,
  type RuleEntry,
} from '@so-vang/domain';
import type { ReadModels } from '@so-vang/read-models';

/** `today` is the day in the dossier's own world. */
export type DueReminder = { readonly row: NoticeRow; readonly clock: Clock; readonly today: Day };

/** Which dossiers: a filter of their table. All that await something, where none is given. */
export type Among = Readonly<Record<string, readonly string[]>>;

/** What is to be called to mind now, of the dossiers that await something soon. */
export const dueReminders = async (
  models: ReadModels,
  now: Instant,
  among: readonly Among[] = [{}],
): Promise<readonly DueReminder[]> => {
  const found = (await Promise.all(among.map((filter) => awaiting(models, now, filter)))).flat();
  const dossiers = [...new Map(found.map((row) => [row.id, row])).values()];
  if (dossiers.length === 0) return [];
  const adopted = await adoptedFor(models, now, dossiers);
  return dossiers.flatMap(({ state, at, bloc }) => {
    const time = state.clock === 'live' ? now : at;
    const entries = adopted(bloc, dayOf(time)).filter(
      (entry) => state.clock === 'played' || entry.clock === 'live',
    );
    const { rules } = resolveRules(entries, dayOf(time));
    return remindersOf(state, time, rules).map((reminder): DueReminder => {
      const { kind, dossier, clock, due, to } = reminder;
      const offices = { office: to.roles.includes('office'), chairman: to.roles.includes('chairman') };
      const row = { id: [dossier, clock, kind, due.replace(/\D/g, '')].join('.'), ...reminder, ...offices };
      return { row, clock: state.clock, today: dayOf(time) };
    });
  });
};

const awaiting = async (models: ReadModels, now: Instant, among: Among): Promise<readonly DossierRow[]> => {
  const filter = { ...among, open: 'true', remindFromUpTo: dayOf(now) };
  const rows: DossierRow[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = await models.list('dossiers', { filter, page, perPage: 1_000 });
    rows.push(...data);
    if (data.length === 0 || rows.length >= total) return rows;
  }
};

/** What nation, province and bloc have adopted, for each bloc of these dossiers. */
const adoptedFor = async (models: ReadModels, now: Instant, dossiers: readonly DossierRow[]) => {
  const blocs = await models.getMany('blocs', [...new Set(dossiers.map(({ bloc }) => bloc))]);
  const scopesOf = (row: BlocRow) => rulebookScopes({ ...row, status: 'registered', at: now }, dayOf(now));
  const scopes = [...new Set(['nation', ...blocs.flatMap(scopesOf)])];
  const rulebooks = await models.getMany('rulebooks', scopes);
  return (bloc: string, day: Day): readonly RuleEntry[] => {
    const row = blocs.find(({ id }) => id === bloc);
    const own: readonly string[] = row ? scopesOf(row) : ['nation'];
    const entries = rulebooks.filter(({ id }) => own.includes(id)).flatMap((rulebook) => rulebook.entries);
    return row ? governing(entries, row, day, {}) : entries;
  };
};
