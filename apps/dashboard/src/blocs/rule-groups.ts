import type { RuleKey } from '@so-vang/domain';

/** Rules by what they are about, in the order of a year. */
export const ruleGroups = {
  bloc: [
    'blocSize',
    'blocListedBy',
    'mergedProvinces',
    'yearKind',
    'conferences',
    'headship',
    'headSelection',
  ],
  pledge: ['noPledge', 'noPledgeDeduction', 'evidence', 'thematicAwards'],
  scoring: [
    ...(['scoreTable', 'scoreTableBy', 'scoreStages', 'crossScorers', 'scoreRounding'] as const),
    ...(['exclusionGrounds', 'holdGrounds', 'withdrawal'] as const),
  ],
  voting: [
    ...([
      'choice',
      'votingMethods',
      'quorum',
      'threshold',
      'absentVotes',
      'countingCommittee',
      'recusal',
      'ties',
    ] as const),
    ...(['departedMembers', 'preparatoryMeeting', 'minutes'] as const),
  ],
  nomination: ['slots', 'slotsExceeded', 'severalAwards', 'subUnitAwards', 'awardBases', 'flagQuota'],
  council: ['councilAwards', 'councilThresholds', 'councilQuorum', 'councilVotingMethods'],
  dossiers: ['papers', 'timers', 'reminderDays', 'consultation', 'dossiersDue', 'prizes', 'holidays'],
} as const satisfies Readonly<Record<string, readonly RuleKey[]>>;
export type RuleGroup = keyof typeof ruleGroups;

/** No rule is left out: a line here that does not compile names it. */
type Grouped = (typeof ruleGroups)[RuleGroup][number];
export const allGrouped: [Exclude<RuleKey, Grouped>] extends [never] ? true : Exclude<RuleKey, Grouped> =
  true;
