import type { Actor } from '../decider.js';
import type { Facts } from '../facts.js';
import { kindOf, type StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState, type CommandType } from '../registry.js';
import type { Rejection } from '../registry.js';
import type { Fields } from './correction.js';
import { asTheyStand } from './refold.js';

/** The act by which a fact was recorded, for those whose own rules can be asked again. */
const actOf: Readonly<Record<string, CommandType>> = {
  UnitRenamed: 'RenameUnit',
  SubUnitRegistered: 'RegisterSubUnit',
  PersonAppointed: 'Appoint',
  AppointmentEnded: 'EndAppointment',
  MemberLeft: 'ReleaseMember',
  BannerHandedOver: 'HandOverBanner',
  VoteCast: 'CastVote',
  WrittenOpinionGiven: 'GiveWrittenOpinion',
  ConsensusRecorded: 'RecordConsensus',
  CountingCommitteeAppointed: 'AppointCountingCommittee',
  CountEntered: 'EnterCount',
  AttendanceRecorded: 'RecordAttendance',
  ItemsPresented: 'PresentItems',
  ItemCut: 'CutItem',
  ItemVotesRecorded: 'RecordVotes',
  SittingMinutesDrafted: 'DraftSittingMinutes',
};
/** Votes are held against all others, whenever they were cast; the rest against what was there before it. */
const ofEachVoter: readonly string[] = ['VoteCast', 'WrittenOpinionGiven', 'ConsensusRecorded'];
const endsVoting: readonly string[] = ['BallotClosed', 'BallotCounted', 'BallotCalledOff', 'BallotAnnulled'];

/**
 * A corrected fact has to stand before the rules of its own stream, as its act had to: what it says is decided anew, on the
 * stream as it was by then. Computed figures come out of that. Nothing, where the rules of that act cannot be asked.
 */
export const decideAnew = (
  original: RecordedEvent,
  data: Fields,
  own: readonly RecordedEvent[],
  facts: Facts,
): { readonly data: Fields } | Rejection | undefined => {
  const type = actOf[original.type];
  if (!type) return undefined;
  const stream = original.stream as StreamName;
  const { initialState, evolve, decide } = deciderOf(stream);
  const others = ofEachVoter.includes(original.type)
    ? asTheyStand(own).filter(
        ({ type: each, revision }) => revision !== original.revision && !endsVoting.includes(each),
      )
    : asTheyStand(
        own.filter(({ type: each, revision }) => revision < original.revision || each === 'FactCorrected'),
      ).filter(({ revision }) => revision < original.revision);
  const before = others.reduce<AnyState>((state, event) => evolve(state, event as AnyEvent), initialState);
  const by = typeof data['voter'] === 'string' ? data['voter'] : actorOf(original).person;
  const command = { type, data, at: data['at'], by } as unknown as AnyCommand;
  const decision = decide(command, before, assumed(stream, facts));
  if (!decision.ok) return decision.rejection;
  const said = decision.events.find((event) => event.type === original.type);
  return said && { data: { ...data, ...(said.data as unknown as Fields) } };
};

const actorOf = ({ metadata }: RecordedEvent): Actor => metadata.actor;

/** Whom the fact is of stays as it was, and was there. Who voted had to show their right when they did. */
const assumed = (stream: StreamName, facts: Facts): Facts =>
  kindOf(stream) === 'person'
    ? { ...facts, unit: { status: 'registered' } as NonNullable<Facts['unit']> }
    : { ...facts, appointments: [] };
