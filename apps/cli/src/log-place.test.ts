import { describe, expect, test } from '@jest/globals';
import { nameOf } from './log-place.js';

describe('the name of a log', () => {
  test.each([
    [{ data: '/srv/so-vang' }, '/srv/so-vang'],
    [{ url: 'sqlite:/srv/log.sqlite' }, 'sqlite:/srv/log.sqlite'],
    [
      { url: 'kurrentdb://admin:se@cret@db1:2113,db2:2113?tls=true' },
      'kurrentdb://db1:2113,db2:2113?tls=true',
    ],
  ])('never tells the password: %j', (place, name) => {
    expect(nameOf(place)).toBe(name);
  });
});
