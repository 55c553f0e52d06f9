import type { RejectionCode } from '@so-vang/api-contract';
import {
  blocScope,
  dayOf,
  readProvince,
  resolveRules,
  streamOf,
  type Day,
  type HeadSelection,
  type Instant,
  type PersonId,
  type Rules,
  type UnitId,
} from '@so-vang/domain';
import type { Mistake, MistakeAt } from '../scenario/mistakes.js';
import { nearest } from '../scenario/nearest.js';
import type { ScenarioAct } from '../scenario/read-acts.js';
import type { Scenario } from '../scenario/read-scenario.js';
import { checkNames } from './check-names.js';
import { draft, type Doer, type Draft, type Planning } from './draft.js';
import type { Step } from './step.js';
import { followTerms, type Term } from './plan-members.js';
import { blocDraftsOf, draftsOf, isInner, isOfBloc } from './planners.js';
import { adoption, setUp, type HeadOfYear } from './set-up.js';
import { slug } from './slug.js';
import { after, instantOf, momentOf, Timeline } from './timeline.js';
import { cycleOf, findUnit, holderOf, worldOf, type World } from './world.js';
import { newYear, type YearSoFar } from './year-so-far.js';

/** With these somebody takes over by hand what changed in the bloc. */
const byHand: readonly string[] = ['admit-to-cycle', 'leave-cycle'];

type Unkeyed = Omit<Step, 'key'>;

/** The day from which everything holds: the year's first, or that of the first act where it is earlier. */
const beginningOf = ({ year, acts }: Scenario): Day => {
  const newYearsDay = `${year}-01-01`;
  const first = acts[0]?.at?.slice(0, 10) ?? newYearsDay;
  return (first < newYearsDay ? first : newYearsDay) as Day;
};

/** Goes through a scenario from its first act to its last, once. */
export class Planner {
  readonly #world: World;
  /** What the bloc adopts, with the days from which and to which it holds. */
  readonly #adopted: { readonly from: string; readonly to?: string; readonly rules: Partial<Rules> }[] = [];
  readonly #timeline = new Timeline();
  readonly #years = new Map<number, YearSoFar>();
  readonly #terms: Term[];
  readonly #heads = new Map<number, HeadOfYear>();
  readonly #steps: Unkeyed[] = [];
  readonly #mistakes: Mistake[] = [];

  constructor(
    private readonly scenario: Scenario,
    suffix: string,
    private readonly readFile: Planning['readFile'],
  ) {
    this.#world = worldOf(scenario, suffix, beginningOf(scenario));
    this.#terms = this.#world.units.flatMap(({ id, from, isMember }) =>
      isMember ? [{ unit: id, from }] : [],
    );
    this.#adopted.push({ from: '', rules: { ...scenario.provinceRules, ...scenario.rules } });
  }

  plan(): {
    readonly world: World;
    readonly unkeyed: readonly Unkeyed[];
    readonly mistakes: readonly Mistake[];
  } {
    this.#mistakes.push(...checkNames(this.scenario, this.#world));
    this.#begin();
    for (const act of this.scenario.acts) {
      this.#plan(act);
      if (this.#undated) break;
    }
    if (!this.#undated) this.#checkExpectedYears();
    return { world: this.#world, unkeyed: this.#steps, mistakes: this.#mistakes };
  }

  #begin(): void {
    const { head: given, year, acts } = this.scenario;
    const head = given === undefined ? undefined : typeof given === 'string' ? { unit: given } : given;
    if (head)
      this.#heads.set(
        year,
        this.#seat(
          { ...head, head: head.unit, reason: head.reason ?? 'Nêu trong kịch bản' },
          'agreed',
          ['head'],
          false,
        ),
      );
    const from = instantOf(this.#world.begins, '00:00');
    setUp(this.scenario, this.#world, this.#heads.get(year)).forEach((each, i) =>
      this.#push(each, after(from, i), 0, undefined),
    );
    const opens = acts.some((act) => act.kind === 'open-cycle' && act.value.year === year);
    const first = acts[0]?.at ?? (acts[0]?.kind === 'tick' ? acts[0].value : undefined);
    if (!opens && first) this.#open(year, momentOf(first), 0);
  }

  /** Without a first date no act has one, nor is a year open: all else would only follow from that. */
  get #undated(): boolean {
    return this.#mistakes.some(({ code }) => code === 'FIRST_ACT_WITHOUT_DATE');
  }

  #checkExpectedYears(): void {
    for (const year of Object.keys(this.scenario.expect ?? {}))
      if (!this.#years.has(Number(year)))
        this.#complain({ code: 'YEAR_NEVER_OPEN', year: Number(year) }, ['expect', year]);
  }

  #plan(act: ScenarioAct): void {
    const path = ['acts', act.index];
    const complain = (mistake: MistakeAt) => this.#complain(mistake, path);
    const moment = act.kind === 'tick' ? act.value : act.at;
    const begun =
      act.refused === 'ACT_BEFORE_LAST' && moment ? momentOf(moment) : this.#timeline.begin(moment);
    if (typeof begun !== 'string') return complain(begun);

    const line = this.scenario.lineOf(path);
    if (act.kind === 'open-cycle') return this.#open(act.value.year, begun, line, act, act.value.reason);
    const drafts = this.#draftsOf(act, begun, complain);
    drafts?.forEach((each, i) => {
      const at = i === 0 ? begun : this.#timeline.follow(begun);
      this.#push(each, at, line, act.refused, this.#byOf(act, each.doer, at));
      if (!act.refused) each.done?.();
    });
  }

  #rulesOn(day: Day): Rules {
    const inForce = this.#adopted.filter(({ from, to }) => from <= day && (!to || day <= to));
    const inOrder = inForce.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    return Object.assign({}, resolveRules([], day).rules, ...inOrder.map(({ rules }) => rules)) as Rules;
  }

  #draftsOf(act: ScenarioAct, at: Instant, complain: Planning['complain']): readonly Draft[] | undefined {
    const year = act.year ?? this.scenario.year;
    const provokes = act.refused !== undefined;
    const cycle = streamOf('cycle', cycleOf(this.#world, year));
    const bloc = streamOf('bloc', this.#world.bloc);
    const unit = (ref: string) => this.#unit(ref, ['acts', act.index], provokes);
    if (act.kind === 'tick') return [draft('AdvanceClock', cycle, {}, 'clerk')];
    if (act.kind === 'adopt-rules') {
      const { from = dayOf(at), to, ...terms } = act.value;
      const { rules } = terms;
      const done = () => this.#adopted.push({ from, rules, ...(to && { to }) });
      const days = { validFrom: from as Day, ...(to && { validTo: to as Day }) };
      return [{ ...adoption(blocScope(this.#world.bloc), { ...terms, ...days }, 'leader'), done }];
    }
    if (act.kind === 'set-head') {
      const { year: of } = act.value;
      const { method } = this.#rulesOn(dayOf(at)).headSelection;
      const seat = this.#seat(act.value, method, ['acts', act.index], provokes);
      const done = () => this.#heads.set(of, seat);
      return [draft('SetHead', bloc, { year: of, ...seat }, 'clerk', { done })];
    }
    if (isOfBloc(act)) {
      const person = (ref: string) => {
        const found = this.#world.people.find(({ local }) => local === ref);
        if (!found) complain({ code: 'PERSON_UNKNOWN', person: ref });
        return found;
      };
      return blocDraftsOf(act, { bloc, day: dayOf(at), year, unit, person, terms: this.#terms });
    }
    const open = this.#years.get(year);
    if (!open && !provokes) complain({ code: 'YEAR_NOT_OPEN', year });
    if (!isInner(act)) return undefined;
    if (open && !byHand.includes(act.kind)) followTerms(open, this.#terms, dayOf(at));
    if (act.kind === 'elect' && !provokes) {
      const seat = this.#seat(act.value, 'election', ['acts', act.index], provokes);
      if (!this.#heads.has(year + 1)) this.#heads.set(year + 1, seat);
    }
    return draftsOf(act, {
      so: open ?? newYear(year, []),
      soOf: (of) => this.#years.get(of),
      rules: this.#rulesOn(dayOf(at)),
      ...{ cycle, bloc, unit, complain, provokes, readFile: this.readFile },
      ...{ world: this.#world, province: readProvince(this.scenario.bloc.province, this.#world.begins) },
      ...{ at, suffix: this.#world.suffix, leader: this.#leader(year, at) },
      headOf: (id) => this.#headOfUnit(id, at),
      headOn: (id, day) => this.#headOfUnit(id, instantOf(day)),
      person: (ref) => this.#personOf(ref, at, ['acts', act.index]),
      successorOf: (id) => this.#terms.findLast((term) => term.unit === id)?.into,
      unitName: (id) => this.#world.units.find((each) => each.id === id)?.name ?? id,
    });
  }

  #open(year: number, at: Instant, line: number, act?: ScenarioAct, reason?: string): void {
    const day = dayOf(at);
    const members = this.#terms
      .filter(({ from, until }) => from <= day && (!until || day < until))
      .map((term) => term.unit);
    const cycle = streamOf('cycle', cycleOf(this.#world, year));
    const opening = draft(
      'OpenCycle',
      cycle,
      { bloc: this.#world.bloc, year, clock: 'played', ...(reason && { reason }) },
      'leader',
    );
    const by = act?.by ? this.#personOf(act.by, at, ['acts', act.index]) : this.#leader(year, at);
    this.#push(opening, at, line, act?.refused, by);
    if (!act?.refused) this.#years.set(year, newYear(year, members));
  }

  #push(
    { type, stream, data, upload, about }: Draft,
    at: Instant,
    line: number,
    refused: RejectionCode | undefined,
    by?: PersonId,
  ): void {
    const act = { stream, type, data, at, ...(by && { by }) } as Step['act'];
    this.#steps.push({
      line,
      act,
      ...(refused && { refused }),
      ...(upload && { upload }),
      ...(about && { about }),
    });
  }

  #byOf(act: ScenarioAct, doer: Doer, at: Instant): PersonId | undefined {
    if (act.by) return this.#personOf(act.by, at, ['acts', act.index]);
    if (doer === 'clerk') return undefined;
    if (doer === 'leader') return this.#leader(act.year ?? this.scenario.year, at);
    if (typeof doer === 'object') return 'person' in doer ? doer.person : this.#headOfUnit(doer.unit, at);
    return holderOf(this.#world, doer, at)?.id;
  }

  /** The head of the bloc's head; where none is known, the office. */
  #leader(year: number, at: Instant): PersonId | undefined {
    const head = this.#heads.get(year)?.head;
    return head ? this.#headOfUnit(head, at) : holderOf(this.#world, 'office', at)?.id;
  }

  /** A unit that is not of this file has nobody to act for it: the office does, and is refused. */
  #headOfUnit(unit: UnitId, at: Instant): PersonId | undefined {
    return (holderOf(this.#world, 'unit-head', at, unit) ?? holderOf(this.#world, 'office', at))?.id;
  }

  #personOf(ref: string, at: Instant, path: readonly PropertyKey[]): PersonId | undefined {
    const person = this.#world.people.find(({ local }) => local === ref);
    const unit = findUnit(this.#world.units, ref);
    const found = person?.id ?? (unit && this.#headOfUnit(unit.id, at));
    if (!found) this.#complain({ code: 'PERSON_UNKNOWN', person: ref }, path);
    return found;
  }

  #unit(ref: string, path: readonly PropertyKey[], provokes: boolean): UnitId {
    const found = findUnit(this.#world.units, ref);
    if (found) return found.id;
    if (!provokes) {
      const near = nearest(
        ref,
        this.#world.units.map(({ local }) => local),
      );
      this.#complain({ code: 'UNIT_UNKNOWN', unit: ref, ...(near && { near }) }, path);
    }
    return `${slug(ref) || 'unit'}-${this.#world.suffix}` as UnitId;
  }

  #seat(
    given: {
      readonly head: string;
      readonly deputy?: string | undefined;
      readonly method?: HeadSelection | undefined;
      readonly reason?: string | undefined;
    },
    usual: HeadSelection,
    path: readonly PropertyKey[],
    provokes: boolean,
  ): HeadOfYear {
    const head = this.#unit(given.head, path, provokes);
    const deputy = given.deputy === undefined ? undefined : this.#unit(given.deputy, path, provokes);
    if (head === deputy && !provokes) this.#complain({ code: 'HEAD_IS_DEPUTY', unit: given.head }, path);
    const { method = usual, reason } = given;
    return { head, ...(deputy && { deputy }), method, ...(reason !== undefined && { reason }) };
  }

  #complain(mistake: MistakeAt, path: readonly PropertyKey[]): void {
    const line = this.scenario.lineOf(path);
    const said = JSON.stringify({ ...mistake, line });
    if (!this.#mistakes.some((other) => JSON.stringify(other) === said))
      this.#mistakes.push({ ...mistake, line });
  }
}
