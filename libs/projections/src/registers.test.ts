import { describe, expect, test } from '@jest/globals';
import type { Day, PersonId } from '@so-vang/domain';
import { blocs } from './blocs.projection.js';
import { people } from './people.projection.js';
import { fold } from './projection.js';
import { clerk, cycle, day1, day2, khoi, north, recorded, south } from './testing/recorded.js';
import { rulebooks } from './rulebooks.projection.js';
import { units } from './units.projection.js';

const newYear = '2019-01-01' as Day;

describe('the register of units', () => {
  test('shows a unit with its superior', () => {
    const named = { unit: north, name: 'Cục Thuế', superior: 'Tổng cục Thuế', clock: 'live' } as const;
    const registered = recorded('unit-bac', 'UnitRegistered', { ...named, at: day1 });
    const row = { id: north, name: 'Cục Thuế', superior: 'Tổng cục Thuế', clock: 'live' };
    expect(fold(units, [registered])).toEqual([{ ...row, names: [{ name: 'Cục Thuế' }], subUnits: [] }]);
    const renamed = { unit: north, name: 'Thuế tỉnh', from: newYear, at: day2 };
    const office = { unit: north, name: 'Văn phòng', at: day2 };
    expect(
      fold(units, [
        registered,
        recorded('unit-bac', 'UnitRenamed', renamed),
        recorded('unit-bac', 'SubUnitRegistered', office),
      ]),
    ).toEqual([
      {
        ...row,
        name: 'Thuế tỉnh',
        names: [{ name: 'Cục Thuế' }, { name: 'Thuế tỉnh', from: newYear }],
        subUnits: ['Văn phòng'],
      },
    ]);
  });
});

describe('the register of people', () => {
  const sealed = { person: clerk, sealed: 'c2VhbGVk', clock: 'live' } as const;
  const registered = recorded('person-can-bo', 'PersonRegistered', { ...sealed, at: day1 });

  test('keeps what is sealed sealed', () => {
    expect(fold(people, [registered])).toEqual([
      { id: clerk, sealed: 'c2VhbGVk', clock: 'live', appointments: [] },
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
    expect(shown()).toEqual([{ id: khoi, ...named, decision: '12/QĐ', ...none }]);
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
