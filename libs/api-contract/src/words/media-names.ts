import type { Language } from './words.js';

const office = 'application/vnd.openxmlformats-officedocument';
const names: { readonly [mediaType: string]: Readonly<Record<Language, string>> } = {
  'application/pdf': { vi: 'PDF', en: 'PDF' },
  'image/jpeg': { vi: 'ảnh JPEG', en: 'JPEG picture' },
  'image/png': { vi: 'ảnh PNG', en: 'PNG picture' },
  'text/plain': { vi: 'văn bản thuần (.txt)', en: 'plain text (.txt)' },
  [`${office}.wordprocessingml.document`]: { vi: 'Word (.docx)', en: 'Word (.docx)' },
  [`${office}.spreadsheetml.sheet`]: { vi: 'Excel (.xlsx)', en: 'Excel (.xlsx)' },
  'application/octet-stream': { vi: 'chưa rõ', en: 'unknown' },
};

/** As users know the type of a file; one without a name here stands as it is. */
export const mediaTypeName = (language: Language, mediaType: string): string =>
  names[mediaType]?.[language] ?? mediaType;
