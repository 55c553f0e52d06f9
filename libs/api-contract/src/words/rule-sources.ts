import { defaultRules, type RuleKey } from '@so-vang/domain';
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
  timers:
    'Khoản 2 Điều 32 Nghị định 98/2023/NĐ-CP và Quyết định 311/QĐ-BNV năm 2025; phần còn lại do phần mềm đặt',
  consultation: 'Từ 2024 phải chờ ý kiến; trước đó không trả lời thì thủ tục vẫn tiếp tục (39/2012/NĐ-CP)',
  dossiersDue: 'Cờ Chính phủ: điểm b khoản 1 Điều 32 Nghị định 98/2023/NĐ-CP; cấp tỉnh: Quảng Nam 2015',
  prizes: 'Điều 50 và Điều 54 Nghị định 152/2025/NĐ-CP',
  holidays: 'Điều 112 Bộ luật Lao động năm 2019 và thông báo nghỉ lễ, tết từng năm',
};

export const sourceOf = (rule: RuleKey, language: Language): string =>
  language === 'vi' ? inVietnamese[rule] : defaultRules[rule].source;
