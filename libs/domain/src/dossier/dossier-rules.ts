import { isRealDay } from '../day-count.js';
import type { Facts } from '../facts.js';
import { resolveFor } from '../rulebook/resolve-for.js';
import type { Award, DossierKind, PaperKind } from '../rules/awards.js';
import type { ResolvedRules } from '../rules/rulebook.js';
import type { RuleKey, Rules } from '../rules/rules.js';
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

/** The rules whose values a dossier holds, each by the field that holds it. */
export const ruleOfField = {
  ...{ papers: 'papers', form: 'papers', copies: 'papers', timers: 'timers', silence: 'consultation' },
  ...{ council: 'councilAwards', prize: 'prizes' },
} as const satisfies Record<keyof DossierRules, RuleKey>;
export type DossierRuleKey = (typeof ruleOfField)[keyof DossierRules];
export const dossierRuleKeys: readonly DossierRuleKey[] = [...new Set(Object.values(ruleOfField))];

export const dossierRulesOf = (
  rules: Pick<Rules, DossierRuleKey>,
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
  const day = `${year + years}-${monthDay}`;
  // A rule of before may name a day that not every year has: it means the last one of that month.
  return (isRealDay(day) ? day : lastDayOf(day.slice(0, 7))) as Day;
};
const lastDayOf = (month: string): string =>
  [31, 30, 29, 28].map((n) => `${month}-${n}`).find(isRealDay) ?? `${month}-28`;

/** The rules that say so. */
export const dueRuleKeys = ({ dossiersDue }: Rules, award: Award): readonly RuleKey[] =>
  dossiersDue[award].school ? ['dossiersDue', 'yearKind'] : ['dossiersDue'];

/** All rules in force for the dossier's bloc on the day of an act. */
export const rulesOn = (at: Instant, clock: Clock, facts: Facts): ResolvedRules =>
  resolveFor(facts.bloc, facts, at, clock);
