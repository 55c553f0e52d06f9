import type { Day } from '../time.js';
import type { LegalDocumentId } from './documents.js';
import type { Mark } from './rules.js';

/** A stretch of time under one law and one decree; the circulars beside them change on days of their own. */
export type RegimeId = 'R2003a' | 'R2017' | 'R2022' | 'R2025' | 'R2026';
export type Regime = {
  readonly id: RegimeId;
  readonly from: string;
  readonly to?: string;
  readonly law: LegalDocumentId;
  /** Those that followed one another, the last until the regime ended. */
  readonly decrees: readonly LegalDocumentId[];
  readonly mark: Mark;
};

export const regimes: readonly Regime[] = [
  {
    ...{ id: 'R2003a', from: '2004-07-01', to: '2017-09-30', mark: 'verified' },
    ...{ law: 'law-2003', decrees: ['decree-2005', 'decree-2010'] },
  },
  {
    ...{ id: 'R2017', from: '2017-10-01', to: '2023-12-31', mark: 'verified' },
    ...{ law: 'law-2003', decrees: ['decree-2017'] },
  },
  {
    ...{ id: 'R2022', from: '2024-01-01', to: '2025-06-30', mark: 'verified' },
    ...{ law: 'law-2022', decrees: ['decree-2023'] },
  },
  {
    ...{ id: 'R2025', from: '2025-07-01', to: '2026-09-30', mark: 'verified' },
    ...{ law: 'law-2022', decrees: ['decree-2025'] },
  },
  {
    ...{ id: 'R2026', from: '2026-10-01', mark: 'secondary' },
    ...{ law: 'law-2022-amended-2026', decrees: ['decree-2025'] },
  },
];

/** A dossier is judged by the regime of the day it was received for appraisal; never computed again afterwards. */
export const regimeOn = (day: Day): Regime | undefined => regimes.findLast((regime) => regime.from <= day);
