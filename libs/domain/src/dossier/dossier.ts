import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { BlocId, CycleId, DossierId, PersonId, UnitId } from '../ids.js';
import type { Authority, Award } from '../rules/awards.js';
import { regimeOn, type RegimeId } from '../rules/regimes.js';
import { dayOf, latest, type Clock, type Clocked, type Instant } from '../time.js';

/** One per nomination and authority: its own life, long after the cycle that made it has closed. */
export type DossierTerms = {
  readonly dossier: DossierId;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly unit: UnitId;
  readonly subUnit?: string;
  readonly award: Award;
  readonly authority: Authority;
  readonly clock: Clock;
};

export type DossierPhase =
  'drafted' | 'submitted' | 'received' | 'returned' | 'awarded' | 'refused' | 'annulled';
export type OpenedDossier = DossierTerms &
  Clocked & {
    readonly phase: DossierPhase;
    readonly number?: string;
    readonly submissions: number;
    readonly regime?: RegimeId;
    readonly returnReason?: string;
    readonly decision?: { readonly number: string; readonly reason?: string; readonly at: Instant };
    readonly annulment?: { readonly ground: string; readonly reason: string; readonly at: Instant };
    /** The sitting of the emulation council that it was put to last, and what came of it. */
    readonly council?: PutToCouncil & { readonly result?: CouncilResult & { readonly at: Instant } };
  };
export type PutToCouncil = { readonly council: string; readonly item: number };
export type CouncilResult = {
  readonly outcome: 'passed' | 'cut';
  readonly votesFor: number;
  readonly base: number;
  readonly reason?: string;
};
export type Dossier = { readonly phase: 'undrafted' } | OpenedDossier;

export type DossierCommand =
  | Command<'DraftDossier', DossierTerms>
  | Command<'SubmitDossier', { readonly number: string }>
  | Command<'ReceiveDossier', object>
  | Command<'ReturnDossier', { readonly reason: string }>
  | Command<'ResubmitDossier', { readonly number: string; readonly note?: string }>
  | Command<'PutToCouncil', PutToCouncil>
  | Command<'RecordCouncilResult', CouncilResult & { readonly council: string }>
  | Command<
      'DecideDossier',
      { readonly outcome: 'awarded' | 'refused'; readonly number: string; readonly reason?: string }
    >
  | Command<'AnnulAward', { readonly ground: string; readonly reason: string; readonly number: string }>
  | Command<'AdvanceClock', object>
  | Command<'PassDeadline', { readonly name: string; readonly due: Instant }>;

type Of = { readonly cycle: CycleId; readonly dossier: DossierId; readonly at: Instant };
export type DossierEvent =
  | Event<'DossierDrafted', DossierTerms & { readonly at: Instant }>
  | Event<'DossierSubmitted', Of & { readonly number: string; readonly submittedBy: PersonId }>
  | Event<
      'DossierReceived',
      Of & { readonly regime: RegimeId; readonly regimeReason: 'received-for-appraisal' }
    >
  | Event<'DossierReturned', Of & { readonly reason: string }>
  | Event<'DossierResubmitted', Of & { readonly number: string; readonly note?: string }>
  | Event<'DossierPutToCouncil', Of & PutToCouncil>
  | Event<'CouncilResultRecorded', Of & CouncilResult & { readonly council: string }>
  | Event<
      'AwardDecided',
      Of & { readonly outcome: 'awarded' | 'refused'; readonly number: string; readonly reason?: string }
    >
  | Event<'AwardAnnulled', Of & { readonly ground: string; readonly reason: string; readonly number: string }>
  | Event<'DossierClockAdvanced', Of>
  | Event<'DossierDeadlinePassed', Of & { readonly name: string; readonly due: Instant }>;

export type DossierRejection =
  | { readonly code: 'DOSSIER_UNKNOWN' }
  | { readonly code: 'DOSSIER_ALREADY_DRAFTED' }
  | {
      readonly code: 'DOSSIER_NOT_IN_PHASE';
      readonly needed: readonly DossierPhase[];
      readonly actual: DossierPhase;
    }
  | { readonly code: 'NO_REGIME_ON_DAY'; readonly at: Instant }
  | { readonly code: 'REASON_NEEDED' }
  | { readonly code: 'CLOCK_IS_LIVE' };

/** From which phases each act is possible. */
export const dossierPhases = {
  SubmitDossier: ['drafted'],
  ReceiveDossier: ['submitted'],
  ReturnDossier: ['submitted', 'received'],
  ResubmitDossier: ['returned'],
  PutToCouncil: ['received'],
  RecordCouncilResult: ['received'],
  DecideDossier: ['received'],
  AnnulAward: ['awarded'],
} as const satisfies Partial<Record<DossierCommand['type'], readonly DossierPhase[]>>;

export const dossierDecider: Decider<Dossier, DossierCommand, DossierEvent, DossierRejection, Facts> = {
  initialState: { phase: 'undrafted' },
  decide(command, dossier) {
    if (command.type === 'DraftDossier') {
      if (dossier.phase !== 'undrafted') return reject({ code: 'DOSSIER_ALREADY_DRAFTED' });
      return accept({ type: 'DossierDrafted', data: { ...command.data, at: command.at } }, 'slots');
    }
    if (dossier.phase === 'undrafted') return reject({ code: 'DOSSIER_UNKNOWN' });
    const of = { cycle: dossier.cycle, dossier: dossier.dossier, at: command.at };
    if (command.type === 'AdvanceClock') {
      if (dossier.clock === 'live') return reject({ code: 'CLOCK_IS_LIVE' });
      return accept({ type: 'DossierClockAdvanced', data: of });
    }
    if (command.type === 'PassDeadline')
      return accept({ type: 'DossierDeadlinePassed', data: { ...of, ...command.data } });

    const needed: readonly DossierPhase[] = dossierPhases[command.type];
    if (!needed.includes(dossier.phase))
      return reject({ code: 'DOSSIER_NOT_IN_PHASE', needed, actual: dossier.phase });
    switch (command.type) {
      case 'SubmitDossier':
        return accept({
          type: 'DossierSubmitted',
          data: { ...of, ...command.data, submittedBy: command.by },
        });
      case 'ReceiveDossier': {
        const regime = dossier.regime ?? regimeOn(dayOf(command.at))?.id;
        if (!regime) return reject({ code: 'NO_REGIME_ON_DAY', at: command.at });
        return accept({
          type: 'DossierReceived',
          data: { ...of, regime, regimeReason: 'received-for-appraisal' },
        });
      }
      case 'ReturnDossier':
        return accept({ type: 'DossierReturned', data: { ...of, ...command.data } });
      case 'ResubmitDossier':
        return accept({ type: 'DossierResubmitted', data: { ...of, ...command.data } });
      case 'PutToCouncil':
        return accept({ type: 'DossierPutToCouncil', data: { ...of, ...command.data } });
      case 'RecordCouncilResult':
        return accept({ type: 'CouncilResultRecorded', data: { ...of, ...command.data } });
      case 'DecideDossier':
        if (command.data.outcome === 'refused' && !command.data.reason)
          return reject({ code: 'REASON_NEEDED' });
        return accept({ type: 'AwardDecided', data: { ...of, ...command.data } });
      case 'AnnulAward':
        return accept({ type: 'AwardAnnulled', data: { ...of, ...command.data } });
    }
  },
  evolve(dossier, event) {
    if (event.type === 'DossierDrafted') return { ...event.data, phase: 'drafted', submissions: 0 };
    if (dossier.phase === 'undrafted') return dossier;
    const moved = { ...dossier, at: latest(dossier.at, event.data.at) };
    switch (event.type) {
      case 'DossierSubmitted':
      case 'DossierResubmitted':
        return {
          ...moved,
          phase: 'submitted',
          number: event.data.number,
          submissions: dossier.submissions + 1,
        };
      case 'DossierReceived':
        return { ...moved, phase: 'received', regime: event.data.regime };
      case 'DossierReturned':
        return { ...moved, phase: 'returned', returnReason: event.data.reason };
      case 'DossierPutToCouncil': {
        const { council, item } = event.data;
        return { ...moved, council: { council, item } };
      }
      case 'CouncilResultRecorded': {
        const { council, outcome, votesFor, base, reason, at } = event.data;
        const result = { outcome, votesFor, base, ...(reason && { reason }), at };
        return { ...moved, council: { item: 0, ...dossier.council, council, result } };
      }
      case 'AwardDecided': {
        const { outcome, number, reason, at } = event.data;
        return { ...moved, phase: outcome, decision: { number, at, ...(reason && { reason }) } };
      }
      case 'AwardAnnulled': {
        const { ground, reason, at } = event.data;
        return { ...moved, phase: 'annulled', annulment: { ground, reason, at } };
      }
      case 'DossierClockAdvanced':
      case 'DossierDeadlinePassed':
        return moved;
    }
  },
};
