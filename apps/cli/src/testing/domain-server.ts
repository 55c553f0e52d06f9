import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Act } from '@so-vang/api-contract';
import { DomainApi } from './domain-api.js';

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const bytes = await buffer(request);
  return bytes.length === 0 ? undefined : (JSON.parse(bytes.toString()) as unknown);
};

/** The domain alone behind the public API, for those who know the token "right". */
export const domainServer = async () => {
  const api = new DomainApi();
  const asked: string[] = [];
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const { url = '', headers } = request;
    asked.push(url);
    if (url === '/health') return [200, {}];
    if (headers.authorization !== 'Bearer right')
      return [401, { status: 401, code: 'NOT_SIGNED_IN', title: 'Not signed in', detail: 'Sign in again.' }];
    if (url === '/api/acts') {
      const outcome = await api.act((await bodyOf(request)) as Act, String(headers['idempotency-key']));
      return outcome.ok ? [200, outcome.answer] : [outcome.problem.status, outcome.problem];
    }
    const view = await api.view(url.split('/')[3] ?? '');
    return view
      ? [200, view]
      : [404, { status: 404, code: 'NOT_FOUND', title: 'Not found', detail: 'Nothing is there.' }];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
