import type { DossierRow, TimelineRow } from '@so-vang/api-contract';
import {
  defaultValues,
  dossierDecider,
  isHeld,
  isOverdue,
  missingPapers,
  nextDue,
  type DossierEvent,
  type DossierId,
  type Instant,
  type OpenedDossier,
  type PaperKind,
  type RecordedEvent,
} from '@so-vang/domain';
import { bloc, cycleId, day1, day2, headOfNorth, north, officer } from './views.js';

const dossier = `${cycleId}-1` as DossierId;
export const dossierId = dossier;
const of = { cycle: cycleId, dossier, unit: north, at: day2 };
const papers: readonly PaperKind[] = ['submission-letter', 'minutes'];

export const dossierDrafted = (award: 'ProvinceFlag' | 'GovernmentFlag' = 'ProvinceFlag'): DossierEvent => ({
  type: 'DossierDrafted',
  data: {
    ...{ dossier, cycle: cycleId, bloc, year: 2019, unit: north, award, clock: 'played', at: day1 },
    authority: award === 'GovernmentFlag' ? 'government' : 'province',
    rules: {
      ...{ papers, form: '07', copies: 2, timers: defaultValues.timers },
      ...{ silence: 'wait', council: true, prize: 8_00 },
    },
    due: [{ name: 'submit', at: '2019-03-08T16:59:59.999Z' as Instant }],
  },
});
export const paperAttached = (paper: PaperKind): DossierEvent => ({
  type: 'PaperAttached',
  data: { ...of, paper, title: `Tệp ${paper}`, sha256: paper, size: 2_048, mediaType: 'application/pdf' },
});
export const dossierSigned: DossierEvent = {
  type: 'DossierSigned',
  data: { ...of, signer: headOfNorth.id, post: 'Trưởng khối' },
};
export const signedDossier: readonly DossierEvent[] = [
  dossierDrafted(),
  ...papers.map(paperAttached),
  dossierSigned,
];
export const receivedDossier: readonly DossierEvent[] = [
  ...signedDossier,
  { type: 'DossierSubmitted', data: { ...of, number: '1/TTr', submittedBy: officer.id } },
  {
    type: 'DossierReceived',
    data: {
      ...{ ...of, regime: 'R2017', regimeReason: 'received-for-appraisal', receivedForAppraisalAt: day2 },
      due: [{ name: 'appraise', at: '2019-03-20T16:59:59.999Z' as Instant }],
    },
  },
];
export const passedDossier: readonly DossierEvent[] = [
  ...receivedDossier,
  { type: 'DossierAppraised', data: { ...of, finding: 'eligible' } },
  { type: 'DossierPutToCouncil', data: { ...of, council: 'hoi-dong-1', item: 3 } },
  {
    type: 'CouncilResultRecorded',
    data: { ...of, council: 'hoi-dong-1', outcome: 'passed', votesFor: 14, base: 15 },
  },
];
export const awardDecided: DossierEvent = {
  type: 'AwardDecided',
  data: { ...of, outcome: 'awarded', number: '300/QĐ-UBND', signer: 'Phạm Văn Sinh' },
};
export const dossierHeld: DossierEvent = {
  type: 'DossierHeld',
  data: { ...of, hold: 'don-1', ground: 'Có đơn tố cáo', source: 'Thanh tra tỉnh' },
};
export const inDossier = of;

/** Its row after these events. */
export const dossierRow = (events: readonly DossierEvent[]): DossierRow => {
  const state = events.reduce(dossierDecider.evolve, dossierDecider.initialState) as OpenedDossier;
  const due = nextDue(state)?.at;
  return {
    ...{ id: dossier, cycle: cycleId, bloc, year: 2019, unit: north, award: state.award },
    ...{ authority: state.authority, phase: state.phase, at: state.at, open: true },
    ...{ late: state.clocks.some(isOverdue), held: isHeld(state), missing: missingPapers(state), state },
    ...(due && { due }),
  };
};
export const dossierTimeline = (events: readonly DossierEvent[]): readonly TimelineRow[] =>
  events.map((event, i) => ({
    ...{ id: String(i + 1), stream: `dossier-${dossier}`, type: event.type, cycle: cycleId },
    ...{ at: event.data.at, recordedAt: event.data.at },
    event: {
      ...{ ...event, position: String(i + 1), stream: `dossier-${dossier}` },
      metadata: { actor: { person: officer.id, role: 'office' }, rules: ['timers'], facts: [] },
    } as unknown as RecordedEvent,
  }));
