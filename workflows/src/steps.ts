import type { Instant, StreamName } from '@so-vang/domain';
import * as wf from '@temporalio/workflow';
import type { Activities, Envelope, Outcome, Owed, Standing } from './activities.js';

/** The one message that every workflow takes; its update id is the act's key. */
export const act = wf.defineUpdate<Outcome, [Envelope]>('act');

export const { load, record, recordAll } = wf.proxyLocalActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '5 seconds' },
});

export const now = (): Instant => new Date(Date.now()).toISOString() as Instant;

const passDeadline = (stream: StreamName, due: NonNullable<Standing['due']>): Envelope => ({
  key: `${stream}/${due.name}/${due.at}`,
  requestHash: '',
  type: 'PassDeadline',
  data: { name: due.name, due: due.at },
  at: due.at,
  by: 'system' as Envelope['by'],
  granted: 'system',
});

/** Records, in order and once, the deadlines that fall up to an instant. */
export const passDeadlines = async (
  stream: StreamName,
  from: Standing,
  until: Instant,
): Promise<Standing> => {
  let standing = from;
  while (standing.due && standing.due.at <= until)
    standing = (await record(stream, passDeadline(stream, standing.due))).standing;
  return standing;
};

/** Does in another stream what this one's events call for, and sees that somebody conducts it. */
export const settle = async ({ stream, envelope }: Owed): Promise<Outcome> => {
  await passDeadlines(stream, await load(stream), envelope.at);
  const outcome = await record(stream, envelope);
  if (!outcome.standing.finished) await startConductor(stream);
  return outcome;
};

/** Which workflow conducts a stream of each kind that has one. */
const conductorOf = (stream: StreamName): string =>
  stream.startsWith('ballot-')
    ? 'ballotWorkflow'
    : stream.startsWith('council-')
      ? 'councilWorkflow'
      : 'dossierWorkflow';

/** The other stream's workflow outlives this one; if it runs already there is nothing to do. */
const startConductor = async (stream: StreamName): Promise<void> => {
  try {
    await wf.startChild(conductorOf(stream), {
      workflowId: stream,
      args: [stream],
      parentClosePolicy: 'ABANDON',
      workflowTaskTimeout: '3 seconds',
    });
  } catch (error) {
    if (!(error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError')) throw error;
  }
};
