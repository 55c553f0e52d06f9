import type { StreamName } from '@so-vang/domain';
import { conduct } from './conduct.js';

/** A bloc's year, from its opening to its closing; its ballots and dossiers are started from here and outlive it. */
export async function cycleWorkflow(stream: StreamName): Promise<void> {
  await conduct(stream);
}
