import { questionNames, votingMethodNames } from '../ballot-names.js';
import { awardNames, dossierPhaseNames, headSelectionNames } from '../names.js';
import { ruleNames } from '../rule-names.js';
import { listIn } from '../say.js';
import { wordsFor } from '../words.js';

/** Ranking, nomination and headship. */
export const choosingWords = wordsFor({
  NO_BALLOT_BY_RULE: ({ rule }) => ({
    title: 'Khối không bỏ phiếu',
    detail: `Theo quy định “${ruleNames[rule].vi}” của khối, thứ hạng xác định theo điểm, không bỏ phiếu. Hãy công bố xếp hạng theo điểm.`,
  }),
  NO_CANDIDATES: ({ rule }) => ({
    title: 'Không có đơn vị để bỏ phiếu',
    detail: `Không đơn vị nào đủ điều kiện đưa ra bỏ phiếu theo quy định “${ruleNames[rule].vi}”. Hãy nêu rõ danh sách đơn vị, hoặc kiểm tra lại quy định và điểm đã chốt.`,
  }),
  CLOSES_BEFORE_IT_OPENS: ({ closesAt }, say) => ({
    title: 'Giờ kết thúc bỏ phiếu không hợp lệ',
    detail: `Giờ kết thúc bỏ phiếu ${say.time(closesAt)} không muộn hơn giờ bắt đầu. Hãy chọn giờ kết thúc muộn hơn.`,
  }),
  BALLOT_NOT_COUNTED: ({ ballot }) => ({
    title: 'Cuộc bỏ phiếu trước chưa kiểm phiếu',
    detail: `Cuộc bỏ phiếu ${ballot} chưa kiểm phiếu. Hãy đóng và kiểm phiếu cuộc đó trước.`,
  }),
  ORDER_MISSING: ({ rule }) => ({
    title: 'Thiếu thứ tự xếp hạng',
    detail: `Theo quy định “${ruleNames[rule].vi}”, hội nghị thống nhất thứ hạng. Hãy ghi thứ tự các đơn vị mà hội nghị đã thống nhất.`,
  }),
  UNIT_NAMED_TWICE: ({ unit }, say) => ({
    title: 'Đơn vị được nêu hai lần',
    detail: `${say.unit(unit)} được nêu nhiều hơn một lần trong danh sách. Hãy giữ lại một lần.`,
  }),
  RANKING_DIFFERS: ({ computed }, say) => ({
    title: 'Thứ hạng không khớp với điểm hoặc phiếu',
    detail: `Thứ hạng theo điểm hoặc số phiếu là: ${computed
      .map(({ unit, rank }) => `${rank}. ${say.unit(unit)}`)
      .join('; ')}. Hãy ghi đúng thứ hạng này, hoặc bỏ trống để hệ thống tự xếp.`,
  }),
  UNIT_NOT_RANKED: ({ unit }, say) => ({
    title: 'Đơn vị không được xếp hạng',
    detail: `${say.unit(unit)} không có trong bảng xếp hạng đã công bố nên không đề nghị khen thưởng được. Hãy chọn một đơn vị đã xếp hạng.`,
  }),
  UNIT_HAS_WITHDRAWN: ({ unit, reason }, say) => ({
    title: 'Đơn vị đã xin rút',
    detail: `${say.unit(unit)} đã xin rút, lý do: ${reason}. Hãy chọn đơn vị khác.`,
  }),
  RANK_NOT_IN_SLOT: ({ award, rank, fromRank, toRank }) => ({
    title: 'Thứ hạng không thuộc diện đề nghị',
    detail: `Đơn vị xếp thứ ${rank}; theo quy định của khối, ${awardNames[award].vi} đề nghị cho đơn vị xếp ${
      fromRank === toRank ? `thứ ${fromRank}` : `từ thứ ${fromRank} đến thứ ${toRank}`
    }. Hãy chọn đơn vị hoặc hình thức khen thưởng khác.`,
  }),
  NO_SLOT_FOR_AWARD: ({ award }) => ({
    title: 'Khối không đề nghị hình thức này',
    detail: `Quy định của khối không có suất ${awardNames[award].vi}. Hãy chọn hình thức khác, hoặc thông qua quy định mới cho năm sau.`,
  }),
  SLOTS_FULL: ({ award, max, check }) => ({
    title: 'Đã đủ số suất đề nghị',
    detail: `Khối được đề nghị nhiều nhất ${max} ${awardNames[award].vi}${check ? ` (khối có ${check.units} đơn vị), đây sẽ là đề nghị thứ ${check.taken}` : ' và đã đề nghị đủ'}. Hãy chọn hình thức khen thưởng khác.`,
  }),
  NOT_APPROVED_BY_BALLOT: ({ unit }, say) => ({
    title: 'Không đạt tỷ lệ phiếu đồng ý',
    detail: `${say.unit(unit)} không đạt tỷ lệ phiếu đồng ý theo quy định, hoặc không được đưa ra bỏ phiếu. Hãy chọn đơn vị đã đạt.`,
  }),
  ALREADY_NOMINATED: ({ unit, award }, say) => ({
    title: 'Đơn vị đã được đề nghị',
    detail: `${say.unit(unit)} đã được đề nghị tặng ${awardNames[award].vi}. Không đề nghị lại hình thức đó; nếu khối cho phép một đơn vị nhận nhiều hình thức thì phải quy định từ đầu năm. Đơn vị đã được đề nghị thì không xin rút được nữa.`,
  }),
  NOMINATION_UNKNOWN: ({ dossier }) => ({
    title: 'Không có đề nghị này',
    detail: `Năm thi đua không có đề nghị nào mang số hồ sơ ${dossier}. Hãy chọn trong danh sách đề nghị.`,
  }),
  NOMINATION_ALREADY_CANCELLED: ({ at }, say) => ({
    title: 'Đề nghị đã bị hủy',
    detail: `Đề nghị này đã bị hủy lúc ${say.time(at)}. Không cần hủy lại.`,
  }),
  DOSSIER_ALREADY_SENT: ({ actual }) => ({
    title: 'Không hủy được đề nghị',
    detail: `Hồ sơ của đề nghị này đang ở bước “${dossierPhaseNames[actual].vi}”. Chỉ hủy được đề nghị khi hồ sơ chưa trình; sau đó việc xét do nơi nhận hồ sơ quyết định.`,
  }),
  SUB_UNIT_AWARDS_OFF: () => ({
    title: 'Không đề nghị cho bộ phận trực thuộc',
    detail:
      'Quy định của khối không cho đề nghị khen thưởng bộ phận trực thuộc đơn vị. Hãy đề nghị cho chính đơn vị, hoặc thông qua quy định cho phép từ đầu năm.',
  }),
  HEAD_ALREADY_ELECTED: ({ head }, say) => ({
    title: 'Đã chọn Trưởng khối năm sau',
    detail: `Trưởng khối năm sau đã được chọn là ${say.unit(head)}. Không chọn lại.`,
  }),
  HEAD_NOT_OF_THAT_RANK: ({ head, method }, say) => ({
    title: 'Trưởng khối không đúng thứ hạng',
    detail: `Cách chọn đã ghi là “${headSelectionNames[method].vi}”, nhưng ${say.unit(head)} không ở thứ hạng đó. Hãy chọn đúng đơn vị, hoặc ghi cách chọn khác.`,
  }),
  CLOCK_IS_LIVE: () => ({
    title: 'Không chuyển được thời gian thực',
    detail:
      'Năm thi đua này chạy theo thời gian thực nên không chuyển thời gian được. Chỉ năm thi đua nhập lại mới chuyển được.',
  }),
  METHOD_NOT_YET_AVAILABLE: () => ({
    title: 'Chưa có hình thức bỏ phiếu này',
    detail:
      'Chưa bỏ phiếu kín qua mạng được. Hãy bỏ phiếu giấy, hoặc hình thức khác mà quy định của khối cho phép.',
  }),
  METHOD_NOT_BY_RULE: ({ rule, method, allowed }) => ({
    title: 'Hình thức biểu quyết không đúng quy định',
    detail: `Quy định “${ruleNames[rule].vi}” không có “${votingMethodNames[method].vi}”; được dùng: ${listIn(
      'vi',
      allowed.map((each) => votingMethodNames[each].vi),
    )}.`,
  }),
  QUESTION_NOT_BY_RULE: ({ rule, question }) => ({
    title: 'Nội dung bỏ phiếu không đúng quy định',
    detail: `Theo quy định “${ruleNames[rule].vi}”, cuộc bỏ phiếu này không hỏi “${questionNames[question].vi}”. Hãy chọn nội dung khác.`,
  }),
  TIE_BALLOT_NOT_BY_RULE: ({ rule }) => ({
    title: 'Không bỏ phiếu lần hai',
    detail: `Theo quy định “${ruleNames[rule].vi}”, khối không bỏ phiếu lần hai giữa các đơn vị bằng nhau.`,
  }),
  NOT_A_TIE: ({ units }, say) => ({
    title: 'Các đơn vị này không bằng nhau',
    detail: `${say.units(units)} không phải là toàn bộ các đơn vị đồng hạng. Hãy nêu đúng các đơn vị đồng hạng.`,
  }),
  BALLOT_NOT_STANDING: ({ ballot }) => ({
    title: 'Không hủy được cuộc bỏ phiếu này',
    detail: `Chỉ hủy được cuộc bỏ phiếu gần nhất còn hiệu lực; ${ballot} không phải cuộc đó.`,
  }),
  TIE_UNDECIDED: ({ rule, units }, say) => ({
    title: 'Chưa phân định đơn vị đồng hạng',
    detail: `${say.units(units)} đồng hạng. Quy định “${ruleNames[rule].vi}” yêu cầu bỏ phiếu lần hai giữa các đơn vị này, hoặc Trưởng khối quyết định và nêu lý do.`,
  }),
  WOMEN_SHARE_MISSING: ({ rule, units }, say) => ({
    title: 'Thiếu tỷ lệ nữ',
    detail: `${say.units(units)} đồng hạng và quy định “${ruleNames[rule].vi}” ưu tiên theo tỷ lệ nữ. Hãy ghi tỷ lệ nữ của từng đơn vị.`,
  }),
});
