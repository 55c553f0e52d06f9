/** Titles (the two flags) and a form of commendation (the certificate). */
export type Award = 'GovernmentFlag' | 'ProvinceFlag' | 'ChairmanMerit';
/** Where a dossier goes. The Prime Minister decides what goes to the `government`, the chairman of the People's Committee the others. */
export type Authority = 'government' | 'province' | 'chairman';

export const awards = ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'] as const satisfies readonly Award[];
export const authorities = ['government', 'province', 'chairman'] as const satisfies readonly Authority[];

/** Law 06/2022/QH15 art. 25, 26 and 74; in practice the same before it. */
export const authorityOf: Readonly<Record<Award, Authority>> = {
  GovernmentFlag: 'government',
  ProvinceFlag: 'province',
  ChairmanMerit: 'chairman',
};

/** `regular`: the merit of a year. `thematic`: a movement of its own, outside the ranking of the year. */
export type DossierKind = 'regular' | 'thematic';
export const dossierKinds = ['regular', 'thematic'] as const satisfies readonly DossierKind[];

/** Papers of a dossier. */
export type PaperKind =
  | 'submission-letter'
  | 'nomination-list'
  | 'achievement-report'
  | 'report-confirmation'
  | 'minutes'
  | 'vote-result'
  | 'electronic-files'
  | 'consulted-opinion';
export const paperKinds = [
  'submission-letter',
  'nomination-list',
  'achievement-report',
  'report-confirmation',
  'minutes',
  'vote-result',
  'electronic-files',
  'consulted-opinion',
] as const satisfies readonly PaperKind[];
