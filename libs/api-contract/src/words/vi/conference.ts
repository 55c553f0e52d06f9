import { awardNames, signerNames } from '../names.js';
import { wordsFor } from '../words.js';

/** The two meetings, the minutes, and achievements used once. */
export const conferenceWords = wordsFor({
  CHAIR_IS_SECRETARY: () => ({
    title: 'Chủ trì và thư ký là một người',
    detail: 'Một người không vừa chủ trì vừa làm thư ký hội nghị. Hãy chọn hai người khác nhau.',
  }),
  ATTENDANCE_MISSING: ({ units }, say) => ({
    title: 'Chưa đủ thành phần hội nghị',
    detail: `Chưa ghi ${say.units(units)} có mặt hay vắng mặt. Hãy ghi đủ các đơn vị của khối; đơn vị vắng mặt thì ghi lý do.`,
  }),
  ENDS_BEFORE_IT_BEGINS: ({ from, to }, say) => ({
    title: 'Giờ kết thúc hội nghị không hợp lệ',
    detail: `Hội nghị bắt đầu lúc ${say.time(from)}, không thể kết thúc lúc ${say.time(to)}. Hãy ghi lại giờ.`,
  }),
  CONFERENCE_NOT_HELD: () => ({
    title: 'Chưa ghi nhận hội nghị tổng kết',
    detail: 'Biên bản lập sau hội nghị. Hãy ghi thời gian, địa điểm, chủ trì, thư ký và thành phần trước.',
  }),
  MINUTES_NOT_DRAWN_UP: () => ({
    title: 'Chưa lập biên bản',
    detail: 'Chưa có biên bản hội nghị để ký. Hãy lập biên bản trước.',
  }),
  MINUTES_OUTDATED: () => ({
    title: 'Biên bản không còn đúng',
    detail:
      'Thành phần, điểm, xếp hạng, đề nghị khen thưởng hoặc kết quả chọn Trưởng khối đã thay đổi sau khi lập biên bản. Hãy lập lại biên bản rồi ký.',
  }),
  NOT_THE_SIGNER: ({ signer, person }) => ({
    title: 'Không phải người ký biên bản',
    detail: `Chỉ người được ghi là ${signerNames[signer].vi} hội nghị (mã ${person}) ký vào chỗ đó. Hãy để người ấy ký.`,
  }),
  MINUTES_ALREADY_SIGNED: ({ signer, at }, say) => ({
    title: 'Biên bản đã ký',
    detail: `Biên bản đã được ${signerNames[signer].vi} ký lúc ${say.time(at)} và vẫn đúng với kết quả. Không cần làm lại.`,
  }),
  ACHIEVEMENT_ALREADY_USED: ({ achievement, cycle, unit, award }, say) => ({
    title: 'Thành tích đã được sử dụng',
    detail: `Thành tích mang mã ${achievement} đã dùng để đề nghị ${awardNames[award].vi} cho ${say.unit(unit)} (năm thi đua ${cycle}). Một thành tích không dùng cho nhiều danh hiệu, hình thức khen thưởng. Hãy chọn thành tích khác.`,
  }),
  ACHIEVEMENT_NOT_CLAIMED: ({ achievement, unit }, say) => ({
    title: 'Thành tích chưa được đăng ký',
    detail: `Thành tích mang mã ${achievement} chưa được đăng ký cho ${say.unit(unit)} với hình thức khen thưởng này. Hãy đăng ký thành tích trước.`,
  }),
  ACHIEVEMENT_IN_USE: ({ achievement, unit }, say) => ({
    title: 'Chưa hủy đăng ký thành tích được',
    detail: `Thành tích mang mã ${achievement} đang được dùng cho ${say.unit(unit)}, hoặc năm thi đua của đơn vị chưa kết thúc. Chỉ hủy khi năm đã kết thúc mà không dùng, hoặc hồ sơ không được khen thưởng.`,
  }),
});
