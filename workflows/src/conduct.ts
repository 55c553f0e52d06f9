import type { Instant, StreamName } from '@so-vang/domain';
import * as wf from '@temporalio/workflow';
import type { Envelope, Outcome, Standing } from './activities.js';
import { conductOneByOne } from './conduct-one-by-one.js';
import { act, justBefore, load, now, passDeadlines, recordAll, settle, wake } from './steps.js';

/** An act that waits for its turn. */
type Waiting = {
  readonly envelope: Envelope;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (fault: unknown) => void;
};

/**
 * Conducts one stream: acts in the order of their coming, deadlines before the acts after them, and what an act calls
 * for elsewhere before the next act. It starts from the stream's name alone, since the log tells the rest; so it can be
 * started again at any time, and ends at once when nothing is awaited. Whoever records in the stream past it wakes it.
 */
export const conduct = async (stream: StreamName): Promise<void> => {
  if (!wf.patched('acts-together')) return conductOneByOne(stream);
  // Workflows that began before `record` saw to the deadlines before an act go on passing them by themselves.
  const passesBefore = !wf.patched('deadlines-with-acts');
  const waiting: Waiting[] = [];
  wf.setHandler(act, (envelope) => new Promise((answer, fail) => waiting.push({ envelope, answer, fail })));
  let isWoken = false;
  wf.setHandler(wake, () => {
    isWoken = true;
  });
  const isCalled = () => waiting.length > 0 || isWoken || wf.workflowInfo().continueAsNewSuggested;

  let standing = await load(stream);
  await follow(standing.owed, passesBefore);
  for (;;) {
    if (isWoken) {
      isWoken = false;
      standing = await load(stream);
      await follow(standing.owed, passesBefore);
    } else if (waiting.length > 0) standing = await takeTurn(stream, standing, waiting, passesBefore);
    else if (standing.finished || isCalled()) {
      await wf.condition(() => waiting.length > 0 || isWoken || wf.allHandlersFinished());
      if (waiting.length > 0 || isWoken) continue;
      if (standing.finished) return;
      await wf.continueAsNew<(stream: StreamName) => Promise<void>>(stream);
    } else if (!(await isCalledBefore(standing, isCalled, passesBefore))) {
      standing = await passDeadlines(stream, standing, passesBefore ? now() : justBefore());
      await follow(standing.owed, passesBefore);
    }
  }
};

/** Waits until something is to be done; false when a live clock has gone past its deadline first. */
const isCalledBefore = (
  { clock, due }: Standing,
  isCalled: () => boolean,
  passesBefore: boolean,
): Promise<boolean> => {
  if (clock !== 'live' || !due) return wf.condition(isCalled).then(() => true);
  const end = Date.parse(due.at) + (passesBefore ? 0 : 1);
  return wf.condition(isCalled, Math.max(1, end - Date.now()));
};

/** Does what the stream's events call for elsewhere; answers the position at which that ended, if it was anything. */
const follow = async (owed: Standing['owed'], passesBefore: boolean): Promise<string | undefined> => {
  let position: string | undefined;
  for (const act of owed) {
    const outcome = await settle(act, passesBefore);
    if (outcome.ok) position = outcome.position;
  }
  return position;
};

/** Without a time of its own, an act on a played clock happens where the clock stands. */
const timeOf = ({ at }: Envelope, { clock }: Standing) => at ?? (clock === 'live' ? now() : undefined);

const isDue = ({ due }: Standing, at: Instant | undefined): boolean =>
  at !== undefined && due !== undefined && due.at <= at;

/**
 * Records the acts that wait, as many together as no deadline and no owed act comes between. The SDK traces every promise,
 * which costs about as much as deciding an act: so nothing is awaited here for nothing.
 */
const takeTurn = async (
  stream: StreamName,
  from: Standing,
  waiting: Waiting[],
  passesBefore: boolean,
): Promise<Standing> => {
  const taken: Waiting[] = [];
  try {
    let standing = from;
    const at = waiting[0] && timeOf(waiting[0].envelope, from);
    if (passesBefore && at && isDue(standing, at)) standing = await passDeadlines(stream, standing, at);
    const comesLater = ({ envelope }: Waiting, i: number) =>
      i > 0 && isDue(standing, timeOf(envelope, standing));
    const end = passesBefore ? waiting.findIndex(comesLater) : -1;
    taken.push(...waiting.splice(0, end < 0 ? waiting.length : end));

    const outcomes = await recordAll(
      stream,
      taken.map(({ envelope }) => envelope),
      standing.due ?? null,
    );
    waiting.unshift(...taken.splice(outcomes.length));
    standing = outcomes.at(-1)?.standing ?? standing;
    const position = standing.owed.length > 0 ? await follow(standing.owed, passesBefore) : undefined;
    outcomes.forEach((outcome, i) => {
      // Whoever reads what the last act brought about waits for what it called for, too.
      const called = position !== undefined && outcome.ok && i === outcomes.length - 1;
      taken[i]?.answer(called ? { ...outcome, position } : outcome);
    });
    return standing;
  } catch (fault) {
    for (const { fail } of taken.length > 0 ? taken : waiting.splice(0, 1)) fail(fault);
    return load(stream);
  }
};
