import { dossierPhaseNames } from '../names.js';
import { eitherIn } from '../say.js';
import { wordsFor } from '../words.js';

export const dossierWords = wordsFor({
  DOSSIER_UNKNOWN: () => ({
    title: 'Không có hồ sơ này',
    detail: 'Chưa có hồ sơ mang mã đã nêu. Hãy kiểm tra lại mã; hồ sơ được lập khi khối đề nghị khen thưởng.',
  }),
  DOSSIER_ALREADY_DRAFTED: () => ({
    title: 'Hồ sơ đã được lập',
    detail: 'Hồ sơ này đã được lập. Hãy tiếp tục trên hồ sơ đã có.',
  }),
  DOSSIER_NOT_IN_PHASE: ({ needed, actual }) => ({
    title: 'Hồ sơ không ở đúng bước',
    detail: `Việc này chỉ làm được khi hồ sơ ở bước ${eitherIn(
      'vi',
      needed.map((phase) => `“${dossierPhaseNames[phase].vi}”`),
    )}; hồ sơ đang ở bước “${dossierPhaseNames[actual].vi}”. Hãy thực hiện các bước theo thứ tự: trình, tiếp nhận, quyết định.`,
  }),
  NO_REGIME_ON_DAY: ({ at }, say) => ({
    title: 'Không có quy định áp dụng cho ngày này',
    detail: `Hệ thống chưa có luật, nghị định áp dụng cho ngày tiếp nhận ${say.time(at)}. Hãy kiểm tra lại ngày tiếp nhận.`,
  }),
});
