import type { Take } from '../correction/correction.js';
import {
  asEntryOf,
  asFields,
  asVoidableFields,
  replaced,
  type Kept,
  type KeptIn,
} from '../correction/kept.js';
import type { MovementId } from '../ids.js';
import type { CycleEvent, OpenedCycle } from './cycle.js';
import { changed, type Movement } from './movement.js';

const inMovement = (key: 'joined' | 'evidence' | 'activities'): Kept<OpenedCycle> => ({
  list: (cycle, data) => movementOf(cycle, data['movement'])?.[key] ?? [],
  put: (cycle, data, list) => changed(cycle, data['movement'] as MovementId, () => ({ [key]: list })),
  voidable: true,
});
const movementOf = ({ movements }: OpenedCycle, id: unknown): Movement | undefined =>
  movements.find(({ movement }) => movement === id);

/** What a movement was launched with; what units did in it stays with it. */
const launched: Kept<OpenedCycle> = {
  list: (cycle, data) => {
    const movement = movementOf(cycle, data['movement']);
    if (!movement) return [];
    const { joined: _, left: __, evidence: ___, activities: ____, review: _____, ...said } = movement;
    return [said];
  },
  put: (cycle, data, [said]) =>
    said
      ? changed(cycle, data['movement'] as MovementId, () => said)
      : { ...cycle, movements: cycle.movements.filter(({ movement }) => movement !== data['movement']) },
  voidable: false,
};

/** Who has signed has not declined: what is brought back of one never stands beside the other. */
const signed: Kept<OpenedCycle> = {
  list: ({ signatures }) => signatures,
  put: (cycle, _data, list) => withoutSigned({ ...cycle, signatures: list as OpenedCycle['signatures'] }),
  voidable: true,
};
const declined: Kept<OpenedCycle> = {
  list: ({ pledgeRefusals }) => pledgeRefusals,
  put: (cycle, _data, list) =>
    withoutSigned({ ...cycle, pledgeRefusals: list as OpenedCycle['pledgeRefusals'] }),
  voidable: true,
};
const withoutSigned = (cycle: OpenedCycle): OpenedCycle => ({
  ...cycle,
  pledgeRefusals: cycle.pledgeRefusals.filter(
    ({ unit }) => !cycle.signatures.some((signature) => signature.unit === unit),
  ),
});

/** Where the year keeps what its events say, for those whose correction it follows by itself. */
const kept: KeptIn<OpenedCycle> & { readonly [T in CycleEvent['type']]?: Kept<OpenedCycle> } = {
  PlanAdopted: asFields('plan', 'theme', 'deadlines'),
  PledgeDrafted: asFields('pledge', 'targets'),
  TitlesRegistered: asEntryOf('titles'),
  PledgeSigned: signed,
  PledgeRefused: declined,
  MovementLaunched: launched,
  UnitJoinedMovement: inMovement('joined'),
  EvidenceFiled: inMovement('evidence'),
  ActivityRecorded: inMovement('activities'),
  SelfScoreSubmitted: asEntryOf('selfScores'),
  CrossScoreSubmitted: asEntryOf('crossScores'),
  ScoreRechecked: asEntryOf('rechecks'),
  ScoreObjected: asEntryOf('objections'),
  SheetRecordedMissing: asEntryOf('missingSheets'),
  ScoreSettled: asEntryOf('settledScores'),
  UnitExcluded: asEntryOf('exclusions'),
  RankingDeclared: asFields('ranking', 'approved', 'ties', 'withheld'),
  NominationMade: asEntryOf('nominations'),
  UnitWithdrew: asEntryOf('withdrawals'),
  PreparatoryMeetingHeld: asVoidableFields('preparatoryMeeting'),
  ClosingConferenceHeld: asVoidableFields('conference'),
  HeadElected: asVoidableFields('elected'),
};

type Step = (cycle: OpenedCycle, event: never) => OpenedCycle;

/** A correction never moves the year between its stages. */
export const takeInCycle =
  (step: Step): Take<OpenedCycle> =>
  (cycle, type, change) =>
    replaced(kept[type], cycle, change, (before, data) => step(before, { type, data } as never));
