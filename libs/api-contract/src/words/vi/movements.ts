import { mediaTypeName } from '../media-names.js';
import { eitherIn } from '../say.js';
import { stageNames } from '../names.js';
import { wordsFor } from '../words.js';

/** Plan, pledge and movements of a bloc's year. */
export const movementWords = wordsFor({
  EARLIER_YEAR_UNFINISHED: ({ year, needed, actual }) => ({
    title: 'Năm thi đua trước chưa xong',
    detail: `Năm thi đua ${year} đang ở “${stageNames[actual].vi}”; theo quy định của khối, năm sau chỉ mở khi năm trước ở ${eitherIn(
      'vi',
      needed.map((stage) => `“${stageNames[stage].vi}”`),
    )}. Hãy hoàn thành năm trước, hoặc nêu lý do mở sớm.`,
  }),
  PLEDGE_SEALED: ({ at }, say) => ({
    title: 'Giao ước đã chốt',
    detail: `Giao ước thi đua đã chốt lúc ${say.time(at)}, không sửa, ký thêm hay đăng ký thêm được nữa.`,
  }),
  TARGET_WITHOUT_CONTENT: ({ target, under }) => ({
    title: 'Chỉ tiêu không thuộc nội dung nào',
    detail: `Chỉ tiêu “${target}” ghi thuộc nội dung ${under}, nhưng giao ước không có nội dung mang số này. Hãy ghi lại số của nội dung.`,
  }),
  AUTHORISER_NOT_HEAD: ({ unit }, say) => ({
    title: 'Người ủy quyền không phải thủ trưởng',
    detail: `Vào ngày ghi trên giấy ủy quyền, người ủy quyền không phải thủ trưởng ${say.unit(unit)}. Hãy kiểm tra lại người ủy quyền và ngày của giấy.`,
  }),
  PLEDGE_ALREADY_REFUSED: ({ unit, at }, say) => ({
    title: 'Đã ghi việc không ký',
    detail: `Việc ${say.unit(unit)} không ký giao ước đã được ghi lúc ${say.time(at)}. Không cần ghi lại.`,
  }),
  PERIOD_ENDS_BEFORE_IT_BEGINS: ({ from, to }, say) => ({
    title: 'Thời gian không hợp lệ',
    detail: `Ngày kết thúc ${say.day(to)} trước ngày bắt đầu ${say.day(from)}. Hãy ghi lại thời gian.`,
  }),
  DATE_AFTER_ACT: ({ date, at }, say) => ({
    title: 'Ngày chưa đến',
    detail: `Ngày ${say.day(date)} sau thời điểm ghi việc này (${say.time(at)}). Hãy ghi lại ngày, hoặc ghi sau khi việc đã diễn ra.`,
  }),
  MOVEMENT_ALREADY_REVIEWED: ({ movement, at }, say) => ({
    title: 'Phong trào đã tổng kết',
    detail: `Phong trào ${movement} đã tổng kết lúc ${say.time(at)}: không tham gia, rút khỏi hay tổng kết lại được nữa.`,
  }),
  MOVEMENT_NOT_REVIEWED: ({ movement }) => ({
    title: 'Phong trào chưa tổng kết',
    detail: `Khen thưởng theo chuyên đề căn cứ kết quả tổng kết, mà phong trào ${movement} chưa tổng kết. Hãy tổng kết phong trào trước.`,
  }),
  MOVEMENT_NOT_THEMATIC: ({ movement }) => ({
    title: 'Không phải phong trào theo chuyên đề',
    detail: `Phong trào ${movement} là thi đua thường xuyên, kết quả được tính khi bình xét cuối năm. Chỉ phong trào theo chuyên đề mới đề nghị khen thưởng riêng.`,
  }),
  THEMATIC_AWARDS_OFF: () => ({
    title: 'Khối không khen thưởng theo chuyên đề',
    detail:
      'Quy định của khối không có khen thưởng theo chuyên đề. Hãy xét thành tích này khi bình xét cuối năm, hoặc sửa quy định cho năm sau.',
  }),
  MID_YEAR_ALREADY_REVIEWED: ({ at }, say) => ({
    title: 'Đã sơ kết',
    detail: `Việc sơ kết của năm thi đua đã được ghi lúc ${say.time(at)}. Không cần ghi lại.`,
  }),
  CASE_UNKNOWN: ({ caseNumber }) => ({
    title: 'Không có điển hình, mô hình này',
    detail: `Năm thi đua không có điển hình, mô hình mang số ${caseNumber}. Hãy chọn số đã được báo cáo.`,
  }),
  CASE_ALREADY_ENDORSED: ({ caseNumber, at }, say) => ({
    title: 'Đã được công nhận',
    detail: `Điển hình, mô hình số ${caseNumber} đã được công nhận lúc ${say.time(at)}. Không cần làm lại.`,
  }),
  EVIDENCE_NOT_FILED: ({ sha256 }) => ({
    title: 'Minh chứng chưa được nộp',
    detail: `Tệp mang mã ${sha256.slice(0, 12)}… chưa được nộp làm minh chứng của phong trào. Hãy nộp minh chứng trước.`,
  }),
  EVIDENCE_TYPE_DIFFERS: ({ declared, found }) => ({
    title: 'Nội dung tệp không đúng loại',
    detail: `Tệp được khai là ${mediaTypeName('vi', declared)}, nhưng nội dung ${found ? `là ${mediaTypeName('vi', found)}` : 'không phải loại này'}. Hãy kiểm tra và nộp đúng tệp.`,
  }),
  EVIDENCE_INFECTED: () => ({
    title: 'Tệp nhiễm mã độc',
    detail:
      'Chương trình quét phát hiện mã độc trong tệp nên tệp không được lưu. Hãy làm sạch máy và nộp tệp khác.',
  }),
  EVIDENCE_SCAN_FAILED: () => ({
    title: 'Chưa quét được tệp',
    detail:
      'Chương trình quét mã độc của máy chủ không chạy được nên tệp chưa được lưu. Hãy thử lại sau; nếu vẫn lỗi, hãy báo người quản trị.',
  }),
});
