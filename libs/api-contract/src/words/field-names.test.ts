import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isIdentity } from '@so-vang/domain';
import { nameOfField } from './field-names.js';

/** One sample of each type of event that there is. */
const samples = new URL('../../../domain/testdata/', import.meta.url);
/** These cannot be corrected. */
const never = ['FactCorrected', 'FlagDecided', 'SittingReserved', 'CommandRefused'];

describe('what can be corrected of an event', () => {
  test.each(readdirSync(samples).filter((file) => file.endsWith('.json')))('has names, in %s', (file) => {
    const { type, data } = JSON.parse(readFileSync(new URL(file, samples), 'utf8')) as {
      readonly type: string;
      readonly data: object;
    };
    const fields = never.includes(type) ? [] : Object.keys(data).filter((field) => !isIdentity(type, field));
    expect(fields.filter((field) => nameOfField(field, 'vi') === field)).toEqual([]);
  });
});
