import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createEventReader, type StoredEvent } from './event-reader.js';
import { mustRead, readEvent } from './read-event.js';
import { EventUnreadable, sayUnreadable, type UnreadableEvent } from './unreadable-event.js';

type Data = StoredEvent['data'];
type Sample = Pick<StoredEvent, 'type' | 'version' | 'data'>;

const folder = new URL('../../testdata/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sample);

const stored = ({ type, version, data }: Sample, more: Partial<StoredEvent> = {}): StoredEvent => ({
  ...{ id: 'e-1', type, version, data, stream: 'cycle-a-2019', revision: 7, position: '40' },
  recordedAt: '2019-03-15T02:00:00.000Z',
  metadata: {
    commandId: 'k-1',
    requestHash: 'ab',
    actor: { person: 'p-1', role: 'unit-head', unit: 'u-1' },
    facts: [{ stream: 'person-p-1', revision: 2 }],
    rules: ['quorum'],
  },
  ...more,
});
const signed: Sample = {
  type: 'PledgeSigned',
  version: 1,
  data: { cycle: 'a-2019', unit: 'u-1', signatory: 'p-1', late: false, at: '2019-03-15T02:00:00.000Z' },
};

const incidentOf = (event: StoredEvent, read = readEvent): UnreadableEvent | undefined => {
  const reading = read(event);
  return reading.ok ? undefined : reading.incident;
};

describe('reading an event', () => {
  test.each(samples)('of the sample of $type, version $version, is possible', (sample) => {
    const event = stored(sample);
    expect(readEvent(event)).toEqual({ ok: true, event });
  });

  test('takes fields beside those it knows', () => {
    expect(incidentOf(stored({ ...signed, data: { ...signed.data, place: 'Hội trường' } }))).toBeUndefined();
  });

  test('takes the version of its deciders, as a number', () => {
    const event = stored(signed, { metadata: { ...stored(signed).metadata, deciders: 1 } });
    expect(readEvent(event)).toEqual({ ok: true, event });
    expect(
      incidentOf(stored(signed, { metadata: { ...stored(signed).metadata, deciders: 'one' } })),
    ).toMatchObject({ code: 'EVENT_BODY_BROKEN' });
  });

  test('of a type that is not known is an incident that says where and what to do', () => {
    const incident = incidentOf(stored({ ...signed, type: 'PledgeSung' }));
    expect(incident).toEqual({
      code: 'EVENT_TYPE_UNKNOWN',
      ...{ stream: 'cycle-a-2019', revision: 7, type: 'PledgeSung', version: 1 },
      flaw: 'this type is not known',
    });
    expect(incident && sayUnreadable(incident)).toBe(
      'EVENT_TYPE_UNKNOWN: revision 7 of cycle-a-2019, PledgeSung in version 1, cannot be read: this type is not known. ' +
        'It was written by a newer program: update this one and start it again.',
    );
  });

  test.each(['toString', 'constructor', '__proto__'])('of a type named %s is not taken for known', (type) => {
    expect(incidentOf(stored({ ...signed, type }))).toMatchObject({ code: 'EVENT_TYPE_UNKNOWN' });
  });

  test.each([2, 0, -1, 1.5, NaN])('in version %d, which there is not, is an incident', (version) => {
    expect(incidentOf(stored({ ...signed, version }))).toMatchObject({
      code: 'EVENT_VERSION_UNKNOWN',
      version,
    });
  });

  test.each<[string, object, string]>([
    ['without a field', { unit: undefined }, 'data.unit is missing'],
    ['with a field of another kind', { late: 'no' }, 'data.late is not true or false'],
    ['with a time that is none', { at: '15/03/2019' }, 'data.at is not an instant such as'],
  ])('%s is an incident that names the field', (_what, change, flaw) => {
    const incident = incidentOf(stored({ ...signed, data: { ...signed.data, ...change } }));
    expect(incident).toMatchObject({ code: 'EVENT_BODY_BROKEN', flaw: expect.stringContaining(flaw) });
  });

  test('whose metadata do not say who acted is an incident', () => {
    expect(incidentOf(stored(signed, { metadata: { commandId: 'k-1', requestHash: 'ab' } }))).toMatchObject({
      code: 'EVENT_BODY_BROKEN',
      flaw: 'metadata.actor is missing',
    });
  });

  test('looks into every part of every sample: none can be taken away or replaced unseen', () => {
    for (const sample of samples)
      for (const path of pathsIn(sample.data)) {
        const broken = changed(sample.data, path, []);
        if (!optional(sample, path))
          expect([path, incidentOf(stored({ ...sample, data: broken }))?.code]).toEqual([
            path,
            'EVENT_BODY_BROKEN',
          ]);
      }
  });

  test('never throws, whatever stands in the data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.dictionary(fc.string(), fc.jsonValue()), (sample, data) => {
        expect(typeof readEvent(stored({ ...sample, data: { ...sample.data, ...data } })).ok).toBe('boolean');
        expect(typeof readEvent(stored({ ...sample, data: data })).ok).toBe('boolean');
      }),
    );
  });

  test('that must be read throws the incident', () => {
    expect(mustRead(stored(signed))).toMatchObject(signed);
    expect(() => mustRead(stored({ ...signed, version: 2 }))).toThrow(EventUnreadable);
  });
});

describe('an old version', () => {
  /** Invented: a greeting's name was first one text, then two, and then got a language. */
  const read = createEventReader({
    currentVersions: { Greeted: 3 },
    upcasters: {
      Greeted: {
        1: ({ name, ...rest }) => {
          const [given, family] = (name as string).split(' ');
          return { ...rest, given, family };
        },
        2: (data) => ({ ...data, language: 'vi' }),
      },
    },
    flawIn: (_type, { given }) => (typeof given === 'string' ? undefined : '.given is not a text'),
  });
  const greeted = (version: number, data: Data) => stored({ type: 'Greeted', version, data });

  test('is taken to the current one step by step', () => {
    const first = greeted(1, { name: 'Lan Nguyễn' });
    const second = greeted(2, { given: 'Lan', family: 'Nguyễn' });
    const third = greeted(3, { given: 'Lan', family: 'Nguyễn', language: 'vi' });
    for (const event of [first, second, third]) expect(read(event)).toEqual({ ok: true, event: third });
    expect(first.data).toEqual({ name: 'Lan Nguyễn' });
  });

  test('without a step that leads on is an incident', () => {
    expect(incidentOf(greeted(0, {}), read)).toMatchObject({ code: 'EVENT_VERSION_UNKNOWN', version: 0 });
  });

  test('is checked after the last step, and a step that fails is an incident', () => {
    expect(incidentOf(greeted(2, { given: 1 }), read)).toMatchObject({ flaw: 'data.given is not a text' });
    expect(incidentOf(greeted(1, {}), read)).toMatchObject({
      code: 'EVENT_BODY_BROKEN',
      flaw: 'its data cannot be taken from version 1 on',
    });
  });
});

type Path = readonly (string | number)[];

/** Every place in a value, the value itself left out. */
const pathsIn = (value: unknown, at: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...pathsIn(inner, [...at, name])])
    : [];

const changed = (value: unknown, [name, ...rest]: Path, to: unknown): Data => {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  if (name !== undefined) copy[name] = rest.length > 0 ? changed(copy[name], rest, to) : to;
  return copy;
};

/** Where an empty list is as good as the list of the sample, or only the code is looked at. */
const optional = ({ type, data }: Sample, path: Path): boolean => {
  const there = path.reduce<unknown>((value, name) => (value as Data)[name], data);
  return (
    Array.isArray(there) ||
    (type === 'CommandRefused' && path[0] === 'rejection' && path.length > 1 && path[1] !== 'code')
  );
};
