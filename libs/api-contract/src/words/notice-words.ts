import type { Award, Notice } from '@so-vang/domain';
import { dossierClockNames, noticeNames } from './dossier-names.js';
import { awardNames } from './names.js';
import { languages, type Language, type Say } from './words.js';

/** A notice in one line: what it is, and of which deadline. */
export const noticeLine = (
  { kind, clock, due }: Pick<Notice, 'kind' | 'clock' | 'due'>,
  language: Language,
  say: Say,
): string => {
  const what = noticeNames[kind][language];
  const of = clock ? `${what}: ${dossierClockNames[clock][language]}` : what;
  if (!due) return of;
  return language === 'vi' ? `${of} (hạn ${say.time(due)})` : `${of} (due ${say.time(due)})`;
};

/** What a letter about a dossier says of it. */
export type LetterFacts = {
  readonly notice: Notice;
  readonly award?: Award;
  readonly unit: string;
  /** The page of the dossier, where the program's address is known. */
  readonly link?: string;
  readonly say: Readonly<Record<Language, Say>>;
};

const labels = {
  vi: {
    ...{ unit: 'Đơn vị', award: 'Hình thức khen thưởng', dossier: 'Mã hồ sơ', at: 'Thời điểm' },
    open: 'Xem và giải quyết tại',
    find: 'Đăng nhập Sổ Vàng, mở mục “Hồ sơ” và tìm theo mã hồ sơ để xem và giải quyết.',
    end: 'Thư được gửi tự động, vui lòng không trả lời.',
  },
  en: {
    ...{ unit: 'Unit', award: 'Award', dossier: 'Dossier', at: 'At' },
    open: 'Open it at',
    find: 'Sign in to Sổ Vàng, open “Dossiers” and look for that dossier.',
    end: 'This letter was sent automatically; please do not answer it.',
  },
} as const;

/** A letter in Vietnamese, with English below it. */
export const noticeLetter = ({ notice, award, unit, link, say }: LetterFacts) => ({
  subject: `Sổ Vàng: ${noticeNames[notice.kind].vi} – ${unit}`,
  text: languages
    .map((language) => {
      const label = labels[language];
      return [
        noticeLine(notice, language, say[language]),
        '',
        `${label.unit}: ${unit}`,
        ...(award ? [`${label.award}: ${awardNames[award][language]}`] : []),
        `${label.dossier}: ${notice.dossier}`,
        `${label.at}: ${say[language].time(notice.at)}`,
        '',
        ...(link ? [`${label.open}: ${link}`] : [label.find]),
        label.end,
      ].join('\n');
    })
    .join('\n\n--\n\n'),
});
