import {
  awardNames,
  councilOutcomeNames,
  dossierPhaseNames,
  roleNames,
  sayRejection,
  type Language,
  type TimelineRow,
} from '@so-vang/api-contract';
import type { Instant, PersonId, UnitId } from '@so-vang/domain';
import type { Text } from '../i18n/use-text.js';
import type { Names } from '../units/use-names.js';

type Told = { readonly names: Names; readonly language: Language; readonly text: Text };

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
    'person' in data && names.person(data.person),
    'role' in data && roleNames[data.role][language],
    'year' in data && String(data.year),
    'name' in data && event.type !== 'DeadlinePassed' && event.type !== 'DossierDeadlinePassed' && data.name,
    'theme' in data && data.theme,
    'title' in data && data.title,
    'award' in data && awardNames[data.award][language],
    'outcome' in data && { ...dossierPhaseNames, ...councilOutcomeNames }[data.outcome][language],
    'number' in data && text('timeline.number', { number: data.number }),
    'total' in data && text('timeline.total', { total: say.points(data.total) }),
    'head' in data && text('timeline.head', { unit: say.unit(data.head) }),
    'deputy' in data && data.deputy && text('timeline.deputy', { unit: say.unit(data.deputy) }),
    'candidates' in data && text('timeline.candidates', { units: say.units(data.candidates) }),
    'closesAt' in data && text('timeline.closesAt', { at: say.time(data.closesAt) }),
    'due' in data && text('timeline.due', { at: say.time(data.due) }),
    event.type === 'RankingDeclared' &&
      event.data.places.map(({ rank, unit }) => `${rank}. ${say.unit(unit)}`).join('; '),
    'ground' in data && data.ground,
    'reason' in data && data.reason,
    'late' in data && data.late && text('pledge.late'),
  ];
  return [...new Set(said.filter((part) => typeof part === 'string' && part !== ''))] as string[];
};

/** Which of the cycle's dossiers or ballots it was: they are numbered, `dossier-<cycle>-<n>`. */
const partOf = (stream: string, text: Text): readonly string[] => {
  const [, kind, n = ''] = /^(dossier|ballot)-.+-(\d+)$/.exec(stream) ?? [];
  return kind === 'dossier' || kind === 'ballot' ? [text(`timeline.${kind}`, { n })] : [];
};

/** The units and people that a page of events names. */
export const unitsNamed = (rows: readonly TimelineRow[]): readonly UnitId[] =>
  rows.flatMap(({ event: { data } }) => [
    ...('unit' in data && data.unit ? [data.unit] : []),
    ...('by' in data ? [data.by] : []),
    ...('head' in data ? [data.head] : []),
    ...('deputy' in data && data.deputy ? [data.deputy] : []),
    ...('candidates' in data ? data.candidates : []),
    ...('places' in data ? data.places.map(({ unit }) => unit) : []),
  ]);

export const peopleNamed = (rows: readonly TimelineRow[]): readonly PersonId[] =>
  rows.flatMap(({ event: { data, metadata } }) => [
    metadata.actor.person,
    ...(metadata.enteredBy ? [metadata.enteredBy] : []),
    ...('person' in data ? [data.person] : []),
  ]);

/** Entered later than it happened, by more than a minute: both times are worth showing side by side. */
export const wasEnteredLate = (at: Instant, recordedAt: Instant): boolean =>
  Date.parse(recordedAt) - Date.parse(at) > 60_000;
