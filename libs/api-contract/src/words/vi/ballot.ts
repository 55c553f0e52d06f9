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
    detail: `Cuộc bỏ phiếu đã đóng; hạn bỏ phiếu là ${say.time(closesAt)}. Phiếu đến sau không được tính. Nếu phiếu được bỏ trước hạn trên giấy, hãy đề nghị Trưởng khối ghi rõ trong biên bản.`,
  }),
  NOT_ON_ROLL: ({ unit }, say) => ({
    title: 'Không có tên trong danh sách bỏ phiếu',
    detail: `${say.unit(unit)} không có trong danh sách các đơn vị bỏ phiếu. Chỉ đơn vị thành viên của khối khi mở năm thi đua được bỏ phiếu.`,
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
});
