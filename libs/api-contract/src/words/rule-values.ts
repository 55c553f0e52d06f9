import {
  awards,
  timerNames,
  type Award,
  type Ratio,
  type RuleKey,
  type Rules,
  type Threshold,
  type YearlyDay,
} from '@so-vang/domain';
import { awardNames, headSelectionNames } from './names.js';
import { choiceMethodNames, councilVotingMethodNames } from './ballot-names.js';
import { dossierClockNames, paperNames } from './dossier-names.js';
import { mediaTypeName } from './media-names.js';
import { ruleValueText, type RuleValueKey } from './rule-value-words.js';
import { listIn } from './say.js';
import type { Language, Say } from './words.js';
import { quotaBaseNames, silenceNames, tieNames, valueNames, type WordRule } from './rule-value-names.js';

type Options = { readonly say: Say; readonly language: Language };
type Told = Options & {
  readonly text: (key: RuleValueKey, values?: Readonly<Record<string, string | number>>) => string;
};

/** Each rule's value in words; `rules` beside it are those that a value speaks of. */
export const sayRule = (key: RuleKey, rules: Rules, { say, language }: Options): readonly string[] =>
  sayings[key](rules, { say, language, text: (word, values) => ruleValueText(word, language, values) });

type Saying = (rules: Rules, told: Told) => readonly string[];
const word =
  <Key extends WordRule>(key: Key): Saying =>
  (rules, { language }) => {
    const names = valueNames[key] as Readonly<Record<string, Record<Language, string>>>;
    return [names[rules[key]]?.[language] ?? rules[key]];
  };
const share = ({ num, den }: Ratio): string => (100 % den === 0 ? `${(num * 100) / den} %` : `${num}/${den}`);
const sayThreshold = (threshold: Threshold, { text }: Told, of: 'units' | 'members'): string =>
  text('threshold', {
    compare: text(threshold.compare),
    share: share(threshold),
    base: text(`${of}-${threshold.base}`),
  });
const dueIn = ({ monthDay, years }: YearlyDay) => {
  const [month = '', day = ''] = monthDay.split('-');
  return { day: `${day}/${month}`, years };
};
const byAward = (told: Told, of: (award: Award) => string): readonly string[] =>
  awards.map((award) => `${awardNames[award][told.language]}: ${of(award)}`);
const methods = (list: Rules['councilVotingMethods'], { language }: Told): readonly string[] =>
  list.map((method) => councilVotingMethodNames[method][language]);

const sayings: { readonly [Key in RuleKey]: Saying } = {
  blocSize: ({ blocSize: { min, max } }, { text }) => [text('blocSize', { min, max })],
  blocListedBy: word('blocListedBy'),
  scoreTableBy: word('scoreTableBy'),
  mergedProvinces: word('mergedProvinces'),
  yearKind: word('yearKind'),
  conferences: word('conferences'),
  noPledge: word('noPledge'),
  noPledgeDeduction: ({ noPledgeDeduction }, { say }) => [say.points(noPledgeDeduction)],
  thematicAwards: word('thematicAwards'),
  evidence: ({ evidence: { maxBytes, mediaTypes } }, { language }) => [
    `≤ ${Math.round(maxBytes / 1024 / 1024)} MB`,
    mediaTypes.map((mediaType) => mediaTypeName(language, mediaType)).join(', '),
  ],
  scoreTable: ({ scoreTable: { items, bonusMax, deductionMax, totalMax } }, { text, say }) => [
    ...items.map(
      ({ name, max, floor }) => `${name}: ${say.points(max)}${floor ? ` (≥ ${share(floor)})` : ''}`,
    ),
    text('bonus', { max: say.points(bonusMax) }),
    text('deduction', { max: say.points(deductionMax) }),
    ...(totalMax === undefined ? [] : [text('total', { max: say.points(totalMax) })]),
  ],
  scoreStages: ({ scoreStages: { self, cross, office } }, { text }) => [
    ...(self ? [text('self')] : []),
    ...(cross ? [text('cross')] : []),
    ...(office ? [text('officeScore')] : []),
    text('settled'),
  ],
  countingCommittee: ({ countingCommittee: { members, signers } }, { text }) => [
    text('countingCommittee', { members, signers }),
  ],
  crossScorers: ({ crossScorers }) => [String(crossScorers)],
  scoreRounding: word('scoreRounding'),
  exclusionGrounds: ({ exclusionGrounds }) => exclusionGrounds.map(({ name }) => name),
  holdGrounds: ({ holdGrounds }) => holdGrounds.map(({ name }) => name),
  withdrawal: word('withdrawal'),
  departedMembers: word('departedMembers'),
  choice: ({ choice: { method, maxChoices } }, { text, language }) => [
    choiceMethodNames[method][language],
    ...(method === 'ballot' ? [text('maxChoices', { n: maxChoices })] : []),
  ],
  votingMethods: ({ votingMethods }, told) => methods(votingMethods, told),
  absentVotes: word('absentVotes'),
  recusal: word('recusal'),
  quorum: ({ quorum }, { text }) => [text('quorum', { share: share(quorum) })],
  threshold: ({ threshold }, told) => [sayThreshold(threshold, told, 'units')],
  ties: ({ ties: { method, group }, scoreTable: { groups = [] } }, { language }) => [
    [tieNames[method][language], groups.find(({ id }) => id === group)?.name ?? group]
      .filter(Boolean)
      .join(': '),
  ],
  preparatoryMeeting: word('preparatoryMeeting'),
  minutes: word('minutes'),
  slots: ({ slots }, { text, language }) =>
    slots.map(({ award, fromRank, toRank, max, minUnits, maxUnits }) => {
      const slot = text(max === undefined ? 'slot' : 'slotMax', {
        award: awardNames[award][language],
        ranks: fromRank === toRank ? String(fromRank) : `${fromRank}–${toRank}`,
        max: max ?? 0,
      });
      const sized = minUnits !== undefined || maxUnits !== undefined;
      return sized ? `${slot} (${text('ofSize', { min: minUnits ?? 1, max: maxUnits ?? '…' })})` : slot;
    }),
  slotsExceeded: word('slotsExceeded'),
  severalAwards: word('severalAwards'),
  subUnitAwards: word('subUnitAwards'),
  awardBases: ({ awardBases }, { text, language }) =>
    awardBases.map(({ award, on, years }) =>
      text(years === 0 ? 'awardBaseSameYear' : 'awardBase', {
        ...{ award: awardNames[award][language], on: awardNames[on][language], years },
      }),
    ),
  headship: word('headship'),
  headSelection: ({ headSelection: { method, inRotation, termYears } }, { text, language }) => [
    headSelectionNames[method][language],
    ...(inRotation ? [text('inRotation')] : []),
    text('term', { years: termYears }),
  ],
  flagQuota: ({ flagQuota }, { language }) => [
    `≤ ${share(flagQuota)} ${quotaBaseNames[flagQuota.base][language]}`,
    valueNames.scoreRounding[flagQuota.rounding][language],
    valueNames.slotsExceeded[flagQuota.over][language],
  ],
  councilAwards: ({ councilAwards }, { language }) =>
    councilAwards.map((award) => awardNames[award][language]),
  councilThresholds: ({ councilThresholds }, told) =>
    byAward(told, (award) => sayThreshold(councilThresholds[award], told, 'members')),
  councilQuorum: ({ councilQuorum: { awardSession, otherSession } }, { text }) => [
    text('councilQuorum', { award: share(awardSession), other: share(otherSession) }),
  ],
  councilVotingMethods: ({ councilVotingMethods }, told) => methods(councilVotingMethods, told),
  papers: ({ papers }, { text, language }) =>
    papers.map(({ award, papers: needed, form, copies }) => {
      const listed = listIn(
        language,
        needed.map((paper) => paperNames[paper][language]),
      );
      const more = [...(form ? [text('form', { form })] : []), text('copies', { n: copies })].join(', ');
      return `${awardNames[award][language]}: ${listed} (${more})`;
    }),
  timers: ({ timers }, { text, language }) =>
    timerNames.map((name) => text('timer', { name: dossierClockNames[name][language], n: timers[name] })),
  reminderDays: ({ reminderDays }) => [String(reminderDays)],
  consultation: ({ consultation: { silence } }, { language }) => [silenceNames[silence][language]],
  dossiersDue: ({ dossiersDue }, told) =>
    byAward(told, (award) => {
      const { school, ...due } = dossiersDue[award];
      const said = told.text('due', dueIn(due));
      return school ? told.text('dueInSchools', { due: said, ...dueIn(school) }) : said;
    }),
  prizes: ({ prizes }, told) =>
    byAward(told, (award) => told.text('prize', { n: told.say.points(prizes[award]) })),
  holidays: ({ holidays }, { text }) => [
    text('holidays', {
      from: Object.keys(holidays)[0] ?? '–',
      to: Object.keys(holidays).at(-1) ?? '–',
    }),
  ],
};
