import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Appointment,
  BlocId,
  Clock,
  CycleId,
  DossierId,
  Instant,
  PersonId,
  RecordedEvent,
  UnitId,
} from '@so-vang/domain';
import { openReadModels } from '@so-vang/read-models';
import { Accounts } from '../accounts.js';

type Type = RecordedEvent['type'];
type DataOf<T extends Type> = Extract<RecordedEvent, { type: T }>['data'];

export const bloc = 'khoi-1' as BlocId;
export const cycle = 'khoi-1-2026' as CycleId;
export const [north, south] = ['north', 'south'] as [UnitId, UnitId];

/** People, a bloc that `north` leads, and dossiers, in read models of their own in a folder to be thrown away. */
export const noticeWorld = async (clock: Clock = 'live') => {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-notices-'));
  const models = await openReadModels({ url: `sqlite:${join(folder, 'read-models.sqlite')}` });
  const accounts = new Accounts(join(folder, 'accounts.sqlite'));
  const lengths = new Map<string, number>();
  let position = 0;

  const happened = async <T extends Type>(
    stream: string,
    type: T,
    data: Omit<DataOf<T>, 'at'>,
    at: string,
  ) => {
    const revision = lengths.get(stream) ?? 0;
    lengths.set(stream, revision + 1);
    const place = { stream, revision, position: String(++position), recordedAt: at as Instant };
    const event = { ...{ type, data: { ...data, at }, id: randomUUID(), version: 1 }, ...place };
    const metadata = {
      commandId: event.id,
      requestHash: '',
      actor: { person: 'can-bo', role: 'office' },
      facts: [],
      rules: [],
    };
    await models.apply([{ ...event, metadata } as unknown as RecordedEvent]);
    return event.id;
  };

  const since = '2026-01-05T01:00:00.000Z';
  await happened('unit-south', 'UnitRegistered', { unit: south, name: 'Cục Thuế', clock }, since);
  await happened(
    'bloc-khoi-1',
    'BlocRegistered',
    { bloc, kind: 'bloc', name: 'Khối 1', province: 'Thái Bình', clock },
    since,
  );
  await happened('bloc-khoi-1', 'HeadSet', { bloc, year: 2026, head: north, method: 'election' }, since);

  return {
    ...{ folder, models, accounts, happened },
    store: { head: async () => String(position) },
    async person(
      id: string,
      contact: string | undefined,
      appointment: Omit<Appointment, 'from'>,
      of = clock,
    ) {
      const person = id as PersonId;
      const sealed = accounts.seal(person, { name: id, ...(contact !== undefined && { contact }) });
      await happened(`person-${id}`, 'PersonRegistered', { person, sealed, clock: of }, since);
      const from = '2026-01-01' as Appointment['from'];
      await happened(`person-${id}`, 'PersonAppointed', { person, ...appointment, from }, since);
    },
    /** A dossier of `south` that has to be in by the end of a day. */
    async dossier(n: number, due = '2027-03-15', of = clock) {
      const dossier = `${cycle}-${n}` as DossierId;
      const terms = { dossier, cycle, bloc, year: 2026, unit: south, clock: of };
      await happened(
        `dossier-${dossier}`,
        'DossierDrafted',
        {
          ...{ ...terms, award: 'ProvinceFlag', authority: 'province' },
          due: [{ name: 'submit', at: `${due}T16:59:59.999Z` as Instant }],
        },
        '2026-12-18T01:00:00.000Z',
      );
      return dossier;
    },
    submit: (dossier: DossierId, at = '2026-12-20T01:00:00.000Z') =>
      happened(
        `dossier-${dossier}`,
        'DossierSubmitted',
        { cycle, dossier, unit: south, number: '01/TTr' } as Omit<DataOf<'DossierSubmitted'>, 'at'>,
        at,
      ),
    async end() {
      await models.close();
      accounts.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type NoticeWorld = Awaited<ReturnType<typeof noticeWorld>>;
