import { waitingFor, type Ballot } from '../ballot/ballot.js';
import { openFlags, redoOwed, type CorrectionState, type NamedFact } from '../correction/correction.js';
import type { CycleId, UnitId } from '../ids.js';
import type { RuleKey } from '../rules/rules.js';
import { minutesAreOutdated, unsignedBy, type MinutesSigner } from './conference.js';
import type { OpenedCycle } from './cycle.js';
import { standing } from './standing.js';
import { crossLacking, hasSelfScore, openObjections, type CrossLacking } from './sheets.js';

/** What still stands between a cycle and its next stage: what, by which rule, and whose turn it is. */
export type Missing = {
  readonly code:
    | 'PLAN'
    | 'PLEDGE_TEXT'
    | 'SIGNATURES'
    | 'SELF_SCORES'
    | 'CROSS_SCORES'
    | 'RECHECKS'
    | 'SETTLED_SCORES'
    | 'OBJECTIONS'
    | 'BALLOT'
    | 'VOTES'
    | 'COUNT'
    | 'QUORUM'
    | 'PREPARATORY_MEETING'
    | 'HEAD'
    | 'CONFERENCE'
    | 'MINUTES'
    | 'MINUTES_OUTDATED'
    | 'MINUTES_SIGNATURES'
    | 'OPEN_FLAGS'
    | 'REDO_OWED';
  readonly rule?: RuleKey;
  readonly units?: readonly UnitId[];
  /** The sheets of peers that are not in. */
  readonly sheets?: readonly CrossLacking[];
  readonly signers?: readonly MinutesSigner[];
  /** What was decided to be redone. */
  readonly facts?: readonly NamedFact[];
};

const item = (code: Missing['code'], rule?: RuleKey, units?: readonly UnitId[]): readonly Missing[] =>
  units?.length === 0 ? [] : [{ code, ...(rule && { rule }), ...(units && { units }) }];

/** Units that are still in the running. */
export const rankable = (cycle: OpenedCycle): readonly UnitId[] =>
  cycle.units.filter((unit) => !cycle.exclusions.some((exclusion) => exclusion.unit === unit));

/** The newest ballot decides; an earlier one without a quorum is history. */
export const missingToAdvance = (cycle: OpenedCycle, ballot?: Ballot): readonly Missing[] => [
  ...missingInStage(cycle, ballot),
  ...(cycle.phase === 'closed'
    ? []
    : missingByFlags([cycle, ...(ballot && 'votes' in ballot ? [ballot] : [])])),
];

/** What corrections left undecided or undone; of the year alone, where another stream holds the flags. */
export const missingByFlags = (holders: readonly CorrectionState[], of?: CycleId): readonly Missing[] => {
  const isOf = ({ stream }: { readonly stream: string }) => of === undefined || isAroundCycle(stream, of);
  const facts = redoOwed(holders, isOf);
  return [
    ...(holders.some((state) => openFlags(state).some(isOf)) ? item('OPEN_FLAGS') : []),
    ...(facts.length > 0 ? [{ code: 'REDO_OWED' as const, facts }] : []),
  ];
};

const isAroundCycle = (stream: string, cycle: CycleId): boolean =>
  stream === `cycle-${cycle}` || /^(ballot|dossier)-(.+)-\d+$/.exec(stream)?.[2] === cycle;

const missingInStage = (cycle: OpenedCycle, ballot?: Ballot): readonly Missing[] => {
  const without = (listed: readonly { readonly unit: UnitId }[]): readonly UnitId[] =>
    rankable(cycle).filter((unit) => !listed.some((entry) => entry.unit === unit));
  const { rules } = cycle;

  switch (cycle.phase) {
    case 'pledging':
      return [
        ...(cycle.theme === undefined ? item('PLAN') : []),
        ...(cycle.pledge === undefined ? item('PLEDGE_TEXT') : []),
        ...(rules.noPledge === 'excluded' ? item('SIGNATURES', 'noPledge', without(cycle.signatures)) : []),
      ];
    case 'movements':
      return [];
    case 'evaluation': {
      const { self, cross, office } = rules.scoreStages;
      const units = rankable(cycle);
      const unless = (has: (unit: UnitId, cycle: OpenedCycle) => boolean) =>
        units.filter((unit) => !has(unit, cycle));
      const needsScores = self || cross || office || usesScores(cycle);
      return [
        ...(self ? item('SELF_SCORES', 'scoreStages', unless(hasSelfScore)) : []),
        ...(cross ? missingFromPeers(units, cycle) : []),
        ...(office ? item('RECHECKS', 'scoreStages', without(cycle.rechecks)) : []),
        ...(needsScores ? item('SETTLED_SCORES', 'scoreStages', without(cycle.settledScores)) : []),
        ...item(
          'OBJECTIONS',
          undefined,
          units.filter((unit) => openObjections(unit, cycle).length > 0),
        ),
      ];
    }
    case 'voting':
      return [...missingMeeting(cycle), ...missingToDeclare(cycle, ballot)];
    case 'nomination':
      return [
        ...(rules.headship === 'required' && !cycle.elected ? item('HEAD', 'headship') : []),
        ...(standing(cycle).length > 0 && ballot && ballot.phase !== 'counted'
          ? item('COUNT', 'headship')
          : []),
        ...(rules.minutes === 'required' ? missingMinutes(cycle) : []),
      ];
    case 'closed':
      return [];
  }
};

const missingFromPeers = (units: readonly UnitId[], cycle: OpenedCycle): readonly Missing[] => {
  const sheets = units.flatMap((unit) => crossLacking(unit, cycle) ?? []);
  return item(
    'CROSS_SCORES',
    'crossScorers',
    sheets.map(({ unit }) => unit),
  ).map((each) => ({ ...each, sheets }));
};

const missingMeeting = ({ rules, preparatoryMeeting }: OpenedCycle): readonly Missing[] =>
  rules.preparatoryMeeting === 'required' && !preparatoryMeeting
    ? item('PREPARATORY_MEETING', 'preparatoryMeeting')
    : [];

const missingMinutes = (cycle: OpenedCycle): readonly Missing[] => {
  const { conference, minutes } = cycle;
  if (!conference) return [...item('CONFERENCE', 'minutes'), ...item('MINUTES', 'minutes')];
  if (!minutes) return item('MINUTES', 'minutes');
  if (minutesAreOutdated(cycle)) return item('MINUTES_OUTDATED', 'minutes');
  const signers = unsignedBy(minutes);
  return signers.length > 0 ? [{ code: 'MINUTES_SIGNATURES', rule: 'minutes', signers }] : [];
};

const missingToDeclare = (cycle: OpenedCycle, ballot: Ballot | undefined): readonly Missing[] => {
  const newest = standing(cycle).at(-1);
  if (!newest) return needsBallot(cycle) ? item('BALLOT', 'choice') : [];
  if (!ballot || ballot.phase === 'unopened') return item('COUNT', 'choice');
  if (ballot.phase === 'open')
    return item(
      'VOTES',
      'choice',
      waitingFor(ballot).filter((unit) => cycle.units.includes(unit)),
    ).concat(item('COUNT', 'choice'));
  if (ballot.phase !== 'counted') return item('COUNT', 'choice');
  return ballot.result?.quorumMet ? [] : item('QUORUM', 'quorum');
};

export const usesScores = ({ rules }: OpenedCycle): boolean =>
  ['score', 'score-then-ballot', 'ballot-then-score'].includes(rules.choice.method);
const needsBallot = ({ rules }: OpenedCycle): boolean =>
  ['ballot', 'score-then-ballot', 'ballot-then-score'].includes(rules.choice.method);
