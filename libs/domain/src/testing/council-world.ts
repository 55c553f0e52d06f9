import type { DossierCommand, OpenedDossier } from '../dossier/dossier.js';
import { streamOf, type DossierId, type PersonId, type SittingId, type StreamName } from '../ids.js';
import { personDecider } from '../person/person.js';
import { deciderOf, type AnyCommand, type AnyState } from '../registry.js';
import type { Award } from '../rules/awards.js';
import type { Rules } from '../rules/rules.js';
import { act } from './acts.js';
import { inNomination } from './cycles.js';
import { blocWith } from './facts.js';
import { bloc, clerk, cycle, day, on } from './names.js';
import { chair, dossierAt, members, receivedDossier, secretary, terms } from './sittings.js';
import { entriesFor, ofProvince, rulebookOf } from './rulebooks.js';
import { worldAfter, type World } from './world.js';

const holding = (person: PersonId, role: 'office' | 'council'): AnyState =>
  [
    { type: 'PersonRegistered' as const, data: { person, sealed: 'sealed', clock: 'live' as const } },
    { type: 'PersonAppointed' as const, data: { person, role, from: day('2018-01-01') } },
  ].reduce(
    (state, { type, data }) =>
      personDecider.evolve(state, { type, data: { ...data, at: on('2018-01-01') } } as never),
    personDecider.initialState,
  );

/** A province with one bloc, its year and a council by these rules, and these dossiers appraised. */
export const councilWorld = (awards: readonly Award[], rules: Partial<Rules> = {}): World =>
  worldAfter(
    [],
    new Map<StreamName, AnyState>([
      [streamOf('bloc', bloc), blocWith()],
      [
        streamOf('rulebook', ofProvince),
        rulebookOf(ofProvince, entriesFor(ofProvince, '2018-01-01', rules, { clock: 'played' })),
      ],
      [streamOf('cycle', cycle), yearOf(inNomination())],
      ...[clerk, secretary].map((person) => [streamOf('person', person), holding(person, 'office')] as const),
      ...members
        .filter(({ person }) => person !== secretary)
        .map(({ person }) => [streamOf('person', person), holding(person, 'council')] as const),
      ...awards.map(
        (award, i) => [streamOf('dossier', dossierAt(i + 1)), receivedDossier(i + 1, { award })] as const,
      ),
    ]),
  );
const yearOf = (history: readonly object[]): AnyState => {
  const { initialState, evolve } = deciderOf(streamOf('cycle', cycle));
  return history.reduce<AnyState>((state, event) => evolve(state, event as never), initialState);
};

export const dossierIn = (world: World, n: number): OpenedDossier =>
  world.stateOf(streamOf('dossier', dossierAt(n))) as OpenedDossier;

/** The office does that in a dossier. */
export const inDossier = (
  world: World,
  n: number,
  type: DossierCommand['type'],
  data: object,
  time: string,
) => world.act(streamOf('dossier', dossierAt(n)), act(type, data as never, on(time), clerk) as AnyCommand);

/** Acts of one sitting, by its secretary; each throws where it is refused. */
export const sittingIn = (world: World, council: SittingId, more: object = {}) => {
  const stream = streamOf('council', council);
  const tried = (type: AnyCommand['type'], data: object, time: string, by = secretary, interrupted = false) =>
    world.act(stream, act(type, data as never, on(time), by) as AnyCommand, undefined, { interrupted });
  const done = async (...given: Parameters<typeof tried>): Promise<void> => {
    const outcome = await tried(...given);
    if (!outcome.ok) throw new Error(`${given[0]}: ${JSON.stringify(outcome.rejection)}`);
  };
  const numbers = () => {
    const state = world.stateOf(stream);
    return 'agenda' in state ? state.agenda.filter(({ dropped }) => !dropped).map(({ item }) => item) : [];
  };
  return {
    ...{ stream, tried, done },
    state: () => world.stateOf(stream),
    call: (time = '2020-03-01') =>
      done('CallSitting', { ...terms({ council, heldAt: on(time) }), ...more }, time),
    place: (dossiers: readonly DossierId[], time = '2020-03-02') => done('PlaceOnAgenda', { dossiers }, time),
    /** From the attendance to the signatures: every item passes. */
    async vote(time = '2020-03-10') {
      const people = members.map(({ person }) => person);
      const items = numbers();
      await done('RecordAttendance', { present: people, absent: [] }, time);
      await done('PresentItems', { items, presenter: secretary }, time);
      const named = people.map((person) => ({ person, opinion: 'for' }));
      const votes = items.map((item) => ({
        ...{ item, for: people.length, against: 0, invalid: 0, abstained: 0, named },
      }));
      await done('RecordVotes', { method: 'open', votes }, time);
    },
    async sign(time = '2020-03-10') {
      await done('DraftSittingMinutes', { number: '05', discussion: 'Đã thảo luận', chair, secretary }, time);
      await done('SignSittingMinutes', {}, time, chair);
      await done('SignSittingMinutes', {}, time);
    },
    close: (time = '2020-03-10', data: object = {}) => tried('CloseSitting', data, time),
  };
};
