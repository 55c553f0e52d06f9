import { randomBytes } from 'node:crypto';
import type { ActAnswer, ActData, ActType, CycleView, Foresight, Problem } from '@so-vang/api-contract';

/** A new idempotency key (UUIDv7, RFC 9562). */
export const newKey = (): string => {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex').slice(0, 3);
  const rest = randomBytes(8).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12)}-a${rest.slice(0, 3)}-${rest.slice(3, 15)}`;
};

export type Answer = (ActAnswer & { readonly status: 200 }) | (Problem & { readonly position?: undefined });

/** The public API, as a client sees it. */
export class Api {
  constructor(
    readonly url: string,
    private readonly token: string,
    private readonly language = 'vi',
  ) {}

  async act<Type extends ActType>(
    stream: string,
    type: Type,
    data: ActData<Type>,
    more: { key?: string; at?: string; by?: string } = {},
  ): Promise<Answer> {
    const { key = newKey(), ...rest } = more;
    return this.post({ stream, type, data, ...rest }, key);
  }

  async post(body: unknown, key: string): Promise<Answer> {
    const response = await fetch(`${this.url}/api/acts`, {
      method: 'POST',
      headers: { ...this.#headers(), 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { ...((await response.json()) as object), status: response.status } as Answer;
  }

  /** What an act would bring about. */
  async preview<Type extends ActType>(
    stream: string,
    type: Type,
    data: ActData<Type>,
    more: { at?: string; by?: string } = {},
  ): Promise<(Foresight & { readonly status: 200 }) | Problem> {
    const response = await fetch(`${this.url}/api/acts/preview`, {
      method: 'POST',
      headers: { ...this.#headers(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ stream, type, data, ...more }),
    });
    return { ...((await response.json()) as object), status: response.status } as Foresight & { status: 200 };
  }

  /** Stores a text as a file of that cycle's evidence; answers its SHA-256. */
  async upload(cycle: string, body: string): Promise<string> {
    const response = await fetch(`${this.url}/api/evidence?cycle=${cycle}`, {
      method: 'PUT',
      headers: { ...this.#headers(), 'Content-Type': 'text/plain' },
      body,
    });
    return ((await response.json()) as { sha256: string }).sha256;
  }

  async get<T>(path: string, atLeast?: string): Promise<T> {
    const headers = { ...this.#headers(), ...(atLeast && { 'At-Least': atLeast }) };
    return (await (await fetch(`${this.url}${path}`, { headers })).json()) as T;
  }

  view(cycle: string, atLeast?: string): Promise<CycleView> {
    return this.get(`/api/cycles/${cycle}/view`, atLeast);
  }

  #headers() {
    return { Authorization: `Bearer ${this.token}`, 'Accept-Language': this.language };
  }
}
