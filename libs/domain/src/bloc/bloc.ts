import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { BlocId, UnitId } from '../ids.js';
import { resolveFor } from '../rulebook/resolve-for.js';
import { legacyEntries } from '../rules/rulebook.js';
import type { RuleEntry, Rules } from '../rules/rules.js';
import type { Clock, Day, Instant } from '../time.js';

/** How a head came to its office. */
export type HeadSelection =
  'election' | 'agreed' | 'rotation' | 'deputy-moves-up' | 'winner' | 'rank-2' | 'appointed';
export const headSelections = [
  'election',
  'agreed',
  'rotation',
  'deputy-moves-up',
  'winner',
  'rank-2',
  'appointed',
] as const satisfies readonly HeadSelection[];

export type Headship = {
  readonly year: number;
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
};

export type Membership = { readonly unit: UnitId; readonly from: Day };

/** An emulation bloc (khối) or cluster (cụm). Members and heads are dated: a year is judged by its own. */
export type Bloc =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly id: BlocId;
      readonly name: string;
      readonly province: string;
      readonly clock: Clock;
      readonly at: Instant;
      readonly members: readonly Membership[];
      readonly headships: readonly Headship[];
      /** What was adopted in this stream, before a bloc had a rulebook of its own. */
      readonly adopted: readonly RuleEntry[];
    };

export type BlocCommand =
  | Command<
      'RegisterBloc',
      {
        readonly bloc: BlocId;
        readonly kind: 'bloc' | 'cluster';
        readonly name: string;
        readonly province: string;
        readonly decision?: string;
        readonly clock: Clock;
      }
    >
  | Command<'AdmitMember', { readonly unit: UnitId; readonly from: Day }>
  | Command<'SetHead', Headship>;

export type BlocEvent =
  | Event<
      'BlocRegistered',
      {
        readonly bloc: BlocId;
        readonly kind: 'bloc' | 'cluster';
        readonly name: string;
        readonly province: string;
        readonly decision?: string;
        readonly clock: Clock;
        readonly at: Instant;
      }
    >
  | Event<
      'MemberAdmitted',
      { readonly bloc: BlocId; readonly unit: UnitId; readonly from: Day; readonly at: Instant }
    >
  | Event<'HeadSet', Headship & { readonly bloc: BlocId; readonly at: Instant }>
  | Event<
      'BlocRulesAdopted',
      { readonly bloc: BlocId; readonly rules: Partial<Rules>; readonly act?: string; readonly at: Instant }
    >;

export type BlocRejection =
  | { readonly code: 'BLOC_ALREADY_REGISTERED'; readonly bloc: BlocId; readonly at: Instant }
  | { readonly code: 'BLOC_UNKNOWN' }
  | { readonly code: 'UNIT_UNKNOWN'; readonly unit: UnitId }
  | { readonly code: 'CLOCKS_DIFFER'; readonly needed: Clock }
  | { readonly code: 'UNIT_ALREADY_MEMBER'; readonly unit: UnitId; readonly from: Day }
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'BLOC_FULL'; readonly max: number }
  | { readonly code: 'HEAD_IS_DEPUTY'; readonly unit: UnitId }
  | { readonly code: 'HEAD_ALREADY_SET'; readonly year: number; readonly head: UnitId };

type RegisteredBloc = Extract<Bloc, { status: 'registered' }>;
export type BlocDecision = ReturnType<typeof blocDecider.decide>;

/** Members on a day. */
export const membersOn = (bloc: RegisteredBloc, day: Day): readonly UnitId[] =>
  bloc.members.filter((member) => member.from <= day).map((member) => member.unit);

/** The headship of a year, or nothing: last year's head is never taken silently. */
export const headshipIn = (bloc: Bloc | undefined, year: number): Headship | undefined =>
  bloc?.status === 'registered' ? bloc.headships.findLast((headship) => headship.year === year) : undefined;

export const blocDecider: Decider<Bloc, BlocCommand, BlocEvent, BlocRejection, Facts> = {
  initialState: { status: 'unregistered' },
  decide(command, bloc, facts) {
    if (command.type === 'RegisterBloc') {
      if (bloc.status === 'registered')
        return reject({ code: 'BLOC_ALREADY_REGISTERED', bloc: bloc.id, at: bloc.at });
      return accept({ type: 'BlocRegistered', data: { ...command.data, at: command.at } });
    }
    if (bloc.status === 'unregistered') return reject({ code: 'BLOC_UNKNOWN' });
    const { at } = command;
    switch (command.type) {
      case 'AdmitMember': {
        const { unit, from } = command.data;
        const earlier = bloc.members.find((member) => member.unit === unit);
        if (earlier) return reject({ code: 'UNIT_ALREADY_MEMBER', unit, from: earlier.from });
        if (facts.unit?.status !== 'registered') return reject({ code: 'UNIT_UNKNOWN', unit });
        if (facts.unit.clock === 'played' && bloc.clock === 'live')
          return reject({ code: 'CLOCKS_DIFFER', needed: bloc.clock });
        const { max } = resolveFor(bloc, facts, at, bloc.clock).rules.blocSize;
        if (bloc.members.length >= max) return reject({ code: 'BLOC_FULL', max });
        return accept({ type: 'MemberAdmitted', data: { bloc: bloc.id, unit, from, at } }, 'blocSize');
      }
      case 'SetHead': {
        const { year, head, deputy } = command.data;
        const earlier = headshipIn(bloc, year);
        if (earlier) return reject({ code: 'HEAD_ALREADY_SET', year, head: earlier.head });
        const stranger = [head, ...(deputy ? [deputy] : [])].find((unit) => !isMember(bloc, unit));
        if (stranger) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
        if (head === deputy) return reject({ code: 'HEAD_IS_DEPUTY', unit: head });
        return accept({ type: 'HeadSet', data: { ...command.data, bloc: bloc.id, at } });
      }
    }
  },
  evolve(bloc, event) {
    if (event.type === 'BlocRegistered') {
      const { bloc: id, name, province, clock, at } = event.data;
      return {
        status: 'registered',
        id,
        name,
        province,
        clock,
        at,
        members: [],
        headships: [],
        adopted: [],
      };
    }
    if (bloc.status === 'unregistered') return bloc;
    const { at } = event.data;
    switch (event.type) {
      case 'MemberAdmitted':
        return { ...bloc, at, members: [...bloc.members, { unit: event.data.unit, from: event.data.from }] };
      case 'HeadSet': {
        const { year, head, deputy, method } = event.data;
        return {
          ...bloc,
          at,
          headships: [...bloc.headships, { year, head, ...(deputy && { deputy }), method }],
        };
      }
      case 'BlocRulesAdopted': {
        const { rules, act } = event.data;
        const adopted = [...bloc.adopted, ...legacyEntries(bloc, { rules, at, ...(act && { act }) })];
        return { ...bloc, at, adopted };
      }
    }
  },
};

const isMember = (bloc: RegisteredBloc, unit: UnitId): boolean =>
  bloc.members.some((member) => member.unit === unit);
