import type { StreamName } from '@so-vang/domain';
import { conduct } from './conduct.js';

/** One nomination's papers, from the draft to the decision; an annulment years later starts it again for that one act. */
export async function dossierWorkflow(stream: StreamName): Promise<void> {
  await conduct(stream);
}
