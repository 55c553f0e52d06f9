import { createHash } from 'node:crypto';
import type { StreamName } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';

/** A committee's count; where the scenario names no file as its sheet, a short text that says what it stands for. */
export const paperCount = (
  given: ActValue<'paper-count'>,
  stream: StreamName,
  { unit, person, so, readFile, complain }: Planning,
): readonly Draft[] => {
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
  const bytes =
    given.sheet === undefined
      ? new TextEncoder().encode(`Biên bản kiểm phiếu\n${stream}\n${JSON.stringify(lines)}\n`)
      : readFile(given.sheet);
  if (!bytes) {
    complain({ code: 'FILE_UNREADABLE', file: given.sheet ?? stream });
    return [];
  }
  const sheet = createHash('sha256').update(bytes).digest('hex');
  const papers = { issued, returned, valid, invalid };
  const by = given.by === undefined ? so.committee[0] : person(given.by);
  const mediaType = given.sheet?.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'text/plain';
  return [
    draft('EnterCount', stream, { papers, lines, sheet }, { person: by }, { upload: { bytes, mediaType } }),
  ];
};
