/** Opens a log, uses each part of it, closes it, and has nothing more to do. Argument: the server's URL. */
import { beginning } from '../event-store.js';
import { openKurrentDbEventStore } from './open.js';

const store = await openKurrentDbEventStore({ url: process.argv[2]!, namespace: 'closing' });
const followed = (async () => {
  for await (const { type } of store.subscribe(beginning)) if (type === 'Closed') break;
})();
await store.append('unit-1', 0, { commandId: 'k', requestHash: 'h' }, [
  { id: 'e', type: 'Closed', version: 1, data: {}, metadata: {} },
]);
await followed;
await store.close();
