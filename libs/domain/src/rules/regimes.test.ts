import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../day-count.js';
import { day } from '../testing/names.js';
import { dayPattern } from '../time.js';
import { documentsOn, legalDocuments } from './documents.js';
import { regimeOn, regimes } from './regimes.js';

const days = fc.integer({ min: 0, max: 365 * 25 }).map((n) => addDays(day('2004-07-01'), n));
const numbersOn = (text: string) => documentsOn(day(text)).map(({ number }) => number);

describe('the regime of a day', () => {
  test.each([
    ['2004-06-30', undefined],
    ['2004-07-01', 'R2003a'],
    ['2017-09-30', 'R2003a'],
    ['2017-10-01', 'R2017'],
    ['2023-12-31', 'R2017'],
    ['2024-01-01', 'R2022'],
    ['2025-06-30', 'R2022'],
    ['2025-07-01', 'R2025'],
    ['2026-09-30', 'R2025'],
    ['2026-10-01', 'R2026'],
  ])('%s is %s', (text, id) => {
    expect(regimeOn(day(text))?.id).toBe(id);
  });
  test('has its law in force, and one of its decrees where there was one', () => {
    fc.assert(
      fc.property(days, (on) => {
        const regime = regimeOn(on);
        const ids = documentsOn(on).map(({ id }) => id);
        expect(ids).toContain(regime?.law);
        if (on >= '2005-10-24')
          expect(ids.filter((id) => regime?.decrees.some((of) => of === id))).toHaveLength(1);
      }),
    );
  });
  test('begins on the day after the one before it has ended', () => {
    regimes.forEach(({ to }, i) => {
      const next = regimes[i + 1];
      expect(to && addDays(day(to), 1)).toBe(next?.from);
    });
  });
});

describe('the documents in force', () => {
  test('change each on its own day: in July 2025 a new decree stands beside the old circular', () => {
    expect(numbersOn('2025-06-30')).toEqual(['06/2022/QH15', '98/2023/NĐ-CP', '01/2024/TT-BNV']);
    expect(numbersOn('2025-07-01')).toEqual(['06/2022/QH15', '152/2025/NĐ-CP', '01/2024/TT-BNV']);
    expect(numbersOn('2025-08-04')).toEqual(['06/2022/QH15', '152/2025/NĐ-CP', '01/2024/TT-BNV']);
    expect(numbersOn('2025-08-05')).toEqual(['06/2022/QH15', '152/2025/NĐ-CP', '15/2025/TT-BNV']);
  });
  test('bear the day on which each was issued', () => {
    const dated = legalDocuments.map(({ number, issuedOn }) => `${number} ${issuedOn}`);
    expect(dated).toEqual([
      ...['15/2003/QH11 2003-11-26', '06/2022/QH15 2022-06-15', '06/2022/QH15 2022-06-15'],
      ...['121/2005/NĐ-CP 2005-09-30', '42/2010/NĐ-CP 2010-04-15', '91/2017/NĐ-CP 2017-07-31'],
      ...['98/2023/NĐ-CP 2023-12-31', '152/2025/NĐ-CP 2025-06-14'],
      ...['02/2011/TT-BNV 2011-01-24', '07/2014/TT-BNV 2014-08-29', '08/2017/TT-BNV 2017-10-27'],
      ...['12/2019/TT-BNV 2019-11-04', '01/2024/TT-BNV 2024-02-24', '15/2025/TT-BNV 2025-08-04'],
    ]);
  });
  test('are at most one of a kind', () => {
    fc.assert(
      fc.property(days, (on) => {
        const kinds = documentsOn(on).map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
  test('have an id and days that can be', () => {
    expect(new Set(legalDocuments.map(({ id }) => id)).size).toBe(legalDocuments.length);
    for (const document of legalDocuments) {
      expect(document.inForceFrom).toMatch(dayPattern);
      expect(document.issuedOn <= document.inForceFrom).toBe(true);
      if ('inForceTo' in document) expect(document.inForceFrom < document.inForceTo).toBe(true);
    }
  });
});
