import { headSelections } from '../bloc/bloc.js';
import { sittingRuleKeys, type SittingRules } from '../council/sitting.js';
import { awards, dossierKinds, paperKinds, type Award } from '../rules/awards.js';
import {
  councilVotingMethods,
  marks,
  ruleKeys,
  timerNames,
  type AwardBase,
  type ChoiceMethod,
  type Ground,
  type HolidayTable,
  type Mark,
  type Quota,
  type Ratio,
  type Rounding,
  type RuleKey,
  type Rules,
  type RuleVersions,
  type ScoreGroup,
  type ScoreItem,
  type ScoreTable,
  type Slot,
  type Strictness,
  type Threshold,
  type TimerName,
  type VotingMethod,
  type DueDay,
  type YearlyDay,
} from '../rules/rules.js';
import {
  byName,
  flag,
  list,
  object,
  oneOf,
  optional,
  partial,
  text,
  whole,
  type Fields,
  type Kind,
} from './kinds.js';

/** The values that rules hold. */
export const ratio = object<Ratio>({ num: whole, den: whole });
export const threshold = object<Threshold>({
  num: whole,
  den: whole,
  base: oneOf(['all', 'present', 'valid']),
  compare: oneOf(['at-least', 'more-than']),
});
const strictness: Kind<Strictness> = oneOf(['warn', 'refuse']);
const rounding: Kind<Rounding> = oneOf(['down', 'nearest', 'up']);
const group = object<ScoreGroup>({ id: text, name: text });
const item = object<ScoreItem>({
  ...{ id: text, name: text, max: whole },
  ...{ group: optional(text), floor: optional(ratio) },
});
const scoreTable = object<ScoreTable>({
  groups: optional(list(group)),
  items: list(item),
  bonusMax: whole,
  deductionMax: whole,
  totalMax: optional(whole),
});
export const slot = object<Slot>({
  ...{ award: oneOf(awards), fromRank: whole, toRank: whole },
  ...{ max: optional(whole), minUnits: optional(whole), maxUnits: optional(whole) },
});
const grounds = list(object<Ground>({ id: text, name: text }));
const choiceMethod: Kind<ChoiceMethod> = oneOf([
  ...['score-then-ballot', 'ballot-then-score', 'score', 'ballot', 'consensus'],
] as const);
export const votingMethod: Kind<VotingMethod> = oneOf(['paper', 'open', 'consensus']);
export const councilVotingMethod = oneOf(councilVotingMethods);
const yearlyDay = { monthDay: text, years: whole };
const dueDay = object<DueDay>({ ...yearlyDay, school: optional(object<YearlyDay>(yearlyDay)) });
const holidays = object<HolidayTable>({ off: list(text), worked: list(text) });
export const timers = object<Record<TimerName, number>>(
  Object.fromEntries(timerNames.map((name) => [name, whole])) as never,
);
const byAward = <T>(kind: Kind<T>) =>
  object<Record<Award, T>>(Object.fromEntries(awards.map((award) => [award, kind])) as never);

const ruleForms: Fields<Rules> = {
  blocSize: object<Rules['blocSize']>({ min: whole, max: whole }),
  blocListedBy: oneOf(['chairman', 'council']),
  scoreTableBy: oneOf(['bloc', 'province']),
  mergedProvinces: oneOf(['until-replaced', 'ended']),
  yearKind: oneOf(['calendar', 'school']),
  conferences: oneOf(['one', 'two']),
  noPledge: oneOf(['excluded', 'allowed', 'deducted']),
  noPledgeDeduction: whole,
  thematicAwards: oneOf(['off', 'allowed']),
  evidence: object<Rules['evidence']>({ maxBytes: whole, mediaTypes: list(text) }),
  scoreTable,
  scoreStages: object<Rules['scoreStages']>({ self: flag, cross: flag, office: optional(flag) }),
  crossScorers: whole,
  scoreRounding: rounding,
  exclusionGrounds: grounds,
  holdGrounds: grounds,
  withdrawal: oneOf(['allowed', 'off']),
  departedMembers: oneOf(['leave', 'stay']),
  choice: object<Rules['choice']>({ method: choiceMethod, maxChoices: whole }),
  votingMethods: list(votingMethod),
  absentVotes: oneOf(['written-opinion', 'none']),
  countingCommittee: object<Rules['countingCommittee']>({ members: whole, signers: whole }),
  recusal: oneOf(['none', 'abstain-own-unit', 'leave-room']),
  quorum: ratio,
  threshold,
  ties: object<Rules['ties']>({
    method: oneOf(['share', 'second-ballot', 'score-group', 'women', 'head']),
    group: optional(text),
    women: optional(ratio),
  }),
  preparatoryMeeting: oneOf(['required', 'optional']),
  minutes: oneOf(['required', 'optional']),
  slots: list(slot),
  slotsExceeded: strictness,
  severalAwards: oneOf(['one-per-unit', 'allowed']),
  subUnitAwards: oneOf(['off', 'allowed']),
  awardBases: list(object<AwardBase>({ award: oneOf(awards), on: oneOf(awards), years: whole })),
  headship: oneOf(['required', 'optional']),
  headSelection: object<Rules['headSelection']>({
    method: oneOf(headSelections),
    inRotation: flag,
    termYears: whole,
  }),
  flagQuota: object<Quota>({
    ...{ num: whole, den: whole, base: oneOf(['standard-met', 'bloc-leaders']) },
    ...{ rounding, over: strictness },
  }),
  councilAwards: list(oneOf(awards)),
  councilThresholds: byAward(threshold),
  councilQuorum: object<Rules['councilQuorum']>({ awardSession: ratio, otherSession: ratio }),
  councilVotingMethods: list(councilVotingMethod),
  papers: list(
    object<Rules['papers'][number]>({
      ...{ award: oneOf(awards), kind: oneOf(dossierKinds), papers: list(oneOf(paperKinds)) },
      ...{ form: optional(text), copies: whole },
    }),
  ),
  timers,
  reminderDays: whole,
  consultation: object<Rules['consultation']>({ silence: oneOf(['proceed', 'wait']) }),
  dossiersDue: byAward(dueDay),
  prizes: byAward(whole),
  holidays: byName(holidays),
};
const pickForms = <Key extends keyof Rules>(keys: readonly Key[]): Fields<Pick<Rules, Key>> =>
  Object.fromEntries(keys.map((key) => [key, ruleForms[key]])) as never;
export const sittingRules = object<SittingRules>({
  ...pickForms(sittingRuleKeys),
  countingCommittee: optional(ruleForms.countingCommittee),
});
const ofEachRule = <T>(kind: Kind<T>) => Object.fromEntries(ruleKeys.map((key) => [key, kind])) as never;
export const someRules = partial(ruleForms);
export const someVersions = partial<RuleVersions>(ofEachRule(text));
export const someMarks = partial<Readonly<Record<RuleKey, Mark>>>(ofEachRule(oneOf(marks)));
