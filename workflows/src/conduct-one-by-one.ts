import type { StreamName } from '@so-vang/domain';
import * as wf from '@temporalio/workflow';
import type { Standing } from './activities.js';
import { oneAtATime } from './one-at-a-time.js';
import { act, load, now, passDeadlines, record, settle, wake } from './steps.js';

/**
 * How workflows go on that began before waiting acts were recorded together (patch `acts-together`): as they began, until
 * they end or continue as new. To go once none of them is left running.
 */
export const conductOneByOne = async (stream: StreamName): Promise<void> => {
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

  wf.setHandler(wake, () =>
    inTurn(async () => {
      await follow(await load(stream));
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
