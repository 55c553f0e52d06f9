import { accept, reject, type Decider } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId, UnitId } from '../ids.js';
import { provinceMeant, readProvince } from '../places/provinces.js';
import { resolveForCouncil } from '../rulebook/resolve-for.js';
import { legacyEntries } from '../rules/rulebook.js';
import { dayOf, type Day } from '../time.js';
import {
  headshipIn,
  type Bloc,
  type BlocCommand,
  type BlocDecision,
  type BlocEvent,
  type BlocRejection,
  type Membership,
} from './bloc.js';
import { handOverBanner, setHead, setSecretary } from './headship.js';
import { admitMember, mergeMembers, releaseMember } from './membership.js';

export const blocDecider: Decider<Bloc, BlocCommand, BlocEvent, BlocRejection, Facts> = {
  initialState: { status: 'unregistered' },
  decide(command, bloc, facts) {
    if (command.type === 'RegisterBloc') {
      if (bloc.status === 'registered')
        return reject({ code: 'BLOC_ALREADY_REGISTERED', bloc: bloc.id, at: bloc.at });
      return registerBloc(command, facts);
    }
    if (bloc.status === 'unregistered') return reject({ code: 'BLOC_UNKNOWN' });
    const { at } = command;
    switch (command.type) {
      case 'AdmitMember':
        return admitMember(command.data, bloc, facts, at);
      case 'ReleaseMember':
        return releaseMember(command.data, bloc, at);
      case 'MergeMembers':
        return mergeMembers(command.data, bloc, facts, at);
      case 'SetHead':
        return setHead(command, bloc, facts);
      case 'SetSecretary':
        return setSecretary(command, bloc, facts);
      case 'HandOverBanner':
        return handOverBanner(command.data, bloc, at);
    }
  },
  evolve(bloc, event) {
    if (event.type === 'BlocRegistered') {
      const { bloc: id, name, province: word, clock, at } = event.data;
      const province = readProvince(word, dayOf(at));
      return {
        status: 'registered',
        id,
        name,
        province,
        ...(word !== province && { provinceWord: word }),
        clock,
        at,
        members: [],
        headships: [],
        banner: [],
        adopted: [],
      };
    }
    if (bloc.status === 'unregistered') return bloc;
    const { at } = event.data;
    switch (event.type) {
      case 'MemberAdmitted':
        return { ...bloc, at, members: [...bloc.members, { unit: event.data.unit, from: event.data.from }] };
      case 'MemberLeft':
        return { ...bloc, at, members: ended(bloc.members, [event.data.unit], event.data.on, event.data) };
      case 'MembersMerged': {
        const { units, into, on } = event.data;
        const members = ended(bloc.members, units, on, event.data);
        const isMember = members.some(({ unit, until }) => unit === into && !until);
        return { ...bloc, at, members: isMember ? members : [...members, { unit: into, from: on }] };
      }
      case 'HeadSet': {
        const { bloc: _, at: __, ...headship } = event.data;
        const secretary =
          headshipIn(bloc, headship.year)?.head === headship.head && secretaryIn(bloc, headship.year);
        return {
          ...bloc,
          at,
          headships: [...bloc.headships, { ...headship, ...(secretary && { secretary }) }],
        };
      }
      case 'SecretarySet': {
        const current = headshipIn(bloc, event.data.year);
        const headships = bloc.headships.map((headship) =>
          headship === current ? { ...headship, secretary: event.data.secretary } : headship,
        );
        return { ...bloc, at, headships };
      }
      case 'BannerHandedOver':
        return { ...bloc, at, banner: [...bloc.banner, { unit: event.data.unit, on: event.data.on }] };
      case 'BlocRulesAdopted': {
        const { rules, act } = event.data;
        const adopted = [...bloc.adopted, ...legacyEntries(bloc, { rules, at, ...(act && { act }) })];
        return { ...bloc, at, adopted };
      }
    }
  },
};

/** With a decision goes who may take it, by the province's rule of that day. */
const registerBloc = (
  { data, at }: Extract<BlocCommand, { type: 'RegisterBloc' }>,
  facts: Facts,
): BlocDecision => {
  const province = provinceMeant(data.province, dayOf(at));
  if (typeof province === 'object') return reject(province);
  const registered = { ...data, province, at };
  if (!data.formation && !data.listedBy) return accept({ type: 'BlocRegistered', data: registered });
  const { blocListedBy: needed } = resolveForCouncil(province, facts, at, data.clock).rules;
  const { listedBy = needed } = data;
  if (listedBy !== needed) return reject({ code: 'BLOC_LISTED_BY_OTHER', rule: 'blocListedBy', needed });
  return accept({ type: 'BlocRegistered', data: { ...registered, listedBy } });
};

const secretaryIn = (bloc: Bloc, year: number): PersonId | undefined => headshipIn(bloc, year)?.secretary;

/** The open terms of these units, ended on a day. */
const ended = (
  members: readonly Membership[],
  units: readonly UnitId[],
  until: Day,
  { into, reason }: { readonly into?: UnitId; readonly reason?: string },
): readonly Membership[] =>
  members.map((member) =>
    units.includes(member.unit) && !member.until
      ? { ...member, until, ...(into && { into }), ...(reason !== undefined && { reason }) }
      : member,
  );
