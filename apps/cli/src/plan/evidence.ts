import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { MovementId } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.txt': 'text/plain',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file of evidence; where the scenario names none, a short text that says what it stands for. */
export const evidenceOf = (
  { movement, unit: ref, title, file, mediaType }: ActValue<'evidence'>[number],
  { cycle, so, unit, unitName, complain, provokes, readFile }: Planning,
): readonly Draft[] => {
  const by = unit(ref);
  if (!so.movements.has(movement) && !provokes) complain({ code: 'MOVEMENT_UNKNOWN', movement });
  const bytes =
    file === undefined
      ? new TextEncoder().encode(`${title}\n${unitName(by)}\n${movement} ${so.year}\n`)
      : readFile(file);
  if (!bytes) {
    complain({ code: 'FILE_UNREADABLE', file: file ?? title });
    return [];
  }
  const type =
    mediaType ??
    (file === undefined
      ? 'text/plain'
      : (mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'));
  const data = {
    movement: movement as MovementId,
    unit: by,
    title,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType: type,
  };
  return [
    draft(
      'FileEvidence',
      cycle,
      data,
      { unit: by },
      {
        upload: { bytes, mediaType: type },
        done: () => so.filed.set(title, data.sha256),
      },
    ),
  ];
};
