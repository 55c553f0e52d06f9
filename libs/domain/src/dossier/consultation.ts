import { accept, reject, type Command, type Event } from '../decider.js';
import type { Instant } from '../time.js';
import { clocksFrom, met, started, type Due } from './clocks.js';
import type { OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, withDue, type DossierActs, type DossierSteps } from './guards.js';

export type Opinion = 'agrees' | 'objects' | 'noted';
export const opinions = ['agrees', 'objects', 'noted'] as const satisfies readonly Opinion[];

/** A body that is asked before the appraisal; its silence lets the dossier go on, or is waited out, as the rule says. */
export type Consultation = {
  readonly body: string;
  readonly at: Instant;
  readonly due?: Instant;
  readonly opinion?: { readonly opinion: Opinion; readonly document: string; readonly at: Instant };
  /** Its time passed without an answer. */
  readonly silent?: 'proceed' | 'wait';
};
export type ConsultationState = { readonly consultations: readonly Consultation[] };
export const blankConsultation: ConsultationState = { consultations: [] };

export type ConsultationCommand =
  | Command<'ConsultBody', { readonly body: string }>
  | Command<'RecordOpinion', { readonly body: string; readonly opinion: Opinion; readonly document: string }>;
export type ConsultationEvent =
  | Event<'BodyConsulted', OfDossier & { readonly body: string; readonly due?: readonly Due[] }>
  | Event<
      'OpinionRecorded',
      OfDossier & { readonly body: string; readonly opinion: Opinion; readonly document: string }
    >;
export type ConsultationRejection =
  | { readonly code: 'BODY_ALREADY_CONSULTED'; readonly body: string; readonly at: Instant }
  | { readonly code: 'BODY_NOT_CONSULTED'; readonly body: string }
  | { readonly code: 'OPINION_ALREADY_RECORDED'; readonly body: string; readonly at: Instant }
  | {
      readonly code: 'OPINION_AWAITED';
      readonly bodies: readonly string[];
      readonly rule: 'consultation';
    };

/** Whose word is still waited for: silence counts only once its time is up, and only where the rule lets it. */
export const awaited = ({ consultations }: OpenedDossier): readonly string[] =>
  consultations.filter(({ opinion, silent }) => !opinion && silent !== 'proceed').map(({ body }) => body);

export const consultationActs: DossierActs<ConsultationCommand> = {
  ConsultBody({ data: { body }, at }, dossier, facts) {
    const earlier = dossier.consultations.find((entry) => entry.body === body);
    if (earlier) return reject({ code: 'BODY_ALREADY_CONSULTED', body, at: earlier.at });
    const due = clocksFrom(at, ['consult'], dossier.rules, dossier.clock, facts);
    if ('code' in due) return reject(due);
    const data = { ...ofDossier(dossier, at), body, ...withDue(due) };
    return accept({ type: 'BodyConsulted', data });
  },
  RecordOpinion({ data, at }, dossier) {
    const asked = dossier.consultations.find(({ body }) => body === data.body);
    if (!asked) return reject({ code: 'BODY_NOT_CONSULTED', body: data.body });
    if (asked.opinion)
      return reject({ code: 'OPINION_ALREADY_RECORDED', body: data.body, at: asked.opinion.at });
    return accept({ type: 'OpinionRecorded', data: { ...ofDossier(dossier, at), ...data } });
  },
};

/** The clock of bodies asked together runs until the last of them has answered. */
const answered = (dossier: OpenedDossier, due: Instant | undefined, at: Instant): OpenedDossier => {
  if (dossier.consultations.some((entry) => entry.due === due && !entry.opinion)) return dossier;
  const others = dossier.clocks.filter((clock) => clock.name !== 'consult' || clock.at !== due);
  const own = dossier.clocks.filter((clock) => !others.includes(clock));
  const stopped = met({ clocks: own }, at, ['consult']).clocks;
  return { ...dossier, clocks: dossier.clocks.map((clock) => stopped[own.indexOf(clock)] ?? clock) };
};

export const consultationSteps: DossierSteps<ConsultationEvent> = {
  BodyConsulted: (dossier, { body, due, at }) => {
    const ends = due?.[0]?.at;
    const running = dossier.clocks.some(
      ({ name, at, metAt }) => name === 'consult' && at === ends && metAt === undefined,
    );
    const asked = { body, at, ...(ends !== undefined && { due: ends }) };
    const consulted = { ...dossier, consultations: [...dossier.consultations, asked] };
    return running ? consulted : started(consulted, due, at);
  },
  OpinionRecorded: (dossier, { body, opinion, document, at }) => {
    const consultations = dossier.consultations.map((entry) =>
      entry.body === body ? { ...entry, opinion: { opinion, document, at } } : entry,
    );
    const due = consultations.find((entry) => entry.body === body)?.due;
    return answered({ ...dossier, consultations }, due, at);
  },
};
