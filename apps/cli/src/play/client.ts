import type { Act, ActAnswer, CouncilRow, CycleView, Language, Problem } from '@so-vang/api-contract';
import { ServerFault } from './faults.js';
import { patient, tryPatiently, type Attempt, type Patience } from './patience.js';

export type ActOutcome =
  { readonly ok: true; readonly answer: ActAnswer } | { readonly ok: false; readonly problem: Problem };
type Answered<T> =
  { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Problem };

type Request = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

export type ClientOptions = {
  readonly server: string;
  readonly token: string | undefined;
  readonly language: Language;
  readonly patience?: Patience;
};

const longestAnswer = 30_000;

/** What playing a scenario asks of a server. */
export interface Api {
  act(act: Act, key: string): Promise<ActOutcome>;
  /** The refusal, if any. */
  /** A file within the limits of a cycle, of which it will be evidence. */
  putEvidence(cycle: string, bytes: Uint8Array, mediaType: string): Promise<Problem | undefined>;
  /** Nothing, where there is no such cycle. */
  view(cycle: string, atLeast: string | undefined): Promise<CycleView | undefined>;
  /** Nothing, where there is no such sitting. */
  sitting(council: string, atLeast: string | undefined): Promise<CouncilRow | undefined>;
}

/** The public API, as a clerk uses it. A request that is not answered is sent again with the same key. */
export class Client implements Api {
  constructor(private readonly options: ClientOptions) {}

  async act(act: Act, key: string): Promise<ActOutcome> {
    const outcome = await this.#send<ActAnswer>({
      method: 'POST',
      path: '/api/acts',
      headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(act),
    });
    return outcome.ok ? { ok: true, answer: outcome.body } : outcome;
  }

  async putEvidence(cycle: string, bytes: Uint8Array, mediaType: string): Promise<Problem | undefined> {
    const body = new Uint8Array(bytes);
    const request = {
      method: 'PUT',
      path: `/api/evidence?cycle=${cycle}`,
      headers: { 'Content-Type': mediaType },
      body,
    } as const;
    const outcome = await this.#send(request);
    return outcome.ok ? undefined : outcome.problem;
  }

  view(cycle: string, atLeast: string | undefined): Promise<CycleView | undefined> {
    return this.#read<CycleView>(`/api/cycles/${cycle}/view`, atLeast);
  }

  sitting(council: string, atLeast: string | undefined): Promise<CouncilRow | undefined> {
    return this.#read<CouncilRow>(`/api/councils/${council}`, atLeast);
  }

  async recover(): Promise<number> {
    const outcome = await this.#send<{ readonly started: number }>({ method: 'POST', path: '/api/recover' });
    if (!outcome.ok) throw new ServerFault('FAULT', outcome.problem.detail);
    return outcome.body.started;
  }

  /** Fails early where nobody listens; a server that is only starting is given a few seconds. */
  async greet(): Promise<void> {
    const patience = { ...(this.options.patience ?? patient) };
    await this.#send(
      { method: 'GET', path: '/health' },
      { ...patience, budget: Math.min(5_000, patience.budget) },
    );
  }

  async #read<T>(path: string, atLeast: string | undefined): Promise<T | undefined> {
    const headers = { ...(atLeast && { 'At-Least': atLeast }) };
    const outcome = await this.#send<T>({ method: 'GET', path, headers });
    if (outcome.ok) return outcome.body;
    if (outcome.problem.status === 404) return undefined;
    throw new ServerFault('FAULT', outcome.problem.detail);
  }

  async #send<T>(request: Request, patience = this.options.patience ?? patient): Promise<Answered<T>> {
    let reached = false;
    const outcome = await tryPatiently<Answered<T>>(async () => {
      const response = await this.#fetch(request).catch((error: unknown) => String(error));
      if (typeof response === 'string') return { passing: 'soon', reason: response };
      reached = true;
      return this.#understand<T>(response);
    }, patience);
    if ('done' in outcome) return outcome.done;
    throw new ServerFault(reached ? 'FAULT' : 'UNREACHABLE', reached ? outcome.gaveUp : this.options.server);
  }

  #fetch({ method, path, headers, body }: Request): Promise<Response> {
    const { server, token, language } = this.options;
    return fetch(new URL(path, server), {
      method,
      headers: {
        ...headers,
        'Accept-Language': language,
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(longestAnswer),
    });
  }

  async #understand<T>(response: Response): Promise<Attempt<Answered<T>>> {
    const text = await response.text().catch(() => undefined);
    if (text === undefined) return { passing: 'soon', reason: 'connection lost' };
    const body = parseJson(text);
    if (response.ok && body !== undefined) return { done: { ok: true, body: body as T } };
    if (!isProblem(body)) {
      if (response.status >= 500) return { passing: 'lasting', reason: `HTTP ${response.status}` };
      throw new ServerFault('NOT_SO_VANG', `${this.options.server} (HTTP ${response.status})`);
    }
    const { status, detail } = body;
    if (status === 401) throw new ServerFault('NOT_LET_IN', detail);
    if (status === 429 || status === 503) return { passing: 'soon', reason: detail };
    if (status >= 500) return { passing: 'lasting', reason: detail };
    return { done: { ok: false, problem: body } };
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
