import type { Rules } from '@so-vang/domain';
import type { Names } from './names.js';
import { listerNames } from './rule-names.js';

type Said =
  | 'blocListedBy'
  | 'scoreTableBy'
  | 'mergedProvinces'
  | 'yearKind'
  | 'conferences'
  | 'noPledge'
  | 'thematicAwards';
type SaidToo =
  | 'scoreRounding'
  | 'withdrawal'
  | 'absentVotes'
  | 'departedMembers'
  | 'recusal'
  | 'preparatoryMeeting'
  | 'minutes'
  | 'slotsExceeded'
  | 'severalAwards'
  | 'subUnitAwards'
  | 'headship';
/** Rules whose value is a word. */
export type WordRule = Said | SaidToo;

const required = { vi: 'Bắt buộc', en: 'Required' };
const optional = { vi: 'Không bắt buộc', en: 'Optional' };

export const valueNames: { readonly [Key in WordRule]: Names<Rules[Key]> } = {
  blocListedBy: listerNames,
  mergedProvinces: {
    'until-replaced': {
      vi: 'Áp dụng đến khi tỉnh mới có quy định thay thế',
      en: 'Hold until the new province has its own',
    },
    ended: { vi: 'Hết hiệu lực từ ngày hợp nhất', en: 'End with the merger' },
  },
  scoreTableBy: { bloc: { vi: 'Khối', en: 'The bloc' }, province: { vi: 'Tỉnh', en: 'The province' } },
  yearKind: {
    calendar: { vi: 'Năm dương lịch', en: 'Calendar year' },
    school: { vi: 'Năm học', en: 'School year' },
  },
  conferences: {
    one: { vi: 'Tổng kết và ký giao ước tại một hội nghị', en: 'Closing and next pledge at one conference' },
    two: { vi: 'Tổng kết và ký giao ước tại hai hội nghị', en: 'Closing and next pledge at two' },
  },
  noPledge: {
    excluded: {
      vi: 'Không ký giao ước thì không được xét thi đua',
      en: 'Without a pledge a unit is not ranked',
    },
    allowed: {
      vi: 'Không ký giao ước vẫn được xét thi đua',
      en: 'A unit may be ranked without a pledge',
    },
    deducted: { vi: 'Không ký giao ước thì bị trừ điểm', en: 'Without a pledge points are taken off' },
  },
  thematicAwards: {
    off: { vi: 'Không đề nghị khen thưởng theo chuyên đề', en: 'No awards by theme' },
    allowed: { vi: 'Được đề nghị khen thưởng theo chuyên đề', en: 'Awards by theme may be put up' },
  },
  scoreRounding: {
    down: { vi: 'Làm tròn xuống', en: 'Down' },
    nearest: { vi: 'Làm tròn đến số gần nhất', en: 'To the nearest' },
    up: { vi: 'Làm tròn lên', en: 'Up' },
  },
  withdrawal: {
    allowed: { vi: 'Đơn vị được xin rút', en: 'A unit may step back' },
    off: { vi: 'Đơn vị không được xin rút', en: 'A unit may not step back' },
  },
  departedMembers: {
    leave: {
      vi: 'Từ ngày rời khối không bỏ phiếu, không được chọn, không tính vào tổng số',
      en: 'From that day on have no vote, are not chosen, and are out of the base',
    },
    stay: { vi: 'Vẫn như khi mở cuộc bỏ phiếu', en: 'Stay as the ballot opened' },
  },
  absentVotes: {
    'written-opinion': { vi: 'Cho ý kiến bằng văn bản', en: 'Give their opinion in writing' },
    none: { vi: 'Không tính', en: 'Are not asked' },
  },
  recusal: {
    none: { vi: 'Vẫn biểu quyết', en: 'Votes as the others do' },
    'abstain-own-unit': { vi: 'Không biểu quyết về đơn vị mình', en: 'Abstains on its own unit' },
    'leave-room': { vi: 'Ra khỏi phòng họp', en: 'Leaves the room' },
  },
  preparatoryMeeting: { required, optional },
  minutes: { required, optional },
  slotsExceeded: {
    warn: { vi: 'Vượt thì phải nêu lý do', en: 'More need a reason' },
    refuse: { vi: 'Không được vượt', en: 'More are refused' },
  },
  severalAwards: {
    'one-per-unit': { vi: 'Mỗi đơn vị một hình thức', en: 'One award a unit' },
    allowed: { vi: 'Một đơn vị được nhận nhiều hình thức', en: 'A unit may have several awards' },
  },
  subUnitAwards: {
    off: { vi: 'Không đề nghị cho bộ phận trực thuộc', en: 'No nominations for sub-units' },
    allowed: { vi: 'Được đề nghị cho bộ phận trực thuộc', en: 'Sub-units may be nominated' },
  },
  headship: {
    required: { vi: 'Phải chọn trước khi kết thúc năm thi đua', en: 'Chosen before the cycle closes' },
    optional,
  },
};

export const tieNames: Names<Rules['ties']['method']> = {
  share: { vi: 'Cùng hưởng thứ hạng', en: 'They share the rank' },
  'second-ballot': { vi: 'Bỏ phiếu lần hai', en: 'A second ballot' },
  'score-group': { vi: 'Theo điểm của nhóm nội dung', en: 'The points of a group decide' },
  women: { vi: 'Ưu tiên tập thể có tỷ lệ nữ cao', en: 'The unit with more women goes first' },
  head: { vi: 'Trưởng khối quyết định', en: 'The head decides' },
};
export const quotaBaseNames: Names<Rules['flagQuota']['base']> = {
  'standard-met': {
    vi: 'số tập thể đạt tiêu chuẩn Cờ thi đua cấp tỉnh',
    en: 'collectives that meet the province flag’s standard',
  },
  'bloc-leaders': { vi: 'số tập thể dẫn đầu khối, cụm', en: 'collectives that lead a bloc' },
};
export const silenceNames: Names<Rules['consultation']['silence']> = {
  proceed: { vi: 'Không trả lời thì tiếp tục', en: 'Without an answer it goes on' },
  wait: { vi: 'Chờ ý kiến', en: 'The answer is waited for' },
};
