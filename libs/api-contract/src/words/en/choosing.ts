import { questionNames, votingMethodNames } from '../ballot-names.js';
import { awardNames, dossierPhaseNames, headSelectionNames } from '../names.js';
import { ruleNames } from '../rule-names.js';
import { listIn } from '../say.js';
import { wordsFor } from '../words.js';

/** Ranking, nomination and headship. */
export const choosingWords = wordsFor({
  NO_BALLOT_BY_RULE: ({ rule }) => ({
    title: 'This bloc holds no ballot',
    detail: `By the bloc's rule “${ruleNames[rule].en}” the order follows from the scores. Declare the ranking without a ballot.`,
  }),
  NO_CANDIDATES: ({ rule }) => ({
    title: 'Nobody to vote on',
    detail: `By the rule “${ruleNames[rule].en}” no unit can be put to the vote. Name the candidates, or check the rule and the settled scores.`,
  }),
  CLOSES_BEFORE_IT_OPENS: ({ closesAt }, say) => ({
    title: 'The ballot would close before it opens',
    detail: `The closing time ${say.time(closesAt)} is not later than the opening. Choose a later one.`,
  }),
  BALLOT_NOT_COUNTED: ({ ballot }) => ({
    title: 'The ballot before is not counted',
    detail: `The ballot ${ballot} is not counted. Close and count it first.`,
  }),
  ORDER_MISSING: ({ rule }) => ({
    title: 'The order is missing',
    detail: `By the rule “${ruleNames[rule].en}” the conference agrees on the order. Give the order it agreed on.`,
  }),
  UNIT_NAMED_TWICE: ({ unit }, say) => ({
    title: 'A unit is named twice',
    detail: `${say.unit(unit)} is named more than once in the list. Name it once.`,
  }),
  RANKING_DIFFERS: ({ computed }, say) => ({
    title: 'The order differs from scores or votes',
    detail: `By scores or votes the order is: ${computed
      .map(({ unit, rank }) => `${rank}. ${say.unit(unit)}`)
      .join('; ')}. Give this order, or leave it out and let it be computed.`,
  }),
  UNIT_NOT_RANKED: ({ unit }, say) => ({
    title: 'The unit is not ranked',
    detail: `${say.unit(unit)} is not in the ranking that was declared, so it cannot be nominated. Choose a ranked unit.`,
  }),
  UNIT_HAS_WITHDRAWN: ({ unit, reason }, say) => ({
    title: 'The unit has withdrawn',
    detail: `${say.unit(unit)} has withdrawn: ${reason}. Choose another unit.`,
  }),
  RANK_NOT_IN_SLOT: ({ award, rank, fromRank, toRank }) => ({
    title: 'The rank does not qualify',
    detail: `The unit is ranked ${rank}; by the bloc's rules the ${awardNames[award].en} is for rank ${
      fromRank === toRank ? fromRank : `${fromRank} to ${toRank}`
    }. Choose another unit or another award.`,
  }),
  NO_SLOT_FOR_AWARD: ({ award }) => ({
    title: 'The bloc does not put up this award',
    detail: `The bloc's rules have no slot for the ${awardNames[award].en}. Choose another award, or adopt a rule for next year.`,
  }),
  SLOTS_FULL: ({ award, max, check }) => ({
    title: 'All slots are taken',
    detail: `For the ${awardNames[award].en} the bloc may put up ${max} at most, and ${check ? `this would be number ${check.taken} (in a bloc of ${check.units})` : 'it has'}. Choose another award.`,
  }),
  NOT_APPROVED_BY_BALLOT: ({ unit }, say) => ({
    title: 'Not approved by the ballot',
    detail: `${say.unit(unit)} did not reach the approval ratio, or was not voted on. Choose a unit that was approved.`,
  }),
  ALREADY_NOMINATED: ({ unit, award }, say) => ({
    title: 'The unit is nominated already',
    detail: `${say.unit(unit)} has been nominated for the ${awardNames[award].en}. It is not nominated for it again; several awards for one unit need a rule adopted before the year is opened. A unit once nominated can no longer withdraw.`,
  }),
  NOMINATION_UNKNOWN: ({ dossier }) => ({
    title: 'There is no such nomination',
    detail: `The cycle has no nomination with the dossier ${dossier}. Choose one from the list.`,
  }),
  NOMINATION_ALREADY_CANCELLED: ({ at }, say) => ({
    title: 'Cancelled already',
    detail: `This nomination was cancelled at ${say.time(at)}. Nothing is to be done.`,
  }),
  DOSSIER_ALREADY_SENT: ({ actual }) => ({
    title: 'The nomination cannot be cancelled',
    detail: `Its dossier is in the step “${dossierPhaseNames[actual].en}”. A nomination can be cancelled only until its dossier is submitted; from then on whoever receives it decides.`,
  }),
  SUB_UNIT_AWARDS_OFF: () => ({
    title: 'No awards for sub-units',
    detail:
      "The bloc's rules do not allow awards to an office inside a member. Nominate the member itself, or adopt a rule before the year is opened.",
  }),
  HEAD_ALREADY_ELECTED: ({ head }, say) => ({
    title: "Next year's head is elected already",
    detail: `${say.unit(head)} has been elected head for next year. Nothing is to be done.`,
  }),
  HEAD_NOT_OF_THAT_RANK: ({ head, method }, say) => ({
    title: 'The head does not hold that rank',
    detail: `The way of choosing given is “${headSelectionNames[method].en}”, but ${say.unit(head)} is not of that rank. Choose the right unit, or another way.`,
  }),
  CLOCK_IS_LIVE: () => ({
    title: 'The live clock cannot be moved',
    detail: 'This runs on the live clock. Only a played cycle can be moved to a date.',
  }),
  METHOD_NOT_YET_AVAILABLE: () => ({
    title: 'Not available yet',
    detail:
      'A secret ballot over the network does not exist yet. Vote on paper, or by another method of the bloc.',
  }),
  METHOD_NOT_BY_RULE: ({ rule, method, allowed }) => ({
    title: 'Not a method of this bloc',
    detail: `The rule “${ruleNames[rule].en}” does not have “${votingMethodNames[method].en}”; it has: ${listIn(
      'en',
      allowed.map((each) => votingMethodNames[each].en),
    )}.`,
  }),
  QUESTION_NOT_BY_RULE: ({ rule, question }) => ({
    title: 'Not a question of this ballot',
    detail: `By the rule “${ruleNames[rule].en}” this ballot does not ask for “${questionNames[question].en}”. Choose another question.`,
  }),
  TIE_BALLOT_NOT_BY_RULE: ({ rule }) => ({
    title: 'No second ballot',
    detail: `By the rule “${ruleNames[rule].en}” ties are not put to a second ballot.`,
  }),
  NOT_A_TIE: ({ units }, say) => ({
    title: 'These units are not tied',
    detail: `${say.units(units)} are not all the units of one shared rank. Name just those.`,
  }),
  BALLOT_NOT_STANDING: ({ ballot }) => ({
    title: 'This ballot cannot be called off',
    detail: `Only the newest ballot that stands can be called off, and ${ballot} is not.`,
  }),
  TIE_UNDECIDED: ({ rule, units }, say) => ({
    title: 'A tie is not decided',
    detail: `${say.units(units)} share a rank. The rule “${ruleNames[rule].en}” asks for a second ballot among them, or for the head's decision with its reason.`,
  }),
  WOMEN_SHARE_MISSING: ({ rule, units }, say) => ({
    title: 'The share of women is missing',
    detail: `${say.units(units)} share a rank, and by the rule “${ruleNames[rule].en}” the share of women decides. Give it for each.`,
  }),
});
