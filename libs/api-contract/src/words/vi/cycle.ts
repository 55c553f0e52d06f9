import { awardNames, stageNames } from '../names.js';
import { missingIn } from '../missing.js';
import { eitherIn } from '../say.js';
import { wordsFor } from '../words.js';

const itemName = (item: string): string =>
  item === 'bonus' ? 'điểm thưởng' : item === 'deduction' ? 'điểm trừ' : `mục “${item}”`;

/** A bloc's year from its opening to the settled scores. */
export const cycleWords = wordsFor({
  CYCLE_UNKNOWN: () => ({
    title: 'Chưa mở năm thi đua',
    detail: 'Năm thi đua này chưa được mở. Hãy kiểm tra lại khối và năm, hoặc mở năm thi đua trước.',
  }),
  CYCLE_ALREADY_OPENED: ({ at }, say) => ({
    title: 'Năm thi đua đã mở',
    detail: `Năm thi đua này đã được mở lúc ${say.time(at)}. Hãy tiếp tục trên năm thi đua đã có.`,
  }),
  CYCLE_NOT_IN_STAGE: ({ needed, actual }) => ({
    title: 'Không đúng giai đoạn',
    detail: `Việc này chỉ làm được trong giai đoạn ${eitherIn(
      'vi',
      needed.map((stage) => `“${stageNames[stage].vi}”`),
    )}, còn năm thi đua đang ở “${stageNames[actual].vi}”. Nếu chưa đến giai đoạn đó, hãy hoàn thành các bước trước; nếu đã qua thì không làm lại được.`,
  }),
  STAGE_NOT_COMPLETE: ({ missing }, say) => ({
    title: 'Chưa đủ điều kiện chuyển giai đoạn',
    detail: `Còn thiếu: ${missing.map((item) => missingIn('vi', item, say)).join('; ')}. Hãy hoàn thành các nội dung này rồi làm lại.`,
  }),
  UNIT_EXCLUDED: ({ unit, reason }, say) => ({
    title: 'Đơn vị không được xét thi đua',
    detail: `${say.unit(unit)} đã được xác định không xét thi đua năm nay, lý do: ${reason}. Hãy bỏ đơn vị này khỏi nội dung đang làm.`,
  }),
  PLAN_ALREADY_ADOPTED: () => ({
    title: 'Đã có kế hoạch năm',
    detail:
      'Kế hoạch và chủ đề của năm thi đua đã được thông qua, không thông qua lần hai. Hãy tiếp tục với kế hoạch đã có.',
  }),
  PLEDGE_ALREADY_SIGNED_BY_SOME: ({ units }, say) => ({
    title: 'Đã có đơn vị ký giao ước',
    detail: `Không sửa được nội dung giao ước vì ${say.units(units)} đã ký. Nội dung chỉ sửa được khi chưa đơn vị nào ký.`,
  }),
  PLEDGE_TEXT_MISSING: () => ({
    title: 'Chưa có nội dung giao ước',
    detail: 'Chưa soạn nội dung giao ước thi đua nên chưa ký được. Hãy soạn nội dung giao ước trước.',
  }),
  ALREADY_SIGNED: ({ unit, at }, say) => ({
    title: 'Đơn vị đã ký giao ước',
    detail: `${say.unit(unit)} đã ký giao ước thi đua lúc ${say.time(at)}. Mỗi đơn vị chỉ ký một lần; không cần ký lại.`,
  }),
  MOVEMENT_UNKNOWN: ({ movement }) => ({
    title: 'Không có phong trào này',
    detail: `Năm thi đua chưa phát động phong trào nào mang mã ${movement}. Hãy chọn một phong trào đã phát động, hoặc phát động phong trào trước.`,
  }),
  MOVEMENT_ALREADY_LAUNCHED: ({ movement, at }, say) => ({
    title: 'Phong trào đã được phát động',
    detail: `Phong trào mang mã ${movement} đã được phát động lúc ${say.time(at)}. Hãy dùng phong trào đã có, hoặc chọn mã khác cho phong trào mới.`,
  }),
  ALREADY_JOINED: ({ unit, movement }, say) => ({
    title: 'Đơn vị đã hưởng ứng phong trào',
    detail: `${say.unit(unit)} đã hưởng ứng phong trào ${movement}. Không cần đăng ký lại.`,
  }),
  NOT_JOINED: ({ unit, movement }, say) => ({
    title: 'Đơn vị chưa hưởng ứng phong trào',
    detail: `${say.unit(unit)} chưa hưởng ứng phong trào ${movement} nên chưa nộp được minh chứng. Hãy ghi việc hưởng ứng khi phong trào còn đang diễn ra.`,
  }),
  EVIDENCE_ALREADY_FILED: ({ unit, at }, say) => ({
    title: 'Minh chứng đã được nộp',
    detail: `${say.unit(unit)} đã nộp chính tệp này cho phong trào lúc ${say.time(at)}. Hãy chọn tệp khác nếu muốn bổ sung.`,
  }),
  SELF_SCORE_ALREADY_SUBMITTED: ({ unit }, say) => ({
    title: 'Đã nộp bảng tự chấm điểm',
    detail: `${say.unit(unit)} đã nộp bảng tự chấm điểm. Bảng đã nộp không thay thế được; nếu cần điều chỉnh, hãy điều chỉnh khi chốt điểm và nêu lý do.`,
  }),
  CROSS_SCORE_ALREADY_SUBMITTED: ({ unit, by }, say) => ({
    title: 'Đã nộp bảng chấm chéo',
    detail: `${say.unit(by)} đã chấm chéo cho ${say.unit(unit)}. Nếu cần điều chỉnh, hãy điều chỉnh khi chốt điểm và nêu lý do.`,
  }),
  OWN_CROSS_SCORE: ({ unit }, say) => ({
    title: 'Đơn vị không chấm chéo cho chính mình',
    detail: `${say.unit(unit)} không thể chấm chéo cho chính mình. Hãy để một đơn vị khác trong khối chấm.`,
  }),
  SCORE_ALREADY_SETTLED: ({ unit, total }, say) => ({
    title: 'Điểm đã được chốt',
    detail: `Điểm của ${say.unit(unit)} đã chốt là ${say.points(total)}. Điểm đã chốt không sửa được.`,
  }),
  SCORES_TO_SETTLE_MISSING: ({ unit }, say) => ({
    title: 'Chưa đủ bảng điểm để chốt',
    detail: `Theo quy định của khối, ${say.unit(unit)} phải có đủ bảng tự chấm và bảng chấm chéo trước khi chốt điểm. Hãy nộp bảng còn thiếu.`,
  }),
  SCORE_ITEM_MISSING: ({ item }) => ({
    title: 'Bảng điểm thiếu mục',
    detail: `Bảng điểm thiếu ${itemName(item)}. Hãy cho điểm đủ các mục; mục không đạt thì ghi 0.`,
  }),
  SCORE_ITEM_UNKNOWN: ({ item }) => ({
    title: 'Bảng điểm có mục lạ',
    detail: `Bảng điểm của khối không có ${itemName(item)}. Hãy chỉ cho điểm các mục trong bảng điểm của khối.`,
  }),
  SCORE_OUT_OF_RANGE: ({ item, given, min, max }, say) => ({
    title: 'Điểm ngoài khung',
    detail: `Với ${itemName(item)}, điểm đã ghi là ${say.points(given)}, trong khi khung điểm từ ${say.points(min)} đến ${say.points(max)}. Hãy ghi lại điểm trong khung.`,
  }),
  REASON_NEEDED: (rejection) => ({
    title: 'Thiếu lý do',
    detail:
      'check' in rejection
        ? `Theo quy định, khối có ${rejection.check.units} đơn vị được đề nghị ${rejection.check.max ?? 0} ${awardNames[rejection.check.award].vi}; đây sẽ là đề nghị thứ ${rejection.check.taken}. Hãy nêu lý do đề nghị vượt số lượng.`
        : 'Việc này phải nêu lý do: điểm chốt khác các bảng đã nộp, hoặc không đồng ý khen thưởng. Hãy ghi lý do rồi làm lại.',
  }),
  ALREADY_EXCLUDED: ({ unit, at }, say) => ({
    title: 'Đã xác định không xét',
    detail: `${say.unit(unit)} đã được xác định không xét thi đua từ ${say.time(at)}. Không cần ghi lại.`,
  }),
});
