/** Before `npm test`: makes a machine ready. `npm start` does the same itself, see `infra/start.mjs`. */
import { fail } from './progress.mjs';
import { setUp } from './setup/set-up.mjs';

await setUp().catch(fail);
