import { groundName } from '../ground-names.js';
import { deadlineNames } from '../names.js';
import { ruleNames } from '../rule-names.js';
import { wordsFor } from '../words.js';

/** Drawing who scores whom, re-check, objections, missing sheets, exclusions and holds. */
export const evaluationWords = wordsFor({
  NO_CROSS_SCORES_BY_RULE: ({ rule }) => ({
    title: 'Khối không chấm chéo',
    detail: `Quy định “${ruleNames[rule].vi}” của khối không có bước chấm chéo nên không cần phân công.`,
  }),
  CROSS_SCORERS_ALREADY_ASSIGNED: ({ at }, say) => ({
    title: 'Đã phân công chấm chéo',
    detail: `Việc chấm chéo đã được phân công lúc ${say.time(at)}, không phân công lại. Đơn vị nào không chấm được thì ghi nhận thiếu bảng điểm.`,
  }),
  CROSS_SCORING_HAS_BEGUN: ({ units }, say) => ({
    title: 'Đã bắt đầu chấm chéo',
    detail: `Đã có bảng chấm chéo cho ${say.units(units)} nên không phân công được nữa. Hãy chấm tiếp theo cách đang làm.`,
  }),
  TOO_FEW_CROSS_SCORERS: ({ units, each }) => ({
    title: 'Không đủ đơn vị để chấm chéo',
    detail: `Mỗi đơn vị phải được ${each} đơn vị khác chấm, trong khi chỉ có ${units} đơn vị được xét. Hãy chấm chéo không phân công, hoặc giảm số đơn vị chấm trong quy định của khối.`,
  }),
  NOT_ASSIGNED_TO_SCORE: ({ unit, by, assigned }, say) => ({
    title: 'Không được phân công chấm chéo',
    detail: `${say.unit(by)} không được phân công chấm cho ${say.unit(unit)}; đơn vị được phân công là ${say.units(assigned)}.`,
  }),
  NO_RECHECK_BY_RULE: ({ rule }) => ({
    title: 'Không có bước thẩm định điểm',
    detail: `Quy định “${ruleNames[rule].vi}” của khối không có bước thẩm định điểm. Hãy chốt điểm theo các bảng đã nộp.`,
  }),
  SCORE_ALREADY_RECHECKED: ({ unit, total }, say) => ({
    title: 'Điểm đã được thẩm định',
    detail: `Điểm thẩm định của ${say.unit(unit)} là ${say.points(total)}. Nếu cần điều chỉnh, hãy điều chỉnh khi chốt điểm và nêu lý do.`,
  }),
  NOTHING_TO_OBJECT_TO: ({ unit }, say) => ({
    title: 'Chưa có điểm để kiến nghị',
    detail: `Chưa có bảng chấm chéo, điểm thẩm định hay điểm chốt nào của ${say.unit(unit)} để kiến nghị. Hãy chờ khi có điểm.`,
  }),
  OBJECTION_ALREADY_OPEN: ({ unit, at }, say) => ({
    title: 'Kiến nghị đang chờ trả lời',
    detail: `${say.unit(unit)} đã kiến nghị về nội dung này lúc ${say.time(at)} và chưa được trả lời. Việc trả lời ghi khi chốt điểm.`,
  }),
  SHEET_NOT_DUE_YET: ({ deadline, due }, say) => ({
    title: 'Chưa hết hạn nộp bảng điểm',
    detail: `${deadlineNames[deadline].vi} là ${say.time(due)}. Chỉ ghi nhận thiếu bảng điểm sau thời hạn này.`,
  }),
  SHEET_ALREADY_RECORDED_MISSING: ({ unit, at }, say) => ({
    title: 'Đã ghi nhận thiếu bảng điểm',
    detail: `Việc thiếu bảng điểm của ${say.unit(unit)} đã được ghi nhận lúc ${say.time(at)}. Không cần ghi lại.`,
  }),
  SCORE_ENTRIES_DIFFER: ({ item, given, sum }, say) => ({
    title: 'Các khoản không khớp với tổng',
    detail: `Tổng ${item === 'bonus' ? 'điểm thưởng' : 'điểm trừ'} đã ghi là ${say.points(given)}, còn các khoản cộng lại là ${say.points(sum)}. Hãy ghi lại cho khớp.`,
  }),
  BELOW_FLOOR: ({ unit, item, points, floor, max }, say) => ({
    title: 'Dưới mức điểm tối thiểu của một nội dung',
    detail: `${say.unit(unit)} đạt ${say.points(points)}/${say.points(max)} ở mục “${item}”, thấp hơn mức tối thiểu ${floor.num}/${floor.den} theo bảng điểm nên không được đưa ra bỏ phiếu. Hãy bỏ đơn vị này khỏi danh sách.`,
  }),
  NOT_EXCLUDED: ({ unit }, say) => ({
    title: 'Đơn vị vẫn được xét thi đua',
    detail: `${say.unit(unit)} không bị xác định là không xét thi đua. Không cần làm gì thêm.`,
  }),
  GROUND_UNKNOWN: ({ ground, rule }) => ({
    title: 'Căn cứ không có trong quy định',
    detail: `Quy định “${ruleNames[rule].vi}” không có căn cứ “${groundName(ground, 'vi')}”. Hãy chọn một căn cứ trong quy định.`,
  }),
  HOLD_UNKNOWN: ({ hold }) => ({
    title: 'Không có việc tạm dừng xét này',
    detail: `Năm thi đua này không có việc tạm dừng xét mang mã ${hold}. Hãy kiểm tra lại mã.`,
  }),
  HOLD_ALREADY_PLACED: ({ hold, at }, say) => ({
    title: 'Đã tạm dừng xét',
    detail: `Việc tạm dừng xét mang mã ${hold} đã được ghi lúc ${say.time(at)}. Hãy dùng mã khác nếu đây là việc khác.`,
  }),
  HOLD_ALREADY_CLEARED: ({ hold, at }, say) => ({
    title: 'Đã có kết luận',
    detail: `Việc tạm dừng xét mang mã ${hold} đã có kết luận lúc ${say.time(at)}. Nếu có việc mới, hãy ghi tạm dừng xét với mã khác.`,
  }),
  UNIT_ON_HOLD: ({ unit, ground, rule }, say) => ({
    title: 'Đơn vị đang tạm dừng xét khen thưởng',
    detail: `${say.unit(unit)} chưa được đề nghị khen thưởng theo quy định “${ruleNames[rule].vi}”: ${groundName(ground, 'vi')}. Đơn vị giữ nguyên thứ hạng; hãy đề nghị khi có kết luận không vi phạm.`,
  }),
  WITHDRAWAL_OFF: ({ rule }) => ({
    title: 'Không xin rút được',
    detail: `Quy định “${ruleNames[rule].vi}” của khối không cho đơn vị xin rút.`,
  }),
});
