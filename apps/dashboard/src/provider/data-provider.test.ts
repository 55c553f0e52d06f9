import { describe, expect, test } from '@jest/globals';
import type { StreamName } from '@so-vang/domain';
import { createApi, type Fetch } from './api.js';
import { createDataProvider } from './data-provider.js';
import { isUnsettled, Refused, Unreachable } from './failures.js';

type Asked = { readonly path: string; readonly init: RequestInit };

/** Answers each request in turn and keeps what it was asked. */
const fakeFetch = (...answers: readonly (() => Response)[]) => {
  const asked: Asked[] = [];
  const fetchIt: Fetch = async (path, init) => {
    const answer = answers[asked.length];
    asked.push({ path, init });
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  };
  return { asked, provider: createDataProvider(createApi(fetchIt, () => 'vi')) };
};

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const recorded = (position: string) => json({ stream: 'cycle-a', position, revision: 0, repeated: false });
const header = (asked: Asked | undefined, name: string) => new Headers(asked?.init.headers).get(name);
const stream = 'cycle-khoi-2019' as StreamName;
const key = '01900000-0000-7000-8000-000000000000';

describe('the data provider', () => {
  test('asks for a page with its sort and filters, leaving empty ones out', async () => {
    const { asked, provider } = fakeFetch(json({ data: [{ id: 'a' }], total: 1 }));
    const page = await provider.getList('cycles', {
      pagination: { page: 2, perPage: 25 },
      sort: { field: 'year', order: 'DESC' },
      filter: { bloc: 'khoi', year: 2019, phase: '' },
    });
    expect(asked[0]?.path).toBe('api/cycles?page=2&perPage=25&sort=year&order=DESC&bloc=khoi&year=2019');
    expect(page).toEqual({ data: [{ id: 'a' }], total: 1 });
  });

  test('asks for many rows by their ids', async () => {
    const { asked, provider } = fakeFetch(json({ data: [], total: 0 }));
    await provider.getMany('units', { ids: ['a', 'b'] });
    expect(asked[0]?.path).toBe('api/units?id=a&id=b&perPage=2');
  });

  test('shows a cycle as of a position', async () => {
    const { asked, provider } = fakeFetch(json({ asOf: '17' }));
    const { data } = await provider.getOne<{ id: string }>('cycle-views', {
      id: 'k-2019',
      meta: { asOf: '17' },
    });
    expect(asked[0]?.path).toBe('api/cycles/k-2019/view?asOf=17');
    expect(data.id).toBe('k-2019');
  });

  test('sends an act with its key and its time, in the reader’s language', async () => {
    const { asked, provider } = fakeFetch(recorded('5'));
    await provider.act('ClosePledging', stream, {}, { key });
    expect(asked[0]?.path).toBe('api/acts');
    expect(header(asked[0], 'Idempotency-Key')).toBe(key);
    expect(header(asked[0], 'Accept-Language')).toBe('vi');
    expect(asked[0]?.init.body).toBe(JSON.stringify({ stream, type: 'ClosePledging', data: {} }));
  });

  test('reads nothing older than its newest act, whatever order the answers came in', async () => {
    const page = json({ data: [], total: 0 });
    const { asked, provider } = fakeFetch(page, recorded('10'), recorded('9'), page);
    await provider.getList('cycles', {});
    await provider.act('ClosePledging', stream, {}, { key });
    await provider.act('OpenEvaluation', stream, {}, { key });
    await provider.getList('cycles', {});
    expect(header(asked[0], 'At-Least')).toBeNull();
    expect(header(asked[3], 'At-Least')).toBe('10');
  });

  test('hands on a refusal in the server’s words', async () => {
    const problem = { title: 'Đã ký', detail: 'Đơn vị đã ký ngày 20/02/2019.', code: 'ALREADY_SIGNED' };
    const { provider } = fakeFetch(json(problem, 409));
    const failure: unknown = await provider
      .act('ClosePledging', stream, {}, { key })
      .catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(Refused);
    expect((failure as Refused).message).toBe('Đã ký. Đơn vị đã ký ngày 20/02/2019.');
    expect(isUnsettled(failure as Refused)).toBe(false);
  });

  test('keeps an act open when no answer came, or one from a server in trouble', async () => {
    const { provider } = fakeFetch(
      json({ title: 'Máy chủ bận', detail: 'Thử lại.' }, 503),
      () => new Response('', { status: 502 }),
    );
    const act = () => provider.act('ClosePledging', stream, {}, { key }).catch((e: unknown) => e);
    const failures = [await act(), await act(), await act()];
    expect(failures.map((failure) => failure instanceof Unreachable)).toEqual([false, true, true]);
    expect(failures.every((failure) => isUnsettled(failure as Refused))).toBe(true);
  });

  test('never edits a row', async () => {
    const { provider } = fakeFetch();
    await expect(provider.update('cycles', { id: 'a', data: {}, previousData: { id: 'a' } })).rejects.toThrow(
      /events/,
    );
  });
});
