import {
  provinceOn,
  dayOf,
  notTold,
  sittingIdOf,
  streamOf,
  type CouncilMember,
  type CouncilRole,
  type NamedOpinion,
  type MemberOpinion,
  type PersonId,
  type StreamName,
} from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';
import { sheetOf } from './paper-count.js';
import type { Planners } from './plan-opening.js';
import { slug } from './slug.js';
import { momentOf } from './timeline.js';
import type { Nominated, Seated, SittingSoFar } from './year-so-far.js';

type Member = Exclude<ActValue<'council-call'>['members'], number>[number];
type Ref = Exclude<ActValue<'council-agenda'>, 'all'>[number];

/** Where only their number is told: a chair, a standing vice chair, a secretary, members. */
const standIns = (members: number): readonly Member[] =>
  Array.from({ length: members }, (_, i) => ({ id: i === 0 ? 'chairman' : `council-${i + 1}` }));
const usualRole = (i: number): CouncilRole =>
  (['chair', 'standing-vice-chair', 'secretary'] as const)[i] ?? 'member';

const invented = 'chỉ nêu chức vụ, tên không có trong nguồn';

const call = (value: ActValue<'council-call'>, planning: Planning): readonly Draft[] => {
  const { so, world, province } = planning;
  const listed = typeof value.members === 'number' ? standIns(value.members) : value.members;
  const number = so.sittings.length + 1;
  const council = sittingIdOf(`${slug(province)}-${world.suffix}`, so.year, number);
  const found = listed.map(({ id }) => world.people.find(({ local }) => local === id)?.id);
  const seated: readonly Seated[] = listed.map(({ id }, i) => ({
    local: id,
    person: found[i] ?? (`${id}-${world.suffix}` as PersonId),
  }));
  const members = listed.map(({ role, unit: ref }, i): CouncilMember => {
    const unit = ref === undefined ? undefined : planning.unit(ref);
    const person = seated[i]?.person ?? ('' as PersonId);
    return { person, role: role ?? usualRole(i), ...(unit && { unit }) };
  });
  const known = new Set(so.sittings.flatMap((sitting) => sitting.members.map(({ person }) => person)));
  const newcomers = listed.flatMap(({ id, name, post }, i) => {
    const person = seated[i]?.person;
    if (found[i] || !person || known.has(person)) return [];
    const stream = streamOf('person', person);
    const called = name ?? `Thành viên Hội đồng (${id})`;
    const told = post ?? (name ? '' : invented);
    return [
      draft(
        'RegisterPerson',
        stream,
        { person, name: called, clock: 'played', ...(told && { post: told }) },
        'clerk',
      ),
      draft('Appoint', stream, { person, role: 'council', from: world.begins }, 'clerk'),
    ];
  });
  const holding = (role: CouncilRole) => members.find((member) => member.role === role)?.person;
  const done = () =>
    so.sittings.push({
      ...{ council, members: seated, present: [], agenda: [] },
      chair: holding('chair') ?? ('' as PersonId),
      secretary: holding('secretary') ?? ('' as PersonId),
      ...{ presented: new Set(), resolved: new Set() },
    });
  const data = {
    ...{
      council,
      province: provinceOn(province, dayOf(momentOf(value.held))),
      year: so.year,
      number,
      session: value.session ?? ('award' as const),
    },
    ...{ heldAt: momentOf(value.held), place: value.place ?? notTold, members },
    clock: 'played' as const,
  };
  const stream = streamOf('council', council);
  return [...newcomers, draft('CallSitting', stream, data as never, 'office', { done })];
};

type Held = { readonly sitting: SittingSoFar; readonly stream: StreamName };

/** The newest sitting; where there is none, one that nobody knows. */
const heldOf = ({ so, world, province, complain, provokes }: Planning): Held => {
  const sitting = so.sittings.at(-1);
  if (!sitting && !provokes) complain({ code: 'NO_SITTING' });
  const council = sitting?.council ?? sittingIdOf(`${slug(province)}-${world.suffix}`, so.year, 1);
  const nobody = '' as PersonId;
  const none = { council, members: [], chair: nobody, secretary: nobody, present: [], agenda: [] };
  return {
    sitting: sitting ?? { ...none, presented: new Set(), resolved: new Set() },
    stream: streamOf('council', council),
  };
};

const personOf = (local: string, { sitting }: Held, { complain, provokes, world }: Planning): PersonId => {
  const member = sitting.members.find((each) => each.local === local);
  if (!member && !provokes) complain({ code: 'PERSON_UNKNOWN', person: local });
  return member?.person ?? (`${local}-${world.suffix}` as PersonId);
};

const fits = ({ unit, award, subUnit }: Ref, planning: Planning) => {
  const id = unit === undefined ? undefined : planning.unit(unit);
  return (entry: Nominated): boolean =>
    (id === undefined || entry.unit === id) &&
    (award === undefined || entry.award === award) &&
    (subUnit === undefined || entry.subUnit === subUnit);
};

/** The entries that are meant, of those among which they are looked for; complains where there is none. */
const meant = (
  refs: 'all' | readonly Ref[],
  among: readonly Nominated[],
  planning: Planning,
): readonly Nominated[] => {
  if (refs === 'all') {
    if (among.length === 0) planning.complain({ code: 'NOTHING_LEFT_FOR_ALL' });
    return among;
  }
  return refs.flatMap((ref) => {
    const found = among.filter(fits(ref, planning));
    if (found.length === 0 && !planning.provokes)
      planning.complain({ code: 'DOSSIER_UNKNOWN', unit: ref.unit ?? ref.award ?? '' });
    return found;
  });
};

const itemOf = ({ sitting }: Held, entry: Nominated): number => sitting.agenda.indexOf(entry) + 1;

type Vote = ActValue<'council-votes'>['votes'][number];

/** An open vote whose names are not told: dealt out in the order of the members. */
const namesFor = (
  figures: Readonly<Record<MemberOpinion, number>>,
  people: readonly PersonId[],
): NamedOpinion[] => {
  const dealt = (['for', 'against', 'abstained'] as const).flatMap((opinion) =>
    Array.from({ length: figures[opinion] }, () => opinion),
  );
  return people.map((person, i) => ({ person, opinion: dealt[i] ?? 'abstained' }));
};

const votesOf = (vote: Vote, open: boolean, held: Held, planning: Planning) => {
  const { items = 1_000, reason, written, invalid = 0, abstained = 0 } = vote;
  const { sitting } = held;
  const among = sitting.agenda.filter(
    (entry) => reason !== undefined || !sitting.resolved.has(entry.dossier) || planning.provokes,
  );
  const entries = meant([vote], among, planning).slice(0, items);
  const against = vote.against ?? Math.max(0, sitting.present.length - vote.for - invalid - abstained);
  for (const { dossier } of planning.provokes ? [] : entries) sitting.resolved.add(dossier);
  const figures = { for: vote.for, against, invalid, abstained };
  return entries.map((entry) => ({
    ...{ item: itemOf(held, entry), ...figures },
    ...(open && { named: namesFor(figures, sitting.present) }),
    ...(written && {
      written: Object.entries(written).map(([local, opinion]) => ({
        person: personOf(local, held, planning),
        opinion,
      })),
    }),
    ...(reason !== undefined && { reason }),
  }));
};

type Told = ReturnType<typeof votesOf>;

/** Each member present votes, then the secretary adds up. */
const ownVotes = (told: Told, { sitting, stream }: Held): readonly Draft[] => {
  const cast = sitting.present.map((person) => {
    const votes = told.flatMap(({ item, named = [] }) =>
      named.flatMap((each) => (each.person === person ? [{ item, opinion: each.opinion }] : [])),
    );
    return draft('CastCouncilVote', stream, { votes }, { person });
  });
  const none = { for: 0, against: 0, invalid: 0, abstained: 0 };
  const votes = told.map(({ named: _, ...vote }) => ({ ...vote, ...none }));
  return [...cast, draft('RecordVotes', stream, { method: 'own-vote', votes }, 'office')];
};

/** Counted by a committee, and signed by as many of it as the rule says. Where no file is told, a short text stands for its sheet. */
const onPaper = (
  votes: Told,
  { committee, sheet }: Pick<ActValue<'council-votes'>, 'committee' | 'sheet'>,
  held: Held,
  planning: Planning,
): readonly Draft[] => {
  const { secretary, present } = held.sitting;
  const { members, signers } = planning.rules.countingCommittee;
  const others = present.filter((person) => person !== secretary);
  const counters =
    committee?.map((local) => personOf(local, held, planning)) ?? [secretary, ...others].slice(0, members);
  const read = sheetOf(sheet, `${held.stream}\n${JSON.stringify(votes)}`, planning);
  if (!read) return [];
  const { upload, sha256 } = read;
  const data = { method: 'paper' as const, committee: counters, sheet: sha256, votes };
  const items = votes.map(({ item }) => item);
  const signatures = planning.provokes ? [] : counters.slice(0, signers);
  return [
    draft('RecordVotes', held.stream, data, 'office', { upload }),
    ...signatures.map((person) => draft('SignCouncilCount', held.stream, { items }, { person })),
  ];
};

/** Sittings of the emulation council: the office calls and records, chair and secretary sign. */
export const councilPlanners: Planners<
  | 'council-call'
  | 'council-agenda'
  | 'council-attendance'
  | 'council-present'
  | 'council-votes'
  | 'council-cut'
  | 'council-minutes'
  | 'council-sign'
  | 'council-close'
> = {
  'council-call': call,
  'council-agenda': (refs, planning) => {
    const { so } = planning;
    const held = heldOf(planning);
    const own = planning.provokes
      ? so.nominations
      : so.nominations.filter(({ dossier }) => so.received.has(dossier));
    const placed = so.sittings.flatMap(({ agenda }) => agenda);
    const among = [...own, ...so.others].filter((entry) => planning.provokes || !placed.includes(entry));
    const entries = meant(refs, among, planning);
    const done = () => held.sitting.agenda.push(...entries);
    const dossiers = entries.map(({ dossier }) => dossier);
    return [draft('PlaceOnAgenda', held.stream, { dossiers }, 'office', { done })];
  },
  'council-attendance': ({ absent: told }, planning) => {
    const held = heldOf(planning);
    const { members } = held.sitting;
    const absent =
      typeof told === 'number'
        ? members.slice(members.length - told).map(({ person }) => ({ person, reason: notTold }))
        : told.map(({ member, reason }) => ({ person: personOf(member, held, planning), reason }));
    const present = members
      .map(({ person }) => person)
      .filter((person) => !absent.some((each) => each.person === person));
    const done = () => {
      held.sitting.present = present;
    };
    return [draft('RecordAttendance', held.stream, { present, absent }, 'office', { done })];
  },
  'council-present': (refs, planning) => {
    const held = heldOf(planning);
    const { agenda, presented, secretary } = held.sitting;
    const among = agenda.filter(({ dossier }) => planning.provokes || !presented.has(dossier));
    const entries = meant(refs, among, planning);
    const done = () => entries.forEach(({ dossier }) => presented.add(dossier));
    const items = entries.map((entry) => itemOf(held, entry));
    return [draft('PresentItems', held.stream, { items, presenter: secretary }, 'office', { done })];
  },
  'council-votes': ({ method = 'paper', committee, sheet, votes }, planning) => {
    const held = heldOf(planning);
    const named = method === 'open' || method === 'own-vote';
    const told = votes.flatMap((vote) => votesOf(vote, named, held, planning));
    if (method === 'own-vote') return ownVotes(told, held);
    if (method !== 'paper') return [draft('RecordVotes', held.stream, { method, votes: told }, 'office')];
    return onPaper(told, { committee, sheet }, held, planning);
  },
  'council-cut': (cuts, planning) => {
    const held = heldOf(planning);
    const { agenda, resolved } = held.sitting;
    return cuts.flatMap(({ reason, ...ref }) =>
      meant([ref], agenda, planning).map((entry) =>
        draft('CutItem', held.stream, { item: itemOf(held, entry), reason }, 'office', {
          about: entry,
          done: () => resolved.add(entry.dossier),
        }),
      ),
    );
  },
  'council-minutes': ({ chair, secretary, number = notTold, symbol, discussion = notTold }, planning) => {
    const held = heldOf(planning);
    const who = (local: string | undefined, usual: PersonId) =>
      local === undefined ? usual : personOf(local, held, planning);
    const text = { number, discussion, ...(symbol !== undefined && { symbol }) };
    const signing = {
      chair: who(chair, held.sitting.chair),
      secretary: who(secretary, held.sitting.secretary),
    };
    return [draft('DraftSittingMinutes', held.stream, { ...text, ...signing }, 'office')];
  },
  'council-sign': (locals, planning) => {
    const held = heldOf(planning);
    const people =
      locals === 'all'
        ? [held.sitting.chair, held.sitting.secretary]
        : locals.map((local) => personOf(local, held, planning));
    return people.map((person) => draft('SignSittingMinutes', held.stream, {}, { person }));
  },
  'council-close': ({ reason }, planning) => [
    draft(
      'CloseSitting',
      heldOf(planning).stream,
      reason === undefined ? {} : { quotaReason: reason },
      'office',
    ),
  ],
};
