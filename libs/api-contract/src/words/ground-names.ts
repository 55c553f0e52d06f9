import { defaultValues } from '@so-vang/domain';
import type { Language } from './words.js';

/** The grounds that the rules have by default, in English; in Vietnamese the rule itself names them. */
const inEnglish: Readonly<Record<string, string>> = {
  'xem-xet-ky-luat': 'Discipline is being weighed',
  'dieu-tra-thanh-tra': 'Under investigation, inspection or audit with signs of a breach',
  'khieu-nai-to-cao': 'A complaint, denunciation or report in the press is being checked',
  'khong-ky-giao-uoc': 'No pledge signed',
  'khong-nop-bao-cao': 'Report or score sheet missing or late',
  'vang-hoat-dong': 'Absent from the activities of the bloc',
  'ky-luat': 'The leadership was disciplined',
  'vu-viec-nghiem-trong': 'A serious case, corruption, fire or labour accident',
};
const known = [...defaultValues.holdGrounds, ...defaultValues.exclusionGrounds];

/** A ground in words, told by its id or by its name; one that a bloc has added stands as it was told. */
export const groundName = (ground: string, language: Language): string => {
  const found = known.find(({ id, name }) => id === ground || name === ground);
  if (!found) return ground;
  return language === 'vi' ? found.name : (inEnglish[found.id] ?? found.name);
};
