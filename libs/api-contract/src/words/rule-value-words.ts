import type { Name, Names } from './names.js';
import type { Language } from './words.js';

const words = {
  countingCommittee: {
    vi: '%{members} người, ít nhất %{signers} người ký',
    en: '%{members} people, of whom at least %{signers} sign',
  },
  blocSize: { vi: 'Từ %{min} đến %{max} đơn vị', en: '%{min} to %{max} units' },
  bonus: { vi: 'Điểm thưởng: đến %{max}', en: 'Bonus: up to %{max}' },
  deduction: { vi: 'Điểm trừ: đến %{max}', en: 'Deduction: up to %{max}' },
  total: { vi: 'Tổng điểm: nhiều nhất %{max}', en: 'Total: at most %{max}' },
  maxChoices: { vi: 'Mỗi phiếu chọn nhiều nhất %{n} đơn vị', en: 'Each vote names at most %{n} units' },
  quorum: { vi: 'Ít nhất %{share} số đơn vị tham gia bỏ phiếu', en: 'At least %{share} of the units vote' },
  threshold: {
    vi: 'Đạt khi %{compare} %{share} %{base} đồng ý',
    en: 'Passed with %{compare} %{share} of %{base}',
  },
  slot: { vi: '%{award}: hạng %{ranks}', en: '%{award}: rank %{ranks}' },
  slotMax: {
    vi: '%{award}: hạng %{ranks}, nhiều nhất %{max} đơn vị',
    en: '%{award}: rank %{ranks}, at most %{max}',
  },
  officeScore: { vi: 'Cơ quan thi đua - khen thưởng kiểm tra', en: 'Checked by the emulation office' },
  ofSize: { vi: 'khối từ %{min} đến %{max} đơn vị', en: 'blocs of %{min} to %{max} units' },
  inRotation: { vi: 'Luân phiên', en: 'In rotation' },
  term: { vi: 'Nhiệm kỳ %{years} năm', en: 'For %{years} year(s)' },
  awardBaseSameYear: {
    vi: '%{award}: đã được %{on} cùng năm',
    en: '%{award}: given the %{on} of the same year',
  },
  awardBase: {
    vi: '%{award}: đã được %{on} trong %{years} năm trước hoặc cùng năm',
    en: '%{award}: given the %{on} in the %{years} years before or the same year',
  },
  councilQuorum: {
    vi: 'Phiên xét khen thưởng: ít nhất %{award} thành viên; phiên khác: %{other}',
    en: 'Award sessions: at least %{award} of the members; others: %{other}',
  },
  form: { vi: 'mẫu %{form}', en: 'form %{form}' },
  copies: { vi: '%{n} bản', en: 'copies: %{n}' },
  timer: { vi: '%{name}: %{n} ngày làm việc', en: '%{name}: %{n} working days' },
  due: { vi: '%{day}, sau %{years} năm', en: '%{day}, %{years} year(s) later' },
  dueInSchools: {
    vi: '%{due} (tính theo năm học: %{day}, sau %{years} năm)',
    en: '%{due} (by the school year: %{day}, %{years} year(s) later)',
  },
  prize: { vi: '%{n} lần mức lương cơ sở', en: '%{n} times base pay' },
  holidays: { vi: 'Lịch nghỉ các năm %{from}–%{to}', en: 'Tables for %{from}–%{to}' },
  self: { vi: 'Tự chấm', en: 'Self-score' },
  cross: { vi: 'Chấm chéo', en: 'Cross-score' },
  settled: { vi: 'Điểm chốt', en: 'Settled' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'more-than': { vi: 'quá', en: 'more than' },
  'units-all': { vi: 'tổng số đơn vị', en: 'all units' },
  'units-present': { vi: 'số đơn vị bỏ phiếu', en: 'the units that voted' },
  'units-valid': { vi: 'số phiếu đồng ý và không đồng ý', en: 'the votes for and against' },
  'members-all': { vi: 'tổng số thành viên', en: 'all members' },
  'members-present': { vi: 'số người bỏ phiếu', en: 'those who voted' },
  'members-valid': { vi: 'số phiếu hợp lệ', en: 'the votes for and against' },
} satisfies Readonly<Record<string, Name>>;
export type RuleValueKey = keyof typeof words;

/** `%{name}` stands for what is filled in. */
export const ruleValueText = (
  key: RuleValueKey,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  (words as Names<RuleValueKey>)[key][language].replace(/%\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
