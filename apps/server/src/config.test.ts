import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from './config.js';

describe('the configuration', () => {
  test('keeps the log in the data folder unless it is told otherwise', () => {
    expect(loadConfig({ SO_VANG_DATA: '/srv/so-vang' }).eventStore).toBe('sqlite:/srv/so-vang/log.sqlite');
    const url = 'kurrentdb://admin:changeit@a:2113,b:2113,c:2113?tlsVerifyCert=false&namespace=hanoi';
    expect(loadConfig({ SO_VANG_EVENT_STORE: url }).eventStore).toBe(url);
  });

  test.each([
    'kurrentdb://admin:s3cret@',
    'kurrentdb://admin:s3cret@a:b',
    'kurrentdb://admin:s3cret@a?tsl=false',
    'kurrentdb://admin:s3:cret@a',
    'kurrentdb://admin:s3@cret@a',
    'kurrentdb://s3cret@a',
    'postgres://admin:s3cret@a',
    'sqlite:',
    '',
  ])('names the mistake in the URL of the log %j together with all others, and no password', (url) => {
    const load = () => loadConfig({ SO_VANG_EVENT_STORE: url, SO_VANG_PORT: '0' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(
      /SO_VANG_PORT: [^]*SO_VANG_EVENT_STORE: The URL of the log .*: write sqlite:<file>, or kurrentdb/,
    );
    expect(load).not.toThrow(/s3cret|s3:cret|cret/);
  });

  test('takes the address of the program for letters, and nothing that is none', () => {
    expect(loadConfig({ SO_VANG_PUBLIC_URL: 'https://so-vang.example.vn/' }).publicUrl).toBe(
      'https://so-vang.example.vn',
    );
    expect(loadConfig({}).publicUrl).toBeUndefined();
    for (const url of ['so-vang.example.vn', 'ftp://a', 'https://a/b', 'https://u:p@a', 'https://a?b=1'])
      expect(() => loadConfig({ SO_VANG_PUBLIC_URL: url })).toThrow(/SO_VANG_PUBLIC_URL: write https:/);
  });

  test('sends e-mail with a server and a sender, and names either where it is missing or wrong', () => {
    expect(loadConfig({}).mail).toBeUndefined();
    const url = 'smtps://so-vang:m%40t@mail.example.vn:465';
    const from = 'Sổ Vàng <so-vang@example.vn>';
    expect(loadConfig({ SO_VANG_SMTP_URL: url, SO_VANG_MAIL_FROM: from }).mail).toEqual({
      ...{ url, from, domain: 'example.vn' },
    });
    expect(() => loadConfig({ SO_VANG_SMTP_URL: url, SO_VANG_PORT: '0' })).toThrow(
      /SO_VANG_PORT: [^]*SO_VANG_MAIL_FROM: needed beside SO_VANG_SMTP_URL/,
    );
    const wrong = () => loadConfig({ SO_VANG_SMTP_URL: 'mail:s3cret@a', SO_VANG_MAIL_FROM: 'Sổ Vàng' });
    expect(wrong).toThrow(/SO_VANG_SMTP_URL: write smtp:[^]*SO_VANG_MAIL_FROM: write name@domain/);
    expect(wrong).not.toThrow(/s3cret/);
  });
});
