import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData, Problem } from '@so-vang/api-contract';
import { startStack, type Stack } from '../support/server.js';
import { accepted, makeWorld, openYear, signAll, type World } from '../support/world.js';

let stack: Stack;
let world: World;
let folder: string;
const unit = () => world.units[0] ?? '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
  const program = join(folder, 'scan.sh');
  await writeFile(
    program,
    '#!/bin/sh\ngrep -q VIRUS "$1" && exit 1\ngrep -q BROKEN "$1" && exit 2\nexit 0\n',
  );
  await chmod(program, 0o755);
  stack = await startStack({ SO_VANG_VIRUS_SCAN: program });
  world = await makeWorld(stack.api, {
    rules: { evidence: { maxBytes: 50, mediaTypes: ['text/plain', 'image/gif'] } },
  });
  await openYear(world);
  await signAll(world);
  accepted(await world.act('ClosePledging', {}));
  accepted(
    await world.act('LaunchMovement', { movement: 'm1', name: 'Hiến máu' } as ActData<'LaunchMovement'>),
  );
  const joining = { movement: 'm1', unit: unit() } as ActData<'JoinMovement'>;
  accepted(await world.act('JoinMovement', joining, { by: world.headOf(unit()) }));
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

const upload = async (body: string, mediaType = 'text/plain', cycle = world.cycle) => {
  const response = await fetch(`${stack.url}/api/evidence?cycle=${cycle}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${stack.token}`, 'Content-Type': mediaType },
    body,
  });
  return { status: response.status, ...((await response.json()) as Partial<Problem>) };
};
const file = (content: string, more: object = {}) => ({
  ...{ movement: 'm1', unit: unit(), title: 'Báo cáo' },
  sha256: createHash('sha256').update(content).digest('hex'),
  ...{ size: Buffer.byteLength(content), mediaType: 'text/plain' },
  ...more,
});
const fileEvidence = (content: string, more?: object) =>
  world.act('FileEvidence', file(content, more) as unknown as ActData<'FileEvidence'>, {
    by: world.headOf(unit()),
  });

describe('a file of evidence', () => {
  test('is scanned, kept, and filed', async () => {
    expect(await upload('Báo cáo')).toMatchObject({ status: 200, scan: 'clean', mediaType: 'text/plain' });
    accepted(await fileEvidence('Báo cáo'));
  });
  test.each([
    ['infected', 'a VIRUS', 'text/plain', 'EVIDENCE_INFECTED', 422],
    ['not to be scanned just now', 'BROKEN', 'text/plain', 'EVIDENCE_SCAN_FAILED', 503],
    ['not what it is said to be', 'GIF89a', 'text/plain', 'EVIDENCE_TYPE_DIFFERS', 415],
    ["larger than the year's rules allow", 'a'.repeat(51), 'text/plain', 'EVIDENCE_TOO_LARGE', 413],
    [
      "of a type that the year's rules do not take",
      '%PDF-1.7',
      'application/pdf',
      'EVIDENCE_TYPE_NOT_ALLOWED',
      415,
    ],
  ])('is refused by name where it is %s', async (_name, body, mediaType, code, status) => {
    expect(await upload(body, mediaType)).toMatchObject({ code, status });
    expect(await fileEvidence(body, { mediaType: 'text/plain' })).toMatchObject({
      code: 'EVIDENCE_NOT_UPLOADED',
    });
  });
  test('of no year is held to the default limits', async () => {
    expect(await upload('%PDF-1.7', 'application/pdf', 'nowhere-2019')).toMatchObject({ status: 200 });
    expect(await fileEvidence('%PDF-1.7', { mediaType: 'application/pdf' })).toMatchObject({
      code: 'EVIDENCE_TYPE_NOT_ALLOWED',
    });
  });
  test('is filed as what it is, and as large as it is', async () => {
    await upload('Phụ lục');
    expect(await fileEvidence('Phụ lục', { mediaType: 'image/gif' })).toMatchObject({
      code: 'EVIDENCE_TYPE_DIFFERS',
    });
    expect(await fileEvidence('Phụ lục', { size: 3 })).toMatchObject({ code: 'BODY_INVALID' });
  });
});

test('health names the scanner', async () => {
  expect(await stack.api.get('/health')).toMatchObject({
    parts: { evidence: { ok: true, detail: expect.stringContaining('scan.sh') } },
  });
});
