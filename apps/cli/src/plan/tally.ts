import type { UnitId } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import type { Planning } from './draft.js';

type Votes = { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] };

/**
 * Makes single votes of a count, where a source tells only how many each unit got: dealt out in turn, so that no voter
 * has more than their share.
 */
export const shareVotes = (
  { for: inFavour, against = {}, cast }: ActValue<'tally'>,
  { so, unit, unitName, rules, complain, provokes }: Planning,
): readonly (readonly [UnitId, Votes])[] => {
  const waiting = so.units.filter((each) => !so.voted.has(each));
  const voters = waiting.slice(0, cast ?? waiting.length);
  const votes = voters.map((voter) => ({ voter, for: [] as UnitId[], against: [] as UnitId[] }));
  let turn = 0;
  for (const ref of new Set([...Object.keys(inFavour), ...Object.keys(against)])) {
    const candidate = unit(ref);
    const counts = [inFavour[ref] ?? 0, against[ref] ?? 0] as const;
    const needed = counts[0] + counts[1];
    if (needed > votes.length) {
      complain({
        code: 'TALLY_IMPOSSIBLE',
        unit: unitName(candidate),
        votes: needed,
        voters: votes.length,
      });
      continue;
    }
    for (let i = 0; i < needed; i += 1)
      votes[(turn + i) % votes.length]?.[i < counts[0] ? 'for' : 'against'].push(candidate);
    turn += counts[0];
  }
  const each = Math.max(0, ...votes.map((vote) => vote.for.length));
  const { method, maxChoices } = rules.choice;
  if (method !== 'score-then-ballot' && each > maxChoices && !provokes)
    complain({ code: 'TALLY_TOO_MANY', each, most: maxChoices });
  return votes.map(({ voter, ...vote }) => [voter, vote] as const);
};
