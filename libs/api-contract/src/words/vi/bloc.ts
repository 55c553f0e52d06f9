import { headDoubtNames, headSelectionNames, roleNames } from '../names.js';
import { wordsFor } from '../words.js';

/** Members, heads, names and appointments. */
export const blocWords = wordsFor({
  MEMBERSHIP_ALREADY_ENDED: ({ unit, until }, say) => ({
    title: 'Đơn vị đã ra khỏi khối',
    detail: `${say.unit(unit)} không còn là thành viên của khối từ ngày ${say.day(until)}. Không cần ghi lại; nếu đơn vị trở lại khối, hãy thêm đơn vị từ ngày trở lại.`,
  }),
  LEAVES_BEFORE_IT_JOINED: ({ unit, from }, say) => ({
    title: 'Ngày ra khỏi khối không hợp lệ',
    detail: `${say.unit(unit)} vào khối ngày ${say.day(from)}. Hãy ghi ngày ra khỏi khối sau ngày đó.`,
  }),
  MERGES_INTO_ITSELF: ({ unit }, say) => ({
    title: 'Đơn vị hợp nhất vào chính mình',
    detail: `${say.unit(unit)} được nêu cả ở đơn vị hợp nhất và đơn vị nhận. Hãy bỏ khỏi danh sách đơn vị hợp nhất.`,
  }),
  NAME_UNCHANGED: ({ name }) => ({
    title: 'Tên không thay đổi',
    detail: `Đơn vị đang mang tên “${name}”. Không cần ghi lại.`,
  }),
  RENAMED_SINCE: ({ name, from }, say) => ({
    title: 'Đơn vị đã đổi tên sau ngày này',
    detail: `Đơn vị mang tên “${name}” từ ngày ${say.day(from)}. Hãy ghi tên mới từ một ngày sau đó.`,
  }),
  SUB_UNIT_ALREADY_REGISTERED: ({ unit, subUnit }, say) => ({
    title: 'Bộ phận đã có',
    detail: `${say.unit(unit)} đã có bộ phận “${subUnit}”. Hãy dùng bộ phận đã có.`,
  }),
  SUB_UNIT_UNKNOWN: ({ unit, subUnit }, say) => ({
    title: 'Không có bộ phận này',
    detail: `${say.unit(unit)} chưa có bộ phận nào tên “${subUnit}”. Hãy thêm bộ phận trực thuộc trước rồi làm lại.`,
  }),
  APPOINTMENT_UNKNOWN: ({ role, unit }, say) => ({
    title: 'Không có nhiệm vụ đang thực hiện',
    detail: `Cá nhân này không giữ nhiệm vụ ${roleNames[role].vi}${unit ? ` (${say.unit(unit)})` : ''} sau ngày đã nêu. Hãy kiểm tra lại nhiệm vụ, đơn vị và ngày kết thúc.`,
  }),
  APPOINTMENT_NOT_BEGUN: ({ from }, say) => ({
    title: 'Ngày kết thúc trước ngày bắt đầu',
    detail: `Nhiệm vụ này bắt đầu ngày ${say.day(from)}. Hãy ghi ngày kết thúc từ ngày đó trở đi.`,
  }),
  UNIT_ALREADY_IN_CYCLE: ({ unit }, say) => ({
    title: 'Đơn vị đã ở trong năm thi đua',
    detail: `${say.unit(unit)} đã tham gia năm thi đua này. Không cần thêm lại.`,
  }),
  NOTHING_TO_FOLLOW: () => ({
    title: 'Không có thay đổi thành viên',
    detail: 'Năm thi đua đã theo đúng thành viên của khối. Không cần làm gì.',
  }),
  UNIT_STILL_MEMBER: ({ unit }, say) => ({
    title: 'Đơn vị vẫn là thành viên của khối',
    detail: `Đến ngày này ${say.unit(unit)} vẫn là thành viên của khối. Hãy ghi việc ra khỏi khối hoặc hợp nhất ở trang của khối trước.`,
  }),
  HEAD_NOT_DEPUTY: ({ head, deputy }, say) => ({
    title: 'Không phải Phó khối của năm trước',
    detail: `Cách chọn đã ghi là Phó khối lên làm Trưởng khối, nhưng Phó khối năm trước là ${say.unit(deputy)}, không phải ${say.unit(head)}. Hãy chọn đúng đơn vị, hoặc ghi cách chọn khác.`,
  }),
  HEAD_NEEDS_REASON: ({ head, doubt, method }, say) => ({
    title: 'Cần nêu lý do chọn Trưởng khối',
    detail: `${say.unit(head)}, cách chọn “${headSelectionNames[method].vi}”: ${headDoubtNames[doubt].vi}. Hãy nêu lý do, hoặc chọn theo đúng quy định của khối.`,
  }),
  HEAD_NOT_SET: ({ year }) => ({
    title: 'Chưa có Trưởng khối',
    detail: `Năm ${year} chưa có Trưởng khối. Hãy xác định Trưởng khối trước rồi làm lại.`,
  }),
  HEAD_NOT_ELECTED_BY_BALLOT: ({ head, ballot }, say) => ({
    title: 'Không trúng cử trong cuộc bỏ phiếu này',
    detail: `Cuộc bỏ phiếu ${ballot} không bầu ${say.unit(head)} làm Trưởng khối: hoặc không phải cuộc bầu Trưởng khối của năm này, hoặc không đủ số phiếu, hoặc đơn vị khác được nhiều phiếu hơn hay bằng phiếu. Hãy kiểm tra lại kết quả kiểm phiếu, hoặc ghi cách chọn khác kèm lý do.`,
  }),
  HEAD_BALLOT_NOT_NAMED: ({ ballot }) => ({
    title: 'Chưa nêu cuộc bầu Trưởng khối',
    detail: `Khối đã bỏ phiếu bầu Trưởng khối (${ballot}). Hãy nêu cuộc bỏ phiếu đó; nếu không theo kết quả bầu thì ghi cách chọn khác kèm lý do, hoặc hủy cuộc bỏ phiếu trước.`,
  }),
  SECRETARY_NOT_OF_HEAD_UNIT: ({ head }, say) => ({
    title: 'Thư ký không thuộc đơn vị Trưởng khối',
    detail: `Thư ký khối phải là người của ${say.unit(head)}, đang giữ nhiệm vụ tại đó vào ngày ghi. Hãy chọn người khác, hoặc giao nhiệm vụ trước.`,
  }),
  BANNER_ALREADY_HELD: ({ unit, on }, say) => ({
    title: 'Đơn vị đang giữ cờ luân lưu',
    detail: `${say.unit(unit)} đã nhận cờ luân lưu ngày ${say.day(on)}. Không cần ghi lại.`,
  }),
});
