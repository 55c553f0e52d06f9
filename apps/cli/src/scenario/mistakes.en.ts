import { faultNames, sayIn, sayRejection } from '@so-vang/api-contract';
import { awardsSaid } from './awards.js';
import type { Form, MistakeWords } from './mistakes.js';

const say = sayIn('en', () => undefined);
const near = (word: string | undefined): string => (word ? ` Did you mean "${word}"?` : '');
const under = (path: string): string => (path ? ` under "${path}"` : '');

const formWords: Readonly<Record<Form, string>> = {
  ID: 'write small letters a-z, digits and hyphens, such as cuc-thue',
  DAY: 'write a day as 2019-12-20',
  DAY_TIME: 'write a day with its time in Viet Nam, as 2019-12-20T17:00',
  MOMENT: 'write a day as 2019-12-20, or with a time in Viet Nam as 2019-12-20T14:30',
  NO_SUCH_DAY: 'there is no such day in the calendar; correct the date',
  POINTS: 'write points with two decimals at most, as 58.25',
  RATIO: 'write a fraction as 2/3, or a percentage as 80%',
  RANK: 'write the rank as a number: 1, 2, 3',
  YEAR: 'write the year with four digits, as 2019',
  MONTH_DAY: 'write month and day as 06-30',
};

/** Kinds of value as a schema names them. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table of "name: value" lines',
  record: 'a table of "name: value" lines',
  null: 'nothing',
  invalid_value: 'one of the words in',
};
const kindsSaid = (expected: string, guide: string): string =>
  expected
    .split(' | ')
    .map((kind) => (kind === 'invalid_value' ? `${kinds[kind]} ${guide}` : (kinds[kind] ?? kind)))
    .join(' or ');

export const mistakesEn: MistakeWords = {
  NOT_YAML: ({ reason }) =>
    `This is not YAML: ${reason}. Check indentation and colons; put texts with ": " or "#" in quotes.`,
  COLON_MISSING: ({ key }) =>
    `A colon is missing after "${key}": write "${key}:". A text with a colon in its second line goes in quotes.`,
  FILE_EMPTY: (_, guide) => `The file is empty. Start from the example in ${guide}.`,
  KEY_UNKNOWN: ({ path, key, near: word, cut }, guide) =>
    cut
      ? `"${key}"${under(path)} looks like the rest of a text: inside { } a comma ends a text. Put the whole text in quotes.`
      : `There is no "${key}"${under(path)}.${near(word)} Remove it, or write it as ${guide} has it.`,
  KEY_MISSING: ({ path }) => `"${path}" is missing. Add it.`,
  VALUE_KIND: ({ path, expected }, guide) => `"${path}" should be ${kindsSaid(expected, guide)}.`,
  VALUE_NOT_OF: ({ path, values, near: word }, guide) =>
    `"${path}" should be one of: ${values.length > 12 ? `the values in ${guide}` : values.join(', ')}.${near(word)}`,
  AWARD_UNKNOWN: ({ award, near: word }) =>
    `There is no award "${award}".${near(word)} Write one of: ${awardsSaid}. Awards of other kinds and bodies go into "note".`,
  REFUSAL_UNKNOWN: ({ refusal, near: word }) =>
    `There is no refusal "${refusal}".${near(word)} docs/scenario-format.md lists them under "All refusal codes".`,
  DECIMAL_COMMA: ({ path }) => `"${path}": write decimals with a point, not a comma: 98.5.`,
  VALUE_FORM: ({ path, form }) => `"${path}": ${formWords[form]}.`,
  VALUE_WRONG: ({ path, reason }) => `"${path}": ${reason}.`,
  ACT_EMPTY: () => 'This entry does nothing. Add one act, such as "sign: all".',
  ACT_UNKNOWN: ({ key, near: word }) =>
    `There is no act "${key}".${near(word)} docs/scenario-format.md lists them all.`,
  ACT_DOUBLE: ({ keys }) => `This entry has several acts: ${keys.join(', ')}. Make an entry of each.`,
  ID_TWICE: ({ id, first }) => `The id "${id}" is given on line ${first} already. Give each its own.`,
  ID_TAKEN: ({ id }) => `The id "${id}" stands for somebody else already. Choose another.`,
  NAME_TWICE: ({ name, first }) =>
    `The unit on line ${first} is called "${name}" as well. Tell the two names apart: a unit may be named by its full name.`,
  HEAD_IS_DEPUTY: ({ unit }) =>
    `${unit} is head and deputy at once. Name another deputy, or leave "deputy" out.`,
  UNIT_UNKNOWN: ({ unit, near: word }) =>
    `There is no unit "${unit}" in "units".${near(word)} Use an id or a full name from that list.`,
  PERSON_UNKNOWN: ({ person }) =>
    `"by: ${person}" is nobody. Use a unit (its head), office, chairman, or an id from "people".`,
  UNIT_OF_ROLE_MISSING: ({ person }) => `"${person}" holds a post in a unit. Add "unit:".`,
  YEAR_NOT_OPEN: ({ year }) =>
    `The year ${year} is not open yet. Put "open-cycle: ${year}" before this act, or correct "year".`,
  YEAR_NEVER_OPEN: ({ year }) =>
    `No act of this file opens the year ${year}. Add "open-cycle: ${year}", or correct the year under "expect".`,
  FIRST_ACT_WITHOUT_DATE: () => 'The first act needs a date. Add "at: 2019-03-15".',
  TIME_GOES_BACK: ({ at }) =>
    `${at} lies before the act above it. Put acts in the order in which they happened, or correct the date.`,
  MOVEMENT_UNKNOWN: ({ movement }) =>
    `The movement "${movement}" is not launched before this act. Add a "launch", or correct the id.`,
  EVIDENCE_UNKNOWN: ({ title }) =>
    `No evidence with the title "${title}" was filed before this act. Add "evidence", or correct the title.`,
  CASE_UNKNOWN: ({ title }) =>
    `No case with the title "${title}" was reported before this act. Add "case", or correct the title.`,
  NOTHING_LEFT_FOR_ALL: () =>
    '"all" finds no unit that has not done this yet. Remove the act, or name units.',
  SCORE_TOO_HIGH: ({ unit, most }) =>
    `The total for ${unit} is more than the score table gives, ${most} at most. Correct it, or the table in "rules".`,
  SCORE_MISSING: ({ unit }) =>
    `There is no earlier score of ${unit} to take over. Give its score, or add the act that submits it.`,
  NO_SITTING: () => 'there is no sitting of the council yet; write `council-call` before it',
  NO_BALLOT: () => 'No ballot is open for this act. Put "open-voting" before it.',
  TALLY_IMPOSSIBLE: ({ unit, votes, voters }) =>
    `${unit} has ${votes} votes, but only ${voters} units vote. Correct the number, or "cast".`,
  TALLY_TOO_MANY: ({ each, most }) =>
    `These votes make ${each} names on a ballot, and the rule "choice" allows ${most}. Raise maxChoices in "rules".`,
  DOSSIER_UNKNOWN: ({ unit }) =>
    `${unit} has no such nomination before this act. Add "nominate", or correct it.`,
  DOSSIER_NOT_CLEAR: ({ unit }) => `${unit} has several nominations. Add "award:", or "subUnit:".`,
  FILE_UNREADABLE: ({ file }) =>
    `The file ${file} cannot be read. Give its path from the folder of the scenario, or leave "file" out.`,
  SCOPE_NOT_ONE: () =>
    'The file must say for whom it is, once. Write one of "nation: true", "province: Thái Bình", "bloc: khoi-1".',
  RULE_VALUE: ({ path, fault }) => `"${path}": ${faultNames[fault].en}.`,
  PROVINCE_UNKNOWN: ({ rejection }) => sayRejection(rejection, 'en', say).detail,
  ADOPTION_REFUSED: ({ rejection }) => {
    const { title, detail } = sayRejection(rejection, 'en', say);
    return `${title}. ${detail}`;
  },
};
