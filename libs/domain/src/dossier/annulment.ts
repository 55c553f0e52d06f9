import { accept, reject, type Command, type Event } from '../decider.js';
import type { DossierId } from '../ids.js';
import type { Authority, Award } from '../rules/awards.js';
import { dayOf, type Day, type Instant } from '../time.js';
import { met } from './clocks.js';
import type { Dossier, OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, type DossierActs, type DossierSteps } from './guards.js';
import { restingOn, type RestingBasis } from './resting.js';

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
  /** Another award of the unit that rested on this one: found on a basis, or named by a person with a reason. */
  | {
      readonly kind: 'later-award';
      readonly dossier: DossierId;
      readonly year: number;
      readonly award: Award;
      readonly basis?: RestingBasis;
      readonly reason?: string;
    };

export type AnnulmentState = {
  readonly annulment?: {
    readonly ground: string;
    readonly legalGround?: AnnulmentGround;
    readonly reason: string;
    readonly number?: string;
    readonly authority?: Authority;
    readonly signer?: string;
    readonly date?: Day;
    readonly consequences?: readonly AnnulmentConsequence[];
    readonly at: Instant;
  };
};

/** `number` to `date`: the decision that annuls, by whom and of what day. */
type Annulled = {
  readonly ground: string;
  readonly legalGround?: AnnulmentGround;
  readonly reason: string;
  readonly number: string;
};
type ByDecision = { readonly authority: Authority; readonly signer?: string; readonly date: Day };
/** `later`: awards that rest on this one besides those that are found, each with the reason to say so. */
export type AnnulmentCommand = Command<
  'AnnulAward',
  Annulled &
    ByDecision & { readonly later?: readonly { readonly dossier: DossierId; readonly reason: string }[] }
>;
export type AnnulmentEvent = Event<
  'AwardAnnulled',
  OfDossier & Annulled & Partial<ByDecision> & { readonly consequences?: readonly AnnulmentConsequence[] }
>;
export type AnnulmentRejection =
  | { readonly code: 'AWARD_DOES_NOT_REST_ON_IT'; readonly dossier: DossierId }
  | { readonly code: 'ANNULMENT_NOT_BY_AUTHORITY'; readonly needed: Authority; readonly given: Authority }
  | {
      readonly code: 'ANNULMENT_DATE_WRONG';
      readonly date: Day;
      readonly decidedOn: Day;
      readonly today: Day;
    };

/** An award of the same unit, of a later year, that still stands. */
const restsOn = (earlier: OpenedDossier, later: Dossier | undefined): later is OpenedDossier =>
  later?.phase === 'awarded' && later.unit === earlier.unit && later.year > earlier.year;

type LaterAward = Extract<AnnulmentConsequence, { readonly kind: 'later-award' }>;

export const consequencesOf = (
  dossier: OpenedDossier,
  later: readonly Omit<LaterAward, 'kind'>[],
): readonly AnnulmentConsequence[] => [
  { kind: 'quota', year: dossier.year, award: dossier.award },
  ...(dossier.rules
    ? [{ kind: 'reward', amount: dossier.rules.prize, presented: dossier.presented !== undefined } as const]
    : []),
  ...later.map((award) => ({ kind: 'later-award', ...award }) as const),
];

/** Whoever may decide the award annuls it (law 06/2022/QH15 art. 93), after it was given. */
const wrongDecision = (
  { authority, date }: ByDecision,
  at: Instant,
  dossier: OpenedDossier,
): AnnulmentRejection | undefined => {
  if (authority !== dossier.authority)
    return { code: 'ANNULMENT_NOT_BY_AUTHORITY', needed: dossier.authority, given: authority };
  const today = dayOf(at);
  const { decision } = dossier;
  const decidedOn = decision?.date ?? (decision ? dayOf(decision.at) : date);
  return date < decidedOn || date > today
    ? { code: 'ANNULMENT_DATE_WRONG', date, decidedOn, today }
    : undefined;
};

export const annulmentActs: DossierActs<AnnulmentCommand> = {
  AnnulAward({ data: { later = [], ...data }, at }, dossier, facts) {
    const wrong = wrongDecision(data, at, dossier);
    if (wrong) return reject(wrong);
    const found = restingOn(dossier, facts);
    const others = later.filter((named) => !found.some((each) => each.dossier === named.dossier));
    const named: Omit<LaterAward, 'kind'>[] = [];
    for (const { dossier: id, reason } of others) {
      const other = facts.dossiers?.find((one) => 'dossier' in one && one.dossier === id);
      if (!restsOn(dossier, other)) return reject({ code: 'AWARD_DOES_NOT_REST_ON_IT', dossier: id });
      named.push({ dossier: id, year: other.year, award: other.award, reason });
    }
    const consequences = consequencesOf(dossier, [...found, ...named]);
    const event = { ...ofDossier(dossier, at), ...data, consequences };
    return accept({ type: 'AwardAnnulled', data: event });
  },
};

export const annulmentSteps: DossierSteps<AnnulmentEvent> = {
  AwardAnnulled: (dossier, { at, cycle: _, dossier: _dossier, unit: _unit, ...annulment }) => ({
    ...met(dossier, at),
    phase: 'annulled',
    annulment: { ...annulment, at },
  }),
};
