import type { Language } from '@so-vang/api-contract';
import { defaultRules, type RuleKey } from '@so-vang/domain';

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
};

export const sourceOf = (rule: RuleKey, language: Language): string =>
  language === 'vi' ? inVietnamese[rule] : defaultRules[rule].source;
