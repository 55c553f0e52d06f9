import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { call } from './testing/call.js';
import { withActs } from './testing/scenarios.js';

const folder = mkdtempSync(join(tmpdir(), 'so-vang-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, text);
  return file;
};

describe('the command line', () => {
  test.each([
    [[], 'No command was given'],
    [['paly'], 'There is no command "paly"'],
    [['run', '--lang', 'en'], '"run" needs <scenario.yaml>'],
    [['run', 'a.yaml', 'b.yaml', '--lang=en'], '"run" takes no "b.yaml"'],
    [['run', 'nowhere.yaml', '--lang', 'en'], 'There is no file "nowhere.yaml"'],
    [['run', 'nowhere.yaml'], 'Không có tệp "nowhere.yaml"'],
    [['run', 'a.yaml', '--lang', 'fr'], '--lang là vi hoặc en'],
    [['run', 'a.yaml', '--as', 'A B'], '--as "A B" phải gồm'],
    [['run', 'a.yaml', '--server', 'localhost:3000', '--lang', 'en'], 'is not an address'],
    [['recover', '--quiet'], '"recover" không dùng --quiet'],
    [['run', 'a.yaml', '--sever', 'x'], 'Không có tùy chọn --sever'],
    [['events', 'cycle-a', '--quiet'], '"events" takes no --quiet'],
    [['run', 'a.yaml', '--sever', 'x', '--lang', 'en'], "Unknown option '--sever'"],
    [['toString'], 'There is no command "toString"'],
  ])('%j shows what is wrong and how it is used', async (argv, message) => {
    const { code, error } = await call(...argv);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(error).toMatch(/^(Usage|Cách dùng)$/m);
  });

  test('shows its version, its help and the schema', async () => {
    expect(await call('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(await call('--help')).toMatchObject({ code: 0, out: expect.stringContaining('so-vang run') });
    const both = (await call('--help')).out;
    expect(both.indexOf('Cách dùng')).toBeLessThan(both.indexOf('Usage'));
    const { out } = await call('events', '--help', '--lang', 'vi');
    expect(out).toContain('In các sự kiện của một luồng');
    expect(out).not.toMatch(/so-vang run|Prints the events/);
    expect((await call('events', '--help', '--lang=en')).out).toContain('Prints the events of a stream');
    expect(JSON.parse((await call('schema')).out)).toMatchObject({ type: 'object' });
  });

  test('says what is wrong in a scenario with its lines, and sends nothing', async () => {
    const file = fileWith(withActs('  - { at: 2019-01-02, sgin: all }'));
    expect(await call('run', file, '--lang', 'en')).toMatchObject({
      code: 2,
      error: expect.stringContaining('line 7: There is no act "sgin". Did you mean "sign"?'),
    });
    expect(await call('run', file)).toMatchObject({
      error: expect.stringContaining('dòng 7: Không có việc "sgin". Có phải ý là "sign"?'),
    });
  });

  test('says where there is no log', async () => {
    expect(await call('events', 'unit-a', '--data', folder)).toMatchObject({ code: 3 });
    expect(await call('rebuild', '--data', folder)).toMatchObject({ code: 3 });
  });
});
