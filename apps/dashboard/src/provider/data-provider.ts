import type {
  Act,
  ActAnswer,
  ActData,
  ActType,
  CycleView,
  Foresight,
  Page,
  PersonRow,
  Reasons,
  Session,
} from '@so-vang/api-contract';
import type { Instant, PersonId, StreamName, Subject } from '@so-vang/domain';
import type { DataProvider, GetListParams, RaRecord } from 'react-admin';
import type { Api } from './api.js';

export type Evidence = { readonly sha256: string; readonly size: number; readonly mediaType: string };
/** `key` names the intent: the same for every attempt at one act. */
export type ActOptions = { readonly key: string; readonly at?: Instant };

/** What react-admin reads, and the acts: nothing on these screens is ever edited in place. */
export type SoVangProvider = DataProvider & {
  act<Type extends ActType>(
    type: Type,
    stream: StreamName,
    data: ActData<Type>,
    options: ActOptions,
  ): Promise<ActAnswer>;
  /** What the act would bring about; nothing is recorded. */
  preview<Type extends ActType>(
    type: Type,
    stream: StreamName,
    data: ActData<Type>,
    at?: Instant,
  ): Promise<Foresight>;
  /** A file within the limits of a cycle, of which it will be evidence. */
  uploadEvidence(cycle: string, file: File): Promise<Evidence>;
  session(): Promise<Session>;
  samplePeople(): Promise<readonly PersonRow[]>;
  signIn(person: PersonId): Promise<Session>;
  signOut(): Promise<void>;
};

/** Cycles as one screen needs them (`CycleView`), optionally as of a position: `getOne('cycle-views', { meta: { asOf } })`. */
export const cycleViews = 'cycle-views';

/** Why something in a cycle is so: `getOne('reasons', { id: cycle, meta: { subject } })`. */
export const reasons = 'reasons';

export const createDataProvider = (api: Api): SoVangProvider => ({
  supportAbortSignal: true,
  getList: async <Row extends RaRecord>(resource: string, params: GetListParams) => {
    const page = await api.read<Page<Row>>(`${resource}?${listQuery(params)}`, params.signal);
    return { data: [...page.data], total: page.total };
  },
  getOne: async <Row extends RaRecord>(
    resource: string,
    {
      id,
      meta,
      signal,
    }: { id: Row['id']; meta?: { asOf?: string; subject?: Subject }; signal?: AbortSignal },
  ) => {
    if (resource === reasons) {
      const query = new URLSearchParams(meta?.subject);
      const answer = await api.read<Reasons>(`cycles/${encode(id)}/why?${query}`, signal);
      return { data: { id, ...answer } as unknown as Row };
    }
    if (resource !== cycleViews) return { data: await api.read<Row>(`${resource}/${encode(id)}`, signal) };
    const asOf = meta?.asOf ? `?asOf=${encode(meta.asOf)}` : '';
    const view = await api.read<CycleView>(`cycles/${encode(id)}/view${asOf}`, signal);
    return { data: { id, ...view } as unknown as Row };
  },
  getMany: async <Row extends RaRecord>(
    resource: string,
    { ids, signal }: { ids: Row['id'][]; signal?: AbortSignal },
  ) => {
    const query = ids.map((id) => `id=${encode(id)}`).join('&');
    const page = await api.read<Page<Row>>(`${resource}?${query}&perPage=${ids.length}`, signal);
    return { data: [...page.data] };
  },
  getManyReference: async <Row extends RaRecord>(
    resource: string,
    { target, id, filter, ...params }: GetListParams & { target: string; id: Row['id'] },
  ) => {
    const query = listQuery({ ...params, filter: { ...(filter as Filter), [target]: id } });
    const page = await api.read<Page<Row>>(`${resource}?${query}`, params.signal);
    return { data: [...page.data], total: page.total };
  },
  create: notEdited,
  update: notEdited,
  updateMany: notEdited,
  delete: notEdited,
  deleteMany: notEdited,

  act: async (type, stream, data, { key, at }) => {
    const body = { stream, type, data, ...(at && { at }) } as Act;
    const answer = await api.send<ActAnswer>('POST', 'acts', body, { 'Idempotency-Key': key });
    api.sawPosition(answer.position);
    return answer;
  },
  preview: (type, stream, data, at) =>
    api.send<Foresight>('POST', 'acts/preview', { stream, type, data, ...(at && { at }) }),
  uploadEvidence: (cycle, file) => api.upload<Evidence>(`evidence?cycle=${encode(cycle)}`, file),
  session: () => api.read<Session>('session'),
  samplePeople: () => api.read<readonly PersonRow[]>('session/people'),
  signIn: (person) => api.send<Session>('POST', 'session', { person }),
  signOut: () => api.send<void>('DELETE', 'session'),
});

type Filter = Readonly<Record<string, unknown>>;
const encode = (value: unknown): string => encodeURIComponent(String(value));

const listQuery = ({ pagination, sort, filter }: GetListParams): string => {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  const query = new URLSearchParams({ page: String(page), perPage: String(perPage) });
  if (sort) {
    query.set('sort', sort.field);
    query.set('order', sort.order);
  }
  for (const [name, value] of Object.entries((filter as Filter | undefined) ?? {}))
    if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
      query.set(name, String(value));
  return query.toString();
};

const notEdited = (): Promise<never> =>
  Promise.reject(new Error('Rows follow from events: send an act instead of editing them.'));
