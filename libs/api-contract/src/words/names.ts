import type {
  Authority,
  Award,
  CaseKind,
  ChoiceMethod,
  CalledSitting,
  Clock,
  CouncilRole,
  DeadlineName,
  DossierPhase,
  FlagDecision,
  HeadDoubt,
  HeadSelection,
  Mark,
  MinutesSigner,
  MovementKind,
  MovementLevel,
  OpenedBallot,
  MemberOpinion,
  Question,
  Role,
  RuleFaultCode,
  RuleKey,
  RuleScope,
  SessionKind,
  Stage,
  BallotPurpose,
  Recusal,
  TieBreak,
  VotingMethod,
} from '@so-vang/domain';
import type { Language } from './words.js';

/** One thing's name in every language. */
export type Name = Readonly<Record<Language, string>>;
export type Names<Key extends string> = Readonly<Record<Key, Name>>;

export const stageNames: Names<Stage> = {
  pledging: { vi: 'Ký kết giao ước', en: 'Pledge signing' },
  movements: { vi: 'Phong trào thi đua', en: 'Movements' },
  evaluation: { vi: 'Chấm điểm, bình xét', en: 'Evaluation' },
  voting: { vi: 'Bỏ phiếu, xếp hạng', en: 'Voting and ranking' },
  nomination: { vi: 'Đề nghị khen thưởng', en: 'Nomination' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
};

export const movementLevelNames: Names<MovementLevel> = {
  centre: { vi: 'Trung ương', en: 'Centre' },
  province: { vi: 'Tỉnh', en: 'Province' },
  branch: { vi: 'Ngành', en: 'Branch' },
  bloc: { vi: 'Khối', en: 'Bloc' },
};
export const movementKindNames: Names<MovementKind> = {
  regular: { vi: 'Thường xuyên', en: 'Regular' },
  thematic: { vi: 'Theo chuyên đề', en: 'Thematic' },
};
export const caseKindNames: Names<CaseKind> = {
  ExemplaryCase: { vi: 'Điển hình tiên tiến', en: 'Exemplary case' },
  NewModel: { vi: 'Mô hình mới', en: 'New model' },
};

export const awardNames: Names<Award> = {
  GovernmentFlag: { vi: 'Cờ thi đua của Chính phủ', en: 'Government flag' },
  ProvinceFlag: { vi: 'Cờ thi đua của UBND tỉnh', en: 'province flag' },
  ChairmanMerit: { vi: 'Bằng khen của Chủ tịch UBND tỉnh', en: "chairman's merit certificate" },
};

export const signerNames: Names<MinutesSigner> = {
  chair: { vi: 'chủ trì', en: 'the chair' },
  secretary: { vi: 'thư ký', en: 'the secretary' },
};

export const authorityNames: Names<Authority> = {
  government: { vi: 'Chính phủ', en: 'Government' },
  province: { vi: 'Ủy ban nhân dân tỉnh', en: "Province's People's Committee" },
  chairman: { vi: 'Chủ tịch Ủy ban nhân dân tỉnh', en: "Chairman of the People's Committee" },
};

export const roleNames: Names<Role> = {
  office: { vi: 'cơ quan thi đua - khen thưởng tỉnh', en: 'the emulation office' },
  'bloc-head': { vi: 'thủ trưởng đơn vị Trưởng khối hoặc Phó khối', en: 'the head or deputy of the bloc' },
  'unit-head': { vi: 'thủ trưởng đơn vị', en: 'the head of the unit' },
  'unit-officer': { vi: 'cán bộ thi đua của đơn vị', en: 'the emulation officer of the unit' },
  chairman: { vi: 'Chủ tịch Ủy ban nhân dân tỉnh', en: "the chairman of the People's Committee" },
  council: { vi: 'thành viên Hội đồng Thi đua - Khen thưởng', en: 'a member of the emulation council' },
  auditor: { vi: 'người kiểm tra, giám sát', en: 'an auditor' },
  operator: { vi: 'người vận hành hệ thống', en: 'the operator of the system' },
  system: { vi: 'hệ thống', en: 'the system' },
};

/** Why a choice of head asks for a reason. */
export const headDoubtNames: Names<HeadDoubt> = {
  'other-method': { vi: 'khác với cách chọn theo quy định', en: 'the rule has another method' },
  'out-of-turn': {
    vi: 'đơn vị đang hoặc đã làm Trưởng khối trong khi còn đơn vị khác chưa làm',
    en: 'it leads now or has led while others have not',
  },
  'deputy-unknown': {
    vi: 'chưa ghi Phó khối của năm trước',
    en: 'no deputy of the year before is on record',
  },
  'rank-unknown': { vi: 'chưa có xếp hạng của năm trước', en: 'there is no ranking of the year before' },
};

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
  headSelection: { vi: 'Cách chọn Trưởng khối', en: 'How the head is chosen' },
  flagQuota: { vi: 'Tỷ lệ Cờ thi đua của Chính phủ', en: 'Quota of Government flags' },
  councilAwards: { vi: 'Hình thức phải qua Hội đồng', en: 'Awards put to the council' },
  councilThresholds: { vi: 'Tỷ lệ phiếu của Hội đồng', en: "Council's approval ratios" },
  councilQuorum: { vi: 'Số thành viên tối thiểu dự họp Hội đồng', en: "Council's quorum" },
  councilVotingMethods: { vi: 'Hình thức biểu quyết của Hội đồng', en: "Council's methods of voting" },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers of a dossier' },
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

export const dossierPhaseNames: Names<DossierPhase> = {
  drafted: { vi: 'Chưa trình', en: 'Not yet submitted' },
  submitted: { vi: 'Đã trình, chờ tiếp nhận', en: 'Submitted' },
  received: { vi: 'Đã tiếp nhận, đang thẩm định', en: 'Received, under appraisal' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  recalled: { vi: 'Đã rút lại', en: 'Recalled' },
  appraised: { vi: 'Đã thẩm định', en: 'Appraised' },
  'at-council': { vi: 'Đang trình Hội đồng', en: 'Before the council' },
  passed: { vi: 'Hội đồng đã thông qua', en: 'Passed by the council' },
  cut: { vi: 'Hội đồng không thông qua', en: 'Cut by the council' },
  upward: { vi: 'Đã trình cấp trên', en: 'Submitted upward' },
  awarded: { vi: 'Đã được khen thưởng', en: 'Awarded' },
  refused: { vi: 'Không được khen thưởng', en: 'Refused' },
  annulled: { vi: 'Đã hủy quyết định khen thưởng', en: 'Annulled' },
};

export const ballotPhaseNames: Names<OpenedBallot['phase']> = {
  open: { vi: 'Đang bỏ phiếu', en: 'Open' },
  closed: { vi: 'Đã đóng, chờ kiểm phiếu', en: 'Closed, to be counted' },
  counted: { vi: 'Đã kiểm phiếu', en: 'Counted' },
  'called-off': { vi: 'Đã hủy trước khi kiểm phiếu', en: 'Called off' },
  annulled: { vi: 'Đã hủy kết quả', en: 'Annulled' },
};

export const questionNames: Names<Question> = {
  approve: { vi: 'Đồng ý hoặc không đồng ý từng đơn vị', en: 'For or against each candidate' },
  choose: { vi: 'Chọn một số đơn vị', en: 'A choice among the candidates' },
  elect: { vi: 'Chọn một đơn vị', en: 'One of the candidates' },
  rank: { vi: 'Xếp thứ tự các đơn vị', en: 'The candidates in order' },
};

export const choiceMethodNames: Names<ChoiceMethod> = {
  'score-then-ballot': { vi: 'Chấm điểm rồi bỏ phiếu', en: 'Score, then ballot' },
  'ballot-then-score': { vi: 'Bỏ phiếu rồi xét điểm', en: 'Ballot, then score' },
  score: { vi: 'Chấm điểm', en: 'Score' },
  ballot: { vi: 'Bỏ phiếu', en: 'Ballot' },
  consensus: { vi: 'Hội nghị thống nhất', en: 'Consensus' },
};

export const votingMethodNames: Names<VotingMethod> = {
  paper: { vi: 'bỏ phiếu kín', en: 'secret ballot on paper' },
  open: { vi: 'biểu quyết công khai', en: 'open vote' },
  consensus: { vi: 'hội nghị thống nhất', en: 'consensus' },
};

export const ballotPurposeNames: Names<BallotPurpose> = {
  ranking: { vi: 'Bình xét, xếp hạng', en: 'Ranking' },
  tie: { vi: 'Phân định đơn vị đồng hạng', en: 'Breaking a tie' },
  head: { vi: 'Bầu Trưởng khối năm sau', en: "Next year's head" },
};

export const recusalNames: Names<Recusal> = {
  none: { vi: 'biểu quyết như các đơn vị khác', en: 'votes like the others' },
  'abstain-own-unit': { vi: 'không cho ý kiến về đơn vị mình', en: 'abstains on itself' },
  'leave-room': { vi: 'ra ngoài khi biểu quyết về đơn vị mình', en: 'leaves for the vote on itself' },
};

export const tieBreakNames: Names<TieBreak> = {
  share: { vi: 'đồng hạng', en: 'shared rank' },
  'second-ballot': { vi: 'bỏ phiếu lần hai', en: 'second ballot' },
  'score-group': { vi: 'xét điểm một nhóm tiêu chí', en: 'points of one group of items' },
  women: { vi: 'ưu tiên tập thể có tỷ lệ nữ cao', en: 'preference by the share of women' },
  head: { vi: 'Trưởng khối quyết định', en: "the head's decision" },
};

export const headSelectionNames: Names<HeadSelection> = {
  election: { vi: 'bầu', en: 'election' },
  agreed: { vi: 'hội nghị thống nhất', en: 'agreed by all' },
  rotation: { vi: 'luân phiên', en: 'rotation' },
  'deputy-moves-up': { vi: 'Phó khối lên làm Trưởng khối', en: 'the deputy moves up' },
  winner: { vi: 'đơn vị xếp thứ nhất', en: 'the unit ranked first' },
  'rank-2': { vi: 'đơn vị xếp thứ hai', en: 'the unit ranked second' },
  appointed: { vi: 'chỉ định', en: 'appointed' },
};

export const markNames: Names<Mark> = {
  verified: { vi: 'đã đối chiếu văn bản', en: 'read in the text named' },
  secondary: { vi: 'theo nguồn thứ cấp', en: 'from a secondary source' },
  assumed: { vi: 'mặc định, cần khối xác nhận', en: 'a default, to be confirmed by the bloc' },
};

export const clockNames: Names<Clock> = {
  live: { vi: 'Thời gian thực', en: 'Live' },
  played: { vi: 'Thời gian nhập lại', en: 'Played' },
};

export const deadlineNames: Names<DeadlineName> = {
  pledge: { vi: 'Hạn ký kết giao ước', en: 'Deadline for signing the pledge' },
  selfScore: { vi: 'Hạn nộp bảng tự chấm điểm', en: 'Deadline for self-scores' },
  crossScore: { vi: 'Hạn nộp bảng chấm chéo', en: 'Deadline for cross-scores' },
};

export const flagDecisionNames: Names<FlagDecision> = {
  stands: { vi: 'giữ nguyên', en: 'stands' },
  redo: { vi: 'làm lại hoặc đính chính', en: 'to be redone or corrected' },
};

export const councilRoleNames: Names<CouncilRole> = {
  chair: { vi: 'Chủ tịch Hội đồng', en: 'chair' },
  'standing-vice-chair': { vi: 'Phó Chủ tịch thường trực', en: 'standing vice chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'vice chair' },
  member: { vi: 'Ủy viên', en: 'member' },
  secretary: { vi: 'Thư ký', en: 'secretary' },
};

export const sessionNames: Names<SessionKind> = {
  award: { vi: 'phiên họp xét khen thưởng', en: 'session on awards' },
  other: { vi: 'phiên họp khác', en: 'session of another kind' },
};

export const sittingPhaseNames: Names<CalledSitting['phase']> = {
  called: { vi: 'Đã triệu tập', en: 'Called' },
  sitting: { vi: 'Đang họp', en: 'Sitting' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
};

export const memberOpinionNames: Names<MemberOpinion> = {
  for: { vi: 'đồng ý', en: 'for' },
  against: { vi: 'không đồng ý', en: 'against' },
  abstained: { vi: 'không có ý kiến', en: 'abstained' },
};

/** What the council answers for a dossier. */
export const councilOutcomeNames: Names<'passed' | 'cut'> = {
  passed: { vi: 'Hội đồng thông qua', en: 'Passed by the council' },
  cut: { vi: 'Hội đồng không thông qua', en: 'Cut by the council' },
};
