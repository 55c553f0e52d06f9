import { defaultValues } from '../../rules/default-rules.js';
import type { RuleKey, Rules } from '../../rules/rules.js';
import type { Clock } from '../../time.js';

/** The rules by which one run goes, all adopted by the bloc, and for its council by the province, before its year is opened. */
export type RunRules = {
  readonly clock: Clock;
  readonly rules: Partial<Rules>;
  readonly councilRules: Partial<Rules>;
};
type Choices = { readonly [Key in RuleKey]?: readonly [Rules[Key], ...Rules[Key][]] };

const half = { num: 1, den: 2 };
const twoThirds = { num: 2, den: 3 };
const [government, province, chairman] = defaultValues.slots;

/** What each may be. The usual first: a run that fails shrinks to it. */
export const ruleChoices: Choices = {
  choice: [
    { method: 'score-then-ballot', maxChoices: 3 },
    { method: 'score', maxChoices: 3 },
    { method: 'ballot', maxChoices: 2 },
    { method: 'ballot-then-score', maxChoices: 2 },
    { method: 'consensus', maxChoices: 3 },
  ],
  votingMethods: [['open', 'paper', 'consensus'], ['paper', 'open'], ['consensus']],
  scoreStages: [
    { self: true, cross: false, office: false },
    { self: true, cross: true, office: true },
    { self: false, cross: true, office: false },
    { self: false, cross: false, office: true },
  ],
  noPledge: ['excluded', 'allowed', 'deducted'],
  ties: [
    { method: 'share' },
    { method: 'head' },
    { method: 'second-ballot' },
    { method: 'women', women: { num: 7, den: 10 } },
  ],
  slots: [
    defaultValues.slots,
    [
      { award: 'GovernmentFlag', fromRank: 1, toRank: 1, max: 1 },
      { award: 'ProvinceFlag', fromRank: 1, toRank: 4, max: 2 },
    ],
    [government!, { ...province!, minUnits: 9 }, { ...chairman!, max: 1 }],
  ],
  slotsExceeded: ['warn', 'refuse'],
  severalAwards: ['one-per-unit', 'allowed'],
  thematicAwards: ['allowed', 'off'],
  subUnitAwards: ['off', 'allowed'],
  minutes: ['required', 'optional'],
  headship: ['required', 'optional'],
  preparatoryMeeting: ['optional', 'required'],
  withdrawal: ['allowed', 'off'],
  departedMembers: ['leave', 'stay'],
  recusal: ['none', 'abstain-own-unit', 'leave-room'],
  absentVotes: ['written-opinion', 'none'],
  quorum: [half, twoThirds, { num: 1, den: 1 }],
  threshold: [
    { ...half, base: 'all', compare: 'more-than' },
    { ...half, base: 'present', compare: 'at-least' },
    { ...twoThirds, base: 'valid', compare: 'at-least' },
  ],
  councilAwards: [
    ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'],
    ['GovernmentFlag', 'ProvinceFlag'],
    [],
  ],
  papers: [defaultValues.papers],
  holdGrounds: [defaultValues.holdGrounds],
  consultation: [{ silence: 'wait' }, { silence: 'proceed' }],
};

const sitting = { num: 4, den: 5 };
const ofAll = (num: number, den: number) => ({ num, den, base: 'all', compare: 'at-least' }) as const;

/** By what a council sits; of the bloc's own rules it knows nothing. */
export const councilRuleChoices: Choices = {
  councilThresholds: [
    defaultValues.councilThresholds,
    {
      GovernmentFlag: ofAll(1, 1),
      ProvinceFlag: { ...half, base: 'present', compare: 'more-than' },
      ChairmanMerit: { ...twoThirds, base: 'valid', compare: 'at-least' },
    },
  ],
  councilQuorum: [
    { awardSession: sitting, otherSession: twoThirds },
    { awardSession: half, otherSession: half },
  ],
  councilVotingMethods: [['paper', 'open'], ['open'], ['own-vote', 'open']],
  flagQuota: [
    { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' },
    { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'refuse' },
    { num: 1, den: 4, base: 'standard-met', rounding: 'nearest', over: 'warn' },
  ],
  recusal: ['none', 'abstain-own-unit', 'leave-room'],
  absentVotes: ['written-opinion', 'none'],
};
