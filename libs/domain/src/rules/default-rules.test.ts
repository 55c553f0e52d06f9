import { describe, expect, test } from '@jest/globals';
import { dayPattern } from '../time.js';
import { awards } from './awards.js';
import { defaultRules, defaultValues } from './default-rules.js';
import { ruleKeys } from './rules.js';

describe('the default rules', () => {
  test('say of each rule since when it holds, where it comes from and how sure that is', () => {
    expect(Object.keys(defaultRules).sort()).toEqual([...ruleKeys].sort());
    for (const rule of Object.values(defaultRules)) {
      expect(rule.validFrom).toMatch(dayPattern);
      expect(rule.source).not.toBe('');
      expect(['verified', 'secondary', 'assumed']).toContain(rule.mark);
    }
  });
  test('have the values that cycles take over', () => {
    expect(defaultValues).toEqual(
      Object.fromEntries(Object.entries(defaultRules).map(([key, { value }]) => [key, value])),
    );
  });
  test('have a slot for each award', () => {
    expect([...new Set(defaultValues.slots.map(({ award }) => award))].sort()).toEqual([...awards].sort());
  });
});
