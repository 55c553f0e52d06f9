import { answerOf } from '../../council/closing.js';
import { figuresBy, flagFigures, onAgenda, resultOf } from '../../council/figures.js';
import { reservationsOf } from '../../council/reservation.js';
import type { CalledSitting } from '../../council/sitting.js';
import { streamOf } from '../../ids.js';
import { sittingsIn } from './acts-of-sittings.js';
import { dataOf, isUnique, type Invariants, type Look } from './invariants.js';

const before = (look: Look, { council }: CalledSitting): CalledSitting | undefined => {
  const past = look.before(streamOf('council', council));
  return 'agenda' in past ? past : undefined;
};
const touched = (look: Look): readonly CalledSitting[] =>
  sittingsIn(look.world).filter(({ council }) =>
    look.events.some(({ stream }) => stream === streamOf('council', council)),
  );
const quorum = ({ attendance, members, rules, session }: CalledSitting): boolean => {
  const { awardSession, otherSession } = rules.councilQuorum;
  const { num, den } = session === 'award' ? awardSession : otherSession;
  return attendance !== undefined && attendance.present.length * den >= num * members.length;
};
const rounds = ({ agenda }: CalledSitting) => agenda.flatMap((heard) => heard.rounds);

const touchedBy = ({ events }: Look) => [...new Set(events.map(({ stream }) => stream))];

export const invariantsOfSittings: Invariants = {
  60: ({ world }) =>
    sittingsIn(world).every((sitting) => {
      const present = sitting.attendance?.present ?? [];
      const people = sitting.members.map(({ person }) => person);
      return (
        isUnique(present) &&
        present.every((person) => people.includes(person)) &&
        rounds(sitting).every((round) => {
          const named = (round.named ?? []).map(({ person }) => person);
          const written = (round.written ?? []).map(({ person }) => person);
          const sum = round.for + round.against + round.invalid + round.abstained;
          return (
            sum === round.voters && isUnique([...named, ...written]) && sum + written.length <= people.length
          );
        })
      );
    }),
  61: (look) =>
    touched(look).every((sitting) => {
      const past = before(look, sitting);
      const weighed = look.events.some(({ event }) =>
        /^(ItemsPresented|ItemVotesRecorded|ItemCut|SittingMinutesDrafted)$/.test(event.type),
      );
      const heard = sitting.agenda.every(({ rounds, presented }) => rounds.length === 0 || presented);
      return heard && (!weighed || (past !== undefined && quorum(past)));
    }),
  62: ({ world }) =>
    sittingsIn(world).every(({ agenda, rules, members }) =>
      agenda.every(({ award, rounds, cut }) => {
        const { num, den, compare, base: of } = rules.councilThresholds[award];
        const right = rounds.every(({ votesFor, base, passed, ...round }) => {
          const bases = { all: members.length, present: round.voters, valid: round.for + round.against };
          const written = round.written?.filter(({ opinion }) => opinion === 'for').length ?? 0;
          if (base !== bases[of] || votesFor !== round.for + (of === 'all' ? written : 0)) return false;
          const [ours, theirs] = [BigInt(votesFor * den), BigInt(base * num)];
          return passed === (base > 0 && (compare === 'at-least' ? ours >= theirs : ours > theirs));
        });
        return right && (!cut || rounds.length === 0);
      }),
    ),
  63: (look) =>
    touched(look).every((sitting) => {
      const { minutes, phase, agenda, attendance } = sitting;
      const signers = minutes ? [minutes.chair, minutes.secretary] : [];
      const signed = minutes?.signatures.map(({ person }) => person) ?? [];
      const settled = onAgenda(agenda).every((heard) => resultOf(heard) !== undefined);
      const there = signers.every((person) => attendance?.present.includes(person));
      if (minutes && !(settled && there && isUnique(signed))) return false;
      return phase !== 'closed' || (signers.length > 0 && signers.every((person) => signed.includes(person)));
    }),
  64: (look) => touched(look).every((sitting) => before(look, sitting)?.phase !== 'closed'),
  65: ({ world }) => {
    const owing = new Set(world.owed('council').map(({ key }) => key.slice(0, key.indexOf('/'))));
    const sittings = sittingsIn(world);
    const open = sittings.flatMap(({ phase, agenda }) =>
      phase === 'closed' ? [] : onAgenda(agenda).map(({ dossier }) => dossier),
    );
    const told = sittings
      .filter(({ council, phase }) => phase === 'closed' && !owing.has(streamOf('council', council)))
      .every(({ council, agenda }) =>
        onAgenda(agenda).every(({ item, dossier }) => {
          const state = world.stateOf(streamOf('dossier', dossier));
          const isHere =
            'award' in state && state.council?.council === council && state.council.item === item;
          return !isHere || state.council.result !== undefined;
        }),
      );
    return told && isUnique(open);
  },
  67: ({ world, events }) =>
    dataOf(events, 'SittingClosed').every(({ council, answers }) =>
      answers.every(({ dossier, item }) => {
        const state = world.stateOf(streamOf('dossier', dossier));
        return 'award' in state && state.council?.council === council && state.council.item === item;
      }),
    ) &&
    dataOf(events, 'CouncilResultRecorded').every(({ council, dossier, item, outcome, votesFor, base }) => {
      const sitting = world.stateOf(`council-${council}`);
      if (!('agenda' in sitting) || item === undefined) return true;
      const heard = sitting.agenda.find((each) => each.item === item);
      const answer = heard && answerOf(heard, sitting.members.length);
      return (
        answer?.dossier === dossier &&
        answer.outcome === outcome &&
        answer.votesFor === votesFor &&
        answer.base === base
      );
    }),
  69: ({ world, interrupted }) =>
    sittingsIn(world).every((sitting) => {
      const { council, number, phase, agenda } = sitting;
      const state = world.stateOf(reservationsOf(sitting));
      const held = 'held' in state ? state.held : [];
      const own = held.find((each) => each.council === council);
      const isClosed = phase === 'closed';
      const flags = agenda.filter(
        (heard) => heard.award === 'GovernmentFlag' && resultOf(heard) === 'passed',
      );
      const same = (ids: readonly string[] = [], items: CalledSitting['agenda']) =>
        ids.join() === items.map(({ dossier }) => dossier).join();
      return (
        held.filter((each) => each.number === number).length === 1 &&
        same(own?.dossiers, isClosed ? [] : onAgenda(agenda)) &&
        same(own?.flags, isClosed ? flags : [])
      );
    }) || interrupted,
  68: (look) =>
    look.interrupted ||
    look.world.owed('council').every(({ key }) => !touchedBy(look).some((on) => key.startsWith(`${on}/`))),
  66: ({ world, events }) =>
    dataOf(events, 'SittingClosed').every(({ council, figures, quotaReason }) => {
      const all = sittingsIn(world).filter((each) => each.council === council || each.phase === 'closed');
      const { flagQuota } = all.find((each) => each.council === council)!.rules;
      const again = flagFigures(
        all.filter(({ phase }) => phase === 'closed'),
        flagQuota,
      );
      const { over } = figuresBy(flagQuota.base, figures);
      const right = JSON.stringify(again) === JSON.stringify(figures);
      return right && (!over || (flagQuota.over === 'warn' && quotaReason !== undefined));
    }),
};
