import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { DossierId, PersonId } from '../ids.js';
import type { QuotaBase, RuleKey } from '../rules/rules.js';
import type { Instant } from '../time.js';
import { figuresBy, flagFigures, resultOf, type FlagFigures } from './figures.js';
import {
  isPresent,
  type OfSitting,
  type SittingActs,
  type SittingDecision,
  type SittingSteps,
} from './guards.js';
import { missingAtSitting, missingForMinutes, type MissingAtSitting } from './missing.js';
import { leadersOver, withNewer } from './province.js';
import { flagsUnderWay, ofMerged, othersOf } from './reservation.js';
import { notBeforeIt } from './standing.js';
import type { BlocLeaders, CalledSitting, CouncilRole, HeardItem } from './sitting.js';

/** The minutes, and the end of the sitting. Who was there, the figures and the table are in the record itself. */
export type MinutesText = {
  readonly number: string;
  readonly symbol?: string;
  /** That the standards were read out, and what was said. */
  readonly discussion: string;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  readonly notes?: readonly { readonly item: number; readonly note: string }[];
};
export type SittingMinutes = MinutesText & {
  readonly signatures: readonly { readonly person: PersonId; readonly at: Instant }[];
};

/** What the council answers for one dossier. */
export type ItemAnswer = {
  readonly item: number;
  readonly dossier: DossierId;
  readonly outcome: 'passed' | 'cut';
  readonly votesFor: number;
  readonly base: number;
  readonly reason?: string;
};

export type ClosingCommand =
  | Command<'DraftSittingMinutes', MinutesText>
  | Command<'SignSittingMinutes', object>
  | Command<'CloseSitting', { readonly quotaReason?: string }>;
export type ClosingEvent =
  | Event<'SittingMinutesDrafted', OfSitting & MinutesText>
  | Event<'SittingMinutesSigned', OfSitting & { readonly person: PersonId }>
  | Event<
      'SittingClosed',
      OfSitting & {
        readonly answers: readonly ItemAnswer[];
        readonly figures: FlagFigures;
        /** As they were read for the figures. */
        readonly leaders?: readonly BlocLeaders[];
        readonly quotaReason?: string;
      }
    >;

type OverQuota = {
  readonly proposed: number;
  readonly allowed: number;
  readonly count: number;
  readonly base: QuotaBase;
  readonly rule: RuleKey;
};
export type ClosingRejection =
  | { readonly code: 'SITTING_NOT_COMPLETE'; readonly missing: readonly MissingAtSitting[] }
  | {
      readonly code: 'COUNCIL_QUORUM_NOT_MET';
      readonly present: number;
      readonly members: number;
      readonly needed: { readonly num: number; readonly den: number };
      readonly session: CalledSitting['session'];
    }
  | { readonly code: 'MEMBER_ABSENT'; readonly person: PersonId }
  | { readonly code: 'MAY_NOT_PRESIDE'; readonly person: PersonId; readonly role: CouncilRole }
  | { readonly code: 'MINUTES_NOT_DRAFTED' }
  | { readonly code: 'NOT_A_SIGNATORY'; readonly person: PersonId; readonly signatories: readonly PersonId[] }
  | { readonly code: 'SITTING_MINUTES_ALREADY_SIGNED'; readonly person: PersonId; readonly at: Instant }
  | ({ readonly code: 'FLAG_QUOTA_NEEDS_REASON' } & OverQuota)
  | ({ readonly code: 'FLAG_QUOTA_EXCEEDED' } & OverQuota);

const presiding: readonly CouncilRole[] = ['chair', 'standing-vice-chair', 'vice-chair'];

const draftMinutes = (text: MinutesText, at: Instant, sitting: CalledSitting): SittingDecision => {
  const missing = missingForMinutes(sitting);
  if (missing.length > 0) return reject({ code: 'SITTING_NOT_COMPLETE', missing });
  const absent = [text.chair, text.secretary].find((person) => !isPresent(sitting, person));
  if (absent) return reject({ code: 'MEMBER_ABSENT', person: absent });
  const role = sitting.members.find(({ person }) => person === text.chair)?.role ?? 'member';
  if (!presiding.includes(role)) return reject({ code: 'MAY_NOT_PRESIDE', person: text.chair, role });
  const stray = text.notes?.find(({ item }) => !sitting.agenda.some((heard) => heard.item === item));
  if (stray) return reject({ code: 'ITEM_UNKNOWN', item: stray.item });
  return accept({ type: 'SittingMinutesDrafted', data: { council: sitting.council, ...text, at } });
};

const signMinutes = (person: PersonId, at: Instant, { council, minutes }: CalledSitting): SittingDecision => {
  if (!minutes) return reject({ code: 'MINUTES_NOT_DRAFTED' });
  const signatories = [minutes.chair, minutes.secretary];
  if (!signatories.includes(person)) return reject({ code: 'NOT_A_SIGNATORY', person, signatories });
  const earlier = minutes.signatures.find((signature) => signature.person === person);
  if (earlier) return reject({ code: 'SITTING_MINUTES_ALREADY_SIGNED', ...earlier });
  return accept({ type: 'SittingMinutesSigned', data: { council, person, at } });
};

/** What the council answers for an item that has a result; a cut without a vote has no votes. */
export const answerOf = (heard: HeardItem, members: number): ItemAnswer | undefined => {
  const outcome = resultOf(heard);
  if (!outcome) return undefined;
  const round = heard.cut ? undefined : heard.rounds.at(-1);
  const reason = heard.cut?.reason ?? round?.reason;
  return {
    ...{ item: heard.item, dossier: heard.dossier, outcome },
    ...{ votesFor: round?.votesFor ?? 0, base: round?.base ?? members },
    ...(reason !== undefined && { reason }),
  };
};

/** A dossier that came up at several stands as it did at the last. */
const byClosing = (a: CalledSitting, b: CalledSitting): number => {
  const [x, y] = [a.closing?.at ?? a.at, b.closing?.at ?? b.at];
  return x < y ? -1 : x > y ? 1 : a.number - b.number;
};

const closeSitting = (
  quotaReason: string | undefined,
  at: Instant,
  sitting: CalledSitting,
  facts: Facts,
): SittingDecision => {
  const missing = missingAtSitting(sitting);
  if (missing.length > 0) return reject({ code: 'SITTING_NOT_COMPLETE', missing });
  const stray = notBeforeIt(sitting, facts);
  if (stray.length > 0)
    return reject({ code: 'SITTING_NOT_COMPLETE', missing: [{ code: 'ITEMS_NOT_BEFORE_IT', items: stray }] });
  const { dossiers = [] } = facts;
  const ahead = dossiers.find(
    (state) =>
      'dossier' in state &&
      sitting.clock === 'played' &&
      state.at > at &&
      sitting.agenda.some(({ dossier }) => dossier === state.dossier),
  );
  if (ahead && 'at' in ahead) return reject({ code: 'ACT_BEFORE_LAST', at, last: ahead.at });

  const quota = sitting.rules.flagQuota;
  const closed = othersOf(sitting, facts).filter(({ phase }) => phase === 'closed');
  const earlier = [...ofMerged(sitting, facts), ...closed].sort(byClosing);
  const leaders = leadersOver(sitting, facts);
  const figures = flagFigures(
    [...earlier, { ...sitting, leaders: withNewer(sitting.leaders, leaders) }],
    quota,
    flagsUnderWay(sitting, facts),
  );
  const { over, ...ofBase } = figuresBy(quota.base, figures);
  const excess = { ...ofBase, proposed: figures.proposed, base: quota.base, rule: 'flagQuota' as const };
  if (over && quota.over === 'refuse') return reject({ code: 'FLAG_QUOTA_EXCEEDED', ...excess });
  if (over && quotaReason === undefined) return reject({ code: 'FLAG_QUOTA_NEEDS_REASON', ...excess });

  const answers = sitting.agenda.flatMap((heard) => answerOf(heard, sitting.members.length) ?? []);
  const data = {
    ...{ council: sitting.council, answers, figures, ...(leaders.length > 0 && { leaders }) },
    ...(quotaReason !== undefined && { quotaReason }),
    at,
  };
  return accept({ type: 'SittingClosed', data });
};

export const closingActs: SittingActs<ClosingCommand> = {
  DraftSittingMinutes: ({ data, at }, sitting) => draftMinutes(data, at, sitting),
  SignSittingMinutes: ({ at, by }, sitting) => signMinutes(by, at, sitting),
  CloseSitting: ({ data, at }, sitting, facts) => closeSitting(data.quotaReason, at, sitting, facts),
};

export const closingSteps: SittingSteps<ClosingEvent> = {
  SittingMinutesDrafted: (sitting, { council: _, at: _at, ...text }) => ({
    ...sitting,
    minutes: { ...text, signatures: [] },
  }),
  SittingMinutesSigned: (sitting, { person, at }) => ({
    ...sitting,
    ...(sitting.minutes && {
      minutes: { ...sitting.minutes, signatures: [...sitting.minutes.signatures, { person, at }] },
    }),
  }),
  SittingClosed: (sitting, { figures, leaders = [], quotaReason, at }) => ({
    ...sitting,
    leaders: withNewer(sitting.leaders, leaders),
    phase: 'closed',
    closing: { figures, ...(quotaReason !== undefined && { quotaReason }), at },
  }),
};
