import type { Question } from '../ballot/ballot.js';
import type { BallotResult, Tally } from '../ballot/count.js';
import type { DeadlineName } from '../cycle/cycle.js';
import type { Place } from '../cycle/ranking.js';
import type { ScoreSheet } from '../cycle/score.js';
import type { Actor, Role } from '../decider.js';
import { awards } from '../rules/awards.js';
import type {
  ChoiceMethod,
  Ratio,
  Rules,
  ScoreItem,
  ScoreTable,
  Slot,
  Threshold,
  ThresholdBase,
} from '../rules/rules.js';
import { dayPattern, instantPattern, type Clock, type Instant } from '../time.js';
import {
  byName,
  flag,
  list,
  object,
  oneOf,
  optional,
  partial,
  text,
  textLike,
  whole,
  type Fields,
  type Kind,
} from './kinds.js';

/** The values that several events hold. */
export const instant = textLike(instantPattern, 'an instant such as 2019-12-20T01:00:00.000Z');
export const day = textLike(dayPattern, 'a day such as 2019-12-20');
export const texts = list(text);
export const clock: Kind<Clock> = oneOf(['live', 'played']);
export const question: Kind<Question> = oneOf(['approve', 'choose']);

export const ratio = object<Ratio>({ num: whole, den: whole });
export const threshold = object<Threshold>({
  num: whole,
  den: whole,
  base: oneOf(['all', 'present', 'valid']) satisfies Kind<ThresholdBase>,
  compare: oneOf(['at-least', 'more-than']),
});
const scoreTable = object<ScoreTable>({
  items: list(object<ScoreItem>({ id: text, name: text, max: whole })),
  bonusMax: whole,
  deductionMax: whole,
  totalMax: whole,
});
const slot = object<Slot>({ award: oneOf(awards), fromRank: whole, toRank: whole, max: optional(whole) });
const choiceMethod: Kind<ChoiceMethod> = oneOf(['score-then-ballot', 'score', 'ballot', 'consensus']);

const ruleForms: Fields<Rules> = {
  blocSize: object<Rules['blocSize']>({ min: whole, max: whole }),
  noPledge: oneOf(['excluded', 'allowed']),
  scoreTable,
  scoreStages: object<Rules['scoreStages']>({ self: flag, cross: flag }),
  choice: object<Rules['choice']>({ method: choiceMethod, maxChoices: whole }),
  quorum: ratio,
  threshold,
  slots: list(slot),
  severalAwards: oneOf(['one-per-unit', 'allowed']),
  subUnitAwards: oneOf(['off', 'allowed']),
  headship: oneOf(['required', 'optional']),
};
export const rules = object(ruleForms);
export const someRules = partial(ruleForms);

export const sheet = object<ScoreSheet>({ points: byName(whole), bonus: whole, deduction: whole });
export const places = list(object<Place>({ unit: text, rank: whole, value: optional(whole) }));
export const deadlines = object<Readonly<Partial<Record<DeadlineName, Instant>>>>({
  pledge: optional(instant),
  selfScore: optional(instant),
});
const tally = object<Tally>({ unit: text, for: whole, against: whole, abstained: whole, approved: flag });
export const result = object<BallotResult>({
  rollSize: whole,
  cast: whole,
  quorumMet: flag,
  tallies: list(tally),
});

const role: Kind<Role> = oneOf([
  ...['office', 'bloc-head', 'unit-head', 'unit-officer', 'chairman'],
  ...['council', 'auditor', 'operator', 'system'],
] as const);
export const actor = object<Actor>({ person: text, role, unit: optional(text) });
