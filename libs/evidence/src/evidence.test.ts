import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EvidenceTooLarge, openEvidenceFolder } from './evidence.js';
import { EvidenceTypeDiffers, sniffedType } from './media-type.js';
import { EvidenceInfected, ScanFailed, scanByProgram } from './virus-scan.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function* bytesOf(text: string) {
  yield Buffer.from(text, 'latin1');
}
const text = { mediaType: 'text/plain', maxBytes: 100 };
const ooxml = 'application/vnd.openxmlformats-officedocument';
const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const kept = async () =>
  (await readdir(join(folder, 'files'), { recursive: true })).filter((name) => name.length > 60);

describe('a file of evidence', () => {
  test('is kept under its SHA-256, and nobody has scanned it unless told to', async () => {
    const store = await openEvidenceFolder(join(folder, 'files'));
    expect(await store.put(bytesOf('abc'), text)).toEqual({ sha256, size: 3, scan: 'not-scanned' });
    expect(await store.has(sha256)).toBe(true);
    expect(await kept()).toEqual([join('ba', sha256)]);
  });
  test('is checked against what is said of it later, too', async () => {
    const store = await openEvidenceFolder(join(folder, 'files'));
    await store.put(bytesOf('abc'), text);
    expect(await store.check(sha256, 'text/plain')).toBe(3);
    await expect(store.check(sha256, 'application/pdf')).rejects.toThrow(EvidenceTypeDiffers);
    expect(await store.check('ff'.repeat(32), 'text/plain')).toBeUndefined();
  });
  test.each([
    ['larger than allowed', 'a'.repeat(101), text, EvidenceTooLarge],
    ['not what it is said to be', 'GIF89a', text, EvidenceTypeDiffers],
  ])('is not kept where it is %s', async (_name, bytes, declared, error) => {
    const store = await openEvidenceFolder(join(folder, 'files'));
    await expect(store.put(bytesOf(bytes), declared)).rejects.toThrow(error);
    expect(await kept()).toEqual([]);
    expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
  });
});

describe('the type that the bytes show', () => {
  test.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0\0', 'image/jpeg'],
    ['PK\x03\x04\0..[Content_Types].xml..word/document.xml', `${ooxml}.wordprocessingml.document`],
    ['PK\x03\x04\0..[Content_Types].xml..xl/workbook.xml', `${ooxml}.spreadsheetml.sheet`],
    ['PK\x03\x04\0..evil.exe', 'application/zip'],
    ['MZ\x90\0', 'application/x-msdownload'],
    ['C\xf4ng v\xe1n', 'text/plain'],
    ['\x01\0\x02', undefined],
  ])('of %j is %s', (bytes, type) => {
    expect(sniffedType(Buffer.from(bytes, 'latin1'))).toBe(type);
  });
  test.each([
    ['a sheet', 'PK\x03\x04 xl/workbook.xml', `${ooxml}.wordprocessingml.document`],
    ['a program', 'MZ\x90\0', 'text/plain'],
    ['a program', 'MZ\x90\0', 'audio/x-of-our-own'],
    ['text', 'abc', 'application/msword'],
  ])('refuses %s (%j) that is declared as %s', async (_name, bytes, mediaType) => {
    const store = await openEvidenceFolder(join(folder, 'files'));
    await expect(store.put(bytesOf(bytes), { ...text, mediaType })).rejects.toMatchObject({
      name: 'EvidenceTypeDiffers',
      declared: mediaType,
    });
  });
  test('lets a type pass of which no beginning is known', async () => {
    const store = await openEvidenceFolder(join(folder, 'files'));
    const unknown = { ...text, mediaType: 'audio/x-of-our-own' };
    expect(await store.put(bytesOf('\x01\0\x02'), unknown)).toMatchObject({ size: 3 });
  });
});

describe('a scanner', () => {
  /** Infected is what holds the word; what it cannot read is no answer. */
  const script = `#!/bin/sh
[ -r "$1" ] || exit 2
if grep -q VIRUS "$1"; then exit 1; fi
if grep -q BROKEN "$1"; then echo 'no signatures' >&2; exit 2; fi
`;
  const scanned = async () => {
    const program = join(folder, 'scan.sh');
    await writeFile(program, script);
    await chmod(program, 0o755);
    return openEvidenceFolder(join(folder, 'files'), scanByProgram(program));
  };

  test('is called with the file before it is kept', async () => {
    expect(await (await scanned()).put(bytesOf('abc'), text)).toEqual({ sha256, size: 3, scan: 'clean' });
  });
  test.each([
    ['infected', 'a VIRUS', EvidenceInfected],
    ['not looked at, since it is out of order', 'BROKEN', ScanFailed],
  ])('keeps out what is %s', async (_name, bytes, error) => {
    await expect((await scanned()).put(bytesOf(bytes), text)).rejects.toThrow(error);
    expect(await kept()).toEqual([]);
  });
  test('that is not there lets nothing in', async () => {
    const store = await openEvidenceFolder(join(folder, 'files'), scanByProgram(join(folder, 'nowhere')));
    await expect(store.put(bytesOf('abc'), text)).rejects.toThrow(ScanFailed);
  });
});
