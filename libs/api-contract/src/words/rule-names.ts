import type { Mark, RuleFaultCode, RuleKey, RuleScope, Rules } from '@so-vang/domain';
import type { Names } from './names.js';

export const ruleNames: Names<RuleKey> = {
  blocSize: { vi: 'Số đơn vị của khối', en: 'Size of a bloc' },
  noPledge: { vi: 'Đơn vị không ký giao ước', en: 'Units without a pledge' },
  blocListedBy: { vi: 'Cơ quan quyết định danh sách khối', en: 'Who lists the blocs' },
  scoreTableBy: { vi: 'Nơi ban hành bảng điểm', en: 'Who adopts the score table' },
  mergedProvinces: {
    vi: 'Quy định của tỉnh đã hợp nhất',
    en: 'Rules of a province that was merged',
  },
  yearKind: { vi: 'Năm tính thi đua', en: 'Kind of year' },
  conferences: { vi: 'Hội nghị tổng kết và ký giao ước', en: 'Closing and pledge conferences' },
  noPledgeDeduction: { vi: 'Điểm trừ khi không ký giao ước', en: 'Points off without a pledge' },
  thematicAwards: { vi: 'Khen thưởng theo chuyên đề', en: 'Thematic awards' },
  evidence: { vi: 'Tệp minh chứng được nhận', en: 'Files taken as evidence' },
  crossScorers: { vi: 'Số đơn vị chấm chéo mỗi đơn vị', en: 'Cross-scorers of each unit' },
  scoreRounding: { vi: 'Làm tròn điểm', en: 'Rounding of points' },
  exclusionGrounds: { vi: 'Căn cứ không xét thi đua', en: 'Grounds of exclusion' },
  holdGrounds: { vi: 'Căn cứ chưa xét khen thưởng', en: 'Grounds of an eligibility hold' },
  departedMembers: { vi: 'Đơn vị đã rời khối khi đang bỏ phiếu', en: 'Members that left during a ballot' },
  withdrawal: { vi: 'Đơn vị tự xin rút', en: 'Withdrawal by a unit' },
  votingMethods: { vi: 'Hình thức biểu quyết', en: 'Methods of voting' },
  absentVotes: { vi: 'Ý kiến của người vắng mặt', en: 'Opinions of absent members' },
  countingCommittee: { vi: 'Ban kiểm phiếu', en: 'Counting committee' },
  recusal: { vi: 'Đơn vị được bình xét khi biểu quyết', en: 'Recusal' },
  ties: { vi: 'Xử lý khi bằng nhau', en: 'Handling of ties' },
  preparatoryMeeting: { vi: 'Hội nghị trù bị', en: 'Preparatory meeting' },
  minutes: { vi: 'Biên bản hội nghị', en: 'Minutes' },
  slotsExceeded: { vi: 'Khi vượt số lượng đề nghị', en: 'Beyond the number of slots' },
  awardBases: { vi: 'Khen thưởng làm điều kiện cho nhau', en: 'Awards that rest on others' },
  headSelection: { vi: 'Cách chọn Trưởng khối', en: 'How the head is chosen' },
  flagQuota: { vi: 'Tỷ lệ Cờ thi đua của Chính phủ', en: 'Quota of Government flags' },
  councilAwards: { vi: 'Hình thức phải qua Hội đồng', en: 'Awards put to the council' },
  councilThresholds: { vi: 'Tỷ lệ phiếu của Hội đồng', en: "Council's approval ratios" },
  councilQuorum: { vi: 'Số thành viên tối thiểu dự họp Hội đồng', en: "Council's quorum" },
  councilVotingMethods: { vi: 'Hình thức biểu quyết của Hội đồng', en: "Council's methods of voting" },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers of a dossier' },
  reminderDays: { vi: 'Nhắc hạn trước (ngày làm việc)', en: 'Reminder before a deadline (working days)' },
  timers: { vi: 'Thời hạn xử lý (ngày làm việc)', en: 'Processing times (working days)' },
  consultation: { vi: 'Khi cơ quan được hỏi không trả lời', en: 'Silence of a consulted body' },
  dossiersDue: { vi: 'Hạn nộp hồ sơ', en: 'Dossiers due' },
  prizes: { vi: 'Mức tiền thưởng', en: 'Money with each award' },
  holidays: { vi: 'Ngày nghỉ lễ, tết', en: 'Public holidays' },
  scoreTable: { vi: 'Bảng điểm', en: 'Score table' },
  scoreStages: { vi: 'Các bước chấm điểm', en: 'Steps of scoring' },
  choice: { vi: 'Cách bình xét', en: 'Way of choosing' },
  quorum: { vi: 'Số đơn vị tối thiểu tham gia bỏ phiếu', en: 'Quorum' },
  threshold: { vi: 'Tỷ lệ phiếu đồng ý', en: 'Approval ratio' },
  slots: { vi: 'Hạng được đề nghị từng hình thức', en: 'Ranks put up for each award' },
  severalAwards: { vi: 'Một đơn vị nhận nhiều hình thức', en: 'Several awards for one unit' },
  subUnitAwards: { vi: 'Khen thưởng bộ phận trực thuộc', en: 'Awards to sub-units' },
  headship: { vi: 'Bầu Trưởng khối, Phó khối năm sau', en: "Election of next year's head and deputy" },
};

/** Who may list the blocs. */
export const listerNames: Names<Rules['blocListedBy']> = {
  chairman: { vi: 'Chủ tịch UBND tỉnh', en: 'the chairman of the province' },
  council: { vi: 'Hội đồng Thi đua - Khen thưởng tỉnh', en: 'the emulation council of the province' },
};

export type ScopeKind = 'nation' | 'province' | 'bloc';
export const scopeKindOf = (scope: RuleScope): ScopeKind =>
  scope.startsWith('bloc-') ? 'bloc' : scope.startsWith('province-') ? 'province' : 'nation';
/** Who made a rule. */
export const scopeNames: Names<ScopeKind> = {
  nation: { vi: 'quy định chung', en: 'national rule or default' },
  province: { vi: 'quy định của tỉnh', en: 'the province’s rule' },
  bloc: { vi: 'khối tự quy định', en: 'the bloc’s own rule' },
};

/** What is wrong with a value, and what to write instead. */
export const faultNames: Names<RuleFaultCode> = {
  RATIO_ZERO: {
    vi: 'tỷ lệ bằng 0 thì không có phiếu nào cũng đạt; hãy ghi tỷ lệ lớn hơn 0',
    en: 'a share of nothing is always reached; write more than 0',
  },
  SIGNERS_OVER_MEMBERS: {
    vi: 'số người ký nhiều hơn số người kiểm phiếu; hãy ghi nhiều nhất bằng số người kiểm phiếu',
    en: 'more sign than count; write as many as there are members at most',
  },
  TOO_HIGH: {
    vi: 'lớn hơn mức có thể áp dụng; hãy ghi số nhỏ hơn',
    en: 'is higher than can ever apply; write less',
  },
  TOTAL_OUT_OF_REACH: {
    vi: 'các mục và điểm thưởng cộng lại không đạt tổng điểm này; hãy hạ tổng điểm, hoặc nâng điểm các mục',
    en: 'the items and the bonus do not add up to this total; lower the total, or raise an item',
  },
  NAME_EMPTY: { vi: 'chưa có tên; hãy ghi tên hoặc mã', en: 'is empty; write a name' },
  LISTED_TWICE: { vi: 'đã ghi ở trên; hãy bỏ mục trùng', en: 'is listed before; leave it out here' },
  SLOTS_OVERLAP: {
    vi: 'trùng hạng với chỉ tiêu khác của cùng hình thức; hãy gộp lại, hoặc chia theo hạng hay số đơn vị',
    en: 'holds a rank that another slot for the award holds, too; merge them, or part them by rank or size',
  },
  SHARE_MISSING: {
    vi: 'chưa nêu tỷ lệ nữ; hãy thêm tỷ lệ, ví dụ 7/10',
    en: 'the share of women is missing; add it, such as 7/10',
  },
  AWARD_ON_ITSELF: {
    vi: 'hình thức không thể là điều kiện của chính nó trong cùng năm; hãy nêu hình thức khác, hoặc số năm từ 1 trở lên',
    en: 'an award is no condition of itself in one year; name another one, or 1 year or more',
  },
  NOT_EVERY_YEAR: {
    vi: 'không phải năm nào cũng có ngày này; hãy ghi 02-28 hoặc 03-01',
    en: 'not every year has this day; write 02-28 or 03-01',
  },
  WORKED_ON_WEEKDAY: {
    vi: 'ngày này vốn là ngày làm việc; chỉ ghi ngày thứ bảy, chủ nhật đi làm bù',
    en: 'is a working day anyway; list only Saturdays and Sundays that are worked',
  },
  NO_SUCH_YEAR: { vi: 'không phải là một năm; hãy ghi bốn chữ số', en: 'is no year; write four digits' },
  NOT_A_MEDIA_TYPE: {
    vi: 'không phải là loại tệp; hãy ghi như application/pdf',
    en: 'is no media type; write one such as application/pdf',
  },
  BELOW_ZERO: { vi: 'không được âm; hãy ghi 0 hoặc số lớn hơn', en: 'is below zero; write 0 or more' },
  BELOW_ONE: { vi: 'phải từ 1 trở lên', en: 'is below one; write 1 or more' },
  MIN_OVER_MAX: {
    vi: 'số ít nhất lớn hơn số nhiều nhất; hãy đổi lại hai số',
    en: 'the least is over the most; swap the two',
  },
  RANKS_REVERSED: {
    vi: 'hạng cuối đứng trước hạng đầu; hãy đổi lại hai hạng',
    en: 'the last rank is before the first; swap the two',
  },
  DENOMINATOR_NOT_POSITIVE: {
    vi: 'mẫu số phải từ 1 trở lên, ví dụ 2/3',
    en: 'the denominator is not 1 or more; write a fraction such as 2/3',
  },
  RATIO_OVER_ONE: {
    vi: 'tỷ lệ lớn hơn 1; hãy ghi nhiều nhất là 100%',
    en: 'the share is over one; write 100 % at most',
  },
  RATIO_NEVER_REACHED: {
    vi: 'không thể có nhiều hơn tất cả; hãy ghi tỷ lệ nhỏ hơn, hoặc “ít nhất”',
    en: 'more than all is never reached; write a lower share, or at least',
  },
  LIST_EMPTY: { vi: 'danh sách trống; hãy ghi ít nhất một mục', en: 'the list is empty; write one at least' },
  ID_TWICE: {
    vi: 'mã bị trùng; hãy đặt mỗi mục một mã riêng',
    en: 'the id is given twice; give each its own',
  },
  MAXIMA_OVER_TOTAL: {
    vi: 'tổng điểm tối đa của các mục vượt tổng điểm cho phép; hãy hạ điểm các mục, hoặc nâng tổng điểm',
    en: 'the items add up to more than the total; lower an item, or raise the total',
  },
  GROUP_UNKNOWN: {
    vi: 'không có nhóm này trong bảng điểm; hãy sửa mã, hoặc thêm nhóm',
    en: 'the table has no such group; correct the id, or add the group',
  },
  GROUP_MISSING: {
    vi: 'chưa nêu nhóm điểm quyết định; hãy thêm mã nhóm',
    en: 'the group that decides is missing; add its id',
  },
  PAPERS_TWICE: {
    vi: 'hình thức này đã có thành phần hồ sơ; hãy gộp hai mục làm một',
    en: 'this award has its papers already; make one entry of the two',
  },
  NO_SUCH_DAY: { vi: 'không có ngày này trong lịch; hãy sửa lại', en: 'there is no such day; correct it' },
  DAY_OF_ANOTHER_YEAR: {
    vi: 'ngày này thuộc năm khác; hãy chuyển sang đúng năm',
    en: 'the day is of another year; move it to that year',
  },
  DAY_TWICE: { vi: 'ngày này đã được nêu; hãy bỏ một lần', en: 'the day is given twice; leave one out' },
};

export const markNames: Names<Mark> = {
  verified: { vi: 'đã đối chiếu văn bản', en: 'read in the text named' },
  secondary: { vi: 'theo nguồn thứ cấp', en: 'from a secondary source' },
  assumed: { vi: 'mặc định, cần khối xác nhận', en: 'a default, to be confirmed by the bloc' },
};
