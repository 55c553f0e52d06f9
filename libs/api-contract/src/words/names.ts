import type {
  Authority,
  Award,
  CaseKind,
  Clock,
  DeadlineName,
  DossierPhase,
  FlagDecision,
  HeadDoubt,
  HeadSelection,
  MinutesSigner,
  MovementKind,
  MovementLevel,
  Role,
  Stage,
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

/** Who decides: the Prime Minister, or the chairman of the province's People's Committee (law 06/2022/QH15 art. 25, 26 and 74). */
export const authorityNames: Names<Authority> = {
  government: { vi: 'Thủ tướng Chính phủ', en: 'the Prime Minister' },
  province: {
    vi: 'Chủ tịch Ủy ban nhân dân tỉnh',
    en: "the chairman of the province's People's Committee",
  },
  chairman: {
    vi: 'Chủ tịch Ủy ban nhân dân tỉnh',
    en: "the chairman of the province's People's Committee",
  },
};

/** The same with what is decided, where it has to be told apart: the chairman decides two. */
export const decisionNames: Names<Authority> = {
  government: {
    vi: `${authorityNames.government.vi} (${awardNames.GovernmentFlag.vi})`,
    en: `${authorityNames.government.en} (${awardNames.GovernmentFlag.en})`,
  },
  province: {
    vi: `${authorityNames.province.vi} (${awardNames.ProvinceFlag.vi})`,
    en: `${authorityNames.province.en} (${awardNames.ProvinceFlag.en})`,
  },
  chairman: {
    vi: `${authorityNames.chairman.vi} (${awardNames.ChairmanMerit.vi})`,
    en: `${authorityNames.chairman.en} (${awardNames.ChairmanMerit.en})`,
  },
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
  cancelled: { vi: 'Đã hủy đề nghị', en: 'Cancelled' },
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
  redone: { vi: 'đã làm lại hoặc đã đính chính', en: 'redone or corrected by now' },
};
