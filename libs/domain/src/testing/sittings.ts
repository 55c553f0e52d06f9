import type { CalledSitting, CouncilMember, SittingRules } from '../council/sitting.js';
import { sittingRuleKeys } from '../council/sitting.js';
import { sittingDecider } from '../council/sitting.decider.js';
import type { SittingCommand, SittingEvent } from '../council/sitting.js';
import type { VoteOnItem } from '../council/voting.js';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { Dossier, DossierEvent } from '../dossier/dossier.js';
import { dossierIdOf, sittingIdOf, type DossierId, type PersonId, type UnitId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import { authorityOf } from '../rules/awards.js';
import { defaultValues } from '../rules/default-rules.js';
import type { Clock } from '../time.js';
import { act } from './acts.js';
import { bloc, cycle, north, on } from './names.js';

/** A council of ten, of whom nine come. */
export const council = sittingIdOf('thai-binh', 2019, 1);
const person = (n: number) => `uy-vien-${n}` as PersonId;
export const [chair, viceChair, secretary, absentee] = [person(1), person(2), person(3), person(10)] as const;
export const members: readonly CouncilMember[] = Array.from({ length: 10 }, (_, i) => ({
  person: person(i + 1),
  role: (['chair', 'standing-vice-chair', 'secretary'] as const)[i] ?? ('member' as const),
}));
export const everybody = members.map((member) => member.person);
export const comers = everybody.slice(0, 9);

/** The day on which it sits. */
export const march = on('2020-03-10');
/** A command that day, by the secretary. */
export const when = <Type extends SittingCommand['type']>(
  type: Type,
  data: Extract<SittingCommand, { type: Type }>['data'],
  by = secretary,
) => act(type, data, march, by) as SittingCommand;

export const ofSitting = <const Type extends string, const Data extends object>(
  type: Type,
  data: Data,
  at = march,
) => ({ type, data: { council, ...data, at } });

const defaults = Object.fromEntries(sittingRuleKeys.map((key) => [key, defaultValues[key]])) as SittingRules;

export const terms = (more: Partial<CalledSitting> = {}) => ({
  ...{ council, province: 'Thái Bình', year: 2019, number: 1, session: 'award' as const },
  ...{ heldAt: march, place: 'UBND tỉnh', members, clock: 'played' as Clock },
  ...more,
});
export const called = (rules: Partial<SittingRules> = {}, more: Partial<CalledSitting> = {}) =>
  ofSitting(
    'SittingCalled',
    { ...terms(more), rules: { ...defaults, ...rules }, ruleVersions: {} },
    on('2020-03-01'),
  );

/** Dossiers of one bloc: the n-th for the n-th award. */
export const dossierAt = (n: number): DossierId => dossierIdOf(cycle, n);
export const placed = (awards: readonly Award[], unitOf = (_n: number): UnitId => north) =>
  ofSitting(
    'ItemsPlaced',
    {
      items: awards.map((award, i) => ({
        ...{ item: i + 1, dossier: dossierAt(i + 1), cycle, bloc, unit: unitOf(i + 1), award },
      })),
      leaders: [{ bloc, units: 1 }],
    },
    on('2020-03-02'),
  );
export const attended = (present = comers) =>
  ofSitting('AttendanceRecorded', {
    present,
    absent: everybody
      .filter((each) => !present.includes(each))
      .map((each) => ({ person: each, reason: 'Công tác' })),
  });
export const presented = (...items: readonly number[]) =>
  ofSitting('ItemsPresented', { items, presenter: secretary });

/** Two items on the agenda, and then heard by all who came. */
export const onAgenda = [called(), placed(['ProvinceFlag', 'ChairmanMerit'])];
export const heard = [...onAgenda, attended(), presented(1, 2)];

/** How a vote on paper is taken. */
export const paper = {
  method: 'paper',
  committee: [viceChair, secretary, absentee],
  sheet: 'ab'.repeat(32),
} as const;
/** All who came, and of them so many for it. */
export const vote = (item: number, inFavour: number, more: Partial<VoteOnItem> = {}): VoteOnItem => ({
  ...{ item, for: inFavour, against: 9 - inFavour, invalid: 0, abstained: 0 },
  ...more,
});
export const voted = (item: number, inFavour: number, passed: boolean) =>
  ofSitting('ItemVotesRecorded', {
    method: 'open' as const,
    votes: [
      {
        ...vote(item, inFavour),
        ...{ members: 10, voters: 9, recused: [], votesFor: inFavour, base: 10, passed },
      },
    ],
  });
export const minuted = ofSitting('SittingMinutesDrafted', {
  ...{ number: '05', discussion: 'Đã nghe đọc tiêu chuẩn và thảo luận', chair, secretary },
});
export const signedBy = (signatory: PersonId) => ofSitting('SittingMinutesSigned', { person: signatory });

export const sittingAfter = (...history: readonly SittingEvent[]) =>
  history.reduce(sittingDecider.evolve, sittingDecider.initialState);

/** A dossier received for appraisal, after further events. */
export const receivedDossier = (
  n: number,
  {
    award = 'ProvinceFlag',
    unit = north,
    clock = 'played',
    year = 2019,
  }: {
    award?: Award;
    unit?: UnitId;
    clock?: Clock;
    year?: number;
  } = {},
  ...more: readonly DossierEvent[]
): Dossier => {
  const of = { cycle, dossier: dossierAt(n), at: on('2020-01-10') };
  const history: readonly DossierEvent[] = [
    {
      type: 'DossierDrafted',
      data: { ...of, bloc, year, unit, award, authority: authorityOf[award], clock },
    },
    { type: 'DossierSubmitted', data: { ...of, number: '01/TTr', submittedBy: chair } },
    { type: 'DossierReceived', data: { ...of, regime: 'R2017', regimeReason: 'received-for-appraisal' } },
    { type: 'DossierAppraised', data: { ...of, finding: 'eligible' } },
    ...more,
  ];
  return history.reduce(dossierDecider.evolve, dossierDecider.initialState);
};
