import type { Missing } from '@so-vang/domain';
import type { Names } from './names.js';
import type { Language, Say } from './words.js';

/** What still has to be done before a stage can end. */
export const missingNames: Names<Missing['code']> = {
  PLAN: { vi: 'chưa thông qua kế hoạch và chủ đề năm', en: 'the plan with its theme is not adopted' },
  PLEDGE_TEXT: { vi: 'chưa có nội dung giao ước', en: 'the pledge has no text' },
  SIGNATURES: { vi: 'chưa ký giao ước', en: 'pledge not signed' },
  SELF_SCORES: { vi: 'chưa nộp bảng tự chấm điểm', en: 'self-score not submitted' },
  CROSS_SCORES: { vi: 'chưa có bảng chấm chéo', en: 'no cross-score yet' },
  SETTLED_SCORES: { vi: 'chưa chốt điểm', en: 'score not settled' },
  BALLOT: { vi: 'chưa tổ chức bỏ phiếu', en: 'no ballot has been held' },
  VOTES: { vi: 'chưa bỏ phiếu', en: 'has not voted' },
  COUNT: { vi: 'chưa kiểm phiếu', en: 'the ballot is not counted' },
  QUORUM: {
    vi: 'cuộc bỏ phiếu không đủ số đơn vị tham gia, cần bỏ phiếu lại',
    en: 'the ballot had no quorum and must be held again',
  },
  HEAD: {
    vi: 'chưa chọn Trưởng khối, Phó khối năm sau',
    en: "next year's head and deputy are not elected",
  },
};

export const missingIn = (language: Language, { code, units }: Missing, say: Say): string => {
  const name = missingNames[code][language];
  return units ? `${name}: ${say.units(units)}` : name;
};
