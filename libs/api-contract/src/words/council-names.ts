import type { CalledSitting, CouncilRole, MemberOpinion, NotBefore, SessionKind } from '@so-vang/domain';
import type { Names } from './names.js';

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

/** Why an item of the agenda is not before the sitting any more. */
export const notBeforeNames: Names<NotBefore> = {
  'taken-back': {
    vi: 'hồ sơ đã được trả lại, rút về hoặc trình lại',
    en: 'the dossier was returned, recalled or sent again',
  },
  cancelled: { vi: 'đề nghị đã bị hủy', en: 'the nomination was cancelled' },
  decided: { vi: 'hồ sơ đã chuyển sang quyết định', en: 'the dossier went on to its decision' },
  elsewhere: { vi: 'hồ sơ đang trình phiên họp khác', en: 'the dossier is before another sitting' },
};

/** What the council answers for a dossier. */
export const councilOutcomeNames: Names<'passed' | 'cut'> = {
  passed: { vi: 'Hội đồng thông qua', en: 'Passed by the council' },
  cut: { vi: 'Hội đồng không thông qua', en: 'Cut by the council' },
};
