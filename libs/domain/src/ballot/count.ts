import type { UnitId } from '../ids.js';
import type { Ratio, Recusal, Threshold, VotingMethod } from '../rules/rules.js';
import type { Day } from '../time.js';

/** Who was for and against one candidate; who had no opinion; and marks on papers that say neither. */
export type CountLine = {
  readonly unit: UnitId;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly invalid?: number;
  /** Where voters put candidates in order. */
  readonly points?: number;
};

/** What came after the first form is missing in older results. */
export type Tally = CountLine & {
  /** Whether the share of votes for passes the threshold. */
  readonly approved: boolean;
  /** Opinions in writing: in `counted` and in points only where the share is taken of all on the roll. */
  readonly writtenFor?: number;
  readonly writtenAgainst?: number;
  /** `counted` votes for, of `base`; `needed` would have passed. */
  readonly counted?: number;
  readonly base?: number;
  readonly needed?: number;
};

export type Papers = {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
};

export type BallotResult = {
  readonly rollSize: number;
  /** Votes that were cast: on paper, the papers returned. */
  readonly cast: number;
  readonly quorumMet: boolean;
  /** In the order of the candidates. */
  readonly tallies: readonly Tally[];
  readonly method?: VotingMethod;
  readonly recusal?: Recusal;
  /** Who took part, for the quorum: on paper, the papers issued. */
  readonly present?: number;
  readonly quorum?: Ratio;
  readonly quorumNeeded?: number;
  readonly threshold?: Threshold;
  /** Opinions in writing. */
  readonly written?: number;
  readonly papers?: Papers;
  /** Who had left the bloc or the year: out of `rollSize`, but for those who had voted before, and in no tally. */
  readonly departed?: readonly Departed[];
};
/** `onRoll`: it is in `rollSize` all the same, since it had voted before or left when the voting was over. */
export type Departed = { readonly unit: UnitId; readonly on: Day; readonly onRoll: boolean };

type Choices = readonly { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] }[];
type Terms = {
  readonly question?: string;
  readonly method?: VotingMethod;
  readonly recusal?: Recusal;
  readonly roll: readonly UnitId[];
  readonly candidates: readonly UnitId[];
  readonly quorum: Ratio;
  readonly threshold: Threshold;
};
/** What is counted. */
export type Cast = Terms & {
  readonly votes: readonly (Choices[number] & { readonly unit?: UnitId })[];
  readonly written?: readonly (Choices[number] & { readonly unit?: UnitId })[];
  readonly paperCount?: {
    readonly papers: Papers;
    readonly lines: readonly CountLine[];
    readonly leftAfterVoting?: readonly UnitId[];
  };
  readonly consensus?: { readonly present: readonly UnitId[]; readonly for: readonly UnitId[] };
};

/** Who is counted, where some have left since the ballot opened. */
export type Among = Pick<Terms, 'roll' | 'candidates'> & { readonly departed: readonly Departed[] };

/** Exact: shares are compared by cross-multiplication, never as floats. */
export const passes = (votesFor: number, base: number, { num, den, compare }: Threshold): boolean =>
  base > 0 && (compare === 'at-least' ? votesFor * den >= num * base : votesFor * den > num * base);

export const quorumMet = (present: number, all: number, { num, den }: Ratio): boolean =>
  present * den >= num * all;

/** The fewest that pass. */
export const needed = (base: number, { num, den }: Ratio, compare: Threshold['compare'] = 'at-least') => {
  const over = (num * base) % den;
  return (num * base - over) / den + (compare === 'more-than' || over > 0 ? 1 : 0);
};

/** The sum of places, turned round so that more is better: a candidate has a point for each of the others behind it; who is not named is last. */
const pointsOf = (unit: UnitId, candidates: readonly UnitId[], votes: Choices): number =>
  votes.reduce((sum, vote) => {
    const place = vote.for.filter((each) => candidates.includes(each)).indexOf(unit);
    return place < 0 ? sum : sum + candidates.length - 1 - place;
  }, 0);

const countOf = (unit: UnitId, side: 'for' | 'against', votes: Choices): number =>
  votes.filter((vote) => vote[side].includes(unit)).length;

/** How many voted, took part, and were for and against each: as voted by name, as the committee counted, as the minutes say. */
const counted = (
  ballot: Cast,
  { candidates }: Among,
): { readonly cast: number; readonly present: number; readonly lines: readonly CountLine[] } => {
  const { votes, paperCount, consensus } = ballot;
  if (paperCount) {
    const lines = paperCount.lines.filter(({ unit }) => candidates.includes(unit));
    return { cast: paperCount.papers.returned, present: paperCount.papers.issued, lines };
  }
  if (consensus) {
    const present = consensus.present.length;
    const lines = candidates.map((unit) => {
      const agreed = consensus.for.includes(unit) ? present - away(unit, ballot, consensus.present) : 0;
      return {
        unit,
        for: agreed,
        against: 0,
        abstained: present - away(unit, ballot, consensus.present) - agreed,
      };
    });
    return { cast: present, present, lines };
  }
  const voters = votes.flatMap(({ unit }) => (unit ? [unit] : []));
  const lines = candidates.map((unit) => {
    const [inFavour, against] = [countOf(unit, 'for', votes), countOf(unit, 'against', votes)];
    const abstained = votes.length - away(unit, ballot, voters) - inFavour - against;
    return { unit, for: inFavour, against, abstained };
  });
  return { cast: votes.length, present: votes.length, lines };
};

/** Who leaves the room is, for the vote on itself, neither on the roll nor there. */
const away = (unit: UnitId, { recusal }: Terms, among: readonly UnitId[]): number =>
  recusal === 'leave-room' && among.includes(unit) ? 1 : 0;

const tallyOf = (line: CountLine, cast: number, ballot: Cast, { roll, candidates }: Among): Tally => {
  const { unit } = line;
  const { threshold, written = [], votes, paperCount } = ballot;
  const [writtenFor, writtenAgainst] = [countOf(unit, 'for', written), countOf(unit, 'against', written)];
  const marks = line.for + line.against + line.abstained + (line.invalid ?? 0);
  const base = {
    all: roll.length - away(unit, ballot, roll),
    // A paper with a mark missing for a candidate is that of whoever left the room.
    present: paperCount ? cast - (paperCount.papers.valid - marks) : marks,
    valid: line.for + line.against,
  }[threshold.base];
  const ofAll = threshold.base === 'all';
  const inFavour = line.for + (ofAll ? writtenFor : 0);
  const points = paperCount ? (line.points ?? 0) : pointsOf(unit, candidates, votes);
  return {
    ...line,
    ...(ballot.question === 'rank' && { points: points + (ofAll ? pointsOf(unit, candidates, written) : 0) }),
    approved: passes(inFavour, base, threshold),
    ...(written.length > 0 && { writtenFor, writtenAgainst }),
    ...{ counted: inFavour, base, needed: needed(base, threshold, threshold.compare) },
  };
};

/** All that the result rests on goes with it: nothing has to be computed again. */
export const countBallot = (ballot: Cast, among: Among = everybody(ballot)): BallotResult => {
  const { method, recusal, quorum, threshold, written = [], paperCount } = ballot;
  const { roll, departed } = among;
  const { cast, present, lines } = counted(ballot, among);
  return {
    ...{ rollSize: roll.length, cast, quorumMet: quorumMet(present, roll.length, quorum) },
    tallies: lines.map((line) => tallyOf(line, cast, ballot, among)),
    ...(method && { method }),
    ...(recusal && { recusal }),
    ...{ present, quorum, quorumNeeded: needed(roll.length, quorum), threshold },
    ...(written.length > 0 && { written: written.length }),
    ...(paperCount && { papers: paperCount.papers }),
    ...(departed.length > 0 && { departed }),
  };
};
const everybody = ({ roll, candidates }: Cast): Among => ({ roll, candidates, departed: [] });

/** By what units are put in order after a ballot. */
export const votesFor = (tally: Tally): number => tally.points ?? tally.counted ?? tally.for;

/** No result: nobody is approved, nobody is elected, nobody is named. */
export const hasResult = ({ tallies }: BallotResult, question: string): boolean =>
  question === 'approve' || question === 'elect'
    ? tallies.some(({ approved }) => approved)
    : tallies.some((tally) => votesFor(tally) > 0);
