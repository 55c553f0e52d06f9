import { actNames } from '../act-names.js';
import type { EventType, Role } from '@so-vang/domain';
import { eventNames } from '../event-names.js';
import { clockNames, roleNames } from '../names.js';
import { listerNames, ruleNames } from '../rule-names.js';
import { nameOfField } from '../field-names.js';
import { provinceName } from '../province-words.js';
import { eitherIn, listIn } from '../say.js';
import { wordsFor } from '../words.js';

const rolesIn = (roles: readonly Role[]): string =>
  eitherIn(
    'vi',
    roles.map((role) => roleNames[role].vi),
  );
const eventsIn = (types: readonly EventType[]): string =>
  eitherIn(
    'vi',
    types.map((type) => eventNames[type].vi.toLowerCase()),
  );
const fieldsNamed = (fields: readonly string[]): string =>
  listIn(
    'vi',
    fields.map((field) => nameOfField(field, 'vi')),
  );

/** Units, people, blocs, time and permission. */
export const registryWords = wordsFor({
  UNIT_ALREADY_REGISTERED: ({ unit, at }, say) => ({
    title: 'Đơn vị đã có trong hệ thống',
    detail: `Mã đơn vị ${unit} đã được đăng ký ngày ${say.time(at)}. Hãy dùng đơn vị đã có, hoặc chọn mã khác cho đơn vị mới.`,
  }),
  UNIT_UNKNOWN: ({ unit }) => ({
    title: 'Không có đơn vị này',
    detail: `Chưa có đơn vị nào mang mã ${unit}. Hãy kiểm tra lại mã, hoặc thêm đơn vị trước rồi làm lại.`,
  }),
  PERSON_ALREADY_REGISTERED: ({ person, at }, say) => ({
    title: 'Cá nhân đã có trong hệ thống',
    detail: `Mã cá nhân ${person} đã được đăng ký ngày ${say.time(at)}. Hãy dùng cá nhân đã có, hoặc chọn mã khác.`,
  }),
  PERSON_UNKNOWN: ({ person }) => ({
    title: 'Không có cá nhân này',
    detail: `Chưa có cá nhân nào mang mã ${person}. Hãy kiểm tra lại mã, hoặc thêm cá nhân trước rồi làm lại.`,
  }),
  UNIT_NEEDED_FOR_ROLE: ({ role }) => ({
    title: 'Thiếu đơn vị',
    detail: `Khi giao nhiệm vụ ${roleNames[role].vi} phải nêu rõ đơn vị. Hãy chọn đơn vị rồi làm lại.`,
  }),
  ALREADY_APPOINTED: ({ role, from }, say) => ({
    title: 'Đã được giao nhiệm vụ này',
    detail: `Cá nhân này đã là ${roleNames[role].vi} từ ngày ${say.day(from)}. Không cần giao lại; nếu giao cho thời gian khác, hãy chọn ngày bắt đầu sau khi nhiệm vụ cũ kết thúc.`,
  }),
  PROVINCE_UNKNOWN: ({ province, day, nearest }, say) => ({
    title: 'Không có tỉnh, thành phố này',
    detail: `Ngày ${say.day(day)} không có tỉnh, thành phố nào tên là “${province}”. Hãy ghi đúng tên của ngày đó; gần nhất là ${eitherIn(
      'vi',
      nearest.map((id) => `${provinceName({ province: id, day }, 'vi')} (${id})`),
    )}.`,
  }),
  BLOC_LISTED_BY_OTHER: ({ needed }) => ({
    title: 'Không đúng nơi quyết định danh sách khối',
    detail: `Theo quy định “${ruleNames.blocListedBy.vi}”, danh sách khối do ${listerNames[needed].vi} quyết định. Hãy chọn đúng nơi quyết định; nếu tỉnh đã giao nơi khác, hãy thông qua quy định đó của tỉnh trước.`,
  }),
  BLOC_ALREADY_REGISTERED: ({ bloc, at }, say) => ({
    title: 'Khối thi đua đã có trong hệ thống',
    detail: `Mã khối ${bloc} đã được lập ngày ${say.time(at)}. Hãy dùng khối đã có, hoặc chọn mã khác cho khối mới.`,
  }),
  BLOC_UNKNOWN: () => ({
    title: 'Không có khối thi đua này',
    detail:
      'Chưa có khối, cụm thi đua nào mang mã đã nêu. Hãy kiểm tra lại mã, hoặc lập khối trước rồi làm lại.',
  }),
  CLOCKS_DIFFER: ({ needed }) => ({
    title: 'Lẫn thời gian thực và thời gian nhập lại',
    detail: `Nội dung này phải theo chế độ “${clockNames[needed].vi}” như khối thi đua. Hãy chọn đúng chế độ, hoặc dùng đơn vị và khối được lập cho chế độ đang làm.`,
  }),
  UNIT_ALREADY_MEMBER: ({ unit, from }, say) => ({
    title: 'Đơn vị đã là thành viên của khối',
    detail: `${say.unit(unit)} là thành viên của khối từ ngày ${say.day(from)}. Không cần thêm lại.`,
  }),
  UNIT_NOT_IN_BLOC: ({ unit }, say) => ({
    title: 'Đơn vị không thuộc khối',
    detail: `${say.unit(unit)} không phải là thành viên của khối trong năm thi đua này. Hãy chọn một đơn vị thành viên; đơn vị mới vào khối chỉ tham gia năm thi đua đang chạy khi được đưa vào năm đó.`,
  }),
  BLOC_FULL: ({ max }) => ({
    title: 'Khối đã đủ số đơn vị',
    detail: `Quy định của khối cho phép nhiều nhất ${max} đơn vị. Hãy thông qua quy định mới về số đơn vị của khối trước khi thêm.`,
  }),
  BLOC_SIZE_OUT_OF_RANGE: ({ size, min, max }) => ({
    title: 'Số đơn vị của khối không phù hợp',
    detail: `Khối có ${size} đơn vị, trong khi quy định là từ ${min} đến ${max} đơn vị. Hãy thêm đơn vị hoặc thông qua quy định khác về số đơn vị trước khi mở năm thi đua.`,
  }),
  HEAD_IS_DEPUTY: ({ unit }, say) => ({
    title: 'Trưởng khối trùng với Phó khối',
    detail: `${say.unit(unit)} không thể vừa là Trưởng khối vừa là Phó khối. Hãy chọn hai đơn vị khác nhau.`,
  }),
  HEAD_ALREADY_SET: ({ year, head }, say) => ({
    title: 'Năm này đã có Trưởng khối',
    detail: `Trưởng khối năm ${year} là ${say.unit(head)}. Hãy kiểm tra lại năm; nếu lần ghi trước bị sai, hãy ghi lại kèm lý do.`,
  }),
  ACT_BEFORE_LAST: ({ at, last }, say) => ({
    title: 'Thời điểm không theo thứ tự',
    detail: `Việc ghi lúc ${say.time(at)} xảy ra trước việc đã ghi gần nhất, lúc ${say.time(last)}. Hãy nhập các việc theo thứ tự thời gian, từ ${say.time(last)} trở đi.`,
  }),
  MUST_BE_TOLD: ({ fields, live }) => ({
    title: 'Phải nêu rõ, không để “nguồn không nêu”',
    detail: live
      ? `Việc đang diễn ra thì phải nêu rõ: ${fieldsNamed(fields)}. Chỉ số liệu các năm trước hoặc việc nhập sau mới được ghi “nguồn không nêu”. Hãy điền rồi làm lại.`
      : `Việc này luôn phải nêu rõ: ${fieldsNamed(fields)}. Hãy điền rồi làm lại.`,
  }),
  ACT_IN_FUTURE: ({ at, now }, say) => ({
    title: 'Thời điểm ở tương lai',
    detail: `Việc ghi lúc ${say.time(at)} chưa xảy ra, vì bây giờ là ${say.time(now)}. Hãy ghi thời điểm không muộn hơn hiện tại.`,
  }),
  ACT_BEFORE_BEGINNING: ({ at, began }, say) => ({
    title: 'Thời điểm trước khi bắt đầu',
    detail: `Việc ghi lúc ${say.time(at)}, trước khi việc liên quan bắt đầu lúc ${say.time(began)}. Hãy ghi đúng thời điểm đã thực hiện.`,
  }),
  LATE_ENTRY_NEEDS_PAPER: ({ due, by, until }, say) => ({
    title: 'Đã hết hạn, cần nhập bổ sung theo văn bản giấy',
    detail: `Hạn ${say.time(due)} đã được ghi nhận là đã hết. Việc đã làm trên giấy trước hạn do ${rolesIn(by)} nhập bổ sung, kèm lý do và số văn bản, trước khi ${eventsIn(until)}. Nếu việc làm sau hạn, hãy ghi đúng thời điểm.`,
  }),
  LATE_ENTRY_OVER: ({ due, ended }, say) => ({
    title: 'Không còn nhập bổ sung được',
    detail: `Hạn là ${say.time(due)}, và nay đã ${eventsIn(ended)}. Nếu việc đã ghi có sai sót, hãy đính chính theo căn cứ.`,
  }),
  NOT_A_LATE_ENTRY: () => ({
    title: 'Không phải việc nhập bổ sung',
    detail:
      'Chỉ nhập bổ sung theo văn bản giấy việc có thời hạn, đã làm trước hạn, khi hạn đó được ghi nhận là đã hết. Hãy bỏ lý do và số văn bản rồi ghi như thường lệ.',
  }),
  NOT_PERMITTED: ({ needed, unit }, say) => ({
    title: 'Không đúng thẩm quyền',
    detail: `Việc này do ${eitherIn(
      'vi',
      needed.map((role) => roleNames[role].vi),
    )} thực hiện${unit ? ` (đơn vị: ${say.unit(unit)})` : ''}, và phải còn giữ nhiệm vụ vào ngày ghi. Hãy nhờ đúng người thực hiện, hoặc đề nghị cơ quan thi đua - khen thưởng tỉnh giao nhiệm vụ.`,
  }),
  COMMAND_NOT_FOR_STREAM: ({ stream, command }) => ({
    title: 'Việc không phù hợp với đối tượng',
    detail: `Không thể thực hiện “${actNames[command].vi}” trên ${stream}. Hãy gửi việc này đến đúng đối tượng.`,
  }),
  STREAM_NOT_OF_COMMAND: ({ stream, needed }) => ({
    title: 'Đối tượng không khớp với nội dung',
    detail: `Nội dung nói về ${needed} nhưng lại gửi đến ${stream}. Hãy gửi đến ${needed}, hoặc sửa mã trong nội dung.`,
  }),
});
