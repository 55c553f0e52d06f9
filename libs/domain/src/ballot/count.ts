import type { UnitId } from '../ids.js';
import type { Ratio, Threshold } from '../rules/rules.js';

export type Tally = {
  readonly unit: UnitId;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  /** Whether the share of votes for passes the threshold. */
  readonly approved: boolean;
};

export type BallotResult = {
  readonly rollSize: number;
  readonly cast: number;
  readonly quorumMet: boolean;
  /** In the order of the candidates. */
  readonly tallies: readonly Tally[];
};

type Counted = {
  readonly roll: readonly UnitId[];
  readonly candidates: readonly UnitId[];
  readonly quorum: Ratio;
  readonly threshold: Threshold;
  readonly votes: readonly { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] }[];
};

/** Exact: shares are compared by cross-multiplication, never as floats. */
export const passes = (votesFor: number, base: number, { num, den, compare }: Threshold): boolean =>
  base > 0 && (compare === 'at-least' ? votesFor * den >= num * base : votesFor * den > num * base);

export const quorumMet = (present: number, all: number, { num, den }: Ratio): boolean =>
  present * den >= num * all;

export const countBallot = ({ roll, candidates, quorum, threshold, votes }: Counted): BallotResult => ({
  rollSize: roll.length,
  cast: votes.length,
  quorumMet: quorumMet(votes.length, roll.length, quorum),
  tallies: candidates.map((unit) => {
    const inFavour = votes.filter((vote) => vote.for.includes(unit)).length;
    const against = votes.filter((vote) => vote.against.includes(unit)).length;
    const base = { all: roll.length, present: votes.length, valid: inFavour + against }[threshold.base];
    return {
      unit,
      for: inFavour,
      against,
      abstained: votes.length - inFavour - against,
      approved: passes(inFavour, base, threshold),
    };
  }),
});
