import { signerNames, type Names } from './names.js';
import type { Missing, MissingAtSitting } from '@so-vang/domain';
import { factsIn } from './facts-in.js';
import { listIn } from './say.js';
import type { Language, Say } from './words.js';

/** What still has to be done before a stage can end. */
export const missingNames: Names<Missing['code']> = {
  PLAN: { vi: 'chưa thông qua kế hoạch và chủ đề năm', en: 'the plan with its theme is not adopted' },
  PLEDGE_TEXT: { vi: 'chưa có nội dung giao ước', en: 'the pledge has no text' },
  SIGNATURES: { vi: 'chưa ký giao ước', en: 'pledge not signed' },
  SELF_SCORES: { vi: 'chưa nộp bảng tự chấm điểm', en: 'self-score not submitted' },
  CROSS_SCORES: { vi: 'chưa đủ bảng chấm chéo', en: 'cross-scores are not complete' },
  RECHECKS: { vi: 'chưa thẩm định điểm', en: 'score not re-checked by the office' },
  OBJECTIONS: { vi: 'kiến nghị về điểm chưa được trả lời', en: 'objection to the score not answered' },
  SETTLED_SCORES: { vi: 'chưa chốt điểm', en: 'score not settled' },
  BALLOT: { vi: 'chưa tổ chức bỏ phiếu', en: 'no ballot has been held' },
  VOTES: { vi: 'chưa bỏ phiếu', en: 'has not voted' },
  COUNT: { vi: 'chưa kiểm phiếu', en: 'the ballot is not counted' },
  QUORUM: {
    vi: 'cuộc bỏ phiếu không đủ số đơn vị tham gia, cần bỏ phiếu lại',
    en: 'the ballot had no quorum and must be held again',
  },
  PREPARATORY_MEETING: { vi: 'chưa họp hội nghị trù bị', en: 'the preparatory meeting is not recorded' },
  HEAD: {
    vi: 'chưa chọn Trưởng khối, Phó khối năm sau',
    en: "next year's head and deputy are not elected",
  },
  CONFERENCE: { vi: 'chưa ghi nhận hội nghị tổng kết', en: 'the closing conference is not recorded' },
  MINUTES: { vi: 'chưa lập biên bản hội nghị', en: 'the minutes are not drawn up' },
  MINUTES_OUTDATED: {
    vi: 'biên bản không còn đúng với xếp hạng, đề nghị hoặc kết quả chọn Trưởng khối, cần lập lại',
    en: 'the minutes no longer say what was decided and must be drawn up again',
  },
  OPEN_FLAGS: {
    vi: 'có việc bị ảnh hưởng bởi đính chính chưa được quyết định',
    en: 'something affected by a correction is not decided on',
  },
  REDO_OWED: {
    vi: 'việc đã quyết định làm lại mà chưa làm lại',
    en: 'what was decided to be redone is not',
  },
  MINUTES_SIGNATURES: { vi: 'biên bản chưa đủ chữ ký', en: 'the minutes are not signed' },
};

/** `Cục Thống kê tỉnh (1/2)`: how many of the sheets are in. */
const sheetsIn = (language: Language, sheets: NonNullable<Missing['sheets']>, say: Say): string =>
  listIn(
    language,
    sheets.map(({ unit, given, needed, by }) => {
      const whose = by ? `, ${language === 'vi' ? 'còn thiếu' : 'not yet'} ${say.units(by)}` : '';
      return `${say.unit(unit)} (${given}/${needed}${whose})`;
    }),
  );

export const missingIn = (
  language: Language,
  { code, units, sheets, signers, facts }: Missing,
  say: Say,
): string => {
  const name = missingNames[code][language];
  if (signers)
    return `${name}: ${listIn(
      language,
      signers.map((signer) => signerNames[signer][language]),
    )}`;
  if (facts) return `${name}: ${factsIn(language, facts)}`;
  if (sheets) return `${name}: ${sheetsIn(language, sheets, say)}`;
  return units ? `${name}: ${say.units(units)}` : name;
};

/** What stands between a sitting of the council and its closing. */
const missingAtSittingNames: Names<MissingAtSitting['code']> = {
  ATTENDANCE: { vi: 'chưa ghi thành viên dự họp', en: 'attendance is not recorded' },
  QUORUM: { vi: 'không đủ thành viên dự họp', en: 'there is no quorum' },
  RESULTS: { vi: 'mục chưa có kết quả', en: 'items without a result' },
  ITEMS_NOT_BEFORE_IT: {
    vi: 'mục có hồ sơ không còn trình phiên họp',
    en: 'items whose dossiers are not before the sitting any more',
  },
  COUNT_SIGNED: {
    vi: 'biên bản kiểm phiếu chưa đủ chữ ký, mục',
    en: 'the count is not signed by enough of its committee, items',
  },
  MINUTES: { vi: 'chưa lập biên bản', en: 'the minutes are not drafted' },
  MINUTES_SIGNED: { vi: 'chưa ký biên bản', en: 'the minutes are not signed by' },
  OPEN_FLAGS: missingNames.OPEN_FLAGS,
  REDO_OWED: missingNames.REDO_OWED,
};

export const missingAtSittingIn = (
  language: Language,
  { code, items, people, facts }: MissingAtSitting,
  nameOf: (person: string) => string = (person) => person,
): string => {
  const name = missingAtSittingNames[code][language];
  if (facts) return `${name}: ${factsIn(language, facts)}`;
  const listed = items?.map(String) ?? people?.map(nameOf);
  return listed ? `${name}: ${listIn(language, listed)}` : name;
};
