import { recusalNames, votingMethodNames } from '../ballot-names.js';
import { ruleNames } from '../rule-names.js';
import { wordsFor } from '../words.js';

export const ballotWords = wordsFor({
  BALLOT_UNKNOWN: () => ({
    title: 'Không có cuộc bỏ phiếu này',
    detail: 'Chưa có cuộc bỏ phiếu mang mã đã nêu. Hãy kiểm tra lại mã, hoặc tổ chức bỏ phiếu trước.',
  }),
  BALLOT_ALREADY_OPENED: () => ({
    title: 'Cuộc bỏ phiếu đã mở',
    detail: 'Cuộc bỏ phiếu này đã được mở. Hãy tiếp tục trên cuộc bỏ phiếu đã có.',
  }),
  VOTING_CLOSED: ({ closesAt }, say) => ({
    title: 'Đã hết thời gian bỏ phiếu',
    detail: `Cuộc bỏ phiếu đã đóng; hạn bỏ phiếu là ${say.time(closesAt)}. Phiếu đến sau không được tính. Nếu phiếu được bỏ trước hạn trên giấy, hãy đề nghị cơ quan thi đua - khen thưởng tỉnh nhập bổ sung trước khi kiểm phiếu, kèm lý do và số văn bản; sau khi kiểm phiếu chỉ có thể đính chính.`,
  }),
  NOT_ON_ROLL: ({ unit }, say) => ({
    title: 'Không có tên trong danh sách bỏ phiếu',
    detail: `${say.unit(unit)} không có trong danh sách các đơn vị bỏ phiếu. Chỉ đơn vị thành viên của khối khi mở năm thi đua được bỏ phiếu.`,
  }),
  UNIT_HAS_LEFT: ({ unit, on }, say) => ({
    title: 'Đơn vị đã rời khối',
    detail: `${say.unit(unit)} không còn là thành viên của khối từ ngày ${say.day(on)}, nên từ ngày đó không bỏ phiếu và không được chọn. Hãy bỏ tên đơn vị này; phiếu đã bỏ trước ngày đó vẫn được tính.`,
  }),
  NOT_LEFT: ({ unit }, say) => ({
    title: 'Đơn vị chưa rời khối',
    detail: `${say.unit(unit)} không thuộc số đơn vị đã rời khối trước khi kết thúc bỏ phiếu. Chỉ nêu ở đây đơn vị đã nộp phiếu rồi mới rời khối.`,
  }),
  ALREADY_VOTED: ({ unit, at }, say) => ({
    title: 'Đơn vị đã bỏ phiếu',
    detail: `${say.unit(unit)} đã bỏ phiếu lúc ${say.time(at)}. Mỗi đơn vị một phiếu và phiếu đã bỏ không thay đổi được.`,
  }),
  NOT_A_CANDIDATE: ({ unit }, say) => ({
    title: 'Đơn vị không có trong phiếu',
    detail: `${say.unit(unit)} không có trong danh sách đưa ra bỏ phiếu. Hãy chỉ chọn các đơn vị có trong phiếu.`,
  }),
  TOO_MANY_CHOICES: ({ max, given }) => ({
    title: 'Chọn quá số lượng',
    detail: `Phiếu chọn ${given} đơn vị, trong khi được chọn nhiều nhất ${max}. Hãy bớt số đơn vị đã chọn.`,
  }),
  CHOICE_CONTRADICTS: ({ unit }, say) => ({
    title: 'Phiếu tự mâu thuẫn',
    detail: `${say.unit(unit)} được đánh dấu nhiều hơn một lần trên phiếu. Hãy đánh dấu mỗi đơn vị một lần: đồng ý hoặc không đồng ý.`,
  }),
  AGAINST_NOT_ASKED: () => ({
    title: 'Phiếu này không hỏi “không đồng ý”',
    detail:
      'Cuộc bỏ phiếu này chỉ chọn đơn vị, không bỏ phiếu không đồng ý. Hãy chỉ ghi các đơn vị được chọn.',
  }),
  VOTING_STILL_OPEN: ({ closesAt, waitingFor }, say) => ({
    title: 'Chưa hết thời gian bỏ phiếu',
    detail: `Còn ${say.units(waitingFor)} chưa bỏ phiếu, và hạn bỏ phiếu là ${say.time(closesAt)}. Hãy chờ đủ phiếu hoặc đến hết hạn rồi đóng.`,
  }),
  BALLOT_NOT_CLOSED: () => ({
    title: 'Chưa đóng cuộc bỏ phiếu',
    detail: 'Chỉ kiểm phiếu được sau khi đóng cuộc bỏ phiếu. Hãy đóng cuộc bỏ phiếu trước.',
  }),
  BALLOT_ALREADY_CLOSED: () => ({
    title: 'Cuộc bỏ phiếu đã đóng',
    detail: 'Cuộc bỏ phiếu này đã đóng. Bước tiếp theo là kiểm phiếu.',
  }),
  BALLOT_ALREADY_COUNTED: () => ({
    title: 'Đã kiểm phiếu',
    detail: 'Cuộc bỏ phiếu này đã kiểm phiếu và kết quả đã ghi. Bước tiếp theo là công bố xếp hạng.',
  }),
  BALLOT_CALLED_OFF: ({ reason }) => ({
    title: 'Cuộc bỏ phiếu đã bị hủy',
    detail: `Cuộc bỏ phiếu này đã bị hủy, lý do: ${reason}. Hãy tổ chức bỏ phiếu lại.`,
  }),
  NOT_BY_THIS_METHOD: ({ method }) => ({
    title: 'Không đúng hình thức biểu quyết',
    detail: `Cuộc này theo hình thức “${votingMethodNames[method].vi}” nên không làm việc này. Hãy ghi kết quả theo đúng hình thức đó, hoặc hủy và tổ chức lại.`,
  }),
  AUTHORISATION_NEEDED: ({ unit }, say) => ({
    title: 'Cần giấy ủy quyền',
    detail: `Người này không phải thủ trưởng của ${say.unit(unit)}. Hãy ghi người ủy quyền, số và ngày của giấy ủy quyền.`,
  }),
  OWN_UNIT_VOTED: ({ unit, recusal }, say) => ({
    title: 'Không biểu quyết về đơn vị mình',
    detail: `Theo quy định “${recusalNames[recusal].vi}”, ${say.unit(unit)} không cho ý kiến về chính mình. Hãy bỏ trống đơn vị đó.`,
  }),
  WRITTEN_OPINIONS_OFF: ({ rule }) => ({
    title: 'Không lấy ý kiến bằng văn bản',
    detail: `Theo quy định “${ruleNames[rule].vi}”, khối không lấy ý kiến bằng văn bản của đơn vị vắng mặt.`,
  }),
  CONSENSUS_NOT_RECORDED: () => ({
    title: 'Chưa ghi ý kiến thống nhất',
    detail:
      'Chưa ghi hội nghị thống nhất những đơn vị nào. Hãy hủy cuộc này và tổ chức lại, rồi ghi ý kiến thống nhất trước khi đóng.',
  }),
  COMMITTEE_SIZE: ({ needed, given }) => ({
    title: 'Ban kiểm phiếu không đủ người',
    detail: `Ban kiểm phiếu phải có ${needed} người, đang ghi ${given} người.`,
  }),
  COMMITTEE_MEMBER_TWICE: () => ({
    title: 'Một người được nêu hai lần',
    detail: 'Ban kiểm phiếu có một người được nêu hai lần. Hãy cử những người khác nhau.',
  }),
  COMMITTEE_ALREADY_APPOINTED: ({ members }) => ({
    title: 'Đã cử ban kiểm phiếu',
    detail: `Cuộc bỏ phiếu này đã có ban kiểm phiếu gồm ${members.length} người. Không cử lại.`,
  }),
  COMMITTEE_MISSING: () => ({
    title: 'Chưa cử ban kiểm phiếu',
    detail: 'Phiếu giấy do ban kiểm phiếu kiểm. Hãy cử ban kiểm phiếu trước.',
  }),
  NOT_ON_COMMITTEE: () => ({
    title: 'Không thuộc ban kiểm phiếu',
    detail: 'Chỉ thành viên ban kiểm phiếu của cuộc bỏ phiếu này được nhập và ký kết quả kiểm phiếu.',
  }),
  COUNT_PAPERS_DISAGREE: ({ papers: { issued, returned, valid, invalid }, most }) => ({
    title: 'Số phiếu không khớp',
    detail: `Phát ra ${issued}, thu về ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}. Phát ra nhiều nhất ${most}; thu về không quá phát ra; hợp lệ cộng không hợp lệ bằng thu về.`,
  }),
  COUNT_LINE_MISSING: ({ unit }, say) => ({
    title: 'Thiếu kết quả của một đơn vị',
    detail: `Kết quả kiểm phiếu phải có đúng một dòng cho ${say.unit(unit)}.`,
  }),
  COUNT_LINE_DISAGREES: ({ unit, sum, valid }, say) => ({
    title: 'Kết quả của một đơn vị không khớp',
    detail: `Các ý kiến về ${say.unit(unit)} cộng lại là ${sum}, trong khi có ${valid} phiếu hợp lệ. Hãy đếm lại dòng này.`,
  }),
  COUNT_CHOICES_DISAGREE: ({ sum, most }) => ({
    title: 'Tổng số lượt chọn không khớp',
    detail: `Tổng cộng là ${sum}, trong khi số phiếu hợp lệ chỉ cho nhiều nhất ${most}. Hãy đếm lại.`,
  }),
  COUNT_NOT_ENTERED: () => ({
    title: 'Chưa nhập kết quả kiểm phiếu',
    detail: 'Ban kiểm phiếu chưa nhập kết quả. Hãy nhập kết quả cùng biên bản kiểm phiếu trước.',
  }),
  COUNT_ALREADY_SIGNED: () => ({
    title: 'Đã ký kết quả kiểm phiếu',
    detail: 'Người này đã ký kết quả kiểm phiếu. Cần chữ ký của thành viên khác.',
  }),
  COUNT_NOT_SIGNED: ({ needed, signed }) => ({
    title: 'Chưa đủ chữ ký kiểm phiếu',
    detail: `Cần ít nhất ${needed} thành viên ban kiểm phiếu ký, mới có ${signed}.`,
  }),
});
