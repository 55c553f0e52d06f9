import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalText } from './canonical-json.js';

describe('the canonical text of an event', () => {
  test('is the one of RFC 8785, byte for byte, whatever the names are', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '10',
        '9',
        '01',
        '-1',
        'constructor',
        'toString',
        'ồ',
        '\u20ac',
        '\ud83d\ude02',
        '\ufb33',
      ),
    );
    const { value } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constantFrom(null, -0, 1e21, 1e-7, '\u2028', '\u007f', '\b"\\'),
      ),
      value: fc.oneof(
        { maxDepth: 4 },
        tie('leaf'),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(name, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 8 }), (object) => {
        expect(canonicalText(object)).toEqual({ text: canonicalize(object) });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['names that are whole numbers', '{"9":1,"10":2,"a":3}', '{"10":2,"9":1,"a":3}'],
    ['the name of the prototype', '{"b":1,"__proto__":{"d":1,"c":2}}', '{"__proto__":{"c":2,"d":1},"b":1}'],
    ['names outside of the basic plane', '{"\ufb33":1,"\ud83d\ude02":2}', '{"\ud83d\ude02":2,"\ufb33":1}'],
  ])('orders %s', (_what, given, expected) => {
    expect(canonicalText(JSON.parse(given))).toEqual({ text: expected });
  });

  test('is not changed by a text that is canonical already', () => {
    const text = '{"":0,"a":[{"b":null,"c":[]},{}],"z":"ồ"}';
    expect(canonicalText(JSON.parse(text))).toEqual({ text });
  });

  test('tells where the flaw is', () => {
    expect(canonicalText({ z: 1, units: [{ a: 1n }] })).toEqual({ flaw: '.units[0].a is a bigint' });
    expect(canonicalText([])).toEqual({ flaw: ' is not an object' });
  });
});
