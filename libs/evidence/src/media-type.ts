import { readFile } from 'node:fs/promises';

const ooxml = 'application/vnd.openxmlformats-officedocument';
const docx = `${ooxml}.wordprocessingml.document`;
const xlsx = `${ooxml}.spreadsheetml.sheet`;
const pptx = `${ooxml}.presentationml.presentation`;

/** How files of a type begin; `at` bytes in. */
const signatures: readonly (readonly [type: string, start: string, at?: number])[] = [
  ['application/pdf', '%PDF-'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['video/mp4', 'ftyp', 4],
  ['application/zip', 'PK\x03\x04'],
  ['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/x-msdownload', 'MZ'],
  ['application/x-elf', '\x7fELF'],
];
/** A document of these types is an archive with this part in it; parts' names are never compressed. */
const partOf: readonly (readonly [type: string, part: string])[] = [
  [docx, 'word/document'],
  [xlsx, 'xl/workbook.xml'],
  [pptx, 'ppt/presentation.xml'],
];
/** Older documents, of which the beginning says no more than that they are some. */
const inStorage = ['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'];

/** The type that a file's own bytes show, where they show one. */
export const sniffedType = (bytes: Buffer): string | undefined => {
  const type = signatures.find(([, start, at = 0]) =>
    bytes.subarray(at, at + start.length).equals(Buffer.from(start, 'latin1')),
  )?.[0];
  if (type === 'application/zip') return partOf.find(([, part]) => bytes.includes(part))?.[0] ?? type;
  if (type) return type;
  return bytes.includes(0) ? undefined : 'text/plain';
};

const known: readonly string[] = [...signatures, ...partOf].map(([type]) => type);

/** Whether the bytes are what they are said to be; a type that has no known beginning must at least not be another's. */
const fits = (declared: string, sniffed: string | undefined): boolean => {
  if (inStorage.includes(declared)) return sniffed === 'application/x-ole-storage';
  if (declared.startsWith('text/')) return sniffed === 'text/plain';
  if (known.includes(declared)) return sniffed === declared;
  return sniffed === undefined || sniffed === 'text/plain' || sniffed === 'application/zip';
};

/** The file is not what it was said to be; nothing of it was kept. */
export class EvidenceTypeDiffers extends Error {
  override readonly name = 'EvidenceTypeDiffers';
  constructor(
    readonly declared: string,
    readonly found: string | undefined,
  ) {
    super(`A file declared as ${declared} is ${found ?? 'of another type'}`);
  }
}

export const checkMediaType = async (path: string, declared: string): Promise<void> => {
  const found = sniffedType(await readFile(path));
  if (!fits(declared, found)) throw new EvidenceTypeDiffers(declared, found);
};
