import type { BaseFigures, FlagFigures } from '../../council/figures.js';
import type { ItemAnswer, MinutesText } from '../../council/closing.js';
import type { ItemResult } from '../../council/count.js';
import {
  councilRoles,
  sessionKinds,
  type AgendaItem,
  type Attendance,
  type BlocLeaders,
  type CouncilMember,
  type SittingEvent,
} from '../../council/sitting.js';
import { reasonsNotBefore } from '../../council/standing.js';
import { memberOpinions, type NamedOpinion, type VoteOnItem } from '../../council/voting.js';
import { awards } from '../../rules/awards.js';
import { flag, list, object, oneOf, optional, text, whole } from '../kinds.js';
import { councilVotingMethod, sittingRules, someVersions } from '../rule-forms.js';
import { clock, instant, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const ofSitting = { council: text, at: instant };
const member = object<CouncilMember>({ person: text, role: oneOf(councilRoles), unit: optional(text) });
const item = object<AgendaItem>({
  ...{ item: whole, dossier: text, cycle: text, bloc: text, unit: text },
  ...{ subUnit: optional(text), award: oneOf(awards), rank: optional(whole) },
  submission: optional(whole),
});
const named = list(object<NamedOpinion>({ person: text, opinion: oneOf(memberOpinions) }));
const vote = object<VoteOnItem & ItemResult>({
  ...{ item: whole, for: whole, against: whole, invalid: whole, abstained: whole },
  ...{ named: optional(named), written: optional(named), reason: optional(text) },
  ...{ members: whole, voters: whole, recused: texts, votesFor: whole, base: whole, passed: flag },
});
const base = object<BaseFigures>({ count: whole, allowed: whole, over: flag });
const leaders = list(object<BlocLeaders>({ bloc: text, units: whole, standardMet: optional(whole) }));
const answer = object<ItemAnswer>({
  ...{ item: whole, dossier: text, outcome: oneOf(['passed', 'cut']) },
  ...{ votesFor: whole, base: whole, reason: optional(text) },
});

/** Forms of the events of the emulation council's sittings. */
export const councilForms: FormsOf<SittingEvent> = {
  SittingCalled: {
    ...{ ...ofSitting, province: text, year: whole, number: whole, session: oneOf(sessionKinds) },
    ...{ heldAt: instant, place: text, members: list(member), clock, rules: sittingRules },
    ruleVersions: someVersions,
  },
  ItemsPlaced: {
    ...{ ...ofSitting, items: list(item) },
    leaders,
  },
  AttendanceRecorded: {
    ...{ ...ofSitting, present: texts },
    absent: list(object<Attendance['absent'][number]>({ person: text, reason: text })),
  },
  ItemsPresented: { ...ofSitting, items: list(whole), presenter: text, notes: optional(text) },
  ItemVotesRecorded: {
    ...{ ...ofSitting, method: councilVotingMethod, committee: optional(texts) },
    ...{ sheet: optional(text), votes: list(vote) },
  },
  CouncilVoteCast: {
    ...{ ...ofSitting, person: text },
    votes: list(
      object<{ item: number; opinion: NamedOpinion['opinion'] }>({
        item: whole,
        opinion: oneOf(memberOpinions),
      }),
    ),
  },
  CouncilCountSigned: { ...ofSitting, person: text, items: list(whole) },
  ItemCut: { ...ofSitting, item: whole, reason: text },
  ItemDropped: { ...ofSitting, item: whole, why: oneOf(reasonsNotBefore) },
  SittingMinutesDrafted: {
    ...{ ...ofSitting, number: text, symbol: optional(text), discussion: text },
    ...{ chair: text, secretary: text },
    notes: optional(list(object<NonNullable<MinutesText['notes']>[number]>({ item: whole, note: text }))),
  },
  SittingMinutesSigned: { ...ofSitting, person: text },
  SittingClosed: {
    ...{ ...ofSitting, answers: list(answer), leaders: optional(leaders), quotaReason: optional(text) },
    figures: object<FlagFigures>({ proposed: whole, standardMet: base, blocLeaders: base }),
  },
};
