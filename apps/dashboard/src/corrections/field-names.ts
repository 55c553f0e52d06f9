import type { Name } from '@so-vang/api-contract';

/** What the fields of events are called; of others the name in the data stands. */
const names: Readonly<Record<string, Name>> = {
  at: { vi: 'Thời điểm', en: 'When' },
  reason: { vi: 'Lý do đã ghi', en: 'Reason recorded' },
  note: { vi: 'Ghi chú', en: 'Note' },
  name: { vi: 'Tên', en: 'Name' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  goal: { vi: 'Mục tiêu', en: 'Goal' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  date: { vi: 'Ngày', en: 'Date' },
  on: { vi: 'Ngày', en: 'Day' },
  place: { vi: 'Địa điểm', en: 'Place' },
  text: { vi: 'Nội dung', en: 'Text' },
  theme: { vi: 'Chủ đề', en: 'Theme' },
  document: { vi: 'Văn bản', en: 'Document' },
  number: { vi: 'Số', en: 'Number' },
  signer: { vi: 'Người ký', en: 'Signer' },
  outcome: { vi: 'Kết quả (awarded, refused)', en: 'Outcome (awarded, refused)' },
  award: { vi: 'Hình thức khen thưởng (mã)', en: 'Award (code)' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  places: { vi: 'Thứ hạng', en: 'Places' },
  late: { vi: 'Quá hạn', en: 'Late' },
  head: { vi: 'Trưởng khối', en: 'Head' },
  deputy: { vi: 'Phó khối', en: 'Deputy' },
};

export const nameOfField = (field: string, language: keyof Name): string => names[field]?.[language] ?? field;
