import type { Mark, RuleFaultCode, RuleKey, RuleScope, Rules } from '@so-vang/domain';
import type { Names } from './names.js';

export const ruleNames: Names<RuleKey> = {
  blocSize: { vi: 'Số đơn vị của khối', en: 'Size of a bloc' },
  noPledge: { vi: 'Đơn vị không ký giao ước', en: 'Units without a pledge' },
  blocListedBy: { vi: 'Cơ quan quyết định danh sách khối', en: 'Who lists the blocs' },
  scoreTableBy: { vi: 'Nơi ban hành bảng điểm', en: 'Who adopts the score table' },
  yearKind: { vi: 'Năm tính thi đua', en: 'Kind of year' },
  conferences: { vi: 'Hội nghị tổng kết và ký giao ước', en: 'Closing and pledge conferences' },
  noPledgeDeduction: { vi: 'Điểm trừ khi không ký giao ước', en: 'Points off without a pledge' },
  thematicAwards: { vi: 'Khen thưởng theo chuyên đề', en: 'Thematic awards' },
  evidence: { vi: 'Tệp minh chứng được nhận', en: 'Files taken as evidence' },
  crossScorers: { vi: 'Số đơn vị chấm chéo mỗi đơn vị', en: 'Cross-scorers of each unit' },
  scoreRounding: { vi: 'Làm tròn điểm', en: 'Rounding of points' },
  exclusionGrounds: { vi: 'Căn cứ không xét thi đua', en: 'Grounds of exclusion' },
  holdGrounds: { vi: 'Căn cứ chưa xét khen thưởng', en: 'Grounds of an eligibility hold' },
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
