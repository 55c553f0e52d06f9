import { citeAll } from '../citing.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId } from '../ids.js';
import type { PaperKind } from '../rules/awards.js';
import { regimeOn, type RegimeId } from '../rules/regimes.js';
import { perRule, type RuleVersions, type TimerName } from '../rules/rules.js';
import { dayOf, type Instant } from '../time.js';
import { isTold } from '../told.js';
import { clocksFrom, met, started, type Due } from './clocks.js';
import { dossierRuleKeys, dossierRulesOf, rulesOn, type DossierRules } from './dossier-rules.js';
import type { OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, withDue, type DossierActs, type DossierDecision, type DossierSteps } from './guards.js';
import { notReady } from './papers.js';

/** Between whoever makes the dossier up and the office: sent, taken in, sent back, taken back, sent again. */
export type HandOverState = {
  readonly number?: string;
  /** Every number it was ever sent under. */
  readonly numbers: readonly string[];
  readonly submissions: number;
  readonly receivedForAppraisalAt?: Instant;
  readonly returnReason?: string;
  readonly returnedPapers?: readonly PaperKind[];
  readonly recallReason?: string;
};
export const blankHandOver: HandOverState = { numbers: [], submissions: 0 };

export type HandOverCommand =
  | Command<'SubmitDossier', { readonly number: string }>
  | Command<'ReceiveDossier', object>
  | Command<'ReturnDossier', { readonly reason: string; readonly papers?: readonly PaperKind[] }>
  | Command<'RecallDossier', { readonly reason: string }>
  | Command<'ResubmitDossier', { readonly number: string; readonly note?: string }>;

type WithDue = { readonly due?: readonly Due[] };
export type HandOverEvent =
  | Event<
      'DossierSubmitted',
      OfDossier & WithDue & { readonly number: string; readonly submittedBy: PersonId }
    >
  | Event<
      'DossierReceived',
      OfDossier &
        WithDue & {
          readonly regime: RegimeId;
          readonly regimeReason: 'received-for-appraisal';
          /** The first receipt: by that day's law it is judged, whenever it comes back. */
          readonly receivedForAppraisalAt?: Instant;
          readonly rules?: DossierRules;
          readonly ruleVersions?: RuleVersions;
        }
    >
  | Event<
      'DossierReturned',
      OfDossier & WithDue & { readonly reason: string; readonly papers?: readonly PaperKind[] }
    >
  | Event<'DossierRecalled', OfDossier & { readonly reason: string }>
  | Event<'DossierResubmitted', OfDossier & WithDue & { readonly number: string; readonly note?: string }>;

export type HandOverRejection =
  | { readonly code: 'NO_REGIME_ON_DAY'; readonly at: Instant }
  | { readonly code: 'NUMBER_ALREADY_USED'; readonly number: string };

/** The clocks that begin with a hand-over, or why they cannot be counted. */
const handedOver = (
  dossier: OpenedDossier,
  at: Instant,
  names: readonly TimerName[],
  facts: Facts,
  then: (due: WithDue) => DossierDecision,
  rules = dossier.rules,
): DossierDecision => {
  const due = clocksFrom(at, names, rules, dossier.clock, facts);
  return 'code' in due ? reject(due) : then(withDue(due));
};

/** The rules of the day of the first receipt, for good. */
const takenOver = (dossier: OpenedDossier, at: Instant, facts: Facts) => {
  const { rules, versions } = rulesOn(at, dossier.clock, facts);
  return {
    rules: dossierRulesOf(rules, dossier),
    ruleVersions: perRule(dossierRuleKeys, (key) => versions[key]),
  };
};

/** The day by whose rules it goes is kept where their entries are not. */
export const takenOn = (
  from: Instant,
  { rules, ruleVersions }: Pick<OpenedDossier, 'rules' | 'ruleVersions'>,
): Pick<OpenedDossier, 'rulesFrom'> => (rules && !ruleVersions ? { rulesFrom: from } : {});

const numberUsed = (number: string, { numbers }: OpenedDossier): HandOverRejection | undefined =>
  isTold(number) && numbers.includes(number) ? { code: 'NUMBER_ALREADY_USED', number } : undefined;

export const handOverActs: DossierActs<HandOverCommand> = {
  SubmitDossier({ data: { number }, at, by: submittedBy }, dossier, facts) {
    const refused = notReady(dossier);
    if (refused) return reject(refused);
    return handedOver(dossier, at, ['receive'], facts, (due) => {
      const data = { ...ofDossier(dossier, at), number, submittedBy, ...due };
      return accept({ type: 'DossierSubmitted', data });
    });
  },
  ReceiveDossier({ at }, dossier, facts) {
    const regime = dossier.regime ?? regimeOn(dayOf(at))?.id;
    if (!regime) return reject({ code: 'NO_REGIME_ON_DAY', at });
    const first = dossier.receivedForAppraisalAt;
    const { rules, ruleVersions } =
      first !== undefined && dossier.rules ? dossier : takenOver(dossier, at, facts);
    citeAll(ruleVersions, facts);
    return handedOver(
      dossier,
      at,
      ['return-unfit', 'appraise'],
      facts,
      (due) =>
        accept({
          type: 'DossierReceived',
          data: {
            ...{ ...ofDossier(dossier, at), regime, regimeReason: 'received-for-appraisal' },
            ...{ receivedForAppraisalAt: first ?? at, ...(rules && { rules: { ...rules } }) },
            ...{ ...(ruleVersions && { ruleVersions }), ...due },
          },
        }),
      rules,
    );
  },
  ReturnDossier({ data, at }, dossier, facts) {
    return handedOver(dossier, at, ['complete-again'], facts, (due) =>
      accept({ type: 'DossierReturned', data: { ...ofDossier(dossier, at), ...data, ...due } }),
    );
  },
  RecallDossier({ data, at }, dossier) {
    return accept({ type: 'DossierRecalled', data: { ...ofDossier(dossier, at), ...data } });
  },
  ResubmitDossier({ data, at }, dossier, facts) {
    const refused = notReady(dossier) ?? numberUsed(data.number, dossier);
    if (refused) return reject(refused);
    return handedOver(dossier, at, ['receive'], facts, (due) => {
      const event = { ...ofDossier(dossier, at), ...data, ...due };
      return accept({ type: 'DossierResubmitted', data: event });
    });
  },
};

const sent = (
  dossier: OpenedDossier,
  { number, due, at }: { number: string; due?: readonly Due[]; at: Instant },
): OpenedDossier => {
  const { returnedPapers: _, recallReason: __, ...rest } = dossier;
  // The Government's flag is in when it has reached the central board.
  const waitedFor = [
    ...(['complete-again'] as const),
    ...(dossier.authority === 'government' ? [] : (['submit'] as const)),
  ];
  return started(
    {
      ...met(rest, at, waitedFor),
      ...{ phase: 'submitted', number, numbers: [...dossier.numbers, number] },
      submissions: dossier.submissions + 1,
    },
    due,
    at,
  );
};

/** Nothing waits for the office any more, nor for those it asked. */
const withSender = (dossier: OpenedDossier, at: Instant): OpenedDossier => {
  const { appraisal: _, ...rest } = dossier;
  const stopped = met(rest, at, ['receive', 'return-unfit', 'appraise', 'consult', 'decide']);
  return { ...stopped, consultations: stopped.consultations.filter(({ opinion }) => opinion) };
};

export const handOverSteps: DossierSteps<HandOverEvent> = {
  DossierSubmitted: (dossier, data) => sent(dossier, data),
  DossierResubmitted: (dossier, data) => sent(dossier, data),
  DossierReceived: (dossier, { regime, rules, ruleVersions, receivedForAppraisalAt, due, at }) => {
    const first = dossier.receivedForAppraisalAt ?? receivedForAppraisalAt ?? at;
    const received = { phase: 'received', regime, receivedForAppraisalAt: first } as const;
    const waiting = met(dossier, at, ['receive']);
    if (!rules) return started({ ...waiting, ...received }, due, at);
    const { ruleVersions: _, rulesFrom: __, ...rest } = waiting;
    const taken = { rules, ...(ruleVersions && { ruleVersions }) };
    return started({ ...rest, ...received, ...taken, ...takenOn(first, taken) }, due, at);
  },
  DossierReturned: (dossier, { reason, papers, due, at }) =>
    started(
      {
        ...withSender(dossier, at),
        ...{ phase: 'returned', returnReason: reason, ...(papers && { returnedPapers: papers }) },
      },
      due,
      at,
    ),
  DossierRecalled: (dossier, { reason, at }) => ({
    ...withSender(dossier, at),
    phase: 'recalled',
    recallReason: reason,
  }),
};
