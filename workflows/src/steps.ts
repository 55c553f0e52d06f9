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
/** A deadline of this very instant is still to be kept. */
export const justBefore = (): Instant => new Date(Date.now() - 1).toISOString() as Instant;

type Due = NonNullable<Standing['due']>;

const passDeadline = (stream: StreamName, due: Due): Envelope => ({
  key: [stream, due.name, due.at, due.start].filter((part) => part !== undefined).join('/'),
  requestHash: '',
  type: 'PassDeadline',
  data: { name: due.name, due: due.at },
  at: due.at,
  by: 'system' as Envelope['by'],
  granted: 'system',
});

const isSame = (a: Due, b: Standing['due']): boolean =>
  a.name === b?.name && a.at === b.at && a.start === b.start;

/**
 * Records, in order and once, the deadlines that fall up to an instant. One that still stands once its answer is there is
 * left alone: the key is used up, or the act is refused, and asking again would bring the same.
 */
export const passDeadlines = async (
  stream: StreamName,
  from: Standing,
  until: Instant,
): Promise<Standing> => {
  let standing = from;
  while (standing.due && standing.due.at <= until) {
    const { due } = standing;
    standing = (await record(stream, passDeadline(stream, due))).standing;
    // Workflows that began before may have asked again without end, and are replayed as they did.
    if (isSame(due, standing.due) && wf.patched('asks-once')) return withoutDue(standing);
  }
  return standing;
};

const withoutDue = ({ due: _, ...standing }: Standing): Standing => standing;

/** Does in another stream what this one's events call for, and sees that somebody conducts it. */
export const settle = async ({ stream, envelope }: Owed, passesBefore = true): Promise<Outcome> => {
  if (passesBefore) await passDeadlines(stream, await load(stream), envelope.at);
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
