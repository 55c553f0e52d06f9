import { faultNames, ruleNames } from '../rule-names.js';
import { wordsFor } from '../words.js';

/** Adopting rules. */
export const rulebookWords = wordsFor({
  NO_RULES_GIVEN: () => ({
    title: 'No rules were given',
    detail: 'Nothing is to be adopted. Give at least one rule with its value.',
  }),
  VALIDITY_REVERSED: ({ validFrom, validTo }, say) => ({
    title: 'The last day is before the first',
    detail: `The rules would end on ${say.day(validTo)}, before they begin on ${say.day(validFrom)}. Correct one of the days.`,
  }),
  RULE_VALUES_WRONG: ({ faults }) => ({
    title: 'A value cannot be',
    detail: faults
      .map(({ key, path, fault }) => {
        const place = path ? ` (${path})` : '';
        return `${ruleNames[key].en}${place}: ${faultNames[fault].en}.`;
      })
      .join(' '),
  }),
  RULE_ENTRY_UNKNOWN: ({ entry }) => ({
    title: 'The entry to correct is not there',
    detail: `This rulebook has no entry ${entry}. Check the id, or leave the correction out and adopt a new rule.`,
  }),
  RULE_ALREADY_CORRECTED: ({ entry, by }) => ({
    title: 'Corrected already',
    detail: `${by} stands in place of ${entry}. To change it again, correct ${by}.`,
  }),
  CORRECTS_ANOTHER_RULE: ({ entry, key }) => ({
    title: 'The correction is of another rule',
    detail: `${entry} is not the rule “${ruleNames[key].en}”. A correction gives just the rule of its entry: leave the others out, or correct the id.`,
  }),
  SCORE_TABLE_OF_PROVINCE: ({ rule }) => ({
    title: 'The province adopts the score table',
    detail: `By the province’s rule “${ruleNames[rule].en}” a bloc adopts no score table of its own. Adopt the table among the province’s rules, or change that rule of the province first.`,
  }),
  RULE_ALREADY_ADOPTED: ({ entry }) => ({
    title: 'There is a rule for that day',
    detail: `${entry} holds from the same day. Choose another day; where the entry is wrong, correct it by giving its id.`,
  }),
});
