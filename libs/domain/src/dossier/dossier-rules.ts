import type { Facts } from '../facts.js';
import { resolveFor } from '../rulebook/resolve-for.js';
import type { Award, DossierKind, PaperKind } from '../rules/awards.js';
import { defaultValues } from '../rules/default-rules.js';
import type { Rules } from '../rules/rules.js';
import type { Clock, Day, Instant } from '../time.js';

/** What a dossier is judged by: as its cycle had it when it was drafted, then for good as it was on the day of receipt. */
export type DossierRules = {
  readonly papers: readonly PaperKind[];
  /** The number of the form by which the achievement report is written. */
  readonly form?: string;
  readonly copies: number;
  /** Working days. */
  readonly timers: Rules['timers'];
  /** What a consulted body's silence means. */
  readonly silence: Rules['consultation']['silence'];
  /** Whether the award is put to the council's vote. */
  readonly council: boolean;
  /** In hundredths of the base pay. */
  readonly prize: number;
};

export const dossierRulesOf = (
  rules: Rules,
  { award, kind = 'regular' }: { readonly award: Award; readonly kind?: DossierKind },
): DossierRules => {
  const listed = rules.papers.filter((entry) => entry.award === award);
  const found = listed.find((entry) => entry.kind === kind) ?? listed.find(({ kind }) => kind === 'regular');
  return {
    papers: found?.papers ?? [],
    ...(found?.form !== undefined && { form: found.form }),
    copies: found?.copies ?? 1,
    timers: rules.timers,
    silence: rules.consultation.silence,
    council: rules.councilAwards.includes(award),
    prize: rules.prizes[award],
  };
};

/** The day by which the dossier of a year is in. */
export const dossierDueOn = (rules: Rules, award: Award, year: number): Day => {
  const due = rules.dossiersDue[award];
  const { monthDay, years } = (rules.yearKind === 'school' && due.school) || due;
  return `${year + years}-${monthDay}` as Day;
};

/** All rules in force for the dossier's bloc on the day of an act. */
export const rulesOn = (at: Instant, clock: Clock, facts: Facts): Rules =>
  facts.bloc?.status === 'registered' ? resolveFor(facts.bloc, facts, at, clock).rules : defaultValues;
