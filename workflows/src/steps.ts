import type { Instant, StreamName } from '@so-vang/domain';
import * as wf from '@temporalio/workflow';
import type { Activities, Envelope, Outcome, Owed, Standing } from './activities.js';

/** The one message that every workflow takes; its update id is the act's key. */
export const act = wf.defineUpdate<Outcome, [Envelope]>('act');

/** Sent to a workflow when others have recorded in its stream: what it knows of it is to be read anew. */
export const wake = wf.defineSignal('wake');

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
  const isStarted = !outcome.standing.finished && (await startConductor(stream));
  // Where a played clock was moved there is nothing that the other workflow would wait for.
  const isNews = outcome.ok && envelope.type !== 'AdvanceClock' && conducted.test(stream);
  if (isNews && !isStarted && wf.patched('wakes-others')) await wakeConductor(stream);
  return outcome;
};

/** Streams with a workflow that others record in. */
const conducted = /^(ballot|council|cycle|dossier)-/;
const conductorOf = (stream: StreamName): string =>
  stream.startsWith('ballot-')
    ? 'ballotWorkflow'
    : stream.startsWith('council-')
      ? 'councilWorkflow'
      : 'dossierWorkflow';

/** One that does not run learns of everything when it is started. */
const wakeConductor = async (stream: StreamName): Promise<void> => {
  try {
    await wf.getExternalWorkflowHandle(stream).signal(wake);
  } catch (error) {
    if (wf.isCancellation(error)) throw error;
  }
};

/** The other stream's workflow outlives this one. False: it runs already. */
const startConductor = async (stream: StreamName): Promise<boolean> => {
  try {
    await wf.startChild(conductorOf(stream), {
      workflowId: stream,
      args: [stream],
      parentClosePolicy: 'ABANDON',
      workflowTaskTimeout: '3 seconds',
    });
    return true;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError')) throw error;
    return false;
  }
};
