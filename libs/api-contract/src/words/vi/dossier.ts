import { groundName } from '../ground-names.js';
import { dossierClockNames, paperNames, upwardNames } from '../dossier-names.js';
import { awardNames, decisionNames, dossierPhaseNames } from '../names.js';
import { eitherIn, listIn } from '../say.js';
import { wordsFor } from '../words.js';

export const dossierWords = wordsFor({
  DOSSIER_UNKNOWN: () => ({
    title: 'Không có hồ sơ này',
    detail: 'Chưa có hồ sơ mang mã đã nêu. Hãy kiểm tra lại mã; hồ sơ được lập khi khối đề nghị khen thưởng.',
  }),
  DOSSIER_ALREADY_DRAFTED: () => ({
    title: 'Hồ sơ đã được lập',
    detail: 'Hồ sơ này đã được lập. Hãy tiếp tục trên hồ sơ đã có.',
  }),
  DOSSIER_NOT_IN_PHASE: ({ needed, actual }) => ({
    title: 'Hồ sơ không ở đúng bước',
    detail: `Việc này chỉ làm được khi hồ sơ ở bước ${eitherIn(
      'vi',
      needed.map((phase) => `“${dossierPhaseNames[phase].vi}”`),
    )}; hồ sơ đang ở bước “${dossierPhaseNames[actual].vi}”. Hãy thực hiện các bước theo thứ tự: trình, tiếp nhận, quyết định.`,
  }),
  NO_REGIME_ON_DAY: ({ at }, say) => ({
    title: 'Không có quy định áp dụng cho ngày này',
    detail: `Hệ thống chưa có luật, nghị định áp dụng cho ngày tiếp nhận ${say.time(at)}. Hãy kiểm tra lại ngày tiếp nhận.`,
  }),
  NO_HOLIDAY_TABLE: ({ year }) => ({
    title: 'Chưa có lịch nghỉ lễ, tết',
    detail: `Chưa có bảng ngày nghỉ của năm ${year} nên không tính được thời hạn theo ngày làm việc. Hãy thông qua quy định “Ngày nghỉ lễ, tết” của năm ${year}, rồi thực hiện lại.`,
  }),
  PAPERS_MISSING: ({ papers }) => ({
    title: 'Hồ sơ chưa đủ giấy tờ',
    detail: `Còn thiếu: ${listIn(
      'vi',
      papers.map((paper) => paperNames[paper].vi),
    )}. Hãy đính kèm đủ rồi ký, trình hồ sơ.`,
  }),
  PAPER_ALREADY_ATTACHED: ({ paper, title }) => ({
    title: 'Giấy tờ đã có trong hồ sơ',
    detail: `${paperNames[paper].vi} “${title}” với cùng nội dung đã được đính kèm. Không cần làm lại.`,
  }),
  PAPER_NOT_ATTACHED: ({ paper }) => ({
    title: 'Hồ sơ không có giấy tờ này',
    detail: `Trong hồ sơ không có ${paperNames[paper].vi} với tệp đã nêu. Hãy kiểm tra danh mục giấy tờ.`,
  }),
  DOSSIER_NOT_SIGNED: () => ({
    title: 'Hồ sơ chưa được ký',
    detail: 'Hồ sơ chưa được ký, hoặc giấy tờ đã thay đổi sau khi ký. Hãy ký hồ sơ rồi trình.',
  }),
  DOSSIER_ALREADY_SIGNED: ({ at }, say) => ({
    title: 'Hồ sơ đã được ký',
    detail: `Hồ sơ đã được ký lúc ${say.time(at)}. Chỉ ký lại khi giấy tờ thay đổi.`,
  }),
  NUMBER_ALREADY_USED: ({ number }) => ({
    title: 'Số văn bản đã dùng',
    detail: `Hồ sơ đã được trình theo số ${number}. Lần trình lại cần một số mới.`,
  }),
  BODY_ALREADY_CONSULTED: ({ body, at }, say) => ({
    title: 'Đã lấy ý kiến cơ quan này',
    detail: `${body} đã được lấy ý kiến lúc ${say.time(at)}. Hãy chờ trả lời hoặc gia hạn.`,
  }),
  BODY_NOT_CONSULTED: ({ body }) => ({
    title: 'Chưa lấy ý kiến cơ quan này',
    detail: `${body} chưa được lấy ý kiến về hồ sơ này. Hãy kiểm tra lại tên cơ quan.`,
  }),
  OPINION_ALREADY_RECORDED: ({ body, at }, say) => ({
    title: 'Đã ghi ý kiến trả lời',
    detail: `Ý kiến của ${body} đã được ghi lúc ${say.time(at)}.`,
  }),
  OPINION_AWAITED: ({ bodies }) => ({
    title: 'Đang chờ ý kiến',
    detail: `Chưa có ý kiến của ${listIn('vi', bodies)}. Hãy ghi ý kiến trả lời, hoặc chờ hết hạn nếu quy định cho phép.`,
  }),
  DOSSIER_INELIGIBLE: ({ note }) => ({
    title: 'Hồ sơ không đủ điều kiện',
    detail: `Thẩm định kết luận không đủ điều kiện${note ? `: ${note}` : ''}. Hãy trả lại hồ sơ hoặc quyết định không khen thưởng.`,
  }),
  COUNCIL_NOT_NEEDED: ({ award }) => ({
    title: 'Không phải qua Hội đồng',
    detail: `Theo quy định, ${awardNames[award].vi} không phải qua Hội đồng. Hãy chuyển sang bước quyết định.`,
  }),
  COUNCIL_DIFFERS: ({ council }) => ({
    title: 'Không đúng phiên họp',
    detail: `Hồ sơ đang trình phiên họp “${council}”. Hãy ghi kết quả của đúng phiên họp đó.`,
  }),
  SUBMISSION_DIFFERS: ({ submission, actual }) => ({
    title: 'Hồ sơ đã được trình lại',
    detail: `Phiên họp đã nhận hồ sơ ở lần trình thứ ${submission}; nay hồ sơ đã trình đến lần thứ ${actual}. Hãy đưa hồ sơ vào chương trình lần nữa.`,
  }),
  SITTING_TELLS_ITSELF: ({ council }) => ({
    title: 'Phiên họp tự chuyển kết quả',
    detail: `Phiên họp “${council}” được tổ chức trong hệ thống. Hãy đưa hồ sơ vào chương trình và biểu quyết tại phiên họp đó.`,
  }),
  DOSSIER_HELD: ({ holds }) => ({
    title: 'Hồ sơ đang tạm dừng xét',
    detail: `Hồ sơ đang tạm dừng vì: ${listIn(
      'vi',
      holds.map(({ ground }) => groundName(ground, 'vi')),
    )}. Khi có kết luận, hãy kết thúc tạm dừng rồi thực hiện tiếp.`,
  }),
  HOLD_OF_YEAR: ({ hold }) => ({
    title: 'Tạm dừng này thuộc năm thi đua',
    detail: `“${hold}” được đặt trong năm thi đua cho mọi hồ sơ của đơn vị. Hãy đặt hoặc kết thúc tạm dừng ở năm thi đua; tạm dừng riêng của hồ sơ thì dùng mã khác.`,
  }),
  DOSSIER_HOLD_ALREADY_MADE: ({ hold, at }, say) => ({
    title: 'Đã có việc tạm dừng này',
    detail: `Mã tạm dừng “${hold}” đã dùng lúc ${say.time(at)}. Hãy đặt mã khác nếu là việc khác.`,
  }),
  DOSSIER_HOLD_NOT_OPEN: ({ hold }) => ({
    title: 'Không có việc tạm dừng này',
    detail: `Hồ sơ không có việc tạm dừng “${hold}” đang mở. Hãy kiểm tra lại mã.`,
  }),
  LATE_ENTRY_UNDECIDED: ({ names }) => ({
    title: 'Chưa quyết định việc quá hạn',
    detail: `Trong lúc tạm dừng đã quá hạn: ${listIn(
      'vi',
      names.map((name) => dossierClockNames[name].vi),
    )}. Hãy quyết định có xét tiếp hay không.`,
  }),
  LATE_ENTRY_NOT_ADMITTED: ({ reason }) => ({
    title: 'Hồ sơ quá hạn không được xét',
    detail: `Việc quá hạn không được chấp nhận: ${reason}. Chỉ còn quyết định không khen thưởng.`,
  }),
  NO_LATE_ENTRY: ({ name }) => ({
    title: 'Không có việc quá hạn này',
    detail: `Không có việc quá hạn “${dossierClockNames[name].vi}” chờ quyết định.`,
  }),
  NOT_SUBMITTED_UPWARD: () => ({
    title: 'Không trình cấp trên',
    detail: 'Chỉ hồ sơ Cờ thi đua của Chính phủ mới trình cấp trên; hồ sơ này do tỉnh quyết định.',
  }),
  UPWARD_OUT_OF_ORDER: ({ next }) => ({
    title: 'Chưa đúng thứ tự trình',
    detail: next
      ? `Bước trình tiếp theo là: ${upwardNames[next].vi}.`
      : 'Hồ sơ đã trình đủ các cấp. Hãy chờ quyết định.',
  }),
  RESULT_ALREADY_NOTIFIED: ({ at }, say) => ({
    title: 'Đã thông báo kết quả',
    detail: `Kết quả đã được thông báo lúc ${say.time(at)}.`,
  }),
  AWARD_ALREADY_PRESENTED: ({ at }, say) => ({
    title: 'Đã trao tặng',
    detail: `Việc trao tặng đã được ghi lúc ${say.time(at)}.`,
  }),
  AWARD_DOES_NOT_REST_ON_IT: ({ dossier }) => ({
    title: 'Khen thưởng không liên quan',
    detail: `Hồ sơ ${dossier} không phải khen thưởng sau đó của cùng đơn vị. Hãy bỏ khỏi danh sách.`,
  }),
  ANNULMENT_NOT_BY_AUTHORITY: ({ needed, given }) => ({
    title: 'Không đúng thẩm quyền hủy',
    detail: `Cấp nào quyết định khen thưởng thì cấp đó hủy: ở đây là “${decisionNames[needed].vi}”; quyết định đã nêu là của “${decisionNames[given].vi}”. Hãy nhập quyết định hủy của đúng cấp.`,
  }),
  ANNULMENT_DATE_WRONG: ({ date, decidedOn, today }, say) => ({
    title: 'Ngày quyết định hủy không đúng',
    detail: `Quyết định hủy ghi ngày ${say.day(date)}; ngày này phải từ ngày quyết định khen thưởng (${say.day(decidedOn)}) đến ngày nhập (${say.day(today)}).`,
  }),
  DEADLINE_NOT_RUNNING: ({ name }) => ({
    title: 'Không có thời hạn này',
    detail: `Hồ sơ không có thời hạn “${dossierClockNames[name].vi}” đang tính.`,
  }),
  DEADLINE_NOT_DUE: ({ due }, say) => ({
    title: 'Thời hạn này không đang tính',
    detail: `Không ghi nhận hết thời hạn lúc ${say.time(due)}: việc của thời hạn đó đã xong, đã kết thúc, hoặc việc hết hạn đã được ghi nhận. Không phải làm gì thêm.`,
  }),
  EXTENSION_NOT_LATER: ({ due }, say) => ({
    title: 'Hạn mới không muộn hơn',
    detail: `Hạn hiện nay là ${say.time(due)}. Hãy chọn ngày muộn hơn, kể cả so với hôm nay.`,
  }),
});
