import { cycleIdOf, dossierIdOf, type BlocId, type Day, type MovementId } from '@so-vang/domain';
import { draft, type Draft, type Planning } from './draft.js';
import { evidenceOf } from './evidence.js';
import { claimsFor, restingOn } from './plan-conference.js';
import type { Planners } from './plan-opening.js';
import { unitsOf } from './units-of.js';
import { nextNumber } from './year-so-far.js';

const launched = (movement: string, { so, provokes, complain }: Planning): MovementId => {
  if (!so.movements.has(movement) && !provokes) complain({ code: 'MOVEMENT_UNKNOWN', movement });
  return movement as MovementId;
};

/** Files by the titles under which they were filed. */
const filesOf = (titles: readonly string[] | undefined, { so, provokes, complain }: Planning) => {
  if (!titles) return {};
  const evidence = titles.map((title) => {
    const sha256 = so.filed.get(title);
    if (!sha256 && !provokes) complain({ code: 'EVIDENCE_UNKNOWN', title });
    return sha256 ?? '0'.repeat(64);
  });
  return { evidence };
};

type Reviewed = {
  readonly date: string;
  readonly place?: string | undefined;
  readonly text: string;
  readonly findings?: Readonly<Record<string, string>> | undefined;
};
const reviewOf = ({ date, place, text, findings }: Reviewed, { unit }: Planning) => ({
  ...{ date: date as Day, ...(place && { place }), text },
  ...(findings && {
    findings: Object.entries(findings).map(([ref, found]) => ({ unit: unit(ref), text: found })),
  }),
});

const leave = (
  { movement, unit: ref, reason }: { movement: string; unit: string; reason?: string | undefined },
  planning: Planning,
): Draft => {
  const unit = planning.unit(ref);
  const data = { movement: launched(movement, planning), unit, ...(reason && { reason }) };
  const done = () => planning.so.movements.get(movement)?.delete(unit);
  return draft('LeaveMovement', planning.cycle, data, { unit }, { done });
};

/** Movements, what is done and filed for them, and what looks back on them. */
export const movementPlanners: Planners<
  | 'launch'
  | 'join'
  | 'leave-movement'
  | 'activity'
  | 'evidence'
  | 'case'
  | 'endorse'
  | 'mid-year-review'
  | 'review-movement'
  | 'nominate-for-theme'
> = {
  launch: (movements, { cycle, so }) =>
    movements.map(({ movement, name, goal, level, kind, from, to }) =>
      draft(
        'LaunchMovement',
        cycle,
        {
          ...{ movement: movement as MovementId, name, ...(goal && { goal }) },
          ...{ ...(level && { level }), ...(kind && { kind }) },
          ...{ ...(from && { from: from as Day }), ...(to && { to: to as Day }) },
        },
        'leader',
        { done: () => so.movements.set(movement, new Set()) },
      ),
    ),
  join: ({ movement, units = 'all' }, planning) => {
    const { so, cycle, complain, provokes } = planning;
    const unknown = movement !== undefined && !so.movements.has(movement);
    if ((unknown || so.movements.size === 0) && !provokes)
      complain({ code: 'MOVEMENT_UNKNOWN', movement: movement ?? 'all' });
    return (movement === undefined ? [...so.movements.keys()] : [movement]).flatMap((each) => {
      const joined = so.movements.get(each) ?? new Set();
      return unitsOf(units, so.units, joined, planning).map((unit) =>
        draft(
          'JoinMovement',
          cycle,
          { movement: each as MovementId, unit },
          { unit },
          { done: () => joined.add(unit) },
        ),
      );
    });
  },
  evidence: (files, planning) => files.flatMap((file) => evidenceOf(file, planning)),
  'leave-movement': (entries, planning) => entries.map((entry) => leave(entry, planning)),
  activity: (entries, planning) =>
    entries.map(({ movement, unit: ref, date, place, text, evidence }) => {
      const unit = ref === undefined ? undefined : planning.unit(ref);
      const data = {
        ...{ movement: launched(movement, planning), ...(unit && { unit }), date: date as Day },
        ...{ ...(place && { place }), text, ...filesOf(evidence, planning) },
      };
      return draft('RecordActivity', planning.cycle, data, unit ? { unit } : 'leader');
    }),
  case: (entries, planning) =>
    entries.map(({ kind, unit: ref, movement, title, text, evidence }) => {
      const unit = planning.unit(ref);
      const data = {
        kind: kind === 'exemplary' ? ('ExemplaryCase' as const) : ('NewModel' as const),
        ...{ unit, ...(movement !== undefined && { movement: launched(movement, planning) }) },
        ...{ title, text, ...filesOf(evidence, planning) },
      };
      return draft(
        'ReportCase',
        planning.cycle,
        data,
        { unit },
        { done: () => planning.so.cases.push(title) },
      );
    }),
  endorse: (entries, { cycle, so, provokes, complain }) =>
    entries.map(({ case: title, note }) => {
      const caseNumber = so.cases.indexOf(title) + 1 || so.cases.length + 1;
      if (!so.cases.includes(title) && !provokes) complain({ code: 'CASE_UNKNOWN', title });
      return draft('EndorseCase', cycle, { caseNumber, ...(note && { note }) }, 'leader');
    }),
  'mid-year-review': (review, planning) => [
    draft('ReviewMidYear', planning.cycle, reviewOf(review, planning), 'leader'),
  ],
  'review-movement': (entries, planning) =>
    entries.map(({ movement, ...review }) => {
      const data = { movement: launched(movement, planning), ...reviewOf(review, planning) };
      return draft('ReviewMovement', planning.cycle, data, 'leader');
    }),
  'nominate-for-theme': (entries, planning) =>
    entries.flatMap(({ movement, unit: ref, award, subUnit, achievements = [] }) => {
      const { so, cycle, bloc } = planning;
      const unit = planning.unit(ref);
      const office = subUnit === undefined ? {} : { subUnit };
      const data = {
        ...{ movement: launched(movement, planning), unit, award, ...office },
        ...restingOn(achievements, planning),
      };
      const of = cycleIdOf(bloc.slice('bloc-'.length) as BlocId, so.year);
      const done = () =>
        so.nominations.push({
          ...{ dossier: dossierIdOf(of, nextNumber(so)), unit, award, ...office },
          claims: achievements,
        });
      return [
        ...claimsFor(achievements, unit, award, planning),
        draft('NominateForTheme', cycle, data, 'leader', { done }),
      ];
    }),
};
