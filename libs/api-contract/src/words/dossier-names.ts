import type {
  AnnulmentGround,
  AppraisalFinding,
  ClockName,
  NoticeKind,
  Opinion,
  PaperKind,
  RestingBasis,
  UpwardTo,
} from '@so-vang/domain';
import type { Names } from './names.js';

export const paperNames: Names<PaperKind> = {
  'submission-letter': { vi: 'Tờ trình', en: 'Submission letter' },
  'nomination-list': { vi: 'Danh sách đề nghị', en: 'Nomination list' },
  'achievement-report': { vi: 'Báo cáo thành tích', en: 'Achievement report' },
  'report-confirmation': { vi: 'Xác nhận báo cáo thành tích', en: 'Confirmation of the report' },
  minutes: { vi: 'Biên bản họp', en: 'Minutes' },
  'vote-result': { vi: 'Kết quả bỏ phiếu', en: 'Result of the vote' },
  'electronic-files': { vi: 'Tệp điện tử của hồ sơ', en: 'Electronic files' },
  'consulted-opinion': { vi: 'Ý kiến của cơ quan liên quan', en: 'Opinion of a consulted body' },
};

export const dossierClockNames: Names<ClockName> = {
  submit: { vi: 'Nộp hồ sơ', en: 'Dossier in' },
  receive: { vi: 'Tiếp nhận', en: 'Receipt' },
  'return-unfit': { vi: 'Trả lại hồ sơ chưa đạt', en: 'Return of an unfit dossier' },
  'complete-again': { vi: 'Bổ sung, trình lại', en: 'Completion' },
  appraise: { vi: 'Thẩm định', en: 'Appraisal' },
  'central-appraise': { vi: 'Thẩm định ở Trung ương', en: 'Appraisal by the central board' },
  consult: { vi: 'Cơ quan liên quan trả lời', en: 'Answer of a consulted body' },
  decide: { vi: 'Quyết định', en: 'Decision' },
  'refusal-notice': { vi: 'Thông báo không khen thưởng', en: 'Notice of refusal' },
  'result-notice': { vi: 'Thông báo kết quả', en: 'Notice of the result' },
  present: { vi: 'Trao tặng', en: 'Presentation' },
};

export const noticeNames: Names<NoticeKind> = {
  'dossier-to-make-up': { vi: 'Có hồ sơ cần hoàn thiện và trình', en: 'A dossier is to be made up' },
  'dossier-arrived': { vi: 'Có hồ sơ mới trình, chờ tiếp nhận', en: 'A dossier has arrived' },
  'dossier-received': { vi: 'Hồ sơ đã được tiếp nhận', en: 'The dossier is received' },
  'dossier-returned': { vi: 'Hồ sơ bị trả lại', en: 'The dossier is returned' },
  'dossier-recalled': { vi: 'Hồ sơ đã được nơi trình rút lại', en: 'The dossier is recalled' },
  'opinion-silent': { vi: 'Cơ quan liên quan chưa trả lời', en: 'A consulted body has not answered' },
  'deadline-near': { vi: 'Hồ sơ sắp đến hạn', en: 'A deadline is near' },
  'deadline-passed': { vi: 'Hồ sơ đã quá hạn', en: 'A deadline has passed' },
  'still-late': { vi: 'Hồ sơ quá hạn vẫn chưa được giải quyết', en: 'Still late, and not done' },
  'deadline-extended': { vi: 'Thời hạn đã được gia hạn', en: 'A deadline is extended' },
  'late-entry-to-decide': {
    vi: 'Hồ sơ quá hạn trong lúc tạm dừng, cần quyết định',
    en: 'Late while held: to be decided',
  },
  'dossier-held': { vi: 'Hồ sơ bị tạm dừng xét', en: 'The dossier is held' },
  'hold-cleared': { vi: 'Đã kết thúc tạm dừng xét hồ sơ', en: 'The hold is cleared' },
  'council-result': { vi: 'Đã có kết quả của Hội đồng', en: 'The council has voted' },
  'award-decided': { vi: 'Đã có quyết định về khen thưởng', en: 'The award is decided' },
  'result-notified': { vi: 'Có thông báo kết quả khen thưởng', en: 'The result is notified' },
  'nomination-cancelled': {
    vi: 'Đề nghị khen thưởng đã bị hủy',
    en: 'The nomination is cancelled',
  },
  'award-annulled': { vi: 'Quyết định khen thưởng bị hủy', en: 'The award is annulled' },
};

export const annulmentGroundNames: Names<AnnulmentGround> = {
  fraud: { vi: 'Gian dối trong kê khai thành tích', en: 'Fraud in declaring achievements' },
  'false-papers': { vi: 'Thông tin sai, giấy tờ giả', en: 'False information or forged papers' },
  'wrong-procedure': { vi: 'Thẩm định, đề nghị trái pháp luật', en: 'Appraised or proposed against the law' },
  'later-finding': {
    vi: 'Kết luận, bản án sau đó cho thấy không đủ tiêu chuẩn',
    en: 'A later conclusion or judgment shows the standard was not met',
  },
};

/** On what basis a later award was found to rest on an annulled one. */
export const restingBasisNames: Names<RestingBasis> = {
  cited: { vi: 'nêu khen thưởng này làm thành tích', en: 'names this award among its achievements' },
  'same-achievement': { vi: 'cùng một thành tích', en: 'is for the same achievement' },
  'award-base': { vi: 'lấy khen thưởng này làm điều kiện', en: 'has this award as its condition by rule' },
};

export const findingNames: Names<AppraisalFinding> = {
  eligible: { vi: 'Đủ điều kiện', en: 'Eligible' },
  ineligible: { vi: 'Không đủ điều kiện', en: 'Ineligible' },
};
export const opinionNames: Names<Opinion> = {
  agrees: { vi: 'Đồng ý', en: 'Agrees' },
  objects: { vi: 'Không đồng ý', en: 'Objects' },
  noted: { vi: 'Có ý kiến khác', en: 'Has remarks' },
};
export const upwardNames: Names<UpwardTo> = {
  'central-board': { vi: 'Ban Thi đua - Khen thưởng Trung ương', en: 'Central emulation board' },
  'prime-minister': { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
};
