import type { CorrectionData, NamedFact } from '../../correction/correction.js';
import type { EventType } from '../../registry.js';
import { sameData } from '../../same-data.js';
import type { Entry, World } from '../world.js';
import { ofCycle } from './beginning.js';
import { cycleIn, type Invariants } from './invariants.js';

const nameOf = ({ stream, recorded }: Entry) => `${stream}@${recorded.revision}`;
const flagOf = ({ stream, revision }: Pick<NamedFact, 'stream' | 'revision'>) => `${stream}@${revision}`;
const correctionsIn = (entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    entry.event.type === 'FactCorrected' ? [{ entry, data: entry.event.data }] : [],
  );
const factOf = ({ log }: World, stream: string, { revision }: CorrectionData<'FactCorrected'>['fact']) =>
  log.find((entry) => entry.stream === stream && entry.recorded.revision === revision);

/** What certainly rests on what, where it is about the same unit, ballot or dossier. */
const grounds: readonly (readonly [EventType, EventType])[] = [
  ['PledgeSigned', 'PledgingClosed'],
  ['SelfScoreSubmitted', 'ScoreSettled'],
  ['CrossScoreSubmitted', 'ScoreSettled'],
  ['ScoreRechecked', 'ScoreSettled'],
  ['ScoreSettled', 'EvaluationClosed'],
  ['ScoreSettled', 'RankingDeclared'],
  ['UnitExcluded', 'EvaluationClosed'],
  ['UnitExcluded', 'RankingDeclared'],
  ['RankingDeclared', 'NominationMade'],
  ['NominationMade', 'DossierDrafted'],
  ['DossierDrafted', 'DossierSubmitted'],
  ['DossierSubmitted', 'DossierReceived'],
  ['VoteCast', 'BallotCounted'],
  ['WrittenOpinionGiven', 'BallotCounted'],
  ['CountEntered', 'BallotCounted'],
  ['AwardDecided', 'ResultNotified'],
  ['AwardDecided', 'AwardPresented'],
  ['AwardDecided', 'AwardAnnulled'],
];
const about = (key: string, a: Entry, b: Entry): boolean => {
  const [left, right] = [a, b].map(({ event }) => (event.data as Record<string, unknown>)[key]);
  return left === undefined || right === undefined || left === right;
};
const ofOneStream = /^(ballot|dossier)-/;
const rests = (fact: Entry, later: Entry): boolean =>
  grounds.some(([from, to]) => fact.event.type === from && later.event.type === to) &&
  about('unit', fact, later) &&
  about('dossier', fact, later) &&
  (!ofOneStream.test(fact.stream) || fact.stream === later.stream);

/** All that rests on it, by the short list above. */
const restingOn = (fact: Entry, { log }: World): readonly Entry[] => {
  const resting = [fact];
  for (const later of log.slice(log.indexOf(fact) + 1))
    if (resting.some((ground) => rests(ground, later))) resting.push(later);
  return resting.slice(1);
};

export const invariantsOfCorrections: Invariants = {
  54: ({ events, before }) =>
    events.every(({ stream, event }) => {
      if (!/^(CycleClosed|AwardDecided|SittingClosed)$/.test(event.type)) return true;
      const past = before(stream);
      const flags = 'flags' in past ? (past.flags ?? []) : [];
      return !flags.some(({ decided }) => decided?.decision === 'redo' && !decided.redone);
    }),
  50: ({ world, events }) =>
    correctionsIn(events).every(({ entry, data }) => {
      const fact = factOf(world, entry.stream, data.fact);
      const earlier = correctionsIn(world.log.slice(0, world.log.indexOf(entry)))
        .filter((each) => each.entry.stream === entry.stream)
        .findLast((each) => each.data.fact.revision === data.fact.revision);
      const held = earlier ? earlier.data.becomes : fact?.event.data;
      return (
        fact?.event.type === data.fact.type &&
        sameData(data.was, held) &&
        !sameData(data.was, data.becomes) &&
        [data.act, data.article, data.reason].every((text) => text !== '')
      );
    }),
  51: ({ world, events }) =>
    correctionsIn(events).every(({ entry, data }) => {
      const fact = factOf(world, entry.stream, data.fact)!;
      const flagged = new Set(data.dependents.map(flagOf));
      const voided = new Set(
        world.log
          .filter((each) => {
            const newest = correctionsIn(world.log)
              .filter((one) => one.entry.stream === each.stream)
              .findLast((one) => one.data.fact.revision === each.recorded.revision);
            return newest && !newest.data.becomes;
          })
          .map(nameOf),
      );
      const needed = restingOn(fact, world).map(nameOf);
      const later = world.log.slice(world.log.indexOf(fact) + 1).map(nameOf);
      return (
        needed.every((name) => flagged.has(name) || voided.has(name)) &&
        [...flagged].every((name) => later.includes(name))
      );
    }),
  52: ({ world, events, before }) => {
    const decided = events.flatMap(({ stream, event }) => {
      if (event.type !== 'FlagDecided') return [];
      const past = before(stream);
      const open = 'flags' in past ? (past.flags ?? []).filter((flag) => !flag.decided).map(flagOf) : [];
      return event.data.flags.map((flag) => open.includes(flagOf(flag)));
    });
    const past = before(ofCycle);
    const open = 'flags' in past && (past.flags ?? []).some((flag) => !flag.decided);
    const moves = 'phase' in past && past.phase !== cycleIn(world).phase;
    return decided.every(Boolean) && !(moves && open);
  },
  53: ({ events, before, world }) => {
    const corrected = new Set(correctionsIn(events).map(({ entry }) => entry.stream));
    const others = events.filter(({ event }) => !/Corrected$|FlagDecided$|DeadlinePassed$/.test(event.type));
    const past = before(ofCycle);
    return (
      corrected.size === 0 ||
      ('phase' in past &&
        past.phase === cycleIn(world).phase &&
        !others.some(({ stream }) => corrected.has(stream)))
    );
  },
};
