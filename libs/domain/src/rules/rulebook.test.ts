import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../day-count.js';
import type { BlocId } from '../ids.js';
import { day } from '../testing/names.js';
import { entriesFor, ofBloc, ofNation, ofProvince } from '../testing/rulebooks.js';
import { defaultValues } from './default-rules.js';
import { blocScope, partsOfEntryId, provinceScope, resolveRules } from './rulebook.js';
import { ruleKeys, ruleScopePattern, type RuleEntry } from './rules.js';

const half = { num: 1, den: 2 };
const most = { num: 4, den: 5 };
const two = { num: 2, den: 3 };
const quorum = (scope: typeof ofBloc, from: string, value = half, more = {}) =>
  entriesFor(scope, from, { quorum: value }, more);
const resolved = (on: string, ...entries: readonly (readonly RuleEntry[])[]) => {
  const { rules, versions } = resolveRules(entries.flat(), day(on));
  return { value: rules.quorum, version: versions.quorum };
};

describe('the rules of a day', () => {
  test('are the national ones where nobody adopted any', () => {
    const { rules, versions } = resolveRules([], day('2019-12-20'));
    expect(Object.keys(rules).sort()).toEqual([...ruleKeys].sort());
    expect(rules.quorum).toEqual(defaultValues.quorum);
    expect(versions.quorum).toBe('nation/quorum/2004-07-01');
  });
  test('are complete even before the first of all rules', () => {
    expect(resolved('1999-01-01').version).toBe('nation/quorum/2004-07-01');
  });
  test('are the bloc’s before the province’s before the nation’s, however old', () => {
    const nation = quorum(ofNation, '2019-03-01', most);
    const province = quorum(ofProvince, '2018-07-27', two);
    const bloc = quorum(ofBloc, '2018-01-01', half);
    expect(resolved('2019-12-20', nation).version).toBe('nation/quorum/2019-03-01');
    expect(resolved('2019-12-20', province, nation).value).toEqual(two);
    expect(resolved('2019-12-20', bloc, province, nation).version).toBe('bloc-khoi-1/quorum/2018-01-01');
  });
  test('hold the province’s score table where the province adopts it, whatever the bloc had', () => {
    const named = (name: string) => ({
      ...defaultValues.scoreTable,
      items: [{ id: 'nhiem-vu', name, max: 100_00 }],
    });
    const tableOf = (...entries: readonly (readonly RuleEntry[])[]) =>
      resolveRules(entries.flat(), day('2019-12-20')).rules.scoreTable;
    const bloc = entriesFor(ofBloc, '2019-02-01', { scoreTable: named('bloc'), scoreTableBy: 'province' });
    const table = entriesFor(ofProvince, '2018-01-01', { scoreTable: named('province') });
    const takenOver = entriesFor(ofProvince, '2019-07-01', { scoreTableBy: 'province' });
    expect(tableOf(bloc, table)).toEqual(named('bloc'));
    expect(tableOf(bloc, table, takenOver)).toEqual(named('province'));
    expect(tableOf(bloc, takenOver)).toEqual(defaultValues.scoreTable);
  });
  test('are the newest of a scope, from its first day to its last', () => {
    const old = quorum(ofBloc, '2019-01-01', two);
    const newer = quorum(ofBloc, '2019-07-01', most, { validTo: '2019-09-30' });
    expect(resolved('2019-06-30', old, newer).value).toEqual(two);
    expect(resolved('2019-07-01', old, newer).value).toEqual(most);
    expect(resolved('2019-09-30', newer, old).value).toEqual(most);
    expect(resolved('2019-10-01', newer, old).value).toEqual(two);
  });
  test('are the last version of a day', () => {
    const first = quorum(ofBloc, '2019-07-01', two);
    const second = quorum(ofBloc, '2019-07-01', most, { earlier: first });
    expect(resolved('2019-07-01', first, second)).toEqual({
      value: most,
      version: 'bloc-khoi-1/quorum/2019-07-01.2',
    });
  });
  test('are not those that were corrected, wherever the correction begins', () => {
    const wrong = quorum(ofBloc, '2019-07-01', most);
    const right = quorum(ofBloc, '2019-08-01', half, { corrects: 'bloc-khoi-1/quorum/2019-07-01' });
    expect(resolved('2019-07-15', wrong, right).version).toBe('nation/quorum/2004-07-01');
    expect(resolved('2019-08-15', wrong, right).value).toEqual(half);
  });
  test('do not depend on the order of entries of different days', () => {
    const entries = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 });
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 1000 }), (starts, on) => {
        const start = day('2018-01-01');
        const adopted = starts.flatMap((n) => quorum(ofBloc, addDays(start, n)));
        const reversed = [...adopted].reverse();
        expect(resolveRules(reversed, addDays(start, on))).toEqual(resolveRules(adopted, addDays(start, on)));
      }),
    );
  });
});

describe('the id of an entry', () => {
  test('tells scope, rule and first day', () => {
    const parts = { scope: ofBloc, key: 'quorum', validFrom: '2019-07-01' };
    expect(partsOfEntryId('bloc-khoi-1/quorum/2019-07-01')).toEqual(parts);
    expect(partsOfEntryId('bloc-khoi-1/quorum/2019-07-01.2')).toEqual(parts);
    expect(partsOfEntryId('quorum')).toBeUndefined();
    expect(partsOfEntryId('bloc-khoi-1/quorums/2019-07-01')).toBeUndefined();
  });
});

describe('the scope of a rulebook', () => {
  test.each([
    ['Thái Bình', 'province-thai-binh'],
    ['TP. Hồ Chí Minh', 'province-tp-ho-chi-minh'],
    ['Đắk Lắk', 'province-dak-lak'],
    ['Bà Rịa – Vũng Tàu', 'province-ba-ria-vung-tau'],
  ])('of the province %s is %s', (province, scope) => {
    expect(provinceScope(province)).toBe(scope);
    expect(scope).toMatch(ruleScopePattern);
  });
  test('of a bloc holds its id', () => {
    expect(blocScope('khoi-1' as BlocId)).toBe(ofBloc);
  });
});
