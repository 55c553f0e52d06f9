import { addDays } from '../../day-count.js';
import { idOf, type StreamName, type UnitId } from '../../ids.js';
import type { AnyCommand, AnyState } from '../../registry.js';
import { dayOf, type Instant } from '../../time.js';
import { clerk } from '../names.js';
import type { World } from '../world.js';
import { actsOfBallots, nextOfBallot } from './acts-of-ballots.js';
import { actsOfBloc, goneFromBloc, newInBloc } from './acts-of-bloc.js';
import { actsOfChoosing, actsOfNominating, canNominate } from './acts-of-choosing.js';
import { actsOfCycle, type Make } from './acts-of-cycle.js';
import { actsOfCorrections } from './acts-of-corrections.js';
import { actsOfDossiers, dossiersIn, nextOfDossier } from './acts-of-dossiers.js';
import { actsOfSittings, nextOfSitting, toDrop } from './acts-of-sittings.js';
import { ofCycle } from './beginning.js';
import { invariantsOfTheYear, type Look } from './invariants.js';
import { invariantsOfCorrections } from './invariants-of-corrections.js';
import {
  foldsAgain,
  invariantsOfBallots,
  invariantsOfDossiers,
  invariantsOfTheLog,
} from './invariants-of-others.js';
import { invariantsOfSittings } from './invariants-of-sittings.js';
import { invariantsOfWhatIsTold } from './invariants-of-told.js';
import { keep } from './keep.js';
import { isFlagged, lastBallot, rulesOn, running, type Attempt, type Model } from './model.js';
import { foretold } from './predict.js';
import { Roll } from './roll.js';
import { situations } from './situations.js';

export const invariants = {
  ...invariantsOfTheYear,
  ...invariantsOfBallots,
  ...invariantsOfDossiers,
  ...invariantsOfTheLog,
  ...invariantsOfCorrections,
  ...invariantsOfSittings,
  ...invariantsOfWhatIsTold,
};
const acts: Readonly<Record<string, Make>> = {
  ...{ ...actsOfCycle, ...actsOfBloc, ...actsOfChoosing, ...actsOfNominating },
  ...{ ...actsOfBallots, ...actsOfDossiers, ...actsOfSittings, ...actsOfCorrections },
};
const actNames = Object.keys(acts);

/** How often what was seen, over all runs. */
export const coverage: Record<string, number> = {};
const seen = (what: string) => {
  coverage[what] = (coverage[what] ?? 0) + 1;
};

const nextOfMovements = (world: World, roll: Roll): string => {
  const cycle = world.stateOf(ofCycle);
  const [movement] = 'movements' in cycle ? cycle.movements : [];
  if (!movement) return roll.pick(['OpenEvaluation', 'LaunchMovement']);
  if (movement.joined.length < 2) return roll.pick(['JoinMovement', 'JoinMovement', 'OpenEvaluation']);
  if (!movement.review) return roll.pick(['ReviewMovement', 'FileEvidence', 'LeaveMovement']);
  return roll.pick(['NominateForTheme', 'OpenEvaluation']);
};

/** What brings the year on, as far as the lists tell. */
const nextOf = (model: Model, world: World, roll: Roll): string | undefined => {
  const rules = rulesOn(model, dayOf(model.at));
  const without = (has: (unit: UnitId) => boolean) => running(model).some((unit) => !has(unit));
  if (isFlagged(model)) return 'DecideFlag';
  switch (model.stage) {
    case 'pledging':
      if (!model.plan) return 'AdoptPlan';
      if (!model.pledge) return 'DraftPledge';
      return !model.sealed && without((unit) => model.signed.has(unit)) ? 'SignPledge' : 'ClosePledging';
    case 'movements':
      return nextOfMovements(world, roll);
    case 'evaluation': {
      const { self, cross, office } = rules.scoreStages;
      if (self && without((unit) => model.self.has(unit))) return 'SubmitSelfScore';
      if (cross && without((unit) => (model.cross.get(unit)?.size ?? 0) >= rules.crossScorers))
        return 'SubmitCrossScore';
      if (office && without((unit) => model.rechecked.has(unit))) return 'RecheckScore';
      return without((unit) => model.settled.has(unit) && !model.objections.get(unit)?.size)
        ? 'SettleScore'
        : 'CloseEvaluation';
    }
    case 'voting': {
      if (rules.preparatoryMeeting === 'required' && !model.meeting) return 'HoldPreparatoryMeeting';
      const ballot = lastBallot(model);
      if (!ballot) return rules.choice.method === 'score' ? 'DeclareRanking' : 'OpenVoting';
      if (ballot.phase === 'open' && roll.once(5)) return roll.pick(['GiveWrittenOpinion', 'CallOffVoting']);
      return nextOfBallot(model, world) ?? roll.pick(['DeclareRanking', 'DeclareRanking', 'OpenVoting']);
    }
    case 'nomination': {
      if (canNominate(model)) return roll.once(4) ? 'ClaimAchievement' : 'Nominate';
      const open = nextOfBallot(model, world);
      if (open) return open;
      if (!model.elected) return roll.pick(['ElectHead', 'ElectHead', 'OpenVoting']);
      const cycle = world.stateOf(ofCycle);
      if (!('conference' in cycle && cycle.conference)) return 'HoldClosingConference';
      return roll.pick(['DrawUpMinutes', 'SignMinutes', 'CloseCycle', 'SignMinutes']);
    }
    default:
      return undefined;
  }
};

/** What may happen beside that. */
const besides: Readonly<Record<string, readonly string[]>> = {
  pledging: [
    'RegisterTitles',
    'RefusePledge',
    'SealPledge',
    'ExcludeUnit',
    'LiftExclusion',
    'LaunchMovement',
    'SignPledge',
  ],
  movements: [
    'RecordActivity',
    'ReportCase',
    'EndorseCase',
    'ReviewMidYear',
    'FileEvidence',
    'LeaveMovement',
    'ExcludeUnit',
  ],
  evaluation: [
    'AssignCrossScorers',
    'ObjectToScore',
    'RecordMissingSheet',
    'SettleScore',
    'ExcludeUnit',
    'LiftExclusion',
  ],
  voting: [
    'CallOffVoting',
    'GiveWrittenOpinion',
    'RecordConsensus',
    'CastVote',
    'WithdrawFromNomination',
    'LiftExclusion',
    'EnterCount',
    'OpenVoting',
  ],
  nomination: [
    'OpenVoting',
    'CallOffVoting',
    'ElectHead',
    'ClaimAchievement',
    'Nominate',
    'GiveWrittenOpinion',
    'RecordConsensus',
    'CloseCycle',
    'NominateForTheme',
    'CancelNomination',
  ],
  closed: ['ReleaseAchievement', 'CallOffVoting'],
};
const ofAnyStage = [
  ...['PlaceHold', 'ClearHold', 'AdoptRules', 'AdvanceClock', 'CorrectFact', 'CorrectFact', 'DecideFlag'],
  ...['ReleaseMember', 'MergeMembers', 'AdmitMember', 'LeaveCycle', 'LeaveCycle', 'AdmitToCycle'],
  ...['SetHead', 'SetSecretary', 'HandOverBanner', 'RenameUnit', 'RegisterSubUnit'],
  ...['EndAppointment', 'Appoint'],
];
const ofSittings = Object.keys(actsOfSittings);
const ofDossiers = [
  'ConsultBody',
  'RecordOpinion',
  'ReturnDossier',
  'RecallDossier',
  'RemovePaper',
  'HoldDossier',
  'ClearDossierHold',
  'ExtendDeadline',
  'DecideLateEntry',
  'DecideDossier',
  'AnnulAward',
];

const oddOne = ({ stage, dossiers }: Model, roll: Roll): string => {
  const sensible = [
    ...(besides[stage] ?? []),
    ...(dossiers.size > 0 && roll.once(2) ? [...ofDossiers, ...ofSittings] : []),
  ];
  return roll.pick(roll.once(4) ? actNames : roll.once(5) ? ofAnyStage : sensible);
};

/** Dossiers on an agenda that have not been told so. */
const notYetTold = (world: World): readonly string[] =>
  world
    .owed('council')
    .flatMap(({ stream, command }) => (command.type === 'PutToCouncil' ? [idOf(stream)] : []));

const chosen = (model: Model, world: World, roll: Roll): string => {
  if (newInBloc(model).length > 0 && roll.once(3)) return 'AdmitToCycle';
  if (goneFromBloc(model).length > 0 && roll.once(3)) return 'LeaveCycle';
  if (toDrop(world).length > 0 && roll.once(2)) return 'DropItem';
  const [untold] = notYetTold(world);
  if (untold && roll.once(3)) {
    roll.dossier = untold;
    return roll.pick(['RecallDossier', 'ReturnDossier', 'PutToCouncil', 'DecideDossier']);
  }
  if (roll.odd) return oddOne(model, roll);
  const sits = nextOfSitting(world, roll);
  if (sits && roll.once(2)) return sits;
  const waiting = dossiersIn(world).filter((dossier) => nextOfDossier(dossier));
  if (waiting.length > 0 && (model.stage === 'closed' || roll.once(3))) {
    const dossier = roll.pick(waiting);
    roll.dossier = dossier.dossier;
    const withOffice = ['submitted', 'received', 'appraised'].includes(dossier.phase);
    if (withOffice && roll.once(4))
      return roll.pick(['ReturnDossier', 'RecallDossier', 'ConsultBody', 'DecideDossier', 'HoldDossier']);
    if (dossier.holds.some(({ cleared }) => !cleared) && roll.once(2)) return 'AdvanceClock';
    const withCouncil = ['at-council', 'passed'].includes(dossier.phase);
    if (withCouncil && dossier.holds.length === 0 && roll.once(3)) return 'HoldDossier';
    return nextOfDossier(dossier) ?? 'AdvanceClock';
  }
  return nextOf(model, world, roll) ?? 'AdvanceClock';
};

/** Nine in the morning some days on; now and then, where time only goes on, a day before. */
const timeOf = (model: Model, roll: Roll, type: string): { at: Instant; untimely: boolean } => {
  const back = roll.odd && roll.once(6);
  const usual = roll.odd ? [0, 1, 0, 3, 40] : [0, 0, 1, 0, 0, 4];
  const days = back ? -1 : roll.pick(type === 'AdvanceClock' ? [1, 10, 40] : usual);
  const at = days === 0 ? model.at : (`${addDays(dayOf(model.at), days)}T02:00:00.000Z` as Instant);
  return { at, untimely: back };
};

const think = (model: Model, world: World, roll: Roll): Attempt => {
  const stops = roll.once(3);
  const type = chosen(model, world, roll);
  const { at, untimely } = timeOf(model, roll, type);
  const draft = acts[type]!(roll, { ...model, at }, world);
  const stream: StreamName = draft.on ?? ofCycle;
  const interrupted = stops && stream.startsWith('council-');
  return {
    ...{
      interrupted,
      on: stream,
      type: type as AnyCommand['type'],
      data: draft.data,
      by: draft.by ?? clerk,
      at,
    },
    barred: roll.barred || type === 'PassDeadline',
    ...{ untimely, onPaper: untimely && model.clock === 'live' && roll.once(2) },
  };
};

const statesOf = (world: World): ReadonlyMap<StreamName, AnyState> =>
  new Map(world.streams().map((stream) => [stream, world.stateOf(stream)]));
const recordedBy = (events: Look['events']) =>
  events.map(({ stream, event }) => `${event.type} on ${stream}`).join(', ');

/** Some acts on one year, one after another. */
export class Attempts {
  private readonly done: string[] = [];

  constructor(
    private readonly times: number,
    private readonly dice: readonly number[],
    private readonly odd: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    this.done.length = 0;
    const recorded = world.log.length;
    for (let n = 0; n < this.times; n += 1) {
      const turned = [...this.dice.slice(n), ...this.dice.slice(0, n)];
      await this.attempt(model, world, think(model, world, new Roll(turned, this.odd)));
    }
    if (this.dice[0]! % 2 === 0)
      await this.settle(
        model,
        world,
        world.streams().filter((stream) => stream.startsWith('council-')),
      );
    const touched = new Set(world.log.slice(recorded).map(({ stream }) => stream));
    for (const stream of touched)
      if (!foldsAgain(stream, world)) throw new Error(`invariant 42 is broken on ${stream}`);
  }

  private async attempt(model: Model, world: World, attempt: Attempt): Promise<void> {
    const { on, type, data, by, at } = attempt;
    this.done.push(`${type} ${JSON.stringify(data)} by ${by} at ${at}`);
    if (on.startsWith('council-') && type !== 'DropItem') await this.settle(model, world, [on]);
    const states = statesOf(world);
    const recorded = world.log.length;
    const told = attempt.untimely ? undefined : foretold(model, attempt);
    const { interrupted } = attempt;
    const onPaper = attempt.onPaper && { onPaper: { reason: 'R', document: '1/CV', enteredBy: clerk } };
    const command = { type, data, by, at, ...onPaper } as unknown as AnyCommand;
    const outcome = await world.act(on, command, undefined, attempt);
    const answer = outcome.ok ? 'done' : outcome.rejection.code;
    this.done.push(`  ${answer}${interrupted ? ', and interrupted' : ''}`);
    seen(outcome.ok ? `done ${type}` : `refused ${outcome.rejection.code}`);
    if (told !== undefined && told !== outcome.ok)
      throw new Error(`${type} was ${answer}, the lists say ${told ? 'it may be done' : 'no'}`);

    if (outcome.ok && at > model.at) model.at = at;
    const unchanged = outcome.ok || [...states].every(([stream, state]) => world.stateOf(stream) === state);
    if (!unchanged) throw new Error('43: a refusal changed something');
    if (!outcome.ok) return;
    this.look(model, states, world, recorded, { interrupted, onPaper: attempt.onPaper }, type);
  }

  /** What these streams still owe is done, as when the machine is started again. */
  private async settle(model: Model, world: World, streams: readonly StreamName[]): Promise<void> {
    for (const stream of streams) {
      const states = statesOf(world);
      const recorded = world.log.length;
      await world.settle(stream);
      if (world.log.length === recorded) continue;
      this.done.push(`what ${stream} owed is done`);
      const how = { interrupted: false, onPaper: false };
      this.look(model, states, world, recorded, how, `what ${stream} owed`);
    }
  }

  private look(
    model: Model,
    states: ReadonlyMap<StreamName, AnyState>,
    world: World,
    recorded: number,
    how: Pick<Look, 'interrupted' | 'onPaper'>,
    what: string,
  ): void {
    const events = world.log.slice(recorded);
    for (const entry of events) {
      seen(`event ${entry.event.type}`);
      keep(model, entry);
    }
    const before: Look['before'] = (stream) =>
      states.get(stream) ?? ({ phase: 'unopened', status: 'unregistered' } as never);
    const look: Look = { before, world, events, ...how };
    for (const [number, holds] of Object.entries(invariants))
      if (!holds(look)) throw new Error(`invariant ${number} is broken by ${what}: ${recordedBy(events)}`);
    this.count(look);
  }

  private count(look: Look) {
    for (const stream of look.world.streams()) {
      const state = look.world.stateOf(stream);
      if ('phase' in state) seen(`${stream.slice(0, stream.indexOf('-'))} ${state.phase}`);
    }
    for (const [situation, is] of Object.entries(situations)) if (is(look)) seen(`seen ${situation}`);
  }

  toString(): string {
    return this.done.join('\n');
  }
}
