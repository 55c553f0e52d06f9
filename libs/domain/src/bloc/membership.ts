import { accept, reject, type Rejected } from '../decider.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import { resolveFor } from '../rulebook/resolve-for.js';
import type { Clock, Day, Instant } from '../time.js';
import { membershipOf, type BlocCommand, type BlocDecision, type RegisteredBloc } from './bloc.js';

/** Who belongs to the bloc from when to when: units join, leave, and become part of others. */
export type MembershipRejection =
  | { readonly code: 'UNIT_UNKNOWN'; readonly unit: UnitId }
  | { readonly code: 'CLOCKS_DIFFER'; readonly needed: Clock }
  | { readonly code: 'UNIT_ALREADY_MEMBER'; readonly unit: UnitId; readonly from: Day }
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'UNIT_NAMED_TWICE'; readonly unit: UnitId }
  | { readonly code: 'MEMBERSHIP_ALREADY_ENDED'; readonly unit: UnitId; readonly until: Day }
  | { readonly code: 'LEAVES_BEFORE_IT_JOINED'; readonly unit: UnitId; readonly from: Day }
  | { readonly code: 'MERGES_INTO_ITSELF'; readonly unit: UnitId }
  | { readonly code: 'BLOC_FULL'; readonly max: number };

type Data<Type extends BlocCommand['type']> = Extract<BlocCommand, { type: Type }>['data'];
type Refusal = Rejected<MembershipRejection>;

/** A unit that somebody registered, and not one of a played past in a live bloc. */
const notAdmissible = (unit: UnitId, bloc: RegisteredBloc, facts: Facts): Refusal | undefined => {
  if (facts.unit?.status !== 'registered') return reject({ code: 'UNIT_UNKNOWN', unit });
  if (facts.unit.clock === 'played' && bloc.clock === 'live')
    return reject({ code: 'CLOCKS_DIFFER', needed: bloc.clock });
  return undefined;
};

/** Its open term begins after an earlier one has ended. */
const overlaps = (unit: UnitId, from: Day, bloc: RegisteredBloc) =>
  bloc.members.find((member) => member.unit === unit && (!member.until || from < member.until));

export const admitMember = (
  data: Data<'AdmitMember'>,
  bloc: RegisteredBloc,
  facts: Facts,
  at: Instant,
): BlocDecision => {
  const { unit, from } = data;
  const earlier = overlaps(unit, from, bloc);
  if (earlier) return reject({ code: 'UNIT_ALREADY_MEMBER', unit, from: earlier.from });
  const refused = notAdmissible(unit, bloc, facts);
  if (refused) return refused;
  const { max } = resolveFor(bloc, facts, at, bloc.clock).rules.blocSize;
  if (bloc.members.filter(({ until }) => !until || from < until).length >= max)
    return reject({ code: 'BLOC_FULL', max });
  return accept({ type: 'MemberAdmitted', data: { ...data, bloc: bloc.id, at } });
};

const cannotLeave = (unit: UnitId, on: Day, bloc: RegisteredBloc): Refusal | undefined => {
  const membership = membershipOf(bloc, unit);
  if (!membership) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
  const { from, until } = membership;
  if (until) return reject({ code: 'MEMBERSHIP_ALREADY_ENDED', unit, until });
  return on <= from ? reject({ code: 'LEAVES_BEFORE_IT_JOINED', unit, from }) : undefined;
};

export const releaseMember = (data: Data<'ReleaseMember'>, bloc: RegisteredBloc, at: Instant): BlocDecision =>
  cannotLeave(data.unit, data.on, bloc) ??
  accept({ type: 'MemberLeft', data: { ...data, bloc: bloc.id, at } });

export const mergeMembers = (
  data: Data<'MergeMembers'>,
  bloc: RegisteredBloc,
  facts: Facts,
  at: Instant,
): BlocDecision => {
  const { units, into, on } = data;
  if (units.includes(into)) return reject({ code: 'MERGES_INTO_ITSELF', unit: into });
  const twice = units.find((unit, i) => units.indexOf(unit) !== i);
  if (twice) return reject({ code: 'UNIT_NAMED_TWICE', unit: twice });
  for (const unit of units) {
    const refused = cannotLeave(unit, on, bloc);
    if (refused) return refused;
  }
  const successor = membershipOf(bloc, into);
  if (!successor || successor.until) {
    if (successor?.until && on < successor.until)
      return reject({ code: 'MEMBERSHIP_ALREADY_ENDED', unit: into, until: successor.until });
    const refused = notAdmissible(into, bloc, facts);
    if (refused) return refused;
  }
  return accept({ type: 'MembersMerged', data: { ...data, bloc: bloc.id, at } });
};
