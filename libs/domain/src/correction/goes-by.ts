import { headshipIn, membersOn, type Bloc } from '../bloc/bloc.js';
import { cycleOfDossier, idOf, kindOf, type DossierId, type StreamName } from '../ids.js';
import { holdsOffice, type AppointedRole } from '../person/person.js';
import type { RecordedEvent } from '../recorded.js';
import type { AnyState } from '../registry.js';
import { sameData } from '../same-data.js';
import { dayOf } from '../time.js';

type Type = RecordedEvent['type'];
type OfType<T extends Type> = Extract<RecordedEvent, { readonly type: T }>;

/** In a sitting: the minutes say how all was voted, and so does what is answered in the end. */
const restingOnVotes: readonly string[] = ['SittingMinutesDrafted', 'SittingMinutesSigned', 'SittingClosed'];

/**
 * What an act of another stream has of a fact that it read, for the facts outside the years: members, heads, appointments
 * and rules. `after`: the state of the fact's stream with the correction; what it still bears out does not depend on it.
 */
const table: {
  readonly [T in Type]?: (event: RecordedEvent, fact: OfType<T>, after: AnyState | undefined) => boolean;
} = {
  BlocRegistered: ({ type }) => type === 'CycleOpened',
  MemberAdmitted: (event, { data }, after) => takesMembers(event, [data.unit], after),
  MemberLeft: (event, { data }, after) => takesMembers(event, [data.unit], after),
  MembersMerged: (event, { data }, after) => takesMembers(event, [...data.units, data.into], after),
  HeadSet: (event, { data }, after) => {
    if (yearIn(event.stream) !== data.year) return false;
    if (event.type === 'CycleOpened') return true;
    const { role, unit } = event.metadata.actor;
    if (role !== 'bloc-head' || (unit !== data.head && unit !== data.deputy)) return false;
    const led = headshipIn(after as Bloc | undefined, data.year);
    return unit !== led?.head && unit !== led?.deputy;
  },
  BlocRulesAdopted: ({ metadata }, { data }) =>
    metadata.rules.some(
      (id) => id.startsWith(`bloc-${data.bloc}/`) && id.split('/')[2]?.startsWith(dayOf(data.at)),
    ),
  RulesAdopted: (event, { data, stream, revision }) =>
    event.metadata.rules.some((id) => Object.values(data.versions).includes(id)) ||
    (event.type === 'RulesAdopted' &&
      event.stream === stream &&
      event.revision > revision &&
      Object.values(data.versions).some((id) => id === event.data.corrects)),
  PersonAppointed: (event, { data }, after) => actsAs(event, data, after),
  AppointmentEnded: (event, { data }, after) => actsAs(event, data, after),
  AttendanceRecorded: (event, { stream }) => event.stream === stream && restingOnVotes.includes(event.type),
  ItemVotesRecorded: (event, fact, after) => restsOnVotes(event, fact, votedIn(fact), after),
  ItemCut: (event, fact, after) => restsOnVotes(event, fact, [fact.data.item], after),
  SittingMinutesDrafted: (event, { stream }) =>
    event.stream === stream && ['SittingMinutesSigned', 'SittingClosed'].includes(event.type),
  // A later one counted how full the slots were, and may be in the place of one that was struck out.
  NominationMade: (event, { stream, data }) =>
    event.type === 'NominationMade' && event.stream === stream && event.data.award === data.award,
  SubUnitRegistered: ({ type, data }, { data: { unit, name } }) =>
    type === 'NominationMade' && data.unit === unit && data.subUnit === name,
};

const votedIn = ({ data }: OfType<'ItemVotesRecorded'>) => data.votes.map(({ item }) => item);

/** Another sitting that closed later counted what this one had passed by then of the Government's flags. */
const restsOnVotes = (
  event: RecordedEvent,
  { stream }: { readonly stream: string },
  items: readonly number[],
  after: AnyState | undefined,
): boolean => {
  if (event.stream === stream) return restingOnVotes.includes(event.type);
  if (event.type !== 'SittingClosed') return false;
  if (!after || !('agenda' in after) || !('recorded' in after)) return true;
  const closed = (after.recorded as readonly { readonly type: string }[]).findIndex(
    ({ type }) => type === 'SittingClosed',
  );
  const isOnFlag = after.agenda.some(({ item, award }) => award === 'GovernmentFlag' && items.includes(item));
  const hadClosed = event.metadata.facts.some((read) => read.stream === stream && read.revision >= closed);
  return isOnFlag && closed >= 0 && hadClosed;
};

/** The event's decision had read that fact, or stands in the same stream after it, and rests on it. */
export const goesBy = (event: RecordedEvent, fact: RecordedEvent, after?: AnyState): boolean => {
  const rests = table[fact.type] as
    ((event: RecordedEvent, fact: RecordedEvent, after: AnyState | undefined) => boolean) | undefined;
  if (!rests || ofCorrections.includes(event.type)) return false;
  const read =
    event.stream === fact.stream
      ? event.revision > fact.revision
      : event.metadata.facts.some(
          ({ stream, revision }) => stream === fact.stream && revision >= fact.revision,
        );
  return read && rests(event, fact, after);
};
export const ofCorrections: readonly string[] = ['FactCorrected', 'FlagDecided', 'CommandRefused'];

/** Where those acts may stand: the beginnings of the streams' names. */
export const whereItMayBeUsed = (fact: {
  readonly stream: string;
  readonly type: string;
}): readonly string[] => {
  const kind = kindOf(fact.stream as StreamName);
  const id = idOf(fact.stream as StreamName);
  const ofBloc = (bloc: string) => [
    ...['cycle', 'ballot', 'dossier'].map((each) => `${each}-${bloc}-`),
    `bloc-${bloc}`,
  ];
  if (!Object.hasOwn(table, fact.type)) return [];
  if (kind === 'bloc') return ofBloc(id);
  if (kind === 'rulebook' && id.startsWith('bloc-'))
    return [...ofBloc(id.slice('bloc-'.length)), fact.stream];
  return [''];
};

/** A year took the members of its opening day; whoever is named elsewhere had to be one. */
const takesMembers = (
  event: RecordedEvent,
  units: readonly string[],
  after: AnyState | undefined,
): boolean => {
  if (event.type === 'CycleOpened') {
    if (!after || !('members' in after) || !('headships' in after)) return true;
    const members = membersOn(after, dayOf(event.data.at));
    return !sameData([...members].sort(), [...event.data.units].sort());
  }
  if (event.type === 'HeadSet')
    return units.includes(event.data.head) || units.includes(event.data.deputy ?? '');
  const named = ['UnitAdmittedToCycle', 'UnitLeftCycle', 'BannerHandedOver'].includes(event.type);
  return named && 'unit' in event.data && units.includes(event.data.unit);
};

const yearIn = (stream: string): number => {
  const [kind, id] = [kindOf(stream as StreamName), idOf(stream as StreamName)];
  const cycle = kind === 'cycle' ? id : cycleOfDossier(id as DossierId);
  return Number(/\d+$/.exec(cycle)?.[0]);
};

/** Done in that role by that person, or on their word, on a day on which they do not hold it. */
const actsAs = (
  event: RecordedEvent,
  { person, role, unit }: { readonly person: string; readonly role: AppointedRole; readonly unit?: string },
  after: AnyState | undefined,
): boolean => {
  const { actor } = event.metadata;
  const inRole = actor.role === 'bloc-head' ? 'unit-head' : actor.role;
  const acted = actor.person === person && inRole === role && actor.unit === unit;
  const authorised =
    role === 'unit-head' &&
    'authorisation' in event.data &&
    event.data.authorisation?.by === person &&
    'unit' in event.data &&
    event.data.unit === unit;
  const keepsPapers = event.type === 'SecretarySet' && event.data.secretary === person && unit !== undefined;
  if (!acted && !authorised && !keepsPapers) return false;
  if (!after || !('appointments' in after)) return true;
  return !holdsOffice(after.appointments, role, dayOf(event.data.at), unit as never);
};
