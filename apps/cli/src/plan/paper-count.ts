import { createHash } from 'node:crypto';
import type { StreamName } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning, type Upload } from './draft.js';

/** A committee's count; where the scenario names no file as its sheet, a short text that says what it stands for. */
export const paperCount = (
  given: ActValue<'paper-count'>,
  stream: StreamName,
  planning: Planning,
): readonly Draft[] => {
  const { unit, person, so } = planning;
  const { issued, returned = issued, invalid = 0, valid = returned - invalid } = given.papers;
  const lines = Object.entries(given.for).map(([ref, inFavour]) => {
    const [against, spoilt] = [given.against?.[ref] ?? 0, given.invalid?.[ref] ?? 0];
    const points = given.points?.[ref];
    return {
      ...{ unit: unit(ref), for: inFavour, against },
      abstained: given.abstained?.[ref] ?? valid - inFavour - against - spoilt,
      ...(spoilt > 0 && { invalid: spoilt }),
      ...(points !== undefined && { points }),
    };
  });
  const sheet = sheetOf(given.sheet, `${stream}\n${JSON.stringify(lines)}`, planning);
  if (!sheet) return [];
  const papers = { issued, returned, valid, invalid };
  const by = given.by === undefined ? so.committee[0] : person(given.by);
  return [
    draft(
      'EnterCount',
      stream,
      { papers, lines, sheet: sheet.sha256 },
      { person: by },
      { upload: sheet.upload },
    ),
  ];
};

/** The file of a count sheet, or where none is told a text that stands for it. */
export const sheetOf = (
  file: string | undefined,
  counted: string,
  { readFile, complain }: Pick<Planning, 'readFile' | 'complain'>,
): { readonly sha256: string; readonly upload: Upload } | undefined => {
  const bytes =
    file === undefined ? new TextEncoder().encode(`Biên bản kiểm phiếu\n${counted}\n`) : readFile(file);
  if (!bytes) {
    complain({ code: 'FILE_UNREADABLE', file: file ?? '' });
    return undefined;
  }
  const mediaType = file?.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'text/plain';
  return { sha256: createHash('sha256').update(bytes).digest('hex'), upload: { bytes, mediaType } };
};
