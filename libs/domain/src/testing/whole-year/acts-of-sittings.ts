import { countsToSign } from '../../council/count-signing.js';
import { onAgenda, resultOf } from '../../council/figures.js';
import { quorumOf } from '../../council/guards.js';
import { isOpenToVote, ownVoteOf } from '../../council/own-votes.js';
import type { CalledSitting, CouncilMember, HeardItem } from '../../council/sitting.js';
import type { NamedOpinion, VoteOnItem } from '../../council/voting.js';
import { sittingIdOf, streamOf, type DossierId, type PersonId, type StreamName } from '../../ids.js';
import { clerk, north } from '../names.js';
import type { World } from '../world.js';
import type { Make } from './acts-of-cycle.js';
import { dossiersIn } from './acts-of-dossiers.js';
import { chairman, councillors } from './beginning.js';
import type { Fields } from './model.js';
import type { Roll } from './roll.js';

export const sittingsIn = (world: World): readonly CalledSitting[] =>
  world.streams().flatMap((stream) => {
    const state = world.stateOf(stream);
    return 'agenda' in state ? [state] : [];
  });
const sittingId = (n: number) => sittingIdOf('thai-binh', 2019, n);
/** Odd ones are about any sitting, or about one that nobody called. */
const meant = (roll: Roll, world: World): { on: StreamName; sitting?: CalledSitting } => {
  const all = sittingsIn(world);
  const named = all.find(({ council }) => council === roll.council);
  if (named) return { on: streamOf('council', named.council), sitting: named };
  const sitting = roll.odd && roll.once(6) ? roll.pick(all) : all.at(-1);
  return { on: streamOf('council', sitting?.council ?? sittingId(1)), ...(sitting && { sitting }) };
};

/** Five; one of them is of a unit of the bloc. */
export const members: readonly CouncilMember[] = [
  { person: chairman, role: 'chair' },
  { person: clerk, role: 'secretary' },
  ...councillors.map((person, i) => ({ person, role: 'member' as const, ...(i === 0 && { unit: north }) })),
];
const everybody = members.map(({ person }) => person);

/** What may be placed on an agenda, as far as can be seen. */
export const forCouncil = (world: World): readonly DossierId[] =>
  dossiersIn(world)
    .filter(
      ({ phase, rules, appraisal }) =>
        (phase === 'appraised' || phase === 'cut') &&
        rules?.council !== false &&
        appraisal?.finding !== 'ineligible',
    )
    .map(({ dossier }) => dossier);

const inRoom = ({ rules, attendance }: CalledSitting, { unit }: HeardItem): readonly CouncilMember[] =>
  members
    .filter(({ person }) => attendance?.present.includes(person))
    .filter((member) => rules.recusal !== 'leave-room' || member.unit !== unit);

/** Figures that add up, unless they are to be odd; mostly all are in favour. */
const vote = (roll: Roll, sitting: CalledSitting, heard: HeardItem, named: boolean): VoteOnItem => {
  const room = inRoom(sitting, heard);
  const keepsOut = (member: CouncilMember) =>
    sitting.rules.recusal === 'abstain-own-unit' && member.unit === heard.unit;
  const others = room.filter(({ person }) => !heard.cast?.some((own) => own.person === person));
  const opinions = others.map((member): NamedOpinion => {
    const opinion = keepsOut(member) ? 'abstained' : roll.once(6) ? 'against' : 'for';
    return { person: member.person, opinion };
  });
  const of = (opinion: NamedOpinion['opinion']) => opinions.filter((each) => each.opinion === opinion).length;
  const wrong = roll.odd && roll.once(6) ? 1 : 0;
  const absent = sitting.attendance?.absent.map(({ person }) => person) ?? [];
  const written = roll.odd && roll.once(3) ? roll.of(absent, everybody) : undefined;
  const again = heard.rounds.length > 0 || heard.cut !== undefined;
  return {
    ...{ item: heard.item, for: of('for') + wrong, against: of('against'), invalid: 0 },
    abstained: of('abstained'),
    ...(named && { named: opinions }),
    ...(written && { written: [{ person: written, opinion: 'for' as const }] }),
    ...((again ? !(roll.odd && roll.once(6)) : roll.once(4)) && { reason: 'Biểu quyết lại' }),
  };
};

type Of = (roll: Roll, sitting: CalledSitting | undefined, world: World) => Fields;
const on =
  (of: Of): Make =>
  (roll, _model, world) => {
    const { on, sitting } = meant(roll, world);
    return { on, data: of(roll, sitting, world), by: roll.who(clerk) };
  };
const numbers = (agenda: readonly HeardItem[]) => agenda.map(({ item }) => item);
const itemsOf = (sitting: CalledSitting | undefined, isMeant: (heard: HeardItem) => boolean) =>
  numbers(onAgenda(sitting?.agenda ?? []).filter(isMeant));
const waits = (heard: HeardItem) => !heard.dropped && resultOf(heard) === undefined;

export const actsOfSittings: Readonly<Record<string, Make>> = {
  CallSitting: (roll, model, world) => {
    const number = sittingsIn(world).length + (roll.odd && roll.once(4) ? 0 : 1);
    const council = sittingId(number);
    const two = roll.odd && roll.once(6);
    return {
      on: streamOf('council', council),
      data: {
        ...{ council, province: 'Thái Bình', year: 2019, number, place: 'UBND tỉnh', clock: model.clock },
        ...{ heldAt: model.at, session: roll.odd && roll.once(5) ? 'other' : 'award' },
        members: two ? members.map((member) => ({ ...member, role: 'chair' })) : members,
      },
      by: roll.who(clerk),
    };
  },
  PlaceOnAgenda: on((roll, _sitting, world) => {
    const all = dossiersIn(world).map(({ dossier }) => dossier);
    const fit = forCouncil(world);
    return { dossiers: roll.odd ? [roll.of(fit, all.length > 0 ? all : ['khoi-1-2019-9'])] : fit };
  }),
  RecordAttendance: on((roll) => {
    const away = roll.pick([0, 1, 2, 0]);
    const absent = roll.odd && roll.once(3) ? roll.some(everybody) : everybody.slice(1, 1 + away);
    const left = roll.odd && roll.once(6) ? everybody.slice(0, 1) : [];
    return {
      present: everybody.filter((person) => !absent.includes(person) && !left.includes(person)),
      absent: absent.map((person) => ({ person, reason: 'Công tác' })),
    };
  }),
  PresentItems: on((roll, sitting) => ({
    items: roll.odd && roll.once(4) ? [roll.pick([1, 9])] : itemsOf(sitting, (heard) => !heard.presented),
    presenter: clerk,
  })),
  CutItem: on((roll, sitting) => ({
    item: roll.of(
      itemsOf(sitting, (heard) => waits(heard) && heard.presented !== undefined),
      [1, 2, 9],
    ),
    reason: 'Chưa đủ điều kiện',
  })),
  DropItem: (roll, _, world) => {
    const owed = toDrop(world);
    const { on, sitting } = meant(roll, world);
    const item = roll.of(itemsOf(sitting, waits), [1, 9]);
    return { ...(owed[0] ?? { on, data: { item } }), by: roll.who(clerk) };
  },
  CastCouncilVote: (roll, _, world) => {
    const { on, sitting } = meant(roll, world);
    const by = roll.pick(councillors);
    const open = sitting?.agenda.filter((heard) => isOpenToVote(heard) && !ownVoteOf(heard, by)) ?? [];
    const items = roll.odd && roll.once(4) ? [9] : numbers(open);
    const opinion = roll.pick(['for', 'for', 'against', 'abstained'] as const);
    return { on, data: { votes: items.map((item) => ({ item, opinion })) }, by };
  },
  SignCouncilCount: (roll, _, world) => {
    const { on, sitting } = meant(roll, world);
    const items = sitting ? numbers(countsToSign(sitting)) : [];
    const signed = sitting && countsToSign(sitting)[0]?.rounds.at(-1)?.signatures;
    const open = councillors.filter((person) => !signed?.includes(person));
    return { on, data: { items: roll.odd && roll.once(4) ? [1] : items }, by: roll.of(open, everybody) };
  },
  RecordVotes: on((roll, sitting) => {
    const usual = sitting?.rules.councilVotingMethods[0] ?? 'paper';
    const method = roll.odd ? roll.pick(['paper', 'open', 'consensus', 'own-vote']) : usual;
    const waiting = sitting?.agenda.filter(waits) ?? [];
    const again = waiting.length === 0 || (roll.odd && roll.once(2));
    const voted = again ? onAgenda(sitting?.agenda ?? []) : waiting;
    return {
      ...{ method, sheet: 'c'.repeat(64) },
      ...(!(roll.odd && roll.once(6)) && { committee: councillors }),
      votes: voted.map((heard) => vote(roll, sitting!, heard, method !== 'paper' || roll.once(3))),
    };
  }),
  DraftSittingMinutes: on((roll, sitting) => {
    const present = sitting?.attendance?.present ?? everybody;
    const strays = roll.odd && roll.once(5);
    const anybody = (fit: PersonId) => (present.includes(fit) && !strays ? fit : roll.pick(everybody));
    return {
      ...{ number: '05', discussion: 'Đã nghe đọc tiêu chuẩn và thảo luận' },
      ...{ chair: anybody(chairman), secretary: anybody(clerk) },
    };
  }),
  SignSittingMinutes: (roll, _, world) => {
    const { on, sitting } = meant(roll, world);
    const minutes = sitting?.minutes;
    const open = [minutes?.chair, minutes?.secretary].filter(
      (person) => person && !minutes?.signatures.some((signature) => signature.person === person),
    ) as PersonId[];
    return { on, data: {}, by: roll.of(open, everybody) };
  },
  CloseSitting: on((roll) => (roll.once(3) ? {} : { quotaReason: 'Có thành tích đặc biệt' })),
};

/** Items whose dossiers are not before their sitting any more. */
export const toDrop = (world: World) =>
  world
    .owed('council')
    .flatMap(({ stream, command }) =>
      command.type === 'DropItem' ? [{ on: stream, data: command.data }] : [],
    );

/** What a sitting is waiting for; nothing where there is none. */
export const nextOfSitting = (world: World, roll: Roll): string | undefined => {
  const sitting = sittingsIn(world).at(-1);
  if (!sitting || sitting.phase === 'closed' || sitting.session === 'other')
    return forCouncil(world).length > 0 ? 'CallSitting' : undefined;
  const agenda = onAgenda(sitting.agenda);
  if (agenda.length === 0) return forCouncil(world).length > 0 ? 'PlaceOnAgenda' : undefined;
  return nextIn(sitting, roll);
};

/** What brings one that is called to its closing. */
export const nextIn = (sitting: CalledSitting, roll: Roll): string => {
  const agenda = onAgenda(sitting.agenda);
  if (!sitting.attendance || !quorumOf(sitting).met) return 'RecordAttendance';
  if (agenda.some(({ presented }) => !presented)) return 'PresentItems';
  const ownVotes = sitting.rules.councilVotingMethods.includes('own-vote');
  const isCast = agenda.some(({ cast = [] }) => cast.length > 0);
  if (agenda.some(waits) && ownVotes && (!isCast || roll.once(3))) return 'CastCouncilVote';
  if (sitting.agenda.some(waits)) return roll.once(5) ? 'CutItem' : 'RecordVotes';
  if (countsToSign(sitting).length > 0) return 'SignCouncilCount';
  if (!sitting.minutes) return roll.once(4) ? 'RecordVotes' : 'DraftSittingMinutes';
  return sitting.minutes.signatures.length < 2 ? 'SignSittingMinutes' : 'CloseSitting';
};
