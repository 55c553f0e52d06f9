import {
  dayOf,
  defaultValues,
  partsOfEntryId,
  ruleSourceOn,
  rulesHeld,
  type Because,
  type Day,
  type Explanation,
  type Finding,
  type RecordedEvent,
  type RuleHeld,
  type UnitId,
} from '@so-vang/domain';
import { sayRejection } from '../say-rejection.js';
import { actNames } from './act-names.js';
import { dossierClockNames } from './dossier-names.js';
import { factWords } from './event-fact-words.js';
import { factsOf } from './event-facts.js';
import { eventNames } from './event-names.js';
import { missingIn } from './missing.js';
import { awardNames, deadlineNames, roleNames, stageNames } from './names.js';
import { markNames, ruleNames } from './rule-names.js';
import { entryIn, entrySourceOf, sourceOf } from './rule-sources.js';
import { sayRule } from './rule-values.js';
import type { Language, Say } from './words.js';

/** An explanation in words: what is so, by which rules, and the recorded acts behind it, each with its own. */
export type ReasonsInWords = {
  readonly finding: string;
  readonly rules: readonly string[];
  readonly because: readonly ReasonLine[];
};
export type ReasonLine = {
  readonly position: string;
  readonly text: string;
  readonly rules: readonly string[];
  readonly because: readonly ReasonLine[];
};

export type ReasonOptions = {
  readonly language: Language;
  readonly say: Say;
  readonly person: (id: string) => string;
};

/** A rule is said where it comes up first, and not again under the acts behind. */
export const sayReasons = (
  { finding, at, rules, held, because }: Explanation,
  options: ReasonOptions,
): ReasonsInWords => {
  const said = new Set(rules);
  const [first] = because;
  const since = first?.event.data.at ?? at;
  const on = first?.lawOn ?? (since && dayOf(since));
  return {
    finding: findingIn(finding, { ...options, say: options.say.on(at) }),
    rules: rules.map((rule) => sayRuleEntry(rule, { ...options, held, on })),
    because: because.map((ground) => lineOf(ground, { ...options, held }, said)),
  };
};

/** The units that an explanation, or events, speak of, wherever in them. */
export const unitsMentioned = (told: object): readonly UnitId[] => [...new Set(unitIdsIn(told))];
const namingUnits: readonly string[] = [
  ...['unit', 'units', 'of', 'by', 'into', 'head', 'deputy', 'candidates', 'roll', 'approved'],
  ...['for', 'against', 'left', 'leads', 'preferred', 'order', 'unordered'],
];
const unitIdsIn = (value: unknown, naming = false): readonly UnitId[] => {
  if (typeof value === 'string') return naming && /^[a-z0-9-]+$/.test(value) ? [value as UnitId] : [];
  if (Array.isArray(value)) return value.flatMap((each) => unitIdsIn(each, naming));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => unitIdsIn(each, namingUnits.includes(key)));
};

const lineOf = (
  { event, rules, lawOn, citedAs, because, flags = [] }: Because,
  { say: sayToday, ...rest }: ReasonOptions & Pick<Explanation, 'held'>,
  said = new Set<string>(),
): ReasonLine => {
  // Each act with its units as they were called then.
  const options = { ...rest, say: sayToday.on(event.data.at) };
  const fresh = rules.filter((rule) => !said.has(rule));
  for (const rule of fresh) said.add(rule);
  const { language, say, person } = options;
  const { actor, enteredBy, onPaper } = event.metadata;
  const what =
    event.type === 'CommandRefused'
      ? `${actNames[event.data.command]?.[language] ?? event.data.command}: ${words[language].refused}`
      : eventNames[event.type][language];
  const unit =
    'unit' in event.data && event.data.unit ? `: ${say.unit(event.data.unit)}` : correctedIn(event, options);
  const facts = factsOf(event, options);
  const told = facts.length > 0 ? `: ${facts.join('; ')}` : '';
  const reason = 'reason' in event.data && event.data.reason ? ` (${event.data.reason})` : '';
  const paper = onPaper ? ` (${onPaper.document}: ${onPaper.reason})` : '';
  const entered = enteredBy ? `, ${words[language].enteredBy} ${person(enteredBy)}${paper}` : paper;
  const who = `${person(actor.person)}, ${roleNames[actor.role][language]}${entered}`;
  const remark = citedAs ? ` (${words[language].citedAs(citedAs.join(', '))})` : '';
  return {
    position: event.position,
    text: `${what}${unit}${told}${reason} — ${say.time(event.data.at)}, ${who}${hangingIn(flags, language)}${remark}`,
    rules: fresh.map((rule) => sayRuleEntry(rule, { ...options, on: lawOn })),
    because: because.map((ground) => lineOf(ground, options, said)),
  };
};

/** What the act rests on was corrected since: on what ground and why, and that it is undecided or to be redone. */
const hangingIn = (flags: NonNullable<Because['flags']>, language: Language): string =>
  flags
    .map(({ type, act, article, reason, owed }) => {
      const name = eventNames[type as keyof typeof eventNames]?.[language] ?? type;
      const { corrected, undecided, toRedo } = words[language];
      return ` [${corrected}: ${name} (${act}, ${article}: ${reason}) — ${owed ? toRedo : undecided}]`;
    })
    .join('');

/** What was corrected: the event and its unit, and whether nothing of it holds any more. */
const correctedIn = (event: RecordedEvent, { language, say }: ReasonOptions): string => {
  if (event.type !== 'FactCorrected') return '';
  const { fact, was, becomes } = event.data;
  const unit = (becomes ?? was)?.['unit'];
  const name = eventNames[fact.type as keyof typeof eventNames][language];
  const gone = becomes ? '' : `, ${words[language].voided}`;
  return `: ${name}${typeof unit === 'string' ? `, ${say.unit(unit)}` : ''}${gone}`;
};

type EntryOptions = {
  readonly language: Language;
  readonly say: Say;
  /** What the entries stand for, as the log has it. */
  readonly held?: Explanation['held'];
  /** The day as of which the law behind it is told. */
  readonly on?: Day | undefined;
};

/** A rule by its name: the value that held, then on what it rests and how sure that is. */
export const sayRuleEntry = (id: string, { language, say, held = [], on }: EntryOptions): string => {
  const rule = held.find((each) => each.id === id) ?? rulesHeld([id], [])[0];
  if (!rule) return id;
  const { key, value } = rule;
  const name = ruleNames[key][language];
  const beside = Object.fromEntries(held.flatMap((each) => (each.value ? [[each.key, each.value]] : [])));
  const said =
    value === undefined ? [] : sayRule(key, { ...defaultValues, ...beside, [key]: value }, { language, say });
  const source = sourceIn(id, rule, { language, say, on });
  return said.length > 0 ? `${name}: ${said.join('; ')} — ${source}` : `${name}: ${source}`;
};

/** The nation's by the act of the day; others by who adopted it, under which act and since when. */
const sourceIn = (id: string, { key, entry }: RuleHeld, { language, on }: EntryOptions): string => {
  if (entry && entry.scope !== 'nation')
    return [entryIn(id, language), entry.article, entry.act].filter(Boolean).join(', ');
  if (!entry && partsOfEntryId(id)) return entryIn(id, language);
  const { act, mark } = entry
    ? entrySourceOf(entry, language, on)
    : { act: sourceOf(key, language, on), mark: ruleSourceOn(key, on).mark };
  return [act, entry?.article].filter(Boolean).join(', ') + ` (${markNames[mark][language]})`;
};

const words = {
  vi: {
    refused: 'bị từ chối',
    voided: 'không còn giá trị',
    corrected: 'căn cứ đã đính chính',
    undecided: 'chưa quyết định',
    toRedo: 'phải làm lại hoặc đính chính',
    enteredBy: 'nhập bởi',
    citedAs: (ids: string) => `khi ghi đã dẫn nhầm quy định: ${ids}`,
    blocked: (stage: string, missing: string) => `${stage}: chưa kết thúc được vì ${missing}`,
    free: (stage: string) => `${stage}: đủ điều kiện để chuyển bước`,
    ranked: (unit: string, rank: number, value: string) => `${unit} xếp thứ ${rank}${value && `, ${value}`}`,
    notRanked: (unit: string) => `${unit} không được xếp hạng`,
    excluded: (unit: string, reason: string) => `${unit} không được xét thi đua: ${reason}`,
    notExcluded: (unit: string) => `${unit} không bị loại khỏi xét thi đua`,
    nominated: (unit: string, award: string) => `${unit} được đề nghị tặng ${award}`,
    approval: (unit: string, votes: string, needed: number, ratio: string, passed: boolean) =>
      `${unit}: ${votes}, cần ${needed} (${ratio}): ${passed ? 'đạt' : 'không đạt'}`,
    noQuorum: (present: number, roll: number) =>
      `chỉ ${present}/${roll} đơn vị tham gia, không đủ số lượng theo quy định`,
    of: { score: 'điểm', votes: 'phiếu', places: 'điểm xếp thứ tự' },
    atLeast: 'từ',
    moreThan: 'trên',
    due: (name: string, due: string, passed: boolean) => `${name}: ${due}${passed ? ', đã hết hạn' : ''}`,
    extended: (n: number) => `đã gia hạn ${n} lần`,
    met: (at: string) => `đã xong lúc ${at}`,
  },
  en: {
    refused: 'refused',
    voided: 'void',
    corrected: 'rests on what was corrected',
    undecided: 'not decided on',
    toRedo: 'to be redone or corrected',
    enteredBy: 'entered by',
    citedAs: (ids: string) => `recorded with rules that were not applied: ${ids}`,
    blocked: (stage: string, missing: string) => `${stage}: cannot end, since ${missing}`,
    free: (stage: string) => `${stage}: nothing is missing`,
    ranked: (unit: string, rank: number, value: string) =>
      `${unit} is ranked ${rank}${value && `, ${value}`}`,
    notRanked: (unit: string) => `${unit} is not ranked`,
    excluded: (unit: string, reason: string) => `${unit} is excluded: ${reason}`,
    notExcluded: (unit: string) => `${unit} is not excluded`,
    nominated: (unit: string, award: string) => `${unit} is put up for the ${award}`,
    approval: (unit: string, votes: string, needed: number, ratio: string, passed: boolean) =>
      `${unit}: ${votes}, needed ${needed} (${ratio}): ${passed ? 'passed' : 'not passed'}`,
    noQuorum: (present: number, roll: number) =>
      `only ${present} of ${roll} units took part, which is no quorum`,
    of: { score: 'points', votes: 'votes', places: 'points for places' },
    atLeast: 'at least',
    moreThan: 'more than',
    due: (name: string, due: string, passed: boolean) => `${name}: ${due}${passed ? ', passed' : ''}`,
    extended: (n: number) => `extended ${n === 1 ? 'once' : `${n} times`}`,
    met: (at: string) => `done on ${at}`,
  },
} as const;

/** A score is in hundredths; votes, and points for places, are whole numbers. */
const valueIn = (
  { value, of = 'score' }: Extract<Finding, { code: 'RANKED' }>,
  { language, say }: Pick<ReasonOptions, 'language' | 'say'>,
): string => {
  if (value === undefined) return '';
  return `${of === 'score' ? say.points(value) : value} ${words[language].of[of]}`;
};

const findingIn = (finding: Finding, { language, say, person }: ReasonOptions): string => {
  const w = words[language];
  switch (finding.code) {
    case 'STAGE_BLOCKED': {
      const missing = finding.missing.map((item) => missingIn(language, item, say)).join('; ');
      return w.blocked(stageNames[finding.stage][language], missing);
    }
    case 'STAGE_FREE':
      return w.free(stageNames[finding.stage][language]);
    case 'RANKED':
      return w.ranked(say.unit(finding.unit), finding.rank, valueIn(finding, { language, say }));
    case 'NOT_RANKED':
      return w.notRanked(say.unit(finding.unit));
    case 'EXCLUDED':
      return w.excluded(say.unit(finding.unit), finding.reason);
    case 'NOT_EXCLUDED':
      return w.notExcluded(say.unit(finding.unit));
    case 'NOMINATED':
      return w.nominated(say.unit(finding.unit), awardNames[finding.award][language]);
    case 'APPROVED':
    case 'NOT_APPROVED': {
      const { tally, votes, inWriting, of, needed, num, den, compare, quorumMet, present, roll } = finding;
      const ratio = `${compare === 'at-least' ? w.atLeast : w.moreThan} ${num}/${den}`;
      const cast = factWords[language].votes(votes, of, inWriting);
      return [
        w.approval(say.unit(tally.unit), cast, needed, ratio, finding.code === 'APPROVED'),
        ...(quorumMet ? [] : [w.noQuorum(present, roll)]),
      ].join('; ');
    }
    case 'DEADLINE': {
      const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
        ...deadlineNames,
        ...dossierClockNames,
      };
      const { due, passed, metAt, extended } = finding;
      return [
        w.due(names[finding.name]?.[language] ?? finding.name, say.time(due), passed),
        ...(extended ? [w.extended(extended)] : []),
        ...(metAt ? [w.met(say.time(metAt))] : []),
      ].join(', ');
    }
    case 'DONE':
      return lineOf({ event: finding.event, rules: [], because: [] }, { language, say, person, held: [] })
        .text;
    case 'REFUSED': {
      const { title, detail } = sayRejection(finding.rejection, language, say);
      return `${title}. ${detail}`;
    }
  }
};
