import type { Day } from '../time.js';
import type { Mark } from './rules.js';

/** A law, decree or circular on emulation and commendation, each dated by itself: they are not replaced on one day. */
export type LegalDocument = {
  readonly id: string;
  readonly kind: 'law' | 'decree' | 'circular';
  readonly number: string;
  readonly issuedOn?: string;
  readonly inForceFrom: string;
  /** The last day on which it is in force; missing while nothing is known to end it. */
  readonly inForceTo?: string;
  /** Of the two dates between which it is in force. */
  readonly mark: Mark;
  readonly note?: string;
};

const law = { kind: 'law' } as const;
const decree = { kind: 'decree' } as const;
const circular = { kind: 'circular' } as const;

export const legalDocuments = [
  {
    ...{ ...law, id: 'law-2003', number: '15/2003/QH11', issuedOn: '2003-11-26' },
    ...{ inForceFrom: '2004-07-01', inForceTo: '2023-12-31', mark: 'verified' },
    note: 'Amended by 47/2005/QH11, 32/2009/QH12 and 39/2013/QH13',
  },
  {
    ...{ ...law, id: 'law-2022', number: '06/2022/QH15', issuedOn: '2022-06-15' },
    ...{ inForceFrom: '2024-01-01', inForceTo: '2026-09-30', mark: 'verified' },
  },
  {
    ...{ ...law, id: 'law-2022-amended-2026', number: '06/2022/QH15', issuedOn: '2022-06-15' },
    ...{ inForceFrom: '2026-10-01', mark: 'secondary' },
    note: 'As amended by 06/2026/QH16 of 2026-04-23',
  },

  {
    ...{ ...decree, id: 'decree-2005', number: '121/2005/NĐ-CP', issuedOn: '2005-09-30' },
    ...{ inForceFrom: '2005-10-24', inForceTo: '2010-05-31', mark: 'secondary' },
  },
  {
    ...{ ...decree, id: 'decree-2010', number: '42/2010/NĐ-CP', issuedOn: '2010-04-15' },
    ...{ inForceFrom: '2010-06-01', inForceTo: '2017-09-30', mark: 'secondary' },
    note: 'Amended by 39/2012/NĐ-CP and 65/2014/NĐ-CP',
  },
  {
    ...{ ...decree, id: 'decree-2017', number: '91/2017/NĐ-CP', issuedOn: '2017-07-31' },
    ...{ inForceFrom: '2017-10-01', inForceTo: '2023-12-31', mark: 'verified' },
  },
  {
    ...{ ...decree, id: 'decree-2023', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31' },
    ...{ inForceFrom: '2024-01-01', inForceTo: '2025-06-30', mark: 'verified' },
  },
  {
    ...{ ...decree, id: 'decree-2025', number: '152/2025/NĐ-CP', issuedOn: '2025-06-14' },
    ...{ inForceFrom: '2025-07-01', mark: 'verified' },
    note: 'Said to end on 2027-03-01, in a weak source; taken as in force until it is replaced',
  },

  {
    ...{ ...circular, id: 'circular-2011', number: '02/2011/TT-BNV', issuedOn: '2011-01-24' },
    ...{ inForceFrom: '2011-03-10', inForceTo: '2014-10-14', mark: 'secondary' },
  },
  {
    ...{ ...circular, id: 'circular-2014', number: '07/2014/TT-BNV', issuedOn: '2014-08-29' },
    ...{ inForceFrom: '2014-10-15', inForceTo: '2017-12-14', mark: 'secondary' },
  },
  {
    ...{ ...circular, id: 'circular-2017', number: '08/2017/TT-BNV', issuedOn: '2017-10-27' },
    ...{ inForceFrom: '2017-12-15', inForceTo: '2019-12-31', mark: 'verified' },
  },
  {
    ...{ ...circular, id: 'circular-2019', number: '12/2019/TT-BNV', issuedOn: '2019-11-04' },
    ...{ inForceFrom: '2020-01-01', inForceTo: '2024-02-23', mark: 'secondary' },
  },
  {
    ...{ ...circular, id: 'circular-2024', number: '01/2024/TT-BNV', issuedOn: '2024-02-24' },
    ...{ inForceFrom: '2024-02-24', inForceTo: '2025-08-04', mark: 'secondary' },
  },
  {
    ...{ ...circular, id: 'circular-2025', number: '15/2025/TT-BNV', issuedOn: '2025-08-04' },
    ...{ inForceFrom: '2025-08-05', mark: 'verified' },
  },
] as const satisfies readonly LegalDocument[];
export type LegalDocumentId = (typeof legalDocuments)[number]['id'];

/** The law, decree and circular in force on a day, in that order; one of a kind at most. */
export const documentsOn = (day: Day): readonly LegalDocument[] =>
  legalDocuments.filter(
    ({ inForceFrom, ...document }) =>
      inForceFrom <= day && !('inForceTo' in document && document.inForceTo < day),
  );
