import { faultNames, sayIn, sayRejection } from '@so-vang/api-contract';
import { awardsSaid } from './awards.js';
import type { Form, MistakeWords } from './mistakes.js';

const say = sayIn('vi', () => undefined);
const near = (word: string | undefined): string => (word ? ` Có phải ý là "${word}"?` : '');
const under = (path: string): string => (path ? ` trong "${path}"` : '');

const formWords: Readonly<Record<Form, string>> = {
  ID: 'hãy viết bằng chữ thường không dấu, chữ số và gạch nối, ví dụ cuc-thue',
  DAY: 'hãy viết ngày theo dạng 2019-12-20',
  DAY_TIME: 'hãy viết ngày kèm giờ Việt Nam theo dạng 2019-12-20T17:00',
  MOMENT: 'hãy viết ngày theo dạng 2019-12-20, hoặc kèm giờ Việt Nam theo dạng 2019-12-20T14:30',
  NO_SUCH_DAY: 'không có ngày này trong lịch, hãy sửa lại ngày',
  POINTS: 'hãy viết điểm có nhiều nhất hai chữ số thập phân, ví dụ 58.25',
  RATIO: 'hãy viết phân số như 2/3, hoặc phần trăm như 80%',
  RANK: 'hãy viết thứ hạng bằng số: 1, 2, 3',
  YEAR: 'hãy viết năm bằng bốn chữ số, ví dụ 2019',
  MONTH_DAY: 'hãy viết tháng và ngày theo dạng 06-30',
};

/** Kinds of value as a schema names them. */
const kinds: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'bảng gồm các dòng "tên: giá trị"',
  record: 'bảng gồm các dòng "tên: giá trị"',
  null: 'để trống',
  invalid_value: 'một trong các từ nêu trong',
};
const kindsSaid = (expected: string, guide: string): string =>
  expected
    .split(' | ')
    .map((kind) => (kind === 'invalid_value' ? `${kinds[kind]} ${guide}` : (kinds[kind] ?? kind)))
    .join(' hoặc ');

export const mistakesVi: MistakeWords = {
  NOT_YAML: ({ reason }) =>
    `Tệp không đúng cú pháp YAML: ${reason}. Hãy kiểm tra thụt dòng và dấu hai chấm; chữ có ": " hoặc "#" thì đặt trong ngoặc kép.`,
  COLON_MISSING: ({ key }) =>
    `Sau "${key}" thiếu dấu hai chấm: hãy viết "${key}:". Câu có dấu hai chấm ở dòng thứ hai thì đặt trong ngoặc kép.`,
  FILE_EMPTY: (_, guide) => `Tệp trống. Hãy bắt đầu từ ví dụ trong ${guide}.`,
  KEY_UNKNOWN: ({ path, key, near: word, cut }, guide) =>
    cut
      ? `"${key}"${under(path)} có vẻ là phần sau của một câu: trong { } dấu phẩy kết thúc câu. Hãy đặt cả câu trong ngoặc kép.`
      : `Không có mục "${key}"${under(path)}.${near(word)} Hãy bỏ đi, hoặc viết theo ${guide}.`,
  KEY_MISSING: ({ path }) => `Thiếu "${path}". Hãy bổ sung.`,
  VALUE_KIND: ({ path, expected }, guide) => `"${path}" phải là ${kindsSaid(expected, guide)}.`,
  VALUE_NOT_OF: ({ path, values, near: word }, guide) =>
    `"${path}" phải là một trong: ${values.length > 12 ? `các giá trị nêu trong ${guide}` : values.join(', ')}.${near(word)}`,
  AWARD_UNKNOWN: ({ award, near: word }) =>
    `Không có hình thức khen thưởng "${award}".${near(word)} Hãy ghi một trong: ${awardsSaid}. Hình thức khác, cấp khác thì ghi vào "note".`,
  REFUSAL_UNKNOWN: ({ refusal, near: word }) =>
    `Không có mã từ chối "${refusal}".${near(word)} docs/scenario-format.md liệt kê tất cả ở mục "All refusal codes".`,
  DECIMAL_COMMA: ({ path }) => `"${path}": phần thập phân viết sau dấu chấm, không phải dấu phẩy: 98.5.`,
  VALUE_FORM: ({ path, form }) => `"${path}": ${formWords[form]}.`,
  VALUE_WRONG: ({ path, reason }) => `"${path}": ${reason}.`,
  ACT_EMPTY: () => 'Mục này chưa nêu việc gì. Hãy thêm một việc, ví dụ "sign: all".',
  ACT_UNKNOWN: ({ key, near: word }) =>
    `Không có việc "${key}".${near(word)} docs/scenario-format.md liệt kê tất cả các việc.`,
  ACT_DOUBLE: ({ keys }) => `Mục này có nhiều việc: ${keys.join(', ')}. Hãy tách mỗi việc thành một mục.`,
  ID_TWICE: ({ id, first }) => `Mã "${id}" đã dùng ở dòng ${first}. Hãy đặt cho mỗi đối tượng một mã riêng.`,
  ID_TAKEN: ({ id }) => `Mã "${id}" đã chỉ một người khác. Hãy chọn mã khác.`,
  NAME_TWICE: ({ name, first }) =>
    `Đơn vị ở dòng ${first} cũng có tên "${name}". Hãy ghi hai tên khác nhau, vì đơn vị có thể được nêu bằng tên đầy đủ.`,
  HEAD_IS_DEPUTY: ({ unit }) =>
    `${unit} vừa là Trưởng khối vừa là Phó khối. Hãy nêu Phó khối khác, hoặc bỏ "deputy".`,
  UNIT_UNKNOWN: ({ unit, near: word }) =>
    `Trong "units" không có đơn vị "${unit}".${near(word)} Hãy dùng mã hoặc tên đầy đủ trong danh sách đó.`,
  PERSON_UNKNOWN: ({ person }) =>
    `"by: ${person}" không phải là ai. Hãy ghi một đơn vị (thủ trưởng đơn vị đó), office, chairman, hoặc một mã trong "people".`,
  UNIT_OF_ROLE_MISSING: ({ person }) => `"${person}" giữ nhiệm vụ tại một đơn vị. Hãy thêm "unit:".`,
  YEAR_NOT_OPEN: ({ year }) =>
    `Năm thi đua ${year} chưa mở. Hãy đặt "open-cycle: ${year}" trước việc này, hoặc sửa "year".`,
  YEAR_NEVER_OPEN: ({ year }) =>
    `Không có việc nào trong tệp mở năm ${year}. Hãy thêm "open-cycle: ${year}", hoặc sửa năm trong "expect".`,
  FIRST_ACT_WITHOUT_DATE: () => 'Việc đầu tiên phải có ngày. Hãy thêm "at: 2019-03-15".',
  TIME_GOES_BACK: ({ at }) =>
    `${at} sớm hơn việc ở trên. Hãy ghi các việc theo đúng thứ tự thời gian, hoặc sửa ngày.`,
  MOVEMENT_UNKNOWN: ({ movement }) =>
    `Phong trào "${movement}" chưa được phát động trước việc này. Hãy thêm "launch", hoặc sửa mã.`,
  EVIDENCE_UNKNOWN: ({ title }) =>
    `Chưa có minh chứng nào mang tên "${title}" trước việc này. Hãy thêm "evidence", hoặc sửa tên.`,
  CASE_UNKNOWN: ({ title }) =>
    `Chưa có điển hình, mô hình nào mang tên "${title}" trước việc này. Hãy thêm "case", hoặc sửa tên.`,
  NOTHING_LEFT_FOR_ALL: () =>
    '"all" không còn đơn vị nào chưa làm việc này. Hãy bỏ việc này, hoặc nêu rõ đơn vị.',
  SCORE_TOO_HIGH: ({ unit, most }) =>
    `Tổng điểm của ${unit} cao hơn bảng điểm cho phép, nhiều nhất ${most}. Hãy sửa điểm, hoặc sửa bảng điểm trong "rules".`,
  SCORE_MISSING: ({ unit }) =>
    `Chưa có điểm nào trước đó của ${unit} để lấy lại. Hãy ghi điểm, hoặc thêm việc nộp bảng điểm.`,
  NO_SITTING: () => 'chưa có phiên họp nào của hội đồng; hãy ghi “council-call” trước',
  NO_BALLOT: () => 'Chưa có cuộc bỏ phiếu nào cho việc này. Hãy đặt "open-voting" trước.',
  TALLY_IMPOSSIBLE: ({ unit, votes, voters }) =>
    `${unit} có ${votes} phiếu nhưng chỉ có ${voters} đơn vị bỏ phiếu. Hãy sửa số phiếu, hoặc "cast".`,
  TALLY_TOO_MANY: ({ each, most }) =>
    `Số phiếu này làm mỗi phiếu ghi ${each} đơn vị, còn quy định "choice" cho phép ${most}. Hãy tăng maxChoices trong "rules".`,
  DOSSIER_UNKNOWN: ({ unit }) =>
    `Trước việc này ${unit} chưa được đề nghị như vậy. Hãy thêm "nominate", hoặc sửa lại.`,
  DOSSIER_NOT_CLEAR: ({ unit }) => `${unit} có nhiều đề nghị. Hãy thêm "award:", hoặc "subUnit:".`,
  FILE_UNREADABLE: ({ file }) =>
    `Không đọc được tệp ${file}. Hãy ghi đường dẫn tính từ thư mục của kịch bản, hoặc bỏ "file".`,
  SCOPE_NOT_ONE: () =>
    'Tệp phải nêu đúng một nơi áp dụng. Hãy ghi một trong ba: "nation: true", "province: Thái Bình", "bloc: khoi-1".',
  RULE_VALUE: ({ path, fault }) => `"${path}": ${faultNames[fault].vi}.`,
  PROVINCE_UNKNOWN: ({ rejection }) => sayRejection(rejection, 'vi', say).detail,
  ADOPTION_REFUSED: ({ rejection }) => {
    const { title, detail } = sayRejection(rejection, 'vi', say);
    return `${title}. ${detail}`;
  },
};
