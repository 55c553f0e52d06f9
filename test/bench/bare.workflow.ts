import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

export const bareUpdate = defineUpdate<number, [number]>('bare');
const { echo } = proxyLocalActivities<{ echo(n: number): Promise<number> }>({
  startToCloseTimeout: '30 seconds',
});

/** The least that an act through Temporal costs: one Update with one local activity. */
export async function bareWorkflow(): Promise<void> {
  setHandler(bareUpdate, (n) => echo(n));
  await condition(() => false);
}
