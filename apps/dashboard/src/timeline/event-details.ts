import {
  awardNames,
  councilOutcomeNames,
  dossierPhaseNames,
  eventNames,
  factsOf,
  flagDecisionNames,
  listerNames,
  roleNames,
  ruleNames,
  sayRejection,
  unitsMentioned,
  type Language,
  type Say,
  type TimelineRow,
} from '@so-vang/api-contract';
import {
  keysOf,
  type Correction,
  type IssuedDecision,
  type PersonId,
  type Rules,
  type UnitId,
} from '@so-vang/domain';
import type { Text } from '../i18n/use-text.js';
import type { Names } from '../units/use-names.js';
import { dossierDetails } from './dossier-details.js';

export type Told = {
  readonly names: Pick<Names, 'say' | 'person'>;
  readonly language: Language;
  readonly text: Text;
};

/** Told by their figures. */
const figured: readonly string[] = [
  ...(['BallotCounted', 'CountEntered', 'MinutesDrawnUp', 'ItemVotesRecorded', 'SittingClosed'] as const),
];
/** Their name is that of a deadline. */
const named: readonly string[] = [
  ...(['DeadlinePassed', 'DossierDeadlinePassed', 'DeadlineExtended', 'LateEntryDecided'] as const),
];

/** What an event's data says beyond its name, in the order in which one would tell it. */
export const detailsOf = ({ event }: TimelineRow, { names, language, text }: Told): readonly string[] => {
  const { say } = names;
  if (event.type === 'CommandRefused') {
    const { title, detail } = sayRejection(event.data.rejection, language, say);
    return [`${title}. ${detail}`];
  }
  const { data } = event;
  const said: readonly (string | false | undefined)[] = [
    ...partOf(event.stream, text),
    'unit' in data && data.unit && say.unit(data.unit),
    'subUnit' in data && data.subUnit,
    event.type === 'CrossScoreSubmitted' && text('timeline.scoredBy', { unit: say.unit(event.data.by) }),
    event.type === 'CrossScorersAssigned' && text('scores.seedIs', { seed: event.data.seed }),
    event.type === 'SheetRecordedMissing' &&
      text(event.data.kind === 'self' ? 'scores.self' : 'scores.cross'),
    event.type === 'SheetRecordedMissing' &&
      event.data.by &&
      text('timeline.scoredBy', { unit: say.unit(event.data.by) }),
    'person' in data && names.person(data.person),
    'role' in data && roleNames[data.role][language],
    'year' in data && String(data.year),
    'name' in data && !named.includes(event.type) && data.name,
    'theme' in data && data.theme,
    'title' in data && data.title,
    'place' in data && data.place && say.told(data.place),
    'text' in data && data.text,
    'titles' in data && data.titles.map((award) => awardNames[award][language]).join('; '),
    'note' in data && data.note,
    ...ofRegisters(event, { names, text, language }),
    'award' in data && awardNames[data.award][language],
    'outcome' in data && { ...dossierPhaseNames, ...councilOutcomeNames }[data.outcome][language],
    'number' in data && text('timeline.number', { number: data.number }),
    'total' in data && text('timeline.total', { total: say.points(data.total) }),
    'head' in data && text('timeline.head', { unit: say.unit(data.head) }),
    'deputy' in data && data.deputy && text('timeline.deputy', { unit: say.unit(data.deputy) }),
    'candidates' in data && text('timeline.candidates', { units: say.units(data.candidates) }),
    'closesAt' in data && text('timeline.closesAt', { at: say.time(data.closesAt) }),
    'due' in data && typeof data.due === 'string' && text('timeline.due', { at: say.time(data.due) }),
    event.type === 'RankingDeclared' &&
      event.data.places.map(({ rank, unit }) => `${rank}. ${say.unit(unit)}`).join('; '),
    (event.type === 'RulesAdopted' ||
      event.type === 'BlocRulesAdopted' ||
      event.type === 'CycleRulesChanged') &&
      rulesIn(event.data.rules, language),
    'validFrom' in data && text('rules.from', { from: say.day(data.validFrom) }),
    event.type === 'CycleRulesChanged' && text('rules.from', { from: say.day(event.data.from) }),
    'act' in data && data.act,
    'article' in data && data.article,
    event.type !== 'DossierHeld' && 'ground' in data && data.ground,
    event.type === 'HoldPlaced' && event.data.source,
    event.type === 'HoldCleared' && event.data.conclusion,
    event.type === 'ScoreRechecked' && event.data.note,
    'noPledgeDeduction' in data &&
      data.noPledgeDeduction !== undefined &&
      text('scores.off', { points: say.points(data.noPledgeDeduction) }),
    ...(event.type === 'FactCorrected' ? correctionIn(event.data, { names, language, text }) : []),
    event.type === 'FlagDecided' && flagDecisionNames[event.data.decision][language],
    ...(figured.includes(event.type) ? factsOf(event, { language, say }) : []),
    ...dossierDetails(event, { names, language, text }),
    'reason' in data && data.reason,
    'late' in data && data.late && text('pledge.late'),
  ];
  return [...new Set(said.filter((part) => typeof part === 'string' && part !== ''))] as string[];
};

/** What was corrected, and whether the figures followed. */
const correctionIn = (
  { fact, was, becomes, follows }: Correction,
  { names: { say }, language, text }: Told,
): readonly string[] => {
  const unit = (becomes ?? was)?.['unit'];
  return [
    eventNames[fact.type as keyof typeof eventNames]?.[language] ?? fact.type,
    typeof unit === 'string' ? say.unit(unit) : '',
    becomes ? '' : text('corrections.voided'),
    follows ? '' : text('corrections.note'),
  ];
};

/** What units, people and blocs are registered as, and what becomes of them. */
const ofRegisters = (
  { type, data }: TimelineRow['event'],
  { names: { say, person }, text, language }: Told,
): readonly (string | false | undefined)[] => [
  (type === 'MembersMerged' || type === 'CycleOpened') && say.units(data.units),
  'into' in data && data.into && text('blocs.mergedInto', { unit: say.unit(data.into) }),
  'secretary' in data && text('blocs.secretary', { name: person(data.secretary) }),
  type === 'HeadElected' && data.ballot && text('timeline.byBallot', { ballot: data.ballot }),
  (type === 'MemberAdmitted' ||
    type === 'UnitAdmittedToCycle' ||
    type === 'UnitRenamed' ||
    type === 'PersonAppointed') &&
    text('people.from', { from: say.day(data.from) }),
  (type === 'PersonAppointed' || type === 'AppointmentEnded') &&
    data.to &&
    text('timeline.to', { day: say.day(data.to) }),
  (type === 'MemberLeft' ||
    type === 'MembersMerged' ||
    type === 'UnitLeftCycle' ||
    type === 'BannerHandedOver') &&
    text('people.from', { from: say.day(data.on) }),
  type === 'BlocRegistered' && data.formation && decisionIn(data.formation, say, text),
  type === 'BlocRegistered' && data.listedBy && listerNames[data.listedBy][language],
  (type === 'MemberAdmitted' || type === 'MemberLeft' || type === 'MembersMerged') &&
    data.decision &&
    decisionIn(data.decision, say, text),
];

const decisionIn = ({ number, date, issuer }: IssuedDecision, say: Say, text: Text): string =>
  text('blocs.formation', { number, issuer, date: say.day(date) });

const rulesIn = (rules: Partial<Rules>, language: Language): string =>
  keysOf(rules)
    .map((key) => ruleNames[key][language])
    .join('; ');

/** Which of the cycle's dossiers or ballots it was: they are numbered, `dossier-<cycle>-<n>`. */
const partOf = (stream: string, text: Text): readonly string[] => {
  const [, kind, n = ''] = /^(dossier|ballot)-.+-(\d+)$/.exec(stream) ?? [];
  return kind === 'dossier' || kind === 'ballot' ? [text(`timeline.${kind}`, { n })] : [];
};

/** The units and people that a page of events names. */
export const unitsNamed = (rows: readonly TimelineRow[]): readonly UnitId[] =>
  rows.flatMap(({ event: { data } }) => [
    ...('unit' in data && data.unit ? [data.unit] : []),
    ...('by' in data && data.by ? [data.by] : []),
    ...('into' in data && data.into ? [data.into] : []),
    ...('units' in data ? data.units : []),
    ...('head' in data ? [data.head] : []),
    ...('deputy' in data && data.deputy ? [data.deputy] : []),
    ...('candidates' in data ? data.candidates : []),
    ...('places' in data && data.places ? data.places.map(({ unit }) => unit) : []),
    ...('result' in data || 'content' in data ? unitsMentioned(data) : []),
  ]);

export const peopleNamed = (rows: readonly TimelineRow[]): readonly PersonId[] =>
  rows.flatMap(({ event }) => {
    const { data, metadata } = event;
    return [
      metadata.actor.person,
      ...(metadata.enteredBy ? [metadata.enteredBy] : []),
      ...(event.type === 'DossierSigned' ? [event.data.signer] : []),
      ...('person' in data ? [data.person] : []),
      ...('secretary' in data ? [data.secretary] : []),
    ];
  });
