import type { Command, Decision, Event } from '../decider.js';
import type { BlocId, PersonId, UnitId } from '../ids.js';
import type { ProvinceId } from '../places/province-list.js';
import type { ProvinceRejection } from '../places/provinces.js';
import type { RuleEntry, RuleKey, Rules } from '../rules/rules.js';
import type { Clock, Day, Instant } from '../time.js';
import type { HeadshipRejection } from './headship.js';
import type { MembershipRejection } from './membership.js';

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
  /** Why another method than the rule's was used, why out of turn, or why an earlier headship was set right. */
  readonly reason?: string;
  /** A person of the head unit, who keeps the bloc's papers. */
  readonly secretary?: PersonId;
};

/** The decision of an authority on which a change of the bloc rests. */
export type IssuedDecision = { readonly number: string; readonly date: Day; readonly issuer: string };

/** A term within the bloc. A unit that came back has several, which do not overlap. */
export type Membership = {
  readonly unit: UnitId;
  readonly from: Day;
  /** The first day on which it is no member any more. */
  readonly until?: Day;
  /** The unit that it was merged into. */
  readonly into?: UnitId;
  readonly reason?: string;
};

/** The banner that goes from unit to unit. */
export type BannerHolder = { readonly unit: UnitId; readonly on: Day };

/** An emulation bloc (khối) or cluster (cụm). Members and heads are dated: a year is judged by its own. */
export type Bloc =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly id: BlocId;
      readonly name: string;
      /** In which it was registered; what that has become is another question. */
      readonly province: ProvinceId;
      /** How that was written, where it was not by its id: a rulebook may be called so. */
      readonly provinceWord?: string;
      readonly clock: Clock;
      readonly at: Instant;
      readonly members: readonly Membership[];
      /** In the order in which they were set: the last of a year is the one that holds. */
      readonly headships: readonly Headship[];
      /** What was adopted in this stream, before a bloc had a rulebook of its own. */
      readonly adopted: readonly RuleEntry[];
      /** In the order of the hand-overs. */
      readonly banner: readonly BannerHolder[];
    };
export type RegisteredBloc = Extract<Bloc, { status: 'registered' }>;

/** Units that become part of another one on a day: of a member, or of a unit that is new in the bloc. */
type Merger = {
  readonly units: readonly UnitId[];
  readonly into: UnitId;
  readonly on: Day;
  readonly reason?: string;
  readonly decision?: IssuedDecision;
};
type OfBloc = { readonly bloc: BlocId; readonly at: Instant };

export type BlocCommand =
  | Command<
      'RegisterBloc',
      {
        readonly bloc: BlocId;
        readonly kind: 'bloc' | 'cluster';
        readonly name: string;
        /** Its id, or a name of the day. */
        readonly province: string;
        readonly decision?: string;
        readonly formation?: IssuedDecision;
        /** By whom; left out, as the province's rule has it. */
        readonly listedBy?: Rules['blocListedBy'];
        readonly clock: Clock;
      }
    >
  | Command<'AdmitMember', { readonly unit: UnitId; readonly from: Day; readonly decision?: IssuedDecision }>
  | Command<
      'ReleaseMember',
      {
        readonly unit: UnitId;
        readonly on: Day;
        readonly reason: string;
        readonly decision?: IssuedDecision;
      }
    >
  | Command<'MergeMembers', Merger>
  | Command<'SetHead', Omit<Headship, 'secretary'>>
  | Command<'SetSecretary', { readonly year: number; readonly secretary: PersonId }>
  | Command<'HandOverBanner', { readonly unit: UnitId; readonly on: Day }>;

export type BlocEvent =
  | Event<
      'BlocRegistered',
      {
        readonly bloc: BlocId;
        readonly kind: 'bloc' | 'cluster';
        readonly name: string;
        /** Its id; in older events as it was written. */
        readonly province: string;
        readonly decision?: string;
        readonly formation?: IssuedDecision;
        /** Who decided that there is this bloc; missing in older events, and where no decision is named. */
        readonly listedBy?: Rules['blocListedBy'];
        readonly clock: Clock;
        readonly at: Instant;
      }
    >
  | Event<
      'MemberAdmitted',
      OfBloc & { readonly unit: UnitId; readonly from: Day; readonly decision?: IssuedDecision }
    >
  | Event<
      'MemberLeft',
      OfBloc & {
        readonly unit: UnitId;
        readonly on: Day;
        readonly reason: string;
        readonly decision?: IssuedDecision;
      }
    >
  | Event<'MembersMerged', OfBloc & Merger>
  | Event<'HeadSet', OfBloc & Omit<Headship, 'secretary'>>
  | Event<'SecretarySet', OfBloc & { readonly year: number; readonly secretary: PersonId }>
  | Event<'BannerHandedOver', OfBloc & { readonly unit: UnitId; readonly on: Day }>
  | Event<
      'BlocRulesAdopted',
      { readonly bloc: BlocId; readonly rules: Partial<Rules>; readonly act?: string; readonly at: Instant }
    >;

export type BlocRejection =
  | { readonly code: 'BLOC_ALREADY_REGISTERED'; readonly bloc: BlocId; readonly at: Instant }
  | { readonly code: 'BLOC_UNKNOWN' }
  | ProvinceRejection
  | {
      readonly code: 'BLOC_LISTED_BY_OTHER';
      readonly rule: RuleKey;
      readonly needed: Rules['blocListedBy'];
    }
  | MembershipRejection
  | HeadshipRejection;
export type BlocDecision = Decision<BlocEvent, BlocRejection>;

/** Members on a day. */
export const membersOn = ({ members }: Pick<RegisteredBloc, 'members'>, day: Day): readonly UnitId[] =>
  members.filter(({ from, until }) => from <= day && (!until || day < until)).map((member) => member.unit);

/** The unit's latest term in the bloc, whether it has ended or not. */
export const membershipOf = (
  { members }: Pick<RegisteredBloc, 'members'>,
  unit: UnitId,
): Membership | undefined => members.findLast((member) => member.unit === unit);

/** The headship of a year, or nothing: last year's head is never taken silently. */
export const headshipIn = (bloc: Bloc | undefined, year: number): Headship | undefined =>
  bloc?.status === 'registered' ? bloc.headships.findLast((headship) => headship.year === year) : undefined;
