import type { Rules } from '@so-vang/domain';

type Moment = Readonly<Record<'year' | 'month' | 'date' | 'hour' | 'minute', string>>;

const hour = ({ hour: h, minute }: Moment) => `${h} giờ ${minute}`;
const day = ({ date, month, year }: Moment) => `ngày ${date} tháng ${month} năm ${year}`;

/** The minutes are a Vietnamese paper: their words stand in no other language. */
export const paperWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (number: string) => `Số: ${number}`,
  name: 'BIÊN BẢN',
  subject: (year: number, kind: Rules['yearKind']) =>
    `Hội nghị tổng kết công tác thi đua, khen thưởng năm ${kind === 'school' ? `học ${year}–${year + 1}` : year}`,
  basis: (document: string) => `Căn cứ ${document};`,
  parts: {
    meeting: 'Thời gian, địa điểm, thành phần',
    scores: 'Kết quả chấm điểm',
    ranking: 'Kết quả xếp hạng',
    nominations: 'Đề nghị khen thưởng',
    head: 'Trưởng khối, Phó khối năm sau',
    other: 'Nội dung khác',
  },
  time: (from: Moment, to?: Moment) =>
    `Bắt đầu lúc ${hour(from)}, ${day(from)}${to ? `; kết thúc lúc ${hour(to)}, ${day(to)}` : ''}.`,
  place: (place: string) => `Địa điểm: ${place}.`,
  chair: (person: string) => `Chủ trì: ${person}.`,
  secretary: (person: string) => `Thư ký: ${person}.`,
  present: (present: number, all: number, units: readonly string[]) =>
    `Có mặt: ${present}/${all} đơn vị, gồm ${units.join('; ')}.`,
  absent: (units: readonly string[]) => `Vắng mặt: ${units.join('; ')}.`,
  noneAbsent: 'Vắng mặt: không.',
  guests: (guests: readonly string[]) => `Khách mời: ${guests.join('; ')}.`,
  scoreColumns: ['Đơn vị', 'Điểm'],
  vote: (n: number, all: number) => (all > 1 ? `Kết quả bỏ phiếu lần ${n}` : 'Kết quả bỏ phiếu'),
  /** Columns of the vote; what a count does not tell has none. */
  voteColumns: {
    unit: 'Đơn vị',
    for: 'Đồng ý',
    against: 'Không đồng ý',
    abstained: 'Không có ý kiến',
    invalid: 'Không hợp lệ',
    written: 'Bằng văn bản: đồng ý/không đồng ý',
    points: 'Điểm xếp thứ tự',
    share: 'Phiếu đồng ý/số tính tỷ lệ',
    needed: 'Cần ít nhất',
    outcome: 'Kết quả',
  },
  outcome: (approved: boolean) => (approved ? 'Đạt' : 'Không đạt'),
  rankColumns: ['Hạng', 'Đơn vị'],
  nominationColumns: ['Đơn vị', 'Hạng', 'Hình thức khen thưởng', 'Ghi chú'],
  noNominations: 'Khối không đề nghị khen thưởng.',
  leads: (bloc: string) => `Đơn vị dẫn đầu ${bloc}`,
  head: (head: string, deputy: string | undefined, method: string) =>
    `Trưởng khối: ${head}.${deputy ? ` Phó khối: ${deputy}.` : ''} Cách chọn: ${method}.`,
  end: 'Biên bản được thông qua tại hội nghị và là căn cứ để lập hồ sơ đề nghị khen thưởng.',
  signer: { chair: 'CHỦ TRÌ', secretary: 'THƯ KÝ' },
  signedAt: (at: string) => `Đã ký lúc ${at}`,
  notSigned: 'Chưa ký',
} as const;
