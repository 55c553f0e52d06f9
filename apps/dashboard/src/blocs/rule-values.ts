import { awardNames, choiceMethodNames, type Language, type Say } from '@so-vang/api-contract';
import type { RuleKey, Rules } from '@so-vang/domain';
import type { Text } from '../i18n/use-text.js';

type Told = { readonly text: Text; readonly say: Say; readonly language: Language };

/** Each rule's value in words. */
export const sayRule = (key: RuleKey, rules: Rules, told: Told): readonly string[] =>
  sayings[key]?.(rules, told) ?? [JSON.stringify(rules[key])];

const sayings: { readonly [Key in RuleKey]?: (rules: Rules, told: Told) => readonly string[] } = {
  blocSize: ({ blocSize: { min, max } }, { text }) => [text('rules.blocSize', { min, max })],
  noPledge: ({ noPledge }, { text }) => [
    text(noPledge === 'deducted' ? 'rules.noPledge-excluded' : `rules.noPledge-${noPledge}`),
  ],
  scoreTable: ({ scoreTable: { items, bonusMax, deductionMax, totalMax } }, { text, say }) => [
    ...items.map(({ name, max }) => `${name}: ${say.points(max)}`),
    text('rules.bonus', { max: say.points(bonusMax) }),
    text('rules.deduction', { max: say.points(deductionMax) }),
    ...(totalMax === undefined ? [] : [text('rules.total', { max: say.points(totalMax) })]),
  ],
  scoreStages: ({ scoreStages: { self, cross } }, { text }) => [
    ...(self ? [text('scores.self')] : []),
    ...(cross ? [text('scores.cross')] : []),
    text('scores.settled'),
  ],
  choice: ({ choice: { method, maxChoices } }, { text, language }) => [
    choiceMethodNames[method][language],
    ...(method === 'ballot' ? [text('rules.maxChoices', { n: maxChoices })] : []),
  ],
  quorum: ({ quorum: { num, den } }, { text }) => [text('rules.quorum', { share: `${num}/${den}` })],
  threshold: ({ threshold: { num, den, compare, base } }, { text }) => [
    text('rules.threshold', {
      compare: text(`voting.${compare}`),
      share: `${num}/${den}`,
      base: text(`voting.base-${base}`),
    }),
  ],
  slots: ({ slots }, { text, language }) =>
    slots.map(({ award, fromRank, toRank, max }) =>
      text(max === undefined ? 'rules.slot' : 'rules.slotMax', {
        award: awardNames[award][language],
        ranks: fromRank === toRank ? String(fromRank) : `${fromRank}–${toRank}`,
        max: max ?? 0,
      }),
    ),
  severalAwards: ({ severalAwards }, { text }) => [text(`rules.severalAwards-${severalAwards}`)],
  subUnitAwards: ({ subUnitAwards }, { text }) => [text(`rules.subUnitAwards-${subUnitAwards}`)],
  headship: ({ headship }, { text }) => [text(`rules.headship-${headship}`)],
};
