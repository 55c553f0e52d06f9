import type { NoticeRow } from '@so-vang/api-contract';
import { noticeOf } from '@so-vang/domain';
import { isDossierEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

/** What people are told in the program itself: a row for each event that calls for a notice. */
export const notices: Projection<NoticeRow> = {
  name: 'notices-2',
  once: true,
  keyOf: (event) => (isDossierEvent(event) && noticeOf(event) ? event.position : undefined),
  apply(row, event) {
    const notice = isDossierEvent(event) ? noticeOf(event) : undefined;
    if (!notice) return row;
    const { roles } = notice.to;
    return {
      ...{ id: event.position, event: event.id, ...notice },
      ...{ office: roles.includes('office'), chairman: roles.includes('chairman') },
    };
  },
  columns: {
    position: { type: 'position', of: (row) => row.id, indexed: true },
    dossier: { type: 'text', of: (row) => row.dossier },
    kind: { type: 'text', of: (row) => row.kind },
    office: { type: 'text', of: (row) => String(row.office) },
    chairman: { type: 'text', of: (row) => String(row.chairman) },
    bloc: { type: 'text', of: (row) => row.to.bloc && `${row.to.bloc.bloc}-${row.to.bloc.year}` },
    unit: { type: 'text', of: (row) => row.to.unit },
    at: { type: 'text', of: (row) => row.at },
  },
  search: ({ dossier }) => [dossier],
};
