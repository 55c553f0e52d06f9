import { factsIn } from '../facts-in.js';
import { eventNames } from '../event-names.js';
import { wordsFor } from '../words.js';

const nameOf = (type: string): string => eventNames[type as keyof typeof eventNames]?.vi ?? type;

/** Refusals around corrections. */
export const correctionWords = wordsFor({
  FACT_UNKNOWN: () => ({
    title: 'Không có việc cần đính chính',
    detail: 'Trong sổ không có việc nào như vậy. Hãy chọn đúng việc trên dòng thời gian rồi đính chính.',
  }),
  FACT_NOT_CORRECTABLE: ({ type }) => ({
    title: 'Việc này không đính chính',
    detail: `"${nameOf(type)}" không đính chính được: hãy đính chính việc gốc, hoặc quyết định lại khi có đính chính mới.`,
  }),
  NOTHING_CORRECTED: ({ type }) => ({
    title: 'Không có gì thay đổi',
    detail: `Nội dung đính chính giống nội dung đang có giá trị của "${nameOf(type)}". Hãy ghi nội dung đúng, khác nội dung cũ.`,
  }),
  FIELD_NOT_CORRECTABLE: ({ type, field }) => ({
    title: 'Không đổi được mục này',
    detail: `Đính chính "${nameOf(type)}" không đổi được mục "${field}", vì như vậy là việc khác. Hãy hủy việc ghi sai rồi ghi việc đúng.`,
  }),
  CORRECTION_MALFORMED: ({ type, flaw }) => ({
    title: 'Nội dung đính chính sai dạng',
    detail: `Nội dung đính chính không đúng dạng của "${nameOf(type)}": ${flaw}. Hãy ghi đúng tên mục và dạng dữ liệu.`,
  }),
  NO_OPEN_FLAG: () => ({
    title: 'Không có việc chờ quyết định',
    detail:
      'Không có việc bị ảnh hưởng nào như vậy đang chờ quyết định. Hãy xem lại danh sách việc bị ảnh hưởng bởi đính chính.',
  }),
  NOT_REDONE: ({ facts }) => ({
    title: 'Việc chưa được làm lại',
    detail: `Trong sổ chưa có việc làm lại hoặc đính chính của: ${factsIn('vi', facts)}. Hãy làm lại hoặc đính chính trước, hoặc quyết định giữ nguyên.`,
  }),
  REDO_OWED: ({ facts }) => ({
    title: 'Còn việc phải làm lại',
    detail: `Đã quyết định làm lại mà chưa làm lại: ${factsIn('vi', facts)}. Hãy làm lại hoặc đính chính trước, hoặc quyết định giữ nguyên.`,
  }),
});
