import { accept, reject } from '../decider.js';
import type { Facts } from '../facts.js';
import { systemPerson, type PersonId, type UnitId } from '../ids.js';
import { resolveFor } from '../rulebook/resolve-for.js';
import { dayOf, type Day, type Instant } from '../time.js';
import { headshipIn, membersOn, type BlocCommand, type BlocDecision, type RegisteredBloc } from './bloc.js';
import { objectionTo, type HeadSelectionRejection } from './head-selection.js';

/** Who leads the bloc in a year, who keeps its papers, and who holds its banner. */
export type HeadshipRejection =
  | HeadSelectionRejection
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'HEAD_IS_DEPUTY'; readonly unit: UnitId }
  | { readonly code: 'HEAD_ALREADY_SET'; readonly year: number; readonly head: UnitId }
  | { readonly code: 'HEAD_NOT_SET'; readonly year: number }
  | { readonly code: 'SECRETARY_NOT_OF_HEAD_UNIT'; readonly person: PersonId; readonly head: UnitId }
  | { readonly code: 'BANNER_ALREADY_HELD'; readonly unit: UnitId; readonly on: Day };

type Of<Type extends BlocCommand['type']> = Extract<BlocCommand, { type: Type }>;

/**
 * A headship set again, with a reason, sets the earlier one right; that one stays in the log. What a cycle elected was
 * held against the rules there, and never replaces what somebody set here.
 */
export const setHead = (
  { data, at, by }: Of<'SetHead'>,
  bloc: RegisteredBloc,
  facts: Facts,
): BlocDecision => {
  const { year, head, deputy, reason } = data;
  const { lastCycle } = facts;
  const elected = by === systemPerson;
  const earlier = headshipIn(bloc, year);
  if (earlier && (elected || reason === undefined))
    return reject({ code: 'HEAD_ALREADY_SET', year, head: earlier.head });
  const stranger = [head, ...(deputy ? [deputy] : [])].find((unit) => !mayLead(unit, year, bloc));
  if (stranger) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
  if (head === deputy) return reject({ code: 'HEAD_IS_DEPUTY', unit: head });
  const objection =
    !elected &&
    objectionTo(data, {
      rule: resolveFor(bloc, facts, at, bloc.clock).rules.headSelection,
      bloc,
      members: membersOn(bloc, dayOf(at)),
      ranking: lastCycle && 'ranking' in lastCycle ? lastCycle.ranking : [],
    });
  if (objection) return reject(objection);
  return accept({ type: 'HeadSet', data: { ...data, bloc: bloc.id, at } });
};

/** A member, now or later, that had not left before the year began. */
const mayLead = (unit: UnitId, year: number, { members }: RegisteredBloc): boolean =>
  members.some((member) => member.unit === unit && (!member.until || member.until > `${year}-01-01`));

/** The secretary is a person of the unit that leads: its head or one of its officers, on that day. */
export const setSecretary = (
  { data, at }: Of<'SetSecretary'>,
  bloc: RegisteredBloc,
  { secretary: person }: Facts,
): BlocDecision => {
  const { year, secretary } = data;
  const headship = headshipIn(bloc, year);
  if (!headship) return reject({ code: 'HEAD_NOT_SET', year });
  const day = dayOf(at);
  const belongs =
    person?.status === 'registered' &&
    person.appointments.some(
      ({ unit, from, to }) => unit === headship.head && from <= day && (!to || day <= to),
    );
  if (!belongs) return reject({ code: 'SECRETARY_NOT_OF_HEAD_UNIT', person: secretary, head: headship.head });
  return accept({ type: 'SecretarySet', data: { ...data, bloc: bloc.id, at } });
};

export const handOverBanner = (
  data: Of<'HandOverBanner'>['data'],
  bloc: RegisteredBloc,
  at: Instant,
): BlocDecision => {
  const { unit, on } = data;
  const holder = bloc.banner.at(-1);
  if (holder?.unit === unit) return reject({ code: 'BANNER_ALREADY_HELD', unit, on: holder.on });
  if (!membersOn(bloc, on).includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
  return accept({ type: 'BannerHandedOver', data: { ...data, bloc: bloc.id, at } });
};
