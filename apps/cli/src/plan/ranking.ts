import type { ActData } from '@so-vang/api-contract';
import type { ActValue } from '../scenario/act-values.js';
import type { Planning } from './draft.js';

/** What is told of a ranking beside what scores and votes say. */
export const rankingOf = (
  { order, unordered, withheld, ties, women, statedBy }: ActValue<'declare-ranking'>,
  { unit, person }: Planning,
): ActData<'DeclareRanking'> => {
  const groups = (given: readonly (readonly string[])[]) => given.map((place) => place.map(unit));
  const by = statedBy === undefined ? undefined : person(statedBy);
  return {
    ...(order && { order: groups(order) }),
    ...(unordered && { unordered: unordered.map(unit) }),
    ...(withheld && { withheld }),
    ...(ties && { ties: ties.map((tie) => ({ order: groups(tie.order), reason: tie.reason })) }),
    ...(women && {
      womenShares: Object.entries(women).map(([ref, share]) => ({
        ...{ unit: unit(ref), share },
        ...(by && { statedBy: by }),
      })),
    }),
  };
};
