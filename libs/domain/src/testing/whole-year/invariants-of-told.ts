import { votesFor, type Tally } from '../../ballot/count.js';
import type { UnitId } from '../../ids.js';
import type { RecordedEvent } from '../../recorded.js';
import { explain } from '../../why/explain.js';
import type { Explanation, Finding, Subject } from '../../why/explanation.js';
import type { World } from '../world.js';
import { cycleIn, dataOf, type Invariants } from './invariants.js';

const logOf = (world: World): readonly RecordedEvent[] =>
  world.log.filter(({ stream }) => !/^(unit|person)-/.test(stream)).map(({ recorded }) => recorded);

type Approval = Extract<Finding, { code: 'APPROVED' | 'NOT_APPROVED' }>;
const isAsCounted = (told: Finding | undefined, tally: Tally): boolean => {
  if (told?.code !== 'APPROVED' && told?.code !== 'NOT_APPROVED') return false;
  const { code, votes, of, needed, inWriting }: Approval = told;
  return (
    votes === tally.counted &&
    of === tally.base &&
    needed === tally.needed &&
    inWriting === votes - tally.for &&
    (code === 'APPROVED') === tally.approved &&
    // Whoever reads the figures comes to the same.
    (of > 0 && votes >= needed) === tally.approved
  );
};

/** A score in hundredths as it was settled, or as many votes or points for places as the ballot counted. */
const isAsRanked = (told: Finding | undefined, unit: UnitId, world: World): boolean => {
  if (told?.code !== 'RANKED' || told.value === undefined) return told?.code === 'RANKED';
  const { value, of } = told;
  if (of === 'score')
    return cycleIn(world).settledScores.some((score) => score.unit === unit && score.total === value);
  const [{ result } = { result: undefined }] = dataOf(world.log, 'RankingDeclared').slice(-1);
  const tally = result?.tallies.find((each) => each.unit === unit);
  return (
    tally !== undefined && votesFor(tally) === value && (of === 'places') === (tally.points !== undefined)
  );
};

/** The value of each rule is that which the year has. */
const holdsWhatTheYearHolds = ({ held }: Explanation, world: World): boolean => {
  const { rules, ruleVersions } = cycleIn(world);
  return held.every(
    ({ id, key, value }) => ruleVersions[key] !== id || JSON.stringify(value) === JSON.stringify(rules[key]),
  );
};

export const invariantsOfWhatIsTold: Invariants = {
  80: ({ world, events }) => {
    const counted = dataOf(events, 'BallotCounted');
    const declared = dataOf(events, 'RankingDeclared');
    const nominated = dataOf(events, 'NominationMade');
    if (counted.length + declared.length + nominated.length === 0) return true;
    const log = logOf(world);
    const why = (subject: Subject): Explanation | undefined =>
      explain(log, subject, { ruleOf: () => undefined });
    const isRight = (explanation: Explanation | undefined, as: (finding: Finding) => boolean): boolean =>
      explanation !== undefined && as(explanation.finding) && holdsWhatTheYearHolds(explanation, world);
    return (
      counted.every(({ ballot, result }) =>
        result.tallies.every((tally) =>
          isRight(why({ about: 'approval', ballot, unit: tally.unit }), (told) => isAsCounted(told, tally)),
        ),
      ) &&
      declared.every(({ places }) =>
        places.every(({ unit, rank, value }) =>
          isRight(
            why({ about: 'rank', unit }),
            (told) =>
              told.code === 'RANKED' &&
              told.rank === rank &&
              told.value === value &&
              isAsRanked(told, unit, world),
          ),
        ),
      ) &&
      nominated.every(({ dossier, unit, award, rank }) =>
        isRight(
          why({ about: 'nomination', dossier }),
          (told) =>
            told.code === 'NOMINATED' && told.unit === unit && told.award === award && told.rank === rank,
        ),
      )
    );
  },
};
