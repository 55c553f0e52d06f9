import { describe, expect, test } from '@jest/globals';
import type {
  Day,
  Fields,
  FlagDecision,
  NamedFact,
  PersonId,
  RecordedEvent,
  StreamName,
} from '@so-vang/domain';
import { blocs } from './blocs.projection.js';
import { flags } from './flags.projection.js';
import { people } from './people.projection.js';
import { fold } from './projection.js';
import { clerk, cycle, day1, day2, khoi, north, recorded, south } from './testing/recorded.js';
import { rulebooks } from './rulebooks.projection.js';
import { units } from './units.projection.js';

const keeps = (...events: readonly RecordedEvent[]) => ({
  recorded: events.map(({ type, data }) => ({ type, data })),
});
const newYear = '2019-01-01' as Day;

describe('the register of units', () => {
  test('shows a unit with its superior', () => {
    const named = { unit: north, name: 'Cục Thuế', superior: 'Tổng cục Thuế', clock: 'live' } as const;
    const registered = recorded('unit-bac', 'UnitRegistered', { ...named, at: day1 });
    const row = { id: north, name: 'Cục Thuế', superior: 'Tổng cục Thuế', clock: 'live' };
    expect(fold(units, [registered])).toEqual([
      { ...row, names: [{ name: 'Cục Thuế' }], subUnits: [], ...keeps(registered) },
    ]);
    const renamed = { unit: north, name: 'Thuế tỉnh', from: newYear, at: day2 };
    const office = { unit: north, name: 'Văn phòng', at: day2 };
    const later = [
      recorded('unit-bac', 'UnitRenamed', renamed),
      recorded('unit-bac', 'SubUnitRegistered', office),
    ];
    expect(fold(units, [registered, ...later])).toEqual([
      {
        ...row,
        name: 'Thuế tỉnh',
        names: [{ name: 'Cục Thuế' }, { name: 'Thuế tỉnh', from: newYear }],
        subUnits: ['Văn phòng'],
        ...keeps(registered, ...later),
      },
    ]);
  });
});

describe('the register of people', () => {
  const sealed = { person: clerk, sealed: 'c2VhbGVk', clock: 'live' } as const;
  const registered = recorded('person-can-bo', 'PersonRegistered', { ...sealed, at: day1 });

  test('keeps what is sealed sealed', () => {
    expect(fold(people, [registered])).toEqual([
      { id: clerk, sealed: 'c2VhbGVk', clock: 'live', appointments: [], ...keeps(registered) },
    ]);
  });
  test('adds each appointment', () => {
    const office = { role: 'office', from: newYear } as const;
    const unitHead = { role: 'unit-head', unit: north, from: newYear } as const;
    const appointed = [office, unitHead].map((held) =>
      recorded('person-can-bo', 'PersonAppointed', { person: clerk, ...held, at: day2 }),
    );
    expect(fold(people, [registered, ...appointed])).toMatchObject([{ appointments: [office, unitHead] }]);
  });
  test('shows nobody of whom only later acts are known', () => {
    const held = { person: 'ai-do' as PersonId, role: 'office', from: newYear, at: day1 } as const;
    expect(fold(people, [recorded('person-ai-do', 'PersonAppointed', held)])).toEqual([]);
  });
});

describe('the register of blocs', () => {
  const named = { kind: 'cluster', name: 'Cụm 1', province: 'Thái Bình', clock: 'live' } as const;
  const registered = recorded('bloc-tong-hop', 'BlocRegistered', {
    ...{ bloc: khoi, ...named, decision: '12/QĐ', at: day1 },
  });
  const shown = (...events: ReturnType<typeof recorded>[]) => fold(blocs, [registered, ...events]);

  test('shows a bloc that has nothing of its own yet', () => {
    const none = { members: [], headships: [], banner: [], adopted: [] };
    const province = { province: 'thai-binh', provinceWord: 'Thái Bình' };
    expect(shown()).toEqual([
      { id: khoi, ...named, ...province, at: day1, decision: '12/QĐ', ...none, ...keeps(registered) },
    ]);
  });
  test('lists a member from its day on', () => {
    const admitted = { bloc: khoi, unit: north, from: newYear, at: day1 };
    expect(shown(recorded('bloc-tong-hop', 'MemberAdmitted', admitted))).toMatchObject([
      { kind: 'cluster', decision: '12/QĐ', members: [{ unit: north, from: newYear }] },
    ]);
  });
  test('keeps a member that left with its last day and where it went', () => {
    const admitted = { bloc: khoi, unit: north, from: newYear, at: day1 };
    const merged = { bloc: khoi, units: [north], into: south, on: '2019-07-01' as Day, at: day2 };
    expect(
      shown(
        recorded('bloc-tong-hop', 'MemberAdmitted', admitted),
        recorded('bloc-tong-hop', 'MembersMerged', merged),
      ),
    ).toMatchObject([
      {
        members: [
          { unit: north, from: newYear, until: '2019-07-01', into: south },
          { unit: south, from: '2019-07-01' },
        ],
      },
    ]);
  });
  test('lists who heads it in which year', () => {
    const headship = { year: 2019, head: north, deputy: south, method: 'election' } as const;
    const seated = recorded('bloc-tong-hop', 'HeadSet', { bloc: khoi, ...headship, at: day1 });
    expect(shown(seated)).toMatchObject([{ headships: [headship] }]);
  });
  test('keeps the rules that it adopted before there were rulebooks', () => {
    const adopted = [{ quorum: { num: 1, den: 2 } }, { headship: 'optional' as const }].map((rules) =>
      recorded('bloc-tong-hop', 'BlocRulesAdopted', { bloc: khoi, rules, at: day1 }),
    );
    expect(shown(...adopted)).toMatchObject([
      {
        adopted: [
          { key: 'quorum', scope: 'bloc-tong-hop', value: { num: 1, den: 2 } },
          { key: 'headship', scope: 'bloc-tong-hop', value: 'optional' },
        ],
      },
    ]);
  });
  test('has no part in what happens elsewhere', () => {
    expect(shown(recorded('cycle-tong-hop-2019', 'CycleClosed', { cycle, at: day1 }))).toEqual(shown());
  });
});

describe('a correction', () => {
  const ground = { act: 'Quy chế', article: 'Điều 12', reason: 'Nhập nhầm' };
  const correcting = (
    stream: StreamName,
    was: Fields,
    becomes?: Fields,
    dependents: readonly NamedFact[] = [],
  ) =>
    recorded(stream, 'FactCorrected', {
      ...{ stream, fact: { revision: 0, type: 'X' }, was, follows: true, ...ground, dependents, at: day2 },
      ...(becomes && { becomes }),
    });
  const unit = { unit: north, name: 'Cục Thúê', clock: 'live', at: day1 } as const;
  const person = { person: clerk, sealed: 'b2xk', clock: 'live', at: day1 } as const;
  const bloc = {
    bloc: khoi,
    kind: 'bloc',
    name: 'Khối',
    province: 'Thái Bình',
    clock: 'live',
    at: day1,
  } as const;

  test('is what the registers show', () => {
    expect(
      fold(units, [
        recorded('unit-bac', 'UnitRegistered', unit),
        correcting('unit-bac', unit, { ...unit, name: 'Cục Thuế', superior: 'Tổng cục Thuế' }),
      ]),
    ).toMatchObject([{ name: 'Cục Thuế', superior: 'Tổng cục Thuế' }]);
    expect(
      fold(people, [
        recorded('person-can-bo', 'PersonRegistered', person),
        correcting('person-can-bo', person, { ...person, sealed: 'bmV3' }),
      ]),
    ).toMatchObject([{ sealed: 'bmV3' }]);
    expect(
      fold(blocs, [
        recorded('bloc-tong-hop', 'BlocRegistered', bloc),
        correcting('bloc-tong-hop', bloc, { ...bloc, kind: 'cluster', decision: '12/QĐ' }),
      ]),
    ).toMatchObject([{ kind: 'cluster', decision: '12/QĐ' }]);
  });

  const touched = { stream: `cycle-${cycle}`, revision: 3, type: 'RankingDeclared' };
  const touching = correcting('bloc-tong-hop', bloc, bloc, [touched]);
  const deciding = (decision: FlagDecision) =>
    recorded('bloc-tong-hop', 'FlagDecided', {
      ...{ stream: 'bloc-tong-hop' as const, flags: [touched], decision, reason: 'Xem lại', at: day2 },
    });

  test('lists what it touched, with who made it and on what ground, until somebody has decided', () => {
    expect(fold(flags, [touching])).toEqual([
      {
        ...{ id: 'bloc-tong-hop', at: day2, open: true },
        flags: [
          {
            ...touched,
            because: { revision: 0, type: 'X' },
            at: day2,
            ...ground,
            by: touching.metadata.actor,
          },
        ],
      },
    ]);
    expect(fold(flags, [touching, deciding('stands')])).toMatchObject([{ open: false }]);
  });
  test('keeps listing what is to be redone until it is', () => {
    expect(fold(flags, [touching, deciding('redo')])).toMatchObject([{ open: true }]);
    expect(fold(flags, [touching, deciding('redo'), deciding('redone')])).toMatchObject([{ open: false }]);
  });
});

describe('the register of rulebooks', () => {
  const scope = 'province-thai-binh' as const;
  const terms = { scope, validFrom: newYear, act: '05/2018/QĐ-UBND', clock: 'live', at: day1 } as const;
  const id = 'province-thai-binh/quorum/2019-01-01';
  const adopted = recorded('rulebook-province-thai-binh', 'RulesAdopted', {
    ...{ ...terms, rules: { quorum: { num: 1, den: 2 } } },
    ...{ versions: { quorum: id }, marks: { quorum: 'verified' } },
  });
  const corrected = recorded('rulebook-province-thai-binh', 'RulesAdopted', {
    ...{ ...terms, rules: { quorum: { num: 2, den: 3 } }, corrects: id, at: day2 },
    ...{ versions: { quorum: `${id}.2` }, marks: { quorum: 'verified' } },
  });
  test('keeps each entry, corrected or not', () => {
    expect(fold(rulebooks, [adopted, corrected])).toMatchObject([
      {
        id: scope,
        at: day2,
        entries: [
          { id, act: '05/2018/QĐ-UBND' },
          { id: `${id}.2`, corrects: id },
        ],
      },
    ]);
  });
});
