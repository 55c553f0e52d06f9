import type { StreamName } from '@so-vang/domain';
import * as wf from '@temporalio/workflow';
import type { Envelope, Outcome, Standing } from './activities.js';
import { conductOneByOne } from './conduct-one-by-one.js';
import { act, load, now, passDeadlines, recordAll, settle } from './steps.js';

/** An act that waits for its turn. */
type Waiting = {
  readonly envelope: Envelope;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (fault: unknown) => void;
};

/**
 * Conducts one stream: acts in the order of their coming, deadlines before the acts after them, and what an act calls
 * for elsewhere before the next act. It starts from the stream's name alone, since the log tells the rest; so it can be
 * started again at any time, and ends at once when nothing is awaited.
 */
export const conduct = async (stream: StreamName): Promise<void> => {
  if (!wf.patched('acts-together')) return conductOneByOne(stream);
  const waiting: Waiting[] = [];
  wf.setHandler(act, (envelope) => new Promise((answer, fail) => waiting.push({ envelope, answer, fail })));
  const isCalled = () => waiting.length > 0 || wf.workflowInfo().continueAsNewSuggested;

  let { standing } = await follow(await load(stream));
  for (;;) {
    if (waiting.length > 0) standing = await takeTurn(stream, standing, waiting);
    else if (!wf.allHandlersFinished())
      await wf.condition(() => waiting.length > 0 || wf.allHandlersFinished());
    else if (standing.finished) return;
    else if (isCalled()) await wf.continueAsNew<(stream: StreamName) => Promise<void>>(stream);
    else if (await nothingComesBefore(standing, isCalled))
      ({ standing } = await follow(await passDeadlines(stream, standing, now())));
  }
};

/** Does what the stream's events call for elsewhere; `position` says where that ended, if it was anything. */
const follow = async (standing: Standing): Promise<{ standing: Standing; position?: string }> => {
  let position: string | undefined;
  for (const owed of standing.owed) {
    const outcome = await settle(owed);
    if (outcome.ok) position = outcome.position;
  }
  return { standing, ...(position !== undefined && { position }) };
};

/** Without a time of its own, an act on a played clock happens where the clock stands. */
const timeOf = ({ at }: Envelope, { clock }: Standing) => at ?? (clock === 'live' ? now() : undefined);

/** Records the acts that wait, as many together as no deadline and no owed act comes between. */
const takeTurn = async (stream: StreamName, from: Standing, waiting: Waiting[]): Promise<Standing> => {
  const taken: Waiting[] = [];
  try {
    const until = waiting[0] && timeOf(waiting[0].envelope, from);
    const standing = until ? await passDeadlines(stream, from, until) : from;
    const comesLater = ({ envelope }: Waiting, i: number) => {
      const at = timeOf(envelope, standing);
      return i > 0 && at !== undefined && standing.due !== undefined && standing.due.at <= at;
    };
    const end = waiting.findIndex(comesLater);
    taken.push(...waiting.splice(0, end < 0 ? waiting.length : end));

    const outcomes = await recordAll(
      stream,
      taken.map(({ envelope }) => envelope),
    );
    waiting.unshift(...taken.splice(outcomes.length));
    const last = await follow(outcomes.at(-1)?.standing ?? standing);
    // Whoever reads what an act brought about waits for what it called for, too.
    const behind = (outcome: Outcome, i: number): Outcome =>
      outcome.ok && last.position && i === outcomes.length - 1
        ? { ...outcome, position: last.position }
        : outcome;
    outcomes.map(behind).forEach((outcome, i) => taken[i]?.answer(outcome));
    return last.standing;
  } catch (fault) {
    for (const { fail } of taken.length > 0 ? taken : waiting.splice(0, 1)) fail(fault);
    return load(stream);
  }
};

/** Waits for the deadline that a live clock will reach; false as soon as something else is to be done. */
const nothingComesBefore = async ({ clock, due }: Standing, isCalled: () => boolean): Promise<boolean> => {
  if (clock !== 'live' || !due) {
    await wf.condition(isCalled);
    return false;
  }
  return !(await wf.condition(isCalled, Math.max(1, Date.parse(due.at) - Date.now())));
};
