import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { streamOf, type StreamKind, type StreamName } from './ids.js';
import { eventTypes, type CommandRefused } from './recorded.js';
import { deciderOf, type AnyEvent, type AnyState, type EventType } from './registry.js';
import { currentVersions } from './stored/read-event.js';

type Sample<E> = E & { readonly version: 1 };
const folder = new URL('../testdata/', import.meta.url);
const samples = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
const textOf = (type: string): string => readFileSync(new URL(`${type}.1.json`, folder), 'utf8');
const sampleOf = (type: EventType) => JSON.parse(textOf(type)) as Sample<AnyEvent>;

/** The event that each kind of stream begins with; those after it are of the same kind, up to the next beginning. */
const beginnings = {
  unit: 'UnitRegistered',
  person: 'PersonRegistered',
  bloc: 'BlocRegistered',
  rulebook: 'RulesAdopted',
  cycle: 'CycleOpened',
  ballot: 'BallotOpened',
  dossier: 'DossierDrafted',
  claim: 'AchievementClaimed',
  reservations: 'SittingReserved',
  council: 'SittingCalled',
} as const satisfies Record<StreamKind | 'reservations', EventType>;
type Kind = keyof typeof beginnings;
const kinds = Object.keys(beginnings) as Kind[];
const streamFor = (kind: Kind): StreamName =>
  kind === 'reservations' ? 'claim-sittings-any-2019' : streamOf(kind, 'any');

/** The samples of a kind of stream tell one story, in this order. */
const storyOf = (kind: Kind): readonly EventType[] => {
  const next = kinds[kinds.indexOf(kind) + 1];
  return eventTypes.slice(
    eventTypes.indexOf(beginnings[kind]),
    next ? eventTypes.indexOf(beginnings[next]) : eventTypes.length,
  );
};

/** What an event says to readers and screens, and its stream's own decisions never ask for again. */
const forReadersAlone: Partial<Record<EventType, readonly string[]>> = {
  UnitRegistered: ['superior'],
  PersonRegistered: ['sealed'],
  BlocRegistered: ['kind', 'decision'],
  BlocRulesAdopted: ['act'],
  CycleRulesChanged: ['from'],
  ExclusionLifted: ['unit', 'reason'],
  UnitRenamed: ['reason'],
  MemberAdmitted: ['decision'],
  MemberLeft: ['decision'],
  MembersMerged: ['decision'],
  UnitAdmittedToCycle: ['from'],
  RankingDeclared: ['result'],
  HeadElected: ['forYear'],
  DossierSubmitted: ['submittedBy'],
  DossierReceived: ['regimeReason'],
  DossierResubmitted: ['note'],
  AwardAnnulled: ['number'],
  DossierDeadlinePassed: ['name'],
  // The story has taken away, or never had, what these are about.
  PaperRemoved: ['paper', 'sha256'],
  LateEntryDecided: ['name', 'reason'],
  DeadlineExtended: ['name', 'due', 'until', 'reason'],
  SittingClosed: ['answers'],
};

const leavesOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

/** Each event of a story with the states before and after it. */
const stepsOf = (kind: Kind) => {
  const { initialState, evolve } = deciderOf(streamFor(kind));
  let state: AnyState = initialState;
  return storyOf(kind).map((type) => {
    const [sample, before] = [sampleOf(type), state];
    state = evolve(before, sample);
    return [type, sample, before, state] as const;
  });
};

/** No type of event is missing from the list: a line here that does not compile names it. */
type Unlisted = Exclude<EventType, (typeof eventTypes)[number]>;
const nothingIsUnlisted: [Unlisted] extends [never] ? true : Unlisted = true;

describe('the list of event types', () => {
  test('is complete, and names each type once', () => {
    expect(nothingIsUnlisted).toBe(true);
    expect(new Set(eventTypes).size).toBe(eventTypes.length);
  });
  test('is the list of all that is stored, beside refusals', () => {
    expect(Object.keys(currentVersions).sort()).toEqual([...eventTypes, 'CommandRefused'].sort());
  });
  test('has a sample of each version of each type on file, and no other', () => {
    const versions = Object.entries(currentVersions).flatMap(([type, current]) =>
      Array.from({ length: current }, (_, i) => `${type}.${i + 1}.json`),
    );
    expect(samples()).toEqual(versions.sort());
  });
  test('has samples that are never changed once they are there', () => {
    const sums = samples().map((name) => {
      const sum = createHash('sha256')
        .update(readFileSync(new URL(name, folder)))
        .digest('hex');
      return `${sum}  ${name}\n`;
    });
    expect(sums.join('')).toBe(readFileSync(new URL('SHA256SUMS', folder), 'utf8'));
  });
});

describe('a sample', () => {
  test.each([...eventTypes, 'CommandRefused'])('of %s is read and written back byte for byte', (type) => {
    const text = textOf(type);
    const sample = JSON.parse(text) as Sample<AnyEvent | CommandRefused>;
    expect(`${JSON.stringify(sample, null, 2)}\n`).toBe(text);
    expect(Object.keys(sample)).toEqual(['type', 'version', 'data']);
    expect(sample).toMatchObject({ type, version: 1, data: { at: expect.any(String) } });
  });
  test.each(kinds.flatMap(stepsOf))('of %s is evolved without loss', (type, { data }, before, after) => {
    const kept = Object.entries(data).filter(([name]) => !forReadersAlone[type]?.includes(name));
    const state = leavesOf([after, Object.keys(after)]);
    for (const leaf of kept.flatMap(([, value]) => leavesOf(value)))
      if (typeof leaf !== 'boolean' && leaf !== data.at) expect(state).toContain(leaf);
    expect(after).not.toEqual(before);
    expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
  });
});

describe('evolving', () => {
  test.each(kinds)('a %s never throws, whatever events come in whatever order', (kind) => {
    const { initialState, evolve } = deciderOf(streamFor(kind));
    const history = fc.array(fc.constantFrom(...storyOf(kind).map(sampleOf)), { size: '+1' });
    fc.assert(
      fc.property(history, (events) => {
        const state = events.reduce(evolve, initialState);
        expect(events.reduce(evolve, initialState)).toStrictEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
    );
  });
  test.each(kinds)('a %s leaves the state before it as it was', (kind) => {
    for (const [, sample, before] of stepsOf(kind)) {
      const copy = JSON.stringify(before);
      deciderOf(streamFor(kind)).evolve(before, sample);
      expect(JSON.stringify(before)).toBe(copy);
    }
  });
});
