import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { DossierId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import type { Instant } from '../time.js';
import { met } from './clocks.js';
import type { Dossier, OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, type DossierActs, type DossierSteps } from './guards.js';

/** Law 06/2022/QH15 art. 93. */
export type AnnulmentGround = 'fraud' | 'false-papers' | 'wrong-procedure' | 'later-finding';
export const annulmentGrounds = [
  ...(['fraud', 'false-papers', 'wrong-procedure', 'later-finding'] as const),
] as const satisfies readonly AnnulmentGround[];

/** What an annulment leaves for people to settle; nothing of it is undone by itself. */
export type AnnulmentConsequence =
  | { readonly kind: 'quota'; readonly year: number; readonly award: Award }
  /** To be paid back, in hundredths of the base pay. */
  | { readonly kind: 'reward'; readonly amount: number; readonly presented: boolean }
  /** A later award of the unit that rested on this one. */
  | {
      readonly kind: 'later-award';
      readonly dossier: DossierId;
      readonly year: number;
      readonly award: Award;
    };

export type AnnulmentState = {
  readonly annulment?: {
    readonly ground: string;
    readonly legalGround?: AnnulmentGround;
    readonly reason: string;
    readonly number?: string;
    readonly consequences?: readonly AnnulmentConsequence[];
    readonly at: Instant;
  };
};

type Annulled = {
  readonly ground: string;
  readonly legalGround?: AnnulmentGround;
  readonly reason: string;
  readonly number: string;
};
/** `later`: the dossiers whose awards are said to rest on this one. */
export type AnnulmentCommand = Command<'AnnulAward', Annulled & { readonly later?: readonly DossierId[] }>;
export type AnnulmentEvent = Event<
  'AwardAnnulled',
  OfDossier & Annulled & { readonly consequences?: readonly AnnulmentConsequence[] }
>;
export type AnnulmentRejection = {
  readonly code: 'AWARD_DOES_NOT_REST_ON_IT';
  readonly dossier: DossierId;
};

/** An award of the same unit, of a later year, that still stands. */
const restsOn = (earlier: OpenedDossier, later: Dossier | undefined): later is OpenedDossier =>
  later?.phase === 'awarded' && later.unit === earlier.unit && later.year > earlier.year;

export const consequencesOf = (
  dossier: OpenedDossier,
  later: readonly OpenedDossier[],
): readonly AnnulmentConsequence[] => [
  { kind: 'quota', year: dossier.year, award: dossier.award },
  ...(dossier.rules
    ? [{ kind: 'reward', amount: dossier.rules.prize, presented: dossier.presented !== undefined } as const]
    : []),
  ...later.map(({ dossier, year, award }) => ({ kind: 'later-award', dossier, year, award }) as const),
];

export const annulmentActs: DossierActs<AnnulmentCommand> = {
  AnnulAward({ data: { later = [], ...data }, at }, dossier, { dossiers = [] }: Facts) {
    const found = later.map((id) => dossiers.find((one) => 'dossier' in one && one.dossier === id));
    const stranger = later.find((_, i) => !restsOn(dossier, found[i]));
    if (stranger) return reject({ code: 'AWARD_DOES_NOT_REST_ON_IT', dossier: stranger });
    const resting = found.filter((one): one is OpenedDossier => restsOn(dossier, one));
    const consequences = consequencesOf(dossier, resting);
    const event = { ...ofDossier(dossier, at), ...data, consequences };
    return accept({ type: 'AwardAnnulled', data: event }, 'prizes');
  },
};

export const annulmentSteps: DossierSteps<AnnulmentEvent> = {
  AwardAnnulled: (dossier, { ground, legalGround, reason, number, consequences, at }) => ({
    ...met(dossier, at),
    phase: 'annulled',
    annulment: {
      ...{ ground, reason, number, at, ...(legalGround && { legalGround }) },
      ...(consequences && { consequences }),
    },
  }),
};
