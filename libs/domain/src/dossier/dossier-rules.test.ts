import { describe, expect, test } from '@jest/globals';
import { defaultValues } from '../rules/default-rules.js';
import { dossierDueOn } from './dossier-rules.js';

describe('the day by which a dossier is in', () => {
  test.each([
    ['calendar', '2026-06-30'],
    ['school', '2026-12-31'],
  ] as const)('goes by the %s year', (yearKind, due) => {
    expect(dossierDueOn({ ...defaultValues, yearKind }, 'GovernmentFlag', 2025)).toBe(due);
    expect(dossierDueOn({ ...defaultValues, yearKind }, 'ProvinceFlag', 2025)).toBe('2026-03-15');
  });
});
