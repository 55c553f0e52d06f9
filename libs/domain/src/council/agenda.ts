import { accept, reject, type Command, type Event } from '../decider.js';
import { notEligible, type AppraisalRejection } from '../dossier/appraisal.js';
import type { Dossier } from '../dossier/dossier.js';
import { held, type HoldRejection } from '../dossier/holds.js';
import { dossierPhases, type DossierPhase } from '../dossier/phases.js';
import type { Facts } from '../facts.js';
import { blocOfCycle, cycleOfDossier, type DossierId, type PersonId } from '../ids.js';
import type { ProvinceId } from '../places/province-list.js';
import type { Award } from '../rules/awards.js';
import type { RuleKey } from '../rules/rules.js';
import type { Clock, Instant, TimeRejection } from '../time.js';
import { onAgenda } from './figures.js';
import { isBeforeCouncil, leadersOver, withNewer } from './province.js';
import {
  notInSession,
  withItems,
  type OfSitting,
  type SittingActs,
  type SittingDecision,
  type SittingSteps,
} from './guards.js';
import { holderOfDossier } from './reservation.js';
import { firstGone, goneFrom, whyNotBefore, type NotBefore } from './standing.js';
import type { AgendaItem, BlocLeaders, CalledSitting, SittingRejection } from './sitting.js';

/** What the council weighs: dossiers of all blocs of the province, presented, and cut where the talk says so. */
export type AgendaCommand =
  | Command<'PlaceOnAgenda', { readonly dossiers: readonly DossierId[] }>
  | Command<
      'PresentItems',
      { readonly items: readonly number[]; readonly presenter: PersonId; readonly notes?: string }
    >
  | Command<'CutItem', { readonly item: number; readonly reason: string }>
  /** An item whose dossier is not before the sitting any more. Recorded by itself; the office may, too. */
  | Command<'DropItem', { readonly item: number }>;

export type AgendaEvent =
  | Event<
      'ItemsPlaced',
      OfSitting & { readonly items: readonly AgendaItem[]; readonly leaders: readonly BlocLeaders[] }
    >
  | Event<
      'ItemsPresented',
      OfSitting & { readonly items: readonly number[]; readonly presenter: PersonId; readonly notes?: string }
    >
  | Event<'ItemCut', OfSitting & { readonly item: number; readonly reason: string }>
  | Event<'ItemDropped', OfSitting & { readonly item: number; readonly why: NotBefore }>;

export type AgendaRejection =
  | Extract<HoldRejection, { readonly code: 'DOSSIER_HELD' }>
  | Extract<AppraisalRejection, { readonly code: 'DOSSIER_INELIGIBLE' }>
  | { readonly code: 'SESSION_NOT_FOR_AWARDS' }
  | { readonly code: 'DOSSIER_ALREADY_ON_AGENDA'; readonly dossier: DossierId; readonly item: number }
  | {
      readonly code: 'DOSSIER_NOT_READY_FOR_COUNCIL';
      readonly dossier: DossierId;
      readonly needed: readonly DossierPhase[];
      readonly actual: Dossier['phase'];
    }
  | {
      readonly code: 'DOSSIER_NOT_OF_SITTING';
      readonly dossier: DossierId;
      readonly province: ProvinceId;
      readonly year: number;
    }
  | {
      readonly code: 'DOSSIER_BEFORE_COUNCIL';
      readonly dossier: DossierId;
      readonly council: string;
      readonly passed: boolean;
    }
  | { readonly code: 'AWARD_NOT_FOR_COUNCIL'; readonly award: Award; readonly rule: RuleKey }
  | { readonly code: 'CLOCKS_DIFFER'; readonly needed: Clock }
  | { readonly code: 'ITEM_UNKNOWN'; readonly item: number }
  | { readonly code: 'ITEM_NOT_PRESENTED'; readonly items: readonly number[] }
  | { readonly code: 'ITEM_HAS_RESULT'; readonly item: number }
  | Extract<TimeRejection, { code: 'ACT_BEFORE_LAST' }>;

const place = (
  dossiers: readonly DossierId[],
  at: Instant,
  sitting: CalledSitting,
  facts: Facts,
): SittingDecision => {
  if (sitting.session === 'other') return reject({ code: 'SESSION_NOT_FOR_AWARDS' });
  const items: AgendaItem[] = [];
  for (const id of dossiers) {
    const earlier = [...onAgenda(sitting.agenda), ...items].find(({ dossier }) => dossier === id);
    if (earlier) return reject({ code: 'DOSSIER_ALREADY_ON_AGENDA', dossier: id, item: earlier.item });
    const dossier = facts.dossiers?.find((state) => 'dossier' in state && state.dossier === id);
    const refused = notFit(id, dossier, at, sitting, facts);
    if (refused) return reject(refused);
    if (!dossier || dossier.phase === 'undrafted') continue;
    const { cycle, bloc, unit, subUnit, award } = dossier;
    const rank = subUnit === undefined ? rankOf(facts, dossier) : undefined;
    items.push({
      ...{ item: sitting.agenda.length + items.length + 1, dossier: id, cycle, bloc, unit, award },
      ...(subUnit !== undefined && { subUnit }),
      ...{ ...(rank !== undefined && { rank }), submission: dossier.submissions },
    });
  }
  const leaders = leadersOver(sitting, facts);
  return accept({ type: 'ItemsPlaced', data: { council: sitting.council, items, leaders, at } });
};

const notFit = (
  id: DossierId,
  dossier: Dossier | undefined,
  at: Instant,
  sitting: CalledSitting,
  facts: Facts,
): SittingRejection | undefined => {
  const { council, province, year, clock, rules } = sitting;
  const { blocs = [] } = facts;
  const before = dossier && 'council' in dossier ? dossier.council : undefined;
  if (before && before.council !== council && before.result?.outcome !== 'cut')
    return {
      ...{ code: 'DOSSIER_BEFORE_COUNCIL', dossier: id, council: before.council },
      passed: before.result?.outcome === 'passed',
    };
  const holder = holderOfDossier(
    id,
    sitting,
    facts,
    (other, item) => whyNotBefore(item, other.council, dossier) === undefined,
  );
  if (holder) return { code: 'DOSSIER_BEFORE_COUNCIL', dossier: id, council: holder, passed: false };
  const needed = dossierPhases.PutToCouncil;
  if (!dossier || dossier.phase === 'undrafted' || !(needed as readonly string[]).includes(dossier.phase))
    return {
      code: 'DOSSIER_NOT_READY_FOR_COUNCIL',
      dossier: id,
      needed,
      actual: dossier?.phase ?? 'undrafted',
    };
  if (dossier.clock !== clock) return { code: 'CLOCKS_DIFFER', needed: clock };
  const ineligible = notEligible(dossier);
  if (ineligible?.code === 'DOSSIER_INELIGIBLE') return ineligible;
  const onHold = held(dossier);
  if (onHold?.code === 'DOSSIER_HELD') return onHold;
  const bloc = blocs.find((state) => 'id' in state && state.id === blocOfCycle(cycleOfDossier(id)));
  if (dossier.year !== year || bloc?.status !== 'registered' || !isBeforeCouncil(bloc, sitting))
    return { code: 'DOSSIER_NOT_OF_SITTING', dossier: id, province, year };
  // By the council's rules, and by those that the dossier itself was received under.
  if (!rules.councilAwards.includes(dossier.award) || dossier.rules?.council === false)
    return { code: 'AWARD_NOT_FOR_COUNCIL', award: dossier.award, rule: 'councilAwards' };
  if (clock === 'played' && dossier.at > at) return { code: 'ACT_BEFORE_LAST', at, last: dossier.at };
  return undefined;
};

const rankOf = ({ cycles = [] }: Facts, { cycle, unit }: { cycle: string; unit: string }) =>
  cycles
    .flatMap((state) => ('ranking' in state && state.cycle === cycle ? state.ranking : []))
    .find((ranked) => ranked.unit === unit)?.rank;

const unknownItem = (items: readonly number[], { agenda }: CalledSitting) =>
  items.find((item) => !agenda.some((heard) => heard.item === item));

export const agendaActs: SittingActs<AgendaCommand> = {
  PlaceOnAgenda: ({ data, at }, sitting, facts) => place(data.dossiers, at, sitting, facts),

  PresentItems({ data: { items, presenter, notes }, at }, sitting, facts) {
    const refused = notInSession(sitting);
    if (refused) return refused;
    const unknown = unknownItem(items, sitting);
    if (unknown !== undefined) return reject({ code: 'ITEM_UNKNOWN', item: unknown });
    const gone = firstGone(items, sitting, facts);
    if (gone) return reject(gone);
    const data = { council: sitting.council, items, presenter, ...(notes !== undefined && { notes }), at };
    return accept({ type: 'ItemsPresented', data });
  },

  CutItem({ data: { item, reason }, at }, sitting, facts) {
    const refused = notInSession(sitting);
    if (refused) return refused;
    const heard = sitting.agenda.find((each) => each.item === item);
    if (!heard) return reject({ code: 'ITEM_UNKNOWN', item });
    const gone = firstGone([item], sitting, facts);
    if (gone) return reject(gone);
    if (!heard.presented) return reject({ code: 'ITEM_NOT_PRESENTED', items: [item] });
    if (heard.cut || heard.rounds.length > 0) return reject({ code: 'ITEM_HAS_RESULT', item });
    if (heard.cast?.length) return reject({ code: 'ITEM_HAS_OWN_VOTES', item });
    return accept({ type: 'ItemCut', data: { council: sitting.council, item, reason, at } });
  },

  DropItem({ data: { item }, at }, sitting, facts) {
    const { council, agenda } = sitting;
    const heard = agenda.find((each) => each.item === item);
    if (!heard) return reject({ code: 'ITEM_UNKNOWN', item });
    const { dossier, dropped } = heard;
    if (dropped) return reject({ code: 'ITEM_NOT_BEFORE_COUNCIL', item, dossier, why: dropped.why });
    const why = goneFrom(heard, sitting, facts);
    if (!why) return reject({ code: 'ITEM_STILL_BEFORE_COUNCIL', item, dossier });
    return accept({ type: 'ItemDropped', data: { council, item, why, at } });
  },
};

export const agendaSteps: SittingSteps<AgendaEvent> = {
  ItemsPlaced: ({ minutes: _, ...sitting }, { items, leaders, at }) => ({
    ...sitting,
    agenda: [...sitting.agenda, ...items.map((item) => ({ ...item, placedAt: at, rounds: [] }))],
    leaders: withNewer(sitting.leaders, leaders),
  }),
  ItemsPresented: (sitting, { items, presenter, notes, at }) =>
    withItems(sitting, (heard) =>
      items.includes(heard.item)
        ? {
            ...heard,
            presented: {
              ...{ presenter, ...(notes !== undefined && { notes }) },
              ...(heard.rounds.length > 0 && { after: heard.rounds.length }),
              at,
            },
          }
        : heard,
    ),
  ItemCut: (sitting, { item, reason, at }) =>
    withItems(sitting, (heard) => (heard.item === item ? { ...heard, cut: { reason, at } } : heard)),
  ItemDropped: (sitting, { item, why, at }) =>
    withItems(sitting, (heard) => (heard.item === item ? { ...heard, dropped: { why, at } } : heard)),
};
