import { describe, expect, test } from '@jest/globals';
import { slugOf } from './slug.js';

describe('an id made of a name', () => {
  test('drops diacritics and what is no letter or digit', () => {
    expect(slugOf('Cả nước chung tay “Vì người nghèo” – đợt 2')).toBe(
      'ca-nuoc-chung-tay-vi-nguoi-ngheo-dot-2',
    );
  });
  test('is numbered where it is taken', () => {
    expect(slugOf('Đền ơn', ['den-on', 'den-on-2'])).toBe('den-on-3');
  });
  test('stays within 80 characters and never ends in a dash', () => {
    const slug = slugOf('chuyển đổi số '.repeat(12));
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(slug.length).toBeLessThanOrEqual(80);
  });
});
