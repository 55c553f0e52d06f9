import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { collect, eventOf, keyOf, take } from '../event-store.contract.js';
import { beginning } from '../event-store.js';
import { startKurrentDbDouble, type KurrentDbDouble } from '../testing/kurrentdb-double/kurrentdb-double.js';
import { sourceArguments } from '../testing/source-arguments.js';
import { openKurrentDbEventStore } from './open.js';

describe('a log on KurrentDB', () => {
  let double: KurrentDbDouble;
  beforeAll(async () => {
    double = await startKurrentDbDouble();
  });
  afterAll(() => double.stop());

  describe('is not opened', () => {
    test.each([
      'kurrentdb://admin:s3cret@',
      'kurrentdb://admin:s3cret@host:port',
      'kurrentdb://admin:s3cret@host:2113?tls=perhaps',
      'kurrentdb://admin:s3cret@host:2113?tsl=false',
      'kurrentdb://admin:s3cret@host:2113?tlsCAFile=/s3cret/is/missing',
      'kurrentdb://admin:s3cret@host:2113?throwOnAppendFailure=false',
      'kurentdb://admin:s3cret@host:2113',
      'admin:s3cret@host:2113',
      '',
    ])('at the URL %j, which is refused without a word of it', async (url) => {
      const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
      const refused = await openKurrentDbEventStore({ url }).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        code: 'LOG_URL_INVALID',
        message: expect.stringContaining('kurrentdb://<user>:<password>@'),
      });
      expect(String(refused)).not.toContain('s3cret');
      expect(warn).not.toHaveBeenCalled();
      warn.mockRestore();
    });

    test('under a namespace that is none', async () => {
      for (const namespace of ['', 'a/b', '$a', 'ồ'])
        await expect(openKurrentDbEventStore({ url: double.url, namespace })).rejects.toMatchObject({
          code: 'LOG_URL_INVALID',
          message: expect.stringContaining('namespace'),
        });
    });

    test('where no server answers in time, which names the hosts, the remedy and no password', async () => {
      const down = await startKurrentDbDouble();
      await down.goDown();
      const url = down.url.replace('//', '//admin:s3cret@');
      const refused = await openKurrentDbEventStore({ url, openWithin: 700 }).catch(
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/^127\.0\.0\.1:\d+: .*check that the cluster/),
      });
      expect(String(refused)).not.toContain('s3cret');
      await down.stop();
    });
  });

  test('is opened once a server that was down is back', async () => {
    const late = await startKurrentDbDouble();
    await late.goDown();
    const opening = openKurrentDbEventStore({ url: late.url });
    await late.comeBack();
    await (await opening).close();
    await late.stop();
  });

  test.each(['kurrent', 'kdb', 'esdb', 'kurrentdb+discover'])('is found by %s:// as well', async (scheme) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const url = double.url.replace('kurrentdb', scheme);
    const store = await openKurrentDbEventStore({ url, namespace: `by-${scheme.replace('+', '-')}` });
    expect(await store.append('unit-1', 0, keyOf('k'), [eventOf('a')])).toMatchObject({
      outcome: 'appended',
    });
    await store.close();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('stores the canonical bytes, and metadata of any name', async () => {
    const store = await openKurrentDbEventStore({ url: double.url, namespace: 'bytes' });
    const metadata = { recordedAt: 1, id: null, $type: 'x', version: [] };
    const data = { '10': 1, '9': 'ồ', b: 1e21, A: [0.1, -0, 1.0] };
    await store.append('unit-1', 0, keyOf('k'), [{ ...eventOf('a', data), metadata }]);
    const [stored] = double.log.stream('bytes/unit-1');
    expect(Buffer.from(stored!.data).toString()).toBe('{"10":1,"9":"ồ","A":[0.1,0,1],"b":1e+21}');
    expect(Buffer.from(stored!.metadata).toString()).toMatch(
      /^{"id":"a","metadata":{"\$type":"x","commandId":"k",.*},"recordedAt":"[^"]+Z","version":1}$/,
    );
    expect(stored).toMatchObject({ type: 'PledgeSigned', contentType: 'application/octet-stream' });
    expect(stored!.id).not.toBe('a');
    expect(await collect(store.read('unit-1'))).toMatchObject([{ id: 'a', metadata }]);
    await store.close();
  });

  describe('without a namespace', () => {
    let whole: KurrentDbDouble;
    beforeAll(async () => {
      whole = await startKurrentDbDouble();
    });
    afterAll(() => whole.stop());

    test('holds neither the events of the server itself nor those of a namespace', async () => {
      const ours = await openKurrentDbEventStore({ url: whole.url });
      const others = await openKurrentDbEventStore({ url: whole.url, namespace: 'unit-1' });
      for (let length = 0; length < 10; length++)
        for (const [name, store] of [
          ['ours', ours],
          ['others', others],
        ] as const)
          await store.append('unit-1', length, keyOf(`${length}`), [
            eventOf(`${name}/${length}`, {}, 'Noted'),
          ]);
      const wanted = Array.from({ length: 10 }, (_, index) => `ours/${index}`);
      for (const filter of [{}, { types: ['Noted'] }, { streamPrefix: 'unit-1' }]) {
        expect((await collect(ours.readAll(beginning, { filter }))).map(({ id }) => id)).toEqual(wanted);
        const followed = await take(ours.subscribe(beginning, { filter }), 11);
        expect(followed.map((message) => ('id' in message ? message.id : message.type))).toEqual([
          ...wanted,
          'caught-up',
        ]);
      }
      expect(await ours.head()).toBe((await collect(ours.readAll(beginning))).at(-1)?.position);
      await Promise.all([ours.close(), others.close()]);
    });

    test('stops by name at an event of another program', async () => {
      const client = KurrentDBClient.connectionString(whole.url);
      await client.appendToStream('order-1', jsonEvent({ type: 'OrderPlaced', data: {} }));
      await client.dispose();
      const refused = { code: 'EVENT_FOREIGN', message: expect.stringMatching(/order-1 .*namespace/) };
      await expect(openKurrentDbEventStore({ url: whole.url })).rejects.toMatchObject(refused);
    });
  });

  test('opened read-only takes no appends', async () => {
    const store = await openKurrentDbEventStore({ url: double.url, readOnly: true });
    await expect(store.append('unit-1', 0, keyOf('k'), [eventOf('a')])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('read-only'),
    });
    await store.close();
  });

  test('closed while its server is down answers what is waiting, by name', async () => {
    const failing = await startKurrentDbDouble();
    const store = await openKurrentDbEventStore({ url: failing.url, patience: 500 });
    const messages = collect(store.subscribe(beginning));
    await failing.goDown();
    const append = store.append('unit-1', 0, keyOf('k'), [eventOf('a')]).catch((error: unknown) => error);
    await store.close();
    expect(await append).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect((await messages).length).toBeLessThanOrEqual(1);
    await failing.stop();
  });

  test('once closed lets its process end', async () => {
    const child = fileURLToPath(new URL('./closing.child.ts', import.meta.url));
    const ended = once(
      spawn(process.execPath, [...sourceArguments, child, double.url], { stdio: 'inherit' }),
      'close',
    );
    expect(await ended).toEqual([0, null]);
  });
});
