import type { Language, Problem } from '@so-vang/api-contract';
import { Refused, Unreachable } from './failures.js';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** What the server is asked for: same origin, the reader's language, and never a state older than one's own acts. */
export interface Api {
  read<Answer>(path: string, signal?: AbortSignal): Promise<Answer>;
  send<Answer>(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Answer>;
  upload<Answer>(path: string, file: Blob): Promise<Answer>;
  /** From now on every read waits until the read model has got this far. */
  sawPosition(position: string): void;
}

export const createApi = (fetchIt: Fetch, language: () => Language): Api => {
  let newest = '';

  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('Accept-Language', language());
    const response = await reach(fetchIt, `api/${path}`, { ...init, headers, credentials: 'same-origin' });
    if (!response.ok) throw await refusal(response);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  };

  return {
    read: (path, signal) =>
      ask(path, {
        method: 'GET',
        headers: newest ? { 'At-Least': newest } : {},
        ...(signal && { signal }),
      }),
    send: (method, path, body, headers) => {
      const sent = new Headers(headers);
      if (body !== undefined) sent.set('Content-Type', 'application/json');
      return ask(path, { method, headers: sent, ...(body !== undefined && { body: JSON.stringify(body) }) });
    },
    upload: (path, file) =>
      ask(path, {
        method: 'PUT',
        headers: { 'Content-Type': file.type || 'application/octet-stream' },
        body: file,
      }),
    sawPosition: (position) => {
      if (newest === '' || BigInt(position) > BigInt(newest)) newest = position;
    },
  };
};

const reach = async (fetchIt: Fetch, path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetchIt(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable();
  }
};

const refusal = async (response: Response): Promise<Error> => {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? new Refused(response.status, body) : new Unreachable(response.status);
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && 'detail' in body;
