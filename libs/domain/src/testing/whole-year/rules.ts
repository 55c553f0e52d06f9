import fc from 'fast-check';
import { defaultValues } from '../../rules/default-rules.js';
import type { Rules } from '../../rules/rules.js';
import type { Clock } from '../../time.js';

/** The rules by which one run goes, all adopted by the bloc before its year is opened. */
export type RunRules = { readonly clock: Clock; readonly rules: Partial<Rules> };

const half = { num: 1, den: 2 };
const twoThirds = { num: 2, den: 3 };
const [government, province, chairman] = defaultValues.slots;

/** The usual first: a run that fails shrinks to it. */
export const runRules: fc.Arbitrary<RunRules> = fc.record({
  clock: fc.constantFrom<Clock>('played', 'live'),
  rules: fc.record<Partial<Rules>>({
    choice: fc.constantFrom(
      { method: 'score-then-ballot', maxChoices: 3 },
      { method: 'score', maxChoices: 3 },
      { method: 'ballot', maxChoices: 2 },
      { method: 'ballot-then-score', maxChoices: 2 },
      { method: 'consensus', maxChoices: 3 },
    ),
    votingMethods: fc.constantFrom(['open', 'paper', 'consensus'], ['paper', 'open'], ['consensus']),
    scoreStages: fc.constantFrom(
      { self: true, cross: false, office: false },
      { self: true, cross: true, office: true },
      { self: false, cross: true, office: false },
      { self: false, cross: false, office: true },
    ),
    noPledge: fc.constantFrom('excluded', 'allowed', 'deducted'),
    ties: fc.constantFrom(
      { method: 'share' },
      { method: 'head' },
      { method: 'second-ballot' },
      { method: 'women', women: { num: 7, den: 10 } },
    ),
    slots: fc.constantFrom<Rules['slots']>(
      defaultValues.slots,
      [{ award: 'GovernmentFlag', fromRank: 1, toRank: 1, max: 1 }, { award: 'ProvinceFlag', fromRank: 1, toRank: 4, max: 2 }],
      [government!, { ...province!, minUnits: 9 }, { ...chairman!, max: 1 }],
    ),
    slotsExceeded: fc.constantFrom('warn', 'refuse'),
    severalAwards: fc.constantFrom('one-per-unit', 'allowed'),
    thematicAwards: fc.constantFrom('allowed', 'off'),
    subUnitAwards: fc.constantFrom('off', 'allowed'),
    minutes: fc.constantFrom('required', 'optional'),
    headship: fc.constantFrom('required', 'optional'),
    preparatoryMeeting: fc.constantFrom('optional', 'required'),
    withdrawal: fc.constantFrom('allowed', 'off'),
    recusal: fc.constantFrom('none', 'abstain-own-unit', 'leave-room'),
    absentVotes: fc.constantFrom('written-opinion', 'none'),
    quorum: fc.constantFrom(half, twoThirds, { num: 1, den: 1 }),
    threshold: fc.constantFrom<Rules['threshold']>(
      { ...half, base: 'all', compare: 'more-than' },
      { ...half, base: 'present', compare: 'at-least' },
      { ...twoThirds, base: 'valid', compare: 'at-least' },
    ),
    councilAwards: fc.constantFrom<Rules['councilAwards']>(
      ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'],
      ['GovernmentFlag', 'ProvinceFlag'],
      [],
    ),
    consultation: fc.constantFrom({ silence: 'wait' }, { silence: 'proceed' }),
  }),
});
