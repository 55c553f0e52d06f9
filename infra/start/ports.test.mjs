import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, test } from 'node:test';
import { claimPort, freePort } from './ports.mjs';

describe('a port', () => {
  test('that is free is given', async () => {
    const port = await freePort();
    assert.equal(await claimPort(port, '--port'), port);
  });

  test('that is taken is refused, naming who has it and what to do', async (context) => {
    const server = createServer().listen(0, '127.0.0.1');
    context.after(() => server.close());
    await once(server, 'listening');
    const { port } = server.address();
    await assert.rejects(claimPort(port, '--port'), ({ message }) => {
      assert.match(message, new RegExp(`^Port ${port} is in use.*another port with --port`));
      if (process.platform === 'linux') assert.match(message, new RegExp(`\\(process ${process.pid}\\)`));
      return true;
    });
  });
});
