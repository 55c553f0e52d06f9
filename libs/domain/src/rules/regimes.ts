import type { Day } from '../time.js';
import type { Mark } from './rules.js';

/** A stretch of time under one law, decree and circular. */
export type RegimeId = 'R2003a' | 'R2017' | 'R2022' | 'R2025' | 'R2026';
export type Regime = {
  readonly id: RegimeId;
  readonly from: string;
  readonly law: string;
  readonly decree: string;
  readonly mark: Mark;
};

const regimes: readonly Regime[] = [
  {
    id: 'R2003a',
    from: '2004-07-01',
    law: '15/2003/QH11',
    decree: '121/2005/NĐ-CP, then 42/2010/NĐ-CP',
    mark: 'verified',
  },
  { id: 'R2017', from: '2017-10-01', law: '15/2003/QH11', decree: '91/2017/NĐ-CP', mark: 'verified' },
  { id: 'R2022', from: '2024-01-01', law: '06/2022/QH15', decree: '98/2023/NĐ-CP', mark: 'verified' },
  { id: 'R2025', from: '2025-07-01', law: '06/2022/QH15', decree: '152/2025/NĐ-CP', mark: 'verified' },
  {
    id: 'R2026',
    from: '2026-10-01',
    law: '06/2022/QH15 as amended by 06/2026/QH16',
    decree: '152/2025/NĐ-CP',
    mark: 'secondary',
  },
];

/** A dossier is judged by the regime of the day it was received for appraisal; never computed again afterwards. */
export const regimeOn = (day: Day): Regime | undefined => regimes.findLast((regime) => regime.from <= day);
