import type { Instant, StreamName } from '@so-vang/domain';
import * as wf from '@temporalio/workflow';
import type { Activities, Envelope, Outcome, Owed, Standing } from './activities.js';
import { oneAtATime } from './one-at-a-time.js';

/** The one message that every workflow takes; its update id is the act's key. */
export const act = wf.defineUpdate<Outcome, [Envelope]>('act');

const { load, record } = wf.proxyLocalActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '5 seconds' },
});

const now = (): Instant => new Date(Date.now()).toISOString() as Instant;

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
const passDeadlines = async (stream: StreamName, from: Standing, until: Instant): Promise<Standing> => {
  let standing = from;
  while (standing.due && standing.due.at <= until)
    standing = (await record(stream, passDeadline(stream, standing.due))).standing;
  return standing;
};

/** Does in another stream what this one's events call for, and sees that somebody conducts it. */
const settle = async ({ stream, envelope }: Owed): Promise<Outcome> => {
  await passDeadlines(stream, await load(stream), envelope.at);
  const outcome = await record(stream, envelope);
  if (!outcome.standing.finished) await startConductor(stream);
  return outcome;
};

/** The other stream's workflow outlives this one; if it runs already there is nothing to do. */
const startConductor = async (stream: StreamName): Promise<void> => {
  try {
    await wf.startChild(stream.startsWith('ballot-') ? 'ballotWorkflow' : 'dossierWorkflow', {
      workflowId: stream,
      args: [stream],
      parentClosePolicy: 'ABANDON',
      workflowTaskTimeout: '3 seconds',
    });
  } catch (error) {
    if (!(error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError')) throw error;
  }
};

/**
 * Conducts one stream: one act at a time, deadlines before the acts after them. It starts from the stream's name
 * alone, since the log tells the rest; so it can be started again at any time, and ends at once when nothing is awaited.
 */
export const conduct = async (stream: StreamName): Promise<void> => {
  let standing: Standing | undefined;
  let turns = 0;
  const inTurn = oneAtATime();

  const follow = async (next: Standing): Promise<string | undefined> => {
    standing = next;
    turns += 1;
    let position: string | undefined;
    for (const owed of next.owed) {
      const outcome = await settle(owed);
      if (outcome.ok) position = outcome.position;
    }
    return position;
  };

  wf.setHandler(act, (envelope) =>
    inTurn(async () => {
      standing ??= await load(stream);
      // Without a time of its own, an act on a played clock happens where the clock stands.
      const until = envelope.at ?? (standing.clock === 'live' ? now() : undefined);
      if (until) standing = await passDeadlines(stream, standing, until);
      const outcome = await record(stream, envelope);
      const last = await follow(outcome.standing);
      return last && outcome.ok ? { ...outcome, position: last } : outcome;
    }),
  );

  await inTurn(async () => {
    if (!standing) await follow(await load(stream));
  });

  const conducting = () => standing && !standing.finished && !wf.workflowInfo().continueAsNewSuggested;
  for (;;) {
    while (conducting()) await nextTurn();
    await wf.condition(wf.allHandlersFinished);
    if (standing?.finished) return;
    if (!conducting()) await wf.continueAsNew<(stream: StreamName) => Promise<void>>(stream);
  }

  async function nextTurn(): Promise<void> {
    const seen = turns;
    const moved = () => turns !== seen || wf.workflowInfo().continueAsNewSuggested;
    const due = standing?.clock === 'live' ? standing.due : undefined;
    if (!due) return wf.condition(moved);
    const wait = Math.max(1, Date.parse(due.at) - Date.now());
    if (await wf.condition(moved, wait)) return;
    await inTurn(async () => {
      if (standing) await follow(await passDeadlines(stream, standing, now()));
    });
  }
};
