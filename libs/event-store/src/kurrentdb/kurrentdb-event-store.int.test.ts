import { randomUUID } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { eventStoreContract } from '../event-store.contract.js';
import { startKurrentDbDouble } from '../testing/kurrentdb-double/kurrentdb-double.js';
import { openClients } from './clients.js';
import { connectKurrentDb } from './kurrentdb-event-store.js';
import { readKurrentDbUrl } from './url.js';

/** A real server where one is named; otherwise its double. Each test has a namespace of its own there. */
const real = process.env['KURRENTDB_URL'];
const double = real === undefined ? await startKurrentDbDouble() : undefined;
const url = real ?? double!.url;
const clients = openClients(readKurrentDbUrl(url).connection);
afterAll(async () => {
  await clients.dispose();
  await double?.stop();
});

eventStoreContract(real === undefined ? "KurrentDB's double" : 'KurrentDB', async () => {
  const options = { url, namespace: randomUUID() };
  const open = () => connectKurrentDb(options, clients);
  let store = await open();
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = await open());
    },
    dispose: () => store.close(),
  };
});
