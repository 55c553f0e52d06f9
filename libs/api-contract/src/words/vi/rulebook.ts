import { faultNames, ruleNames } from '../rule-names.js';
import { wordsFor } from '../words.js';

/** Adopting rules. */
export const rulebookWords = wordsFor({
  NO_RULES_GIVEN: () => ({
    title: 'Chưa nêu quy định nào',
    detail: 'Nội dung thông qua không có quy định nào. Hãy nêu ít nhất một quy định cùng giá trị của nó.',
  }),
  VALIDITY_REVERSED: ({ validFrom, validTo }, say) => ({
    title: 'Thời gian áp dụng bị ngược',
    detail: `Quy định hết hiệu lực ngày ${say.day(validTo)}, trước ngày bắt đầu ${say.day(validFrom)}. Hãy sửa một trong hai ngày.`,
  }),
  RULE_VALUES_WRONG: ({ faults }) => ({
    title: 'Giá trị của quy định chưa đúng',
    detail: faults
      .map(({ key, path, fault }) => {
        const place = path ? ` (${path})` : '';
        return `${ruleNames[key].vi}${place}: ${faultNames[fault].vi}.`;
      })
      .join(' '),
  }),
  RULE_ENTRY_UNKNOWN: ({ entry }) => ({
    title: 'Không có quy định cần đính chính',
    detail: `Trong bộ quy định này không có mục ${entry}. Hãy kiểm tra lại mã, hoặc bỏ phần đính chính để thông qua như quy định mới.`,
  }),
  RULE_ALREADY_CORRECTED: ({ entry, by }) => ({
    title: 'Quy định đã được đính chính',
    detail: `Mục ${entry} đã được thay bằng ${by}. Nếu cần sửa nữa, hãy đính chính mục ${by}.`,
  }),
  CORRECTS_ANOTHER_RULE: ({ entry, key }) => ({
    title: 'Đính chính nhầm quy định',
    detail: `Mục ${entry} không phải là quy định “${ruleNames[key].vi}”. Mỗi lần đính chính chỉ nêu đúng quy định của mục đó; hãy bỏ các quy định khác, hoặc sửa mã.`,
  }),
  SCORE_TABLE_OF_PROVINCE: ({ rule }) => ({
    title: 'Bảng điểm do tỉnh ban hành',
    detail: `Theo quy định “${ruleNames[rule].vi}” của tỉnh, khối không tự thông qua bảng điểm. Hãy thông qua bảng điểm trong bộ quy định của tỉnh, hoặc sửa quy định đó của tỉnh trước.`,
  }),
  RULE_ALREADY_ADOPTED: ({ entry }) => ({
    title: 'Ngày này đã có quy định',
    detail: `Mục ${entry} đã có hiệu lực từ chính ngày này. Hãy chọn ngày khác; nếu mục đó sai, hãy đính chính bằng cách nêu mã của nó.`,
  }),
});
