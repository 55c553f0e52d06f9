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

/** A file as it is kept; where the scenario names none, a short text that says what it stands for. */
export const fileOf = (
  { title, file, mediaType }: { title: string; file?: string | undefined; mediaType?: string | undefined },
  about: string,
  { complain, readFile }: Planning,
) => {
  const bytes = file === undefined ? new TextEncoder().encode(`${title}\n${about}\n`) : readFile(file);
  if (!bytes) {
    complain({ code: 'FILE_UNREADABLE', file: file ?? title });
    return undefined;
  }
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType:
      mediaType ??
      (file === undefined
        ? 'text/plain'
        : (mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream')),
  };
};

/** A file of evidence. */
export const evidenceOf = (
  { movement, unit: ref, title, file, mediaType }: ActValue<'evidence'>[number],
  planning: Planning,
): readonly Draft[] => {
  const { cycle, so, unit, unitName, complain, provokes } = planning;
  const by = unit(ref);
  if (!so.movements.has(movement) && !provokes) complain({ code: 'MOVEMENT_UNKNOWN', movement });
  const read = fileOf({ title, file, mediaType }, `${unitName(by)}\n${movement} ${so.year}`, planning);
  if (!read) return [];
  const { bytes, ...kept } = read;
  const data = { movement: movement as MovementId, unit: by, title, ...kept };
  const upload = { bytes, mediaType: kept.mediaType };
  return [
    draft(
      'FileEvidence',
      cycle,
      data,
      { unit: by },
      { upload, done: () => so.filed.set(title, kept.sha256) },
    ),
  ];
};
