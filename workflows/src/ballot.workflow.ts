import type { StreamName } from '@so-vang/domain';
import { conduct } from './conduct.js';

/** One vote, from its opening to its count. */
export async function ballotWorkflow(stream: StreamName): Promise<void> {
  await conduct(stream);
}
