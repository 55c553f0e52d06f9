import {
  decisionNames,
  dossierPhaseNames,
  stageNames,
  type Language,
  type Name,
} from '@so-vang/api-contract';
import type { ServerFault } from '../play/faults.js';
import type { Token } from '../token.js';
import type { Difference, Subject } from '../play/compare.js';

const subjects: Readonly<Record<Subject, Name>> = {
  stage: { vi: 'giai đoạn', en: 'stage' },
  theme: { vi: 'chủ đề', en: 'theme' },
  units: { vi: 'số đơn vị', en: 'number of units' },
  signed: { vi: 'số đơn vị đã ký giao ước', en: 'number of signatures' },
  movements: { vi: 'số phong trào', en: 'number of movements' },
  ranking: { vi: 'xếp thứ', en: 'rank' },
  scores: { vi: 'điểm của', en: 'score of' },
  votes: { vi: 'số phiếu của', en: 'votes for' },
  ballots: { vi: 'số lần bỏ phiếu', en: 'number of ballots' },
  withheld: { vi: 'thứ hạng không xét', en: 'withheld' },
  excluded: { vi: 'đơn vị không xét', en: 'excluded' },
  onHold: { vi: 'đơn vị tạm dừng xét', en: 'on hold' },
  withdrawn: { vi: 'đơn vị xin rút', en: 'withdrawn' },
  departed: { vi: 'đơn vị ra khỏi năm thi đua', en: 'departed' },
  banner: { vi: 'đơn vị giữ cờ luân lưu', en: 'banner' },
  nominations: { vi: 'đề nghị', en: 'nominations to the' },
  head: { vi: 'Trưởng khối năm sau', en: "next year's head" },
  deputy: { vi: 'Phó khối năm sau', en: "next year's deputy" },
  dossiers: { vi: 'hồ sơ của', en: 'dossier of' },
  council: { vi: 'hội đồng thông qua + không thông qua', en: 'passed + cut by the council' },
  cycle: { vi: 'năm thi đua', en: 'cycle' },
};

const nothing: Name = { vi: 'không có', en: 'none' };
const known: Readonly<Record<string, Name>> = { ...stageNames, ...dossierPhaseNames, ...decisionNames };
const ofCode: readonly Subject[] = ['stage', 'dossiers'];

export const sayDifference = (difference: Difference, language: Language): string => {
  const { year, line, subject, which, expected, actual } = difference;
  const value = (given: string): string =>
    given === '' ? nothing[language] : ofCode.includes(subject) ? (known[given]?.[language] ?? given) : given;
  const what = [subjects[subject][language], which && (known[which]?.[language] ?? which)]
    .filter(Boolean)
    .join(' ');
  return language === 'vi'
    ? `dòng ${line}: ${year}, ${what}: tệp ghi ${value(expected)}; thực tế ${value(actual)}`
    : `line ${line}: ${year}, ${what}: expected ${value(expected)}; found ${value(actual)}`;
};

export type Counts = {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
};

type RunWords = {
  readonly mistakes: (file: string, n: number) => string;
  readonly line: (n: number) => string;
  readonly setUp: string;
  readonly plays: (title: string, acts: number, server: string, world: string) => string;
  readonly refusedAsExpected: string;
  readonly unexpected: (code: string) => string;
  readonly notRefused: (code: string) => string;
  readonly otherRefusal: (expected: string, code: string) => string;
  readonly counts: (counts: Counts) => string;
  readonly triedBy: (who: string) => string;
  readonly clerk: string;
  readonly recordedAs: (streams: readonly string[]) => string;
  readonly noToken: (file: string) => string;
  readonly stopped: string;
  readonly asExpected: string;
  readonly differs: (n: number) => string;
  readonly faults: Readonly<Record<ServerFault['code'], (detail: string) => string>>;
  readonly goOn: string;
};

export const runWords: Readonly<Record<Language, RunWords>> = {
  vi: {
    mistakes: (file, n) => `${file}: có ${n} chỗ cần sửa, chưa gửi gì lên máy chủ.`,
    line: (n) => `dòng ${n}`,
    setUp: 'chuẩn bị',
    plays: (title, acts, server, world) =>
      `${title}\n${acts} việc, gửi đến ${server}, các mã có đuôi "-${world}".`,
    refusedAsExpected: 'bị từ chối đúng như tệp ghi',
    unexpected: (code) => `bị từ chối (${code}) trong khi tệp không ghi như vậy`,
    notRefused: (code) => `được ghi nhận trong khi tệp ghi là bị từ chối (${code})`,
    otherRefusal: (expected, code) => `bị từ chối vì ${code}, tệp ghi ${expected}`,
    counts: ({ accepted, repeated, refused }) =>
      `${accepted} việc được ghi nhận${repeated > 0 ? ` (một phần hoặc tất cả đã có từ lần chạy trước)` : ''}, ${refused} việc bị từ chối.`,
    triedBy: (who) => `Người làm: ${who}.`,
    clerk: 'người nhập, bằng khóa truy cập',
    recordedAs: (streams) =>
      `Đã ghi vào ${streams.join(', ')}; xem bằng "npm run so-vang -- events ${streams[0]}".`,
    noToken: (file) =>
      `Không có tệp ${file} chứa khóa truy cập, nên chưa gửi gì. Máy chủ ghi tệp clerk-token vào thư mục dữ liệu của nó khi khởi động: hãy nêu tệp đó bằng --token-file, hoặc đặt SO_VANG_TOKEN.`,
    stopped: 'Dừng tại đây: những việc sau chỉ sai theo. Hãy sửa các chỗ trên rồi chạy lại.',
    asExpected: 'Kết quả đúng như tệp ghi.',
    differs: (n) => `Kết quả khác với tệp ở ${n} chỗ.`,
    faults: {
      UNREACHABLE: (address) =>
        `Không kết nối được với ${address}. Hãy khởi động máy chủ bằng "npm start", hoặc nêu địa chỉ bằng --server.`,
      NOT_LET_IN: (source) =>
        `Máy chủ không chấp nhận khóa truy cập trong ${source}. Khóa của máy chủ là tệp clerk-token trong thư mục dữ liệu của chính nó: hãy nêu tệp đó bằng --token-file, hoặc đặt SO_VANG_TOKEN.`,
      FAULT: (words) => `Máy chủ gặp lỗi: ${words}`,
      NOT_SO_VANG: (address) => `Tại ${address} không phải là Sổ Vàng. Hãy kiểm tra lại --server.`,
    },
    goOn: 'Chạy lại đúng lệnh này sẽ tiếp tục từ chỗ dừng, không ghi việc nào hai lần.',
  },
  en: {
    mistakes: (file, n) => `${file}: ${n} ${n === 1 ? 'mistake' : 'mistakes'}; nothing was sent.`,
    line: (n) => `line ${n}`,
    setUp: 'set-up',
    plays: (title, acts, server, world) => `${title}\n${acts} acts to ${server}; ids end in "-${world}".`,
    refusedAsExpected: 'refused, as expected',
    unexpected: (code) => `refused (${code}), and the file does not say so`,
    notRefused: (code) => `accepted, and the file says it is refused (${code})`,
    otherRefusal: (expected, code) => `refused by ${code}, and the file says ${expected}`,
    counts: ({ accepted, repeated, refused }) =>
      `${accepted} acts accepted${repeated > 0 ? ` (some or all known from an earlier run)` : ''}, ${refused} refused.`,
    triedBy: (who) => `Tried by ${who}.`,
    clerk: 'the clerk, with the token',
    recordedAs: (streams) =>
      `Recorded as ${streams.join(', ')}; "npm run so-vang -- events ${streams[0]}" prints it.`,
    noToken: (file) =>
      `There is no file ${file} with a token, so nothing was sent. A server writes clerk-token into its data folder as it starts: name that file with --token-file, or set SO_VANG_TOKEN.`,
    stopped:
      'Stopped here: what comes after would only follow from this. Correct the above and run it again.',
    asExpected: 'The outcome is as expected.',
    differs: (n) => `The outcome differs from the file in ${n} ${n === 1 ? 'place' : 'places'}.`,
    faults: {
      UNREACHABLE: (address) =>
        `Nothing answers at ${address}. Start the server with "npm start", or name its address with --server.`,
      NOT_LET_IN: (source) =>
        `The server does not take the token in ${source}. A server's token is the file clerk-token in its own data folder: name that file with --token-file, or set SO_VANG_TOKEN.`,
      FAULT: (words) => `The server failed: ${words}`,
      NOT_SO_VANG: (address) => `What answers at ${address} is not Sổ Vàng. Check --server.`,
    },
    goOn: 'The same command again goes on from here and records nothing twice.',
  },
};

/** A fault of the server; of the token, where it came from. */
export const sayFault = ({ code, detail }: ServerFault, language: Language, { from }: Token): string =>
  runWords[language].faults[code](code === 'NOT_LET_IN' ? from : detail);
