import { defaultRules, type RuleEntry, type RuleKey } from '@so-vang/domain';
import type { Language } from './words.js';

/** Where each default comes from, said in Vietnamese; in English the rule says it itself. */
const inVietnamese: Readonly<Record<RuleKey, string>> = {
  blocSize: 'Các khối đã biết có từ 4 đến 38 đơn vị (Đồng Nai 2024, Quảng Trị 2023)',
  noPledge:
    'Điều 10 Luật Thi đua, Khen thưởng năm 2003 lấy đăng ký thi đua làm một căn cứ đến 31/12/2023; từ đó do địa phương quy định',
  scoreTable:
    'Ba nhóm nội dung, điểm thưởng, điểm trừ và mức trần 100 theo mẫu bảng điểm của các tỉnh; số điểm cụ thể do phần mềm đặt',
  scoreStages: 'Tự chấm rồi chấm chéo: trình tự thường gặp (Ninh Thuận 24/2011)',
  choice: 'Chấm điểm trước, bỏ phiếu cho các đơn vị dẫn đầu sau (Ninh Thuận 24/2011)',
  quorum: 'Hai phần ba số đơn vị, như hội đồng cấp tỉnh',
  threshold: 'Quá nửa tổng số đơn vị của khối',
  slots: 'Thái Bình 2019: hạng nhất đề nghị Cờ Chính phủ, hạng nhì Cờ UBND tỉnh, hạng ba Bằng khen',
  severalAwards: 'Thái Bình 2019 và 2023: không đơn vị nào có tên trong hai danh sách',
  subUnitAwards: 'Khen thưởng bộ phận trong một đơn vị là hiếm (Đắk Lắk 2020)',
  headship: 'Các đơn vị bầu Trưởng khối, Phó khối khi tổng kết năm (hướng dẫn 1122/BTĐKT-VI năm 2011)',
  blocListedBy: 'Chủ tịch UBND tỉnh quyết định (Cao Bằng 348/QĐ-UBND năm 2018); nơi khác do Hội đồng',
  scoreTableBy: 'Khối tự xây dựng bảng điểm (Khánh Hòa); tỉnh có thể ban hành bằng văn bản',
  yearKind: 'Tính theo năm dương lịch; ngành giáo dục tính theo năm học',
  conferences: 'Thái Bình 2019: một hội nghị vừa tổng kết năm, vừa ký giao ước năm sau',
  noPledgeDeduction: 'Huế, 804/HD-SNV năm 2018: không ký giao ước trừ 8 điểm',
  thematicAwards: 'Khen thưởng theo chuyên đề ngoài xếp hạng năm là hiếm trong khối',
  evidence: 'Phần mềm chọn: văn bản, hình ảnh, bảng tính đến 20 MB',
  crossScorers: 'Các đơn vị kiểm tra chéo nhau; số đơn vị chấm do khối quy định',
  scoreRounding: 'Chưa thấy văn bản quy định cách làm tròn',
  exclusionGrounds: 'Các căn cứ thường thấy trong quy định của tỉnh; mỗi khối có quy định riêng',
  holdGrounds:
    'Điều 4 Nghị định 98/2023/NĐ-CP và Điều 4 Nghị định 152/2025/NĐ-CP; trước 2024 theo quy định địa phương',
  withdrawal: 'Thành phố Hồ Chí Minh 2014: hai đơn vị tự xin rút',
  votingMethods: 'Mặc định bỏ phiếu kín; giơ tay và thống nhất đều đã có nơi áp dụng',
  absentVotes:
    'Người vắng mặt cho ý kiến bằng văn bản, ghi vào biên bản (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP)',
  countingCommittee: 'Phần mềm chọn: ba người kiểm phiếu, ít nhất hai người ký',
  recusal: 'Luật không quy định; thủ trưởng đơn vị dẫn đầu vẫn chủ trì bỏ phiếu',
  ties: 'Thái Bình 2019: hai đơn vị đồng hạng ba, cả hai được khen thưởng; từ 2024 ưu tiên tập thể có từ 70 % nữ (Điều 4 Nghị định 98/2023/NĐ-CP)',
  preparatoryMeeting: 'Một số khối họp trù bị để thống nhất dự kiến xếp hạng',
  minutes: 'Biên bản kèm theo mọi hồ sơ; với Cờ Chính phủ, công văn 5007/BNV-TĐKT năm 2023 nêu nội dung',
  slotsExceeded: 'Nhiều đơn vị đồng hạng có thể cùng nhận phần dành cho một đơn vị',
  headSelection: 'Các đơn vị bầu luân phiên khi tổng kết năm (hướng dẫn 1122/BTĐKT-VI năm 2011)',
  flagQuota:
    'Công văn 5007/BNV-TĐKT năm 2023: 20 % số tập thể dẫn đầu khối; Điều 11 Nghị định 91/2017/NĐ-CP tính trên số tập thể đạt tiêu chuẩn Cờ cấp tỉnh',
  awardBases:
    'Không lấy khen thưởng này làm điều kiện cho khen thưởng khác: đạt tiêu chuẩn Cờ thi đua cấp tỉnh (Điều 11 Nghị định 91/2017/NĐ-CP); không cần có mức thấp mới được mức cao (Điều 4 Nghị định 98/2023/NĐ-CP)',
  councilAwards:
    'Cờ thi đua theo luật từ 2024 (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP); bằng khen theo quy định địa phương',
  councilThresholds:
    'Cờ thi đua: từ 80 % tổng số thành viên (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP); bằng khen: Lạng Sơn 2018 từ 70 %',
  councilQuorum: 'Bắc Ninh 86/2025/QĐ-UBND: 80 % khi xét khen thưởng; các phiên khác hai phần ba',
  councilVotingMethods: 'Từ 2024, bỏ phiếu kín với cờ thi đua là tùy chọn, mặc định có',
  papers: 'Điều 34 Nghị định 98/2023/NĐ-CP; số mẫu suy ra từ phụ lục Nghị định 152/2025/NĐ-CP',
  reminderDays: 'Chưa thấy văn bản quy định; phần mềm nhắc trước ba ngày làm việc',
  timers:
    'Khoản 2 Điều 32 Nghị định 98/2023/NĐ-CP và Quyết định 311/QĐ-BNV năm 2025; phần còn lại do phần mềm đặt',
  consultation: 'Từ 2024 phải chờ ý kiến; trước đó không trả lời thì thủ tục vẫn tiếp tục (39/2012/NĐ-CP)',
  dossiersDue: 'Cờ Chính phủ: điểm b khoản 1 Điều 32 Nghị định 98/2023/NĐ-CP; cấp tỉnh: Quảng Nam 2015',
  prizes: 'Điều 50 và Điều 54 Nghị định 152/2025/NĐ-CP',
  holidays: 'Điều 112 Bộ luật Lao động năm 2019 và thông báo nghỉ lễ, tết từng năm',
};

export const sourceOf = (rule: RuleKey, language: Language): string =>
  language === 'vi' ? inVietnamese[rule] : defaultRules[rule].source;

/** The same of what held before, by the ids of the entries. */
const earlierInVietnamese: Readonly<Record<string, string>> = {
  'nation/awardBases/2004-07-01':
    'Chọn trong số tập thể được tặng Cờ cấp tỉnh trong năm (khoản 2 Điều 16 Nghị định 42/2010/NĐ-CP)',
  'nation/noPledge/2004-07-01': 'Đăng ký thi đua là một căn cứ xét danh hiệu (Điều 10 Luật 15/2003/QH11)',
  'nation/holdGrounds/2004-07-01':
    'Trước năm 2024 theo quy định địa phương, chưa thấy văn bản; các căn cứ lấy theo Điều 4 Nghị định 98/2023/NĐ-CP',
  'nation/absentVotes/2004-07-01': 'Như Nghị định 91/2017/NĐ-CP',
  'nation/absentVotes/2017-10-01': 'Khoản 8 Điều 45 Nghị định 91/2017/NĐ-CP',
  'nation/flagQuota/2004-07-01':
    'Chọn trong số tập thể được tặng Cờ cấp tỉnh trong năm (khoản 2 Điều 16 Nghị định 42/2010/NĐ-CP); tỷ lệ do phần mềm đặt',
  'nation/flagQuota/2017-10-01':
    'Khoản 1 Điều 11 Nghị định 91/2017/NĐ-CP: 20 % số tập thể đạt tiêu chuẩn Cờ cấp tỉnh; cách làm tròn do phần mềm đặt',
  'nation/flagQuota/2023-09-05':
    'Công văn 5007/BNV-TĐKT năm 2023: 20 % số tập thể dẫn đầu khối; cách làm tròn do phần mềm đặt',
  'nation/councilThresholds/2004-07-01':
    'Trước năm 2024 không có tỷ lệ chung cho cờ thi đua; Lạng Sơn 2018: từ 70 % tổng số thành viên',
  'nation/councilVotingMethods/2004-07-01': 'Như Nghị định 91/2017/NĐ-CP',
  'nation/councilVotingMethods/2017-10-01':
    'Điều 51 Nghị định 91/2017/NĐ-CP: bỏ phiếu kín với Cờ thi đua của Chính phủ; hình thức khác theo quy định địa phương',
  'nation/papers/2004-07-01': 'Như Nghị định 91/2017/NĐ-CP',
  'nation/papers/2017-10-01':
    'Điều 51 Nghị định 91/2017/NĐ-CP với Cờ thi đua của Chính phủ, hai bản chính; mẫu số 01 của phụ lục',
  'nation/papers/2024-01-01':
    'Điều 34 Nghị định 98/2023/NĐ-CP và Quyết định 311/QĐ-BNV năm 2025: một bản chính và tệp điện tử; mẫu số 02 phụ lục I',
  'nation/timers/2004-07-01':
    'Nghị định 39/2012/NĐ-CP về lấy ý kiến và thời hạn ở Trung ương; Quảng Nam 2015 về trả lại hồ sơ; phần còn lại do phần mềm đặt',
  'nation/timers/2017-10-01':
    'Thủ tục cấp tỉnh theo Nghị định 91/2017/NĐ-CP: thẩm định 25 ngày; phần còn lại do phần mềm đặt',
  'nation/consultation/2004-07-01': 'Nghị định 39/2012/NĐ-CP: không trả lời thì thủ tục vẫn tiếp tục',
  'nation/dossiersDue/2004-07-01':
    'Quảng Nam 2015; trước năm 2024 chưa thấy ngày chung cho Cờ thi đua của Chính phủ',
  'nation/prizes/2004-07-01': 'Như Nghị định 152/2025/NĐ-CP',
};

/** Where an entry comes from; who adopts one says so in words of their own. */
export const entrySourceOf = (
  { id, key, act, scope }: Pick<RuleEntry, 'id' | 'key' | 'act' | 'scope'>,
  language: Language,
): string | undefined => {
  if (scope !== 'nation' || language === 'en') return act;
  return earlierInVietnamese[id] ?? (act === defaultRules[key].source ? inVietnamese[key] : act);
};
