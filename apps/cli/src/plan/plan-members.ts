import { streamOf, type Day, type PersonId, type StreamName, type UnitId } from '@so-vang/domain';
import type { ActKind, ActValue } from '../scenario/act-values.js';
import { draft, type Draft } from './draft.js';
import type { WorldPerson } from './world.js';
import type { YearSoFar } from './year-so-far.js';

/** A unit's term in the bloc, as far as the file has come. */
export type Term = {
  readonly unit: UnitId;
  readonly from: string;
  readonly until?: string;
  readonly into?: UnitId;
};

/** What planning an act on the bloc itself can look up. */
export type BlocPlanning = {
  readonly bloc: StreamName;
  /** The day of the act. */
  readonly day: Day;
  readonly year: number;
  readonly unit: (ref: string) => UnitId;
  readonly person: (ref: string) => WorldPerson | undefined;
  /** Changed as units come and go. */
  readonly terms: Term[];
};

export type BlocKind =
  'admit' | 'leave' | 'merge' | 'rename' | 'sub-unit' | 'secretary' | 'banner' | 'end-appointment';
type Planner<Kind extends ActKind> = (value: ActValue<Kind>, planning: BlocPlanning) => readonly Draft[];

/** A year follows its bloc up to its own last day. */
export const followTerms = (so: YearSoFar, terms: readonly Term[], on: Day): void => {
  const day = on < `${so.year}-12-31` ? on : `${so.year}-12-31`;
  const members = terms
    .filter(({ from, until }) => from <= day && (!until || day < until))
    .map(({ unit }) => unit);
  const staying = so.units.filter((unit) => members.includes(unit));
  const coming = so.ranked ? [] : members.filter((unit) => !so.units.includes(unit));
  so.units.splice(0, so.units.length, ...staying, ...coming);
};

const end = (terms: Term[], units: readonly UnitId[], until: string, into?: UnitId): void =>
  terms.forEach((term, i) => {
    if (units.includes(term.unit) && !term.until) terms[i] = { ...term, until, ...(into && { into }) };
  });

/** Who belongs to the bloc, under which name, and who holds what. A clerk enters these from decisions. */
export const blocPlanners: { readonly [K in BlocKind]: Planner<K> } = {
  admit: (entries, { bloc, day, unit: idOf, terms }) =>
    entries.map(({ unit: ref, from = day, decision }) => {
      const unit = idOf(ref);
      const data = { unit, from: from as Day, ...(decision && { decision }) };
      return draft('AdmitMember', bloc, data, 'clerk', { done: () => terms.push({ unit, from }) });
    }),
  leave: (entries, { bloc, day, unit: idOf, terms }) =>
    entries.map(({ unit: ref, on = day, reason, decision }) => {
      const unit = idOf(ref);
      const data = { unit, on: on as Day, reason, ...(decision && { decision }) };
      return draft('ReleaseMember', bloc, data, 'clerk', { done: () => end(terms, [unit], on) });
    }),
  merge: ({ units: refs, into: successor, on = '', reason, decision }, { bloc, day, unit, terms }) => {
    const [units, into, from] = [refs.map(unit), unit(successor), on || day];
    const done = () => {
      end(terms, units, from, into);
      if (!terms.some((term) => term.unit === into && !term.until)) terms.push({ unit: into, from });
    };
    const why = { ...(reason !== undefined && { reason }), ...(decision && { decision }) };
    return [draft('MergeMembers', bloc, { units, into, on: from as Day, ...why }, 'clerk', { done })];
  },
  rename: ({ unit: ref, name, from, reason }, { day, unit: idOf }) => {
    const unit = idOf(ref);
    const data = { unit, name, from: (from ?? day) as Day, ...(reason !== undefined && { reason }) };
    return [draft('RenameUnit', streamOf('unit', unit), data, 'clerk')];
  },
  'sub-unit': (entries, { unit: idOf }) =>
    entries.map(({ unit: ref, name }) => {
      const unit = idOf(ref);
      return draft('RegisterSubUnit', streamOf('unit', unit), { unit, name }, 'clerk');
    }),
  secretary: (ref, { bloc, year, person }) => {
    const secretary = person(ref)?.id ?? (ref as PersonId);
    return [draft('SetSecretary', bloc, { year, secretary }, 'clerk')];
  },
  banner: ({ unit, on }, { bloc, day, unit: idOf }) => [
    draft('HandOverBanner', bloc, { unit: idOf(unit), on: (on ?? day) as Day }, 'clerk'),
  ],
  'end-appointment': ({ person: ref, to, reason }, { day, person }) => {
    const found = person(ref);
    if (!found) return [];
    const { id, role, unit } = found;
    const data = { person: id, role, ...(unit && { unit }), to: (to ?? day) as Day, reason };
    return [draft('EndAppointment', streamOf('person', id), data, 'clerk')];
  },
};
