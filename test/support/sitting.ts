import type { ActType } from '@so-vang/api-contract';
import { keyOf, type PreparedAct } from './whole-year.js';

/** A sitting of the council over the second dossier of a whole year, from the call to its closing. */
export const sittingAfter = (id: string, cycle: string) => {
  const acts: PreparedAct[] = [];
  const [office, chair] = [`${id}-office`, `${id}-chair`];
  const council = `${id}-test-2019-1`;
  let minute = 0;
  const add = (stream: string, type: ActType, data: object, by = office) => {
    const at = `2020-03-10T01:${String(minute++).padStart(2, '0')}:00.000Z`;
    acts.push({ key: keyOf(`${id}-sitting`, acts.length, at), body: { stream, type, data, at, by } });
  };
  const on = (type: ActType, data: object = {}, by = office) => add(`council-${council}`, type, data, by);
  const clock = 'played';
  const members = [
    { person: chair, role: 'chair' },
    { person: office, role: 'secretary' },
  ];

  acts.push(
    ...(['RegisterPerson', 'Appoint'] as const).map((type, i) => ({
      key: keyOf(`${id}-chair`, i, '2018-01-01T01:00:00.000Z'),
      body: {
        ...{ stream: `person-${chair}`, type, at: '2018-01-01T01:00:00.000Z' },
        data:
          type === 'Appoint'
            ? { person: chair, role: 'council', from: '2018-01-01' }
            : { person: chair, name: 'Chair', clock },
      },
    })),
  );
  add(`dossier-${cycle}-2`, 'ReceiveDossier', {});
  on('CallSitting', {
    ...{ council, province: 'Thái Bình', year: 2019, number: 1, session: 'award', members, clock },
    ...{ heldAt: '2020-03-10T02:00:00.000Z', place: 'Hall' },
  });
  on('PlaceOnAgenda', { dossiers: [`${cycle}-2`] });
  on('RecordAttendance', { present: [chair, office], absent: [] });
  on('PresentItems', { items: [1], presenter: office });
  on('RecordVotes', {
    method: 'open',
    votes: [
      {
        ...{ item: 1, for: 2, against: 0, invalid: 0, abstained: 0 },
        named: [chair, office].map((person) => ({ person, opinion: 'for' })),
      },
    ],
  });
  on('DraftSittingMinutes', { number: '1', discussion: 'Discussed', chair, secretary: office });
  on('SignSittingMinutes', {}, chair);
  on('SignSittingMinutes', {});
  on('CloseSitting');
  return { acts, council };
};
