import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Act } from '@so-vang/api-contract';
import { Client } from './client.js';

const impatient = { budget: 600, firstWait: 10, longestWait: 20 };
const act = { stream: 'cycle-a-2019', type: 'ClosePledging', data: {} } as Act;
const answer = { stream: 'cycle-a-2019', position: '7', revision: 3, repeated: false };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const json =
  (status: number, body: object): Answer =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
const problem = (status: number, code: string) =>
  json(status, { status, code, title: code, detail: `${code}!` });
const hangUp: Answer = (request) => request.socket.destroy();

/** Answers the first request with the first answer, and so on; the last one stays. */
const serverThat = async (...answers: readonly Answer[]) => {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    request.resume();
    keys.push(String(request.headers['idempotency-key']));
    answers[Math.min(keys.length, answers.length) - 1]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const client = new Client({
    server: `http://127.0.0.1:${port}`,
    token: 't',
    language: 'vi',
    patience: impatient,
  });
  return { client, keys };
};

describe('sending an act', () => {
  test('tries again with the same key while the server is away or busy', async () => {
    const { client, keys } = await serverThat(
      hangUp,
      problem(503, 'WORKFLOW_UNAVAILABLE'),
      problem(429, 'TOO_MANY_REFUSALS'),
      json(200, answer),
    );
    expect(await client.act(act, 'key')).toEqual({ ok: true, answer });
    expect(keys).toEqual(['key', 'key', 'key', 'key']);
  });
  test('tries a fault a few times, in case it passes', async () => {
    const { client, keys } = await serverThat(problem(500, 'FAULT'), json(200, answer));
    expect(await client.act(act, 'key')).toMatchObject({ ok: true });
    expect(keys).toHaveLength(2);
    const broken = await serverThat(problem(500, 'FAULT'));
    await expect(broken.client.act(act, 'key')).rejects.toMatchObject({ code: 'FAULT', detail: 'FAULT!' });
    expect(broken.keys).toHaveLength(4);
  });
  test('hands a refusal over and sends it once', async () => {
    const { client, keys } = await serverThat(problem(409, 'ALREADY_SIGNED'));
    expect(await client.act(act, 'key')).toMatchObject({ ok: false, problem: { code: 'ALREADY_SIGNED' } });
    expect(keys).toHaveLength(1);
  });
  test('gives up by name where nobody answers, or something else does', async () => {
    const client = new Client({
      server: 'http://127.0.0.1:1',
      token: undefined,
      language: 'vi',
      patience: impatient,
    });
    await expect(client.act(act, 'key')).rejects.toMatchObject({ code: 'UNREACHABLE' });
    const other = await serverThat(json(404, { error: 'no' }));
    await expect(other.client.act(act, 'key')).rejects.toMatchObject({ code: 'NOT_SO_VANG' });
    const closed = await serverThat(problem(401, 'NOT_SIGNED_IN'));
    await expect(closed.client.act(act, 'key')).rejects.toMatchObject({ code: 'NOT_LET_IN' });
  });
});

describe('reading a view', () => {
  test('is nothing where there is no such cycle', async () => {
    const { client } = await serverThat(problem(503, 'READ_MODEL_BEHIND'), problem(404, 'NOT_FOUND'));
    expect(await client.view('a-2019', '7')).toBeUndefined();
  });
});
