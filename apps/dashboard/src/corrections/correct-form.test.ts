import { describe, expect, test } from '@jest/globals';
import { changedFields, correctableFields, fieldName, valuesOfFields } from './correct-form.js';

const said = {
  ...{ cycle: 'khoi-2019', unit: 'cuc-thue', reason: 'Kỷ luật', late: false, revision: 3 },
  ...{ places: [{ unit: 'cuc-thue', rank: 1 }], at: '2019-12-20T02:00:00.000Z' },
};

describe('the form of a correction', () => {
  test('offers what an event says, but not what it is about', () => {
    expect(correctableFields(said, 'X')).toEqual([
      { name: 'reason', kind: 'text' },
      { name: 'late', kind: 'flag' },
      { name: 'revision', kind: 'number' },
      { name: 'places', kind: 'json' },
      { name: 'at', kind: 'time' },
    ]);
  });

  test('asks for a day where one is recorded', () => {
    expect(correctableFields({ from: '2019-01-01' }, 'X')).toEqual([{ name: 'from', kind: 'day' }]);
  });

  test('sends only what was typed anew', () => {
    const values = valuesOfFields(said, 'X');
    expect(changedFields(said, values, 'X')).toEqual({ changed: {}, wrong: [] });
    const typed = { [fieldName('reason')]: ' Chậm báo cáo ', [fieldName('late')]: 'true' };
    expect(changedFields(said, { ...values, ...typed }, 'X')).toEqual({
      changed: { reason: 'Chậm báo cáo', late: true },
      wrong: [],
    });
  });

  test('names what cannot be read', () => {
    const typed = { [fieldName('places')]: '[{', [fieldName('revision')]: 'x' };
    const { wrong } = changedFields(said, { ...valuesOfFields(said, 'X'), ...typed }, 'X');
    expect(wrong).toEqual([fieldName('revision'), fieldName('places')]);
  });
});
