import type { QueryFault } from '../../problem.js';
import { mediaTypeName } from '../media-names.js';
import { eitherIn } from '../say.js';
import { wordsFor } from '../words.js';

const megabytes = (bytes: number): string =>
  String(Math.round((bytes / 1_048_576) * 10) / 10).replace('.', ',');

const name = (mediaType: string): string => mediaTypeName('vi', mediaType);

const queryFaults: Readonly<Record<QueryFault, (field: string) => string>> = {
  'unknown-filter': (field) => `Không lọc được theo “${field}”.`,
  'unknown-sort': (field) => `Không sắp xếp được theo “${field}”.`,
  value: (field) => `Không đọc được giá trị của “${field}”.`,
  page: (field) => `“${field}” phải là số nguyên từ 1 trở lên, trong giới hạn cho phép.`,
  order: (field) => `“${field}” chỉ nhận ASC hoặc DESC.`,
  text: (field) => `“${field}” có ký tự không thuộc văn bản.`,
};

/** What the server refuses before an act reaches its stream. */
export const serverWords = wordsFor({
  BODY_INVALID: ({ issues }) => ({
    title: 'Nội dung gửi lên chưa đúng mẫu',
    detail: `Cần sửa: ${issues.map(({ path, message }) => `${path || 'nội dung'}: ${message}`).join('; ')}. Hãy sửa các chỗ này rồi gửi lại.`,
  }),
  BODY_NOT_JSON: () => ({
    title: 'Không đọc được nội dung',
    detail: 'Nội dung gửi lên không phải là JSON. Hãy gửi JSON hợp lệ với Content-Type: application/json.',
  }),
  BODY_TOO_LARGE: ({ maxBytes }) => ({
    title: 'Nội dung quá lớn',
    detail: `Nội dung gửi lên vượt quá ${megabytes(maxBytes)} MB. Hãy gửi nội dung ngắn hơn; tài liệu lớn thì nộp thành tệp minh chứng.`,
  }),
  KEY_INVALID: () => ({
    title: 'Khóa của yêu cầu không hợp lệ',
    detail: 'Mỗi việc phải kèm tiêu đề Idempotency-Key là một UUID phiên bản 7. Hãy tạo khóa mới và gửi lại.',
  }),
  KEY_REUSED: () => ({
    title: 'Khóa đã dùng cho nội dung khác',
    detail:
      'Khóa này đã được dùng cho một việc có nội dung khác. Hãy tải lại trang và làm lại việc này với khóa mới.',
  }),
  NOT_SIGNED_IN: () => ({
    title: 'Chưa đăng nhập',
    detail: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập rồi làm lại.',
  }),
  SIGN_IN_CLOSED: () => ({
    title: 'Không mở đăng nhập theo mẫu',
    detail:
      'Hệ thống này không nạp dữ liệu mẫu nên không cho chọn người để đăng nhập. Hãy khởi động với dữ liệu mẫu, hoặc hỏi người quản trị.',
  }),
  PERSON_NOT_IN_SAMPLE: () => ({
    title: 'Người này không có trong dữ liệu mẫu',
    detail: 'Chỉ đăng nhập được bằng người trong dữ liệu mẫu. Hãy chọn một người trong danh sách.',
  }),
  TOKEN_FOR_PLAYED_CYCLES_ONLY: () => ({
    title: 'Khóa truy cập chỉ dùng cho năm thi đua nhập lại',
    detail:
      'Khóa truy cập này không được ghi vào năm thi đua theo thời gian thực. Hãy dùng khối và đơn vị nhập lại, hoặc đăng nhập bằng tài khoản của mình.',
  }),
  ON_BEHALF_NOT_ALLOWED: () => ({
    title: 'Không được nhập thay người khác',
    detail:
      'Tài khoản này không được nhập thay người khác. Hãy bỏ trường “by”, hoặc để đúng người đó tự thực hiện.',
  }),
  NOT_FOUND: ({ what }) => ({
    title: 'Không tìm thấy',
    detail: `Không có “${what}”. Hãy kiểm tra lại mã, hoặc quay lại danh sách và chọn.`,
  }),
  METHOD_NOT_FOUND: ({ path }) => ({
    title: 'Không có địa chỉ này',
    detail: `Máy chủ không có địa chỉ ${path}. Hãy kiểm tra lại đường dẫn và phương thức.`,
  }),
  QUERY_INVALID: ({ field, fault }) => ({
    title: 'Không hiển thị được danh sách như yêu cầu',
    detail: `${queryFaults[fault](field)} Hãy tải lại trang hoặc sửa địa chỉ.`,
  }),
  POSITION_INVALID: ({ given }) => ({
    title: 'Vị trí không hợp lệ',
    detail: `“${given}” không phải là vị trí hay thời điểm đọc được. Hãy dùng vị trí do máy chủ trả về.`,
  }),
  READ_MODEL_BEHIND: ({ position }) => ({
    title: 'Dữ liệu hiển thị đang được cập nhật',
    detail: `Việc đã ghi (vị trí ${position}) nhưng màn hình chưa cập nhật kịp. Hãy chờ vài giây rồi tải lại.`,
  }),
  WORKFLOW_UNAVAILABLE: () => ({
    title: 'Hệ thống đang bận hoặc khởi động lại',
    detail:
      'Chưa xử lý được việc này. Hãy gửi lại sau ít giây; gửi lại với cùng khóa không làm việc bị ghi hai lần.',
  }),
  TOO_MANY_REFUSALS: ({ perMinute }) => ({
    title: 'Quá nhiều yêu cầu bị từ chối',
    detail: `Đã có quá ${perMinute} yêu cầu bị từ chối trong một phút. Hãy chờ một phút, xem lại lý do từ chối rồi làm tiếp.`,
  }),
  EVIDENCE_TOO_LARGE: ({ maxBytes }) => ({
    title: 'Tệp quá lớn',
    detail: `Tệp minh chứng vượt quá ${megabytes(maxBytes)} MB. Hãy nén hoặc tách tệp rồi nộp lại.`,
  }),
  EVIDENCE_TYPE_NOT_ALLOWED: ({ mediaType, allowed }) => ({
    title: 'Loại tệp không được nhận',
    detail: `Tệp loại ${name(mediaType)} không được nhận. Hãy nộp tệp thuộc một trong các loại: ${eitherIn('vi', allowed.map(name))}.`,
  }),
  EVIDENCE_NOT_UPLOADED: ({ sha256 }) => ({
    title: 'Chưa tải tệp lên',
    detail: `Chưa có tệp nào mang mã ${sha256.slice(0, 12)}… trên máy chủ. Hãy tải tệp lên trước rồi ghi minh chứng.`,
  }),
  EVENT_UNREADABLE: ({ stream, revision, type, version }) => ({
    title: 'Không đọc được lịch sử đã ghi',
    detail: `Phiên bản hiện tại của chương trình không đọc được sự kiện ${revision} của ${stream} (${type}, phiên bản ${version}) nên không ghi tiếp. Hãy báo người quản trị: cần cập nhật chương trình hoặc khôi phục nhật ký.`,
  }),
  FAULT: () => ({
    title: 'Lỗi của hệ thống',
    detail:
      'Có lỗi trong hệ thống và việc này có thể chưa được ghi. Hãy gửi lại với cùng khóa; nếu vẫn lỗi, hãy báo người quản trị kèm thời điểm xảy ra.',
  }),
});
