import type { StreamName } from '@so-vang/domain';
import { conduct } from './conduct.js';

/** One sitting of the emulation council, from its call to its closing; its dossiers go on by themselves. */
export async function councilWorkflow(stream: StreamName): Promise<void> {
  await conduct(stream);
}
