import type { HeadSelection } from '../bloc/bloc.js';
import type { Clock } from '../time.js';
import type { Award, DossierKind, PaperKind } from './awards.js';

/** How sure a value is. `verified`: read in the text named. `secondary`: seen in a weak source. `assumed`: an editable default. */
export type Mark = 'verified' | 'secondary' | 'assumed';
export const marks = ['verified', 'secondary', 'assumed'] as const satisfies readonly Mark[];

/** Dated data: a value, when it holds and where it comes from. */
export type Rule<Value> = {
  readonly value: Value;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
  readonly mark: Mark;
};

/** An exact fraction. */
export type Ratio = { readonly num: number; readonly den: number };

/** Points are integers of a hundredth. */
export type ScoreItem = {
  readonly id: string;
  readonly name: string;
  readonly max: number;
  readonly group?: string;
  /** The share of `max` below which a unit cannot be put to the vote. */
  readonly floor?: Ratio;
};
export type ScoreGroup = { readonly id: string; readonly name: string };
export type ScoreTable = {
  readonly groups?: readonly ScoreGroup[];
  readonly items: readonly ScoreItem[];
  readonly bonusMax: number;
  readonly deductionMax: number;
  /** The total is cut to this; left out, a bonus may lift it above the sum of the items. */
  readonly totalMax?: number;
};

/** Which ranks may be put up for an award, and how many units at most, in blocs of that size. */
export type Slot = {
  readonly award: Award;
  readonly fromRank: number;
  readonly toRank: number;
  readonly max?: number;
  readonly minUnits?: number;
  readonly maxUnits?: number;
};

/** Of what the share of votes for is taken: all on the roll, those who voted, or votes for and against. */
export type ThresholdBase = 'all' | 'present' | 'valid';
export type Threshold = Ratio & { readonly base: ThresholdBase; readonly compare: 'at-least' | 'more-than' };

/**
 * How the order is found. `score-then-ballot`: by settled score, then the units within the slots are put to the vote.
 * `ballot-then-score`: by votes received, then by settled score. `score`: by settled score. `ballot`: by votes received.
 * `consensus`: as the conference agrees.
 */
export type ChoiceMethod = 'score-then-ballot' | 'ballot-then-score' | 'score' | 'ballot' | 'consensus';

/** `paper`: secret, counted by a committee. `open`: each vote with its name. `consensus`: noted in the minutes. */
export type VotingMethod = 'paper' | 'open' | 'consensus';
/** Of the council besides: `own-vote`, each member votes for itself, with its name, from where it has the list open. */
export type CouncilVotingMethod = VotingMethod | 'own-vote';
export const councilVotingMethods = [
  'paper',
  'open',
  'consensus',
  'own-vote',
] as const satisfies readonly CouncilVotingMethod[];
/** The place of a secret ballot over the network; refused by name until there is one. */
export type ReservedMethod = 'secret-electronic';
/** What units or members who sit on the vote do when they are voted on themselves. */
export type Recusal = 'none' | 'abstain-own-unit' | 'leave-room';
/** What is done with units of equal standing that contend for a place. */
export type TieBreak = 'share' | 'second-ballot' | 'score-group' | 'women' | 'head';
/** Whether what goes over a limit needs a reason, or is refused. */
export type Strictness = 'warn' | 'refuse';
export type Rounding = 'down' | 'nearest' | 'up';

/** Of what the share of Government flags is taken: collectives that meet the province flag's standard, or leaders of blocs. */
export type QuotaBase = 'standard-met' | 'bloc-leaders';
export type Quota = Ratio & {
  readonly base: QuotaBase;
  readonly rounding: Rounding;
  readonly over: Strictness;
};

/** One award is the condition of another: of the same year where `years` is 0, else of one of so many years before too. */
export type AwardBase = { readonly award: Award; readonly on: Award; readonly years: number };

/** What has a clock of its own in working days, from the hand-over before it. */
export type TimerName =
  | 'receive'
  | 'return-unfit'
  | 'complete-again'
  | 'appraise'
  | 'central-appraise'
  | 'consult'
  | 'decide'
  | 'refusal-notice'
  | 'result-notice'
  | 'present';
export const timerNames = [
  'receive',
  'return-unfit',
  'complete-again',
  'appraise',
  'central-appraise',
  'consult',
  'decide',
  'refusal-notice',
  'result-notice',
  'present',
] as const satisfies readonly TimerName[];

/** A ground on which a unit is barred or held, by the name under which acts refer to it. */
export type Ground = { readonly id: string; readonly name: string };

/** A day of the calendar without its year, `12-05`; `years` later than the year of the cycle. */
export type YearlyDay = { readonly monthDay: string; readonly years: number };
/** `school`: where the bloc counts by the school year. */
export type DueDay = YearlyDay & { readonly school?: YearlyDay };

/** Days off besides weekends, and weekend days worked in exchange, by year. */
export type HolidayTable = { readonly off: readonly string[]; readonly worked: readonly string[] };

export type Rules = {
  /** Members of a bloc. */
  readonly blocSize: { readonly min: number; readonly max: number };
  /** Who decides which blocs there are. */
  readonly blocListedBy: 'chairman' | 'council';
  /** Where it is the province, a bloc's own table does not count. */
  readonly scoreTableBy: 'bloc' | 'province';
  /** What a province had adopted, once it has become part of another: holds in its blocs until that has a rule of its own, or not at all. */
  readonly mergedProvinces: 'until-replaced' | 'ended';
  /** A school year is named by the calendar year in which it begins. */
  readonly yearKind: 'calendar' | 'school';
  /** Closing of one year and pledge of the next: at one conference, or at two. */
  readonly conferences: 'one' | 'two';

  /** So many working days before a deadline it is called to mind, and as many after it goes to the top. */
  readonly reminderDays: number;

  readonly noPledge: 'excluded' | 'allowed' | 'deducted';
  /** Taken off where `noPledge` is `deducted`, in hundredths. */
  readonly noPledgeDeduction: number;

  readonly thematicAwards: 'off' | 'allowed';
  readonly evidence: { readonly maxBytes: number; readonly mediaTypes: readonly string[] };

  readonly scoreTable: ScoreTable;
  readonly scoreStages: { readonly self: boolean; readonly cross: boolean; readonly office?: boolean };
  /** How many members score each other member, where they score across. */
  readonly crossScorers: number;
  readonly scoreRounding: Rounding;
  readonly exclusionGrounds: readonly Ground[];
  readonly holdGrounds: readonly Ground[];
  readonly withdrawal: 'allowed' | 'off';
  /**
   * Who has left the bloc or its year while a ballot is under way. `leave`: from that day on it neither votes nor is chosen,
   * and is out of the base; a vote cast before stays, and stays in the base. `stay`: all of it stays as the ballot opened.
   */
  readonly departedMembers: 'leave' | 'stay';

  readonly choice: { readonly method: ChoiceMethod; readonly maxChoices: number };
  /** The first is meant where none is named. */
  readonly votingMethods: readonly VotingMethod[];
  readonly absentVotes: 'written-opinion' | 'none';
  /** How many count the papers of a ballot, and how many of them sign at least. */
  readonly countingCommittee: { readonly members: number; readonly signers: number };
  readonly recusal: Recusal;
  readonly quorum: Ratio;
  readonly threshold: Threshold;
  /** `group`: the score group that decides, where the method is `score-group`. `women`: from which share a unit goes first. */
  readonly ties: { readonly method: TieBreak; readonly group?: string; readonly women?: Ratio };

  readonly preparatoryMeeting: 'required' | 'optional';
  readonly minutes: 'required' | 'optional';

  readonly slots: readonly Slot[];
  readonly slotsExceeded: Strictness;
  readonly severalAwards: 'one-per-unit' | 'allowed';
  readonly subUnitAwards: 'off' | 'allowed';

  /** What an award rests on, which falls with it where it is annulled. */
  readonly awardBases: readonly AwardBase[];

  readonly headship: 'required' | 'optional';
  /** Rotation beside an election: a unit that leads now is not elected again while others have not led. */
  readonly headSelection: {
    readonly method: HeadSelection;
    readonly inRotation: boolean;
    readonly termYears: number;
  };

  readonly flagQuota: Quota;
  /** Awards that are put to the council's vote; the others go from the office to the chairman. */
  readonly councilAwards: readonly Award[];
  readonly councilThresholds: Readonly<Record<Award, Threshold>>;
  readonly councilQuorum: { readonly awardSession: Ratio; readonly otherSession: Ratio };
  readonly councilVotingMethods: readonly CouncilVotingMethod[];

  readonly papers: readonly {
    readonly award: Award;
    readonly kind: DossierKind;
    readonly papers: readonly PaperKind[];
    /** The number of the form by which the achievement report is written. */
    readonly form?: string;
    readonly copies: number;
  }[];
  /** Working days. */
  readonly timers: Readonly<Record<TimerName, number>>;
  /** What a consulted body's silence means. */
  readonly consultation: { readonly silence: 'proceed' | 'wait' };
  /** The day by which dossiers are in. */
  readonly dossiersDue: Readonly<Record<Award, DueDay>>;
  /** In hundredths of the base pay. */
  readonly prizes: Readonly<Record<Award, number>>;
  readonly holidays: Readonly<Record<string, HolidayTable>>;
};
export type RuleKey = keyof Rules;

/** For whom a rule was made. `province-thai-binh`, `bloc-khoi-1`. */
export type RuleScope = 'nation' | `province-${string}` | `bloc-${string}`;
export const ruleScopePattern = /^(?:nation|(?:province|bloc)-[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** One value of one rule in a rulebook. A correction is an entry of its own; the entry it corrects stays. */
export type RuleEntry<Keys extends RuleKey = RuleKey> = {
  [Key in Keys]: {
    readonly id: string;
    readonly key: Key;
    readonly scope: RuleScope;
    readonly value: Rules[Key];
    readonly validFrom: string;
    /** The last day on which it holds. */
    readonly validTo?: string;
    /** The text that made it a rule; with its article. */
    readonly act?: string;
    readonly article?: string;
    readonly mark: Mark;
    readonly corrects?: string;
    /** What was adopted while playing touches played years alone. */
    readonly clock: Clock;
  };
}[Keys];

export const ruleKeys = [
  'blocSize',
  'blocListedBy',
  'scoreTableBy',
  'mergedProvinces',
  'yearKind',
  'conferences',
  'noPledge',
  'noPledgeDeduction',
  'thematicAwards',
  'evidence',
  'scoreTable',
  'scoreStages',
  'crossScorers',
  'scoreRounding',
  'exclusionGrounds',
  'holdGrounds',
  'withdrawal',
  'departedMembers',
  'choice',
  'votingMethods',
  'absentVotes',
  'countingCommittee',
  'recusal',
  'quorum',
  'threshold',
  'ties',
  'preparatoryMeeting',
  'minutes',
  'slots',
  'slotsExceeded',
  'severalAwards',
  'subUnitAwards',
  'awardBases',
  'headship',
  'headSelection',
  'flagQuota',
  'councilAwards',
  'councilThresholds',
  'councilQuorum',
  'councilVotingMethods',
  'papers',
  'timers',
  'consultation',
  'reminderDays',
  'dossiersDue',
  'prizes',
  'holidays',
] as const satisfies readonly RuleKey[];

/** By which entry each rule holds. */
export type RuleVersions = Readonly<Partial<Record<RuleKey, string>>>;
/** A value for each of these rules. */
export const perRule = <Value>(
  keys: readonly RuleKey[],
  of: (key: RuleKey) => Value,
): Readonly<Partial<Record<RuleKey, Value>>> => Object.fromEntries(keys.map((key) => [key, of(key)]));
/** By which entries these rules are held; nothing, where none of them is known. */
export const versionsFor = (
  { ruleVersions = {} }: { readonly ruleVersions?: RuleVersions },
  keys: readonly RuleKey[],
): { readonly ruleVersions?: RuleVersions } => {
  const known = keys.filter((key) => ruleVersions[key] !== undefined);
  return known.length > 0 ? { ruleVersions: perRule(known, (key) => ruleVersions[key] as string) } : {};
};
/** The rules that some values are of. */
export const keysOf = (rules: Partial<Rules>): readonly RuleKey[] =>
  ruleKeys.filter((key) => rules[key] !== undefined);
