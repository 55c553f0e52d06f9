import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId } from '../ids.js';
import type { OfSitting, SittingActs, SittingSteps } from './guards.js';
import { ownVoteOf } from './own-votes.js';
import type { Attendance } from './sitting.js';

/** Who is there. A sitting that meets again on another day records it again; votes keep the attendance of their time. */
export type AttendanceCommand = Command<'RecordAttendance', Attendance>;
export type AttendanceEvent = Event<'AttendanceRecorded', OfSitting & Attendance>;
export type AttendanceRejection =
  | { readonly code: 'ATTENDANCE_NOT_RECORDED' }
  | { readonly code: 'NOT_ON_COUNCIL'; readonly person: PersonId }
  | { readonly code: 'MEMBER_NAMED_TWICE'; readonly person: PersonId }
  | { readonly code: 'MEMBERS_UNACCOUNTED'; readonly people: readonly PersonId[] };

export const attendanceActs: SittingActs<AttendanceCommand> = {
  RecordAttendance({ data: { present, absent }, at }, { council, members, agenda }) {
    const named = [...present, ...absent.map(({ person }) => person)];
    const stranger = named.find((person) => !members.some((member) => member.person === person));
    if (stranger) return reject({ code: 'NOT_ON_COUNCIL', person: stranger });
    const twice = named.find((person, i) => named.indexOf(person) !== i);
    if (twice) return reject({ code: 'MEMBER_NAMED_TWICE', person: twice });
    const people = members.map(({ person }) => person).filter((person) => !named.includes(person));
    if (people.length > 0) return reject({ code: 'MEMBERS_UNACCOUNTED', people });
    for (const { person } of absent) {
      const cast = agenda.filter((heard) => ownVoteOf(heard, person));
      if (cast.length > 0)
        return reject({ code: 'MEMBER_HAS_CAST_VOTES', person, items: cast.map(({ item }) => item) });
    }
    return accept({ type: 'AttendanceRecorded', data: { council, present, absent, at } });
  },
};

export const attendanceSteps: SittingSteps<AttendanceEvent> = {
  AttendanceRecorded: ({ minutes: _, ...sitting }, { present, absent }) => ({
    ...sitting,
    phase: 'sitting',
    attendance: { present, absent },
  }),
};
