import {
  achievementStreamOf,
  dayOf,
  isTold,
  notTold,
  type AchievementId,
  type Award,
  type BlocId,
  type PersonId,
  type UnitId,
} from '@so-vang/domain';
import { draft, type Draft, type Planning } from './draft.js';
import type { Planners } from './plan-opening.js';
import { slug } from './slug.js';
import { momentOf } from './timeline.js';
import type { Conference, Nominated } from './year-so-far.js';

/** Who presided and who wrote, as far as the file says it. */
const officersOf = (
  {
    chair: chosen,
    secretary,
  }: { readonly chair?: string | undefined; readonly secretary?: string | undefined },
  { person }: Planning,
): Conference => {
  const who = (ref: string | undefined) =>
    (ref === undefined ? undefined : person(ref)) ?? (notTold as PersonId);
  return { chair: who(chosen), secretary: who(secretary) };
};

/** Two meetings, the minutes and who signs them; achievements claimed ahead of their nomination. */
export const conferencePlanners: Planners<
  'preparatory-meeting' | 'conference' | 'minutes' | 'sign-minutes' | 'claim' | 'release'
> = {
  'preparatory-meeting': ({ place = notTold, chair, order, notes }, planning) => [
    draft(
      'HoldPreparatoryMeeting',
      planning.cycle,
      {
        ...{ heldOn: dayOf(planning.at), place, chair: officersOf({ chair }, planning).chair },
        ...(order && { order: order.map((places) => places.map(planning.unit)) }),
        ...(notes !== undefined && { notes }),
      },
      'leader',
    ),
  ],
  conference: ({ from, to, place = notTold, absent = {}, guests, ...named }, planning) => {
    const { so, at, cycle, unit, headOf } = planning;
    const officers = officersOf(named, planning);
    const missing = Object.entries(absent).map(([ref, reason]) => ({ unit: unit(ref), reason }));
    const present = so.units
      .filter((each) => !missing.some((entry) => entry.unit === each))
      .map((each) => {
        const person = headOf(each);
        return { unit: each, ...(person && { person }) };
      });
    const held = {
      ...{ from: from === undefined ? at : momentOf(from), place, ...officers, present, absent: missing },
      ...(to !== undefined && { to: momentOf(to) }),
      ...(guests && { guests }),
    };
    const done = () => {
      so.conference = officers;
    };
    return [draft('HoldClosingConference', cycle, held, 'leader', { done })];
  },
  minutes: ({ number, base = [notTold], notes, sign = ['chair', 'secretary'] }, planning) => [
    draft(
      'DrawUpMinutes',
      planning.cycle,
      {
        ...(number !== undefined && { number }),
        baseDocuments: base,
        ...(notes !== undefined && { notes }),
      },
      'leader',
    ),
    ...(planning.provokes ? [] : signatures(sign, planning)),
  ],
  'sign-minutes': (signers, planning) => signatures(signers, planning),
  claim: (entries, planning) =>
    entries.map(({ unit, award, achievement }) => claim(achievement, planning.unit(unit), award, planning)),
  release: (entries, planning) =>
    entries.map(({ unit, award, achievement, reason }) => {
      const id = planning.unit(unit);
      const use = useOf(achievement, id, award, planning);
      const { dossier } =
        planning.so.nominations.find((entry) => entry.unit === id && entry.award === award) ?? {};
      return draft(
        'ReleaseAchievement',
        achievementStreamOf(use.achievement),
        { ...use, reason, ...(dossier && { dossier }) },
        'office',
        { done: () => planning.so.claimed.delete(keyOf(achievement, id, award)) },
      );
    }),
};

const signatures = (signers: readonly ('chair' | 'secretary')[], { cycle, so }: Planning): readonly Draft[] =>
  signers
    .filter((signer) => isTold(so.conference?.[signer] ?? ''))
    .map((signer) => draft('SignMinutes', cycle, { signer }, { person: so.conference?.[signer] }));

const achievementIdOf = (title: string, { suffix }: Planning): AchievementId =>
  `${slug(title) || 'thanh-tich'}-${suffix}` as AchievementId;

/** The achievements that a nomination names, where it names any. */
export const restingOn = (
  titles: readonly string[],
  planning: Planning,
): { readonly achievements?: AchievementId[] } =>
  titles.length > 0 ? { achievements: titles.map((title) => achievementIdOf(title, planning)) } : {};

const useOf = (title: string, unit: UnitId, award: Award, planning: Planning) => ({
  achievement: achievementIdOf(title, planning),
  ...{ bloc: planning.bloc.slice('bloc-'.length) as BlocId, year: planning.so.year, unit, award },
});
const keyOf = (title: string, unit: UnitId, award: Award) => `${slug(title)} ${unit} ${award}`;

const claim = (title: string, unit: UnitId, award: Award, planning: Planning): Draft => {
  const use = useOf(title, unit, award, planning);
  const done = () => planning.so.claimed.add(keyOf(title, unit, award));
  return draft('ClaimAchievement', achievementStreamOf(use.achievement), { ...use, title }, 'leader', {
    done,
  });
};

/** With its nomination what it was for is free again. */
export const freeClaims = ({ unit, award, claims = [] }: Nominated, { so }: Planning): void => {
  for (const title of claims) so.claimed.delete(keyOf(title, unit, award));
};

/** What is still to be claimed before a nomination; nothing where a refusal is to be shown. */
export const claimsFor = (
  titles: readonly string[],
  unit: UnitId,
  award: Award,
  planning: Planning,
): readonly Draft[] =>
  planning.provokes
    ? []
    : titles
        .filter((title) => !planning.so.claimed.has(keyOf(title, unit, award)))
        .map((title) => claim(title, unit, award, planning));
