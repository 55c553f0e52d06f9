import { sayIn, toProblem, type Act, type AnyRejection } from '@so-vang/api-contract';
import {
  cancelledIn,
  deadlinesBefore,
  decideAct,
  decidersVersion,
  deciderOf,
  eventsNeeded,
  factsOf,
  kindOf,
  needsOf,
  owedActs,
  stillOwed,
  streamOf,
  streamsOf,
  timeOfOwed,
  type AnyCommand,
  type AnyState,
  type Facts,
  type Instant,
  type RecordedEvent,
  type Role,
  type StreamName,
} from '@so-vang/domain';
import { fold, foldView, projections } from '@so-vang/projections';
import type { ActOutcome, Api } from '../play/client.js';

const clerk = 'clerk' as AnyCommand['by'];

/** The domain alone, in memory: what a scenario comes to where nothing is stored, sent or delayed. */
export class DomainApi implements Api {
  readonly log: RecordedEvent[] = [];

  async act({ stream, type, data, at, by = clerk }: Act, key: string): Promise<ActOutcome> {
    const told =
      type === 'RegisterPerson' ? { person: data.person, clock: data.clock, sealed: data.name } : data;
    const command = { type, data: told, at, by } as AnyCommand;
    this.#passDeadlines(stream, command);
    const rejection = this.#record(stream, command, key, by === clerk ? 'operator' : undefined);
    if (rejection)
      return {
        ok: false,
        problem: toProblem(
          rejection,
          'en',
          sayIn('en', () => undefined),
        ),
      };
    for (const each of owedActs(stream, this.#stateOf(stream))) {
      const owed = stillOwed(each, this.#stateOf(each.stream));
      if (!owed) continue;
      const target = this.#stateOf(owed.stream);
      const command = { ...owed.command, at: timeOfOwed(owed, target) };
      this.#passDeadlines(owed.stream, command);
      this.#record(owed.stream, command, owed.key, 'system');
    }
    const position = String(this.log.length);
    return { ok: true, answer: { stream, position, revision: 0, repeated: false } };
  }

  putEvidence(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  view(cycle: string): ReturnType<Api['view']> {
    const state = this.#stateOf(streamOf('cycle', cycle));
    if (!('signatures' in state)) return Promise.resolve(undefined);
    const streams: readonly string[] = [
      streamOf('bloc', state.bloc),
      streamOf('cycle', cycle),
      ...state.ballots.map(({ ballot }) => streamOf('ballot', ballot)),
      ...[...state.nominations, ...cancelledIn(state)].map(({ dossier }) => streamOf('dossier', dossier)),
    ];
    return Promise.resolve(foldView(this.log.filter((event) => streams.includes(event.stream))));
  }

  sitting(council: string): ReturnType<Api['sitting']> {
    return Promise.resolve(fold(projections.councils, this.log).find(({ id }) => id === council));
  }

  #stateOf(stream: StreamName): AnyState {
    const { initialState, evolve } = deciderOf(stream);
    return this.log
      .filter((event) => event.stream === stream)
      .reduce((state, event) => evolve(state, event as never), initialState);
  }

  #passDeadlines(stream: StreamName, command: AnyCommand): void {
    for (const each of deadlinesBefore(stream, this.#stateOf(stream), command, command.at).passing)
      this.#record(stream, each.command, each.key, 'system');
  }

  #record(
    stream: StreamName,
    command: AnyCommand,
    key: string,
    granted: Extract<Role, 'system' | 'operator'> | undefined,
  ): AnyRejection | undefined {
    const state = this.#stateOf(stream);
    const decision = decideAct(stream, command, state, this.#factsFor(stream, command, state), granted);
    if (!decision.ok) return decision.rejection;
    for (const each of decision.first ?? []) this.#record(each.stream, each.command, key, 'system');
    for (const event of decision.events)
      this.log.push({
        ...event,
        ...{ id: key, version: 1, stream, recordedAt: command.at, position: String(this.log.length + 1) },
        revision: this.log.filter((earlier) => earlier.stream === stream).length,
        metadata: {
          commandId: key,
          requestHash: '',
          actor: decision.actor,
          facts: this.#read(command, state),
          ...{ rules: decision.rules, deciders: decidersVersion },
        },
      });
    return undefined;
  }

  /** How far other streams are read for a decision. */
  #read(command: AnyCommand, state: AnyState): RecordedEvent['metadata']['facts'] {
    const needs = needsOf(command, state, (stream) => this.#stateOf(stream));
    return streamsOf(command, needs).flatMap((stream) => {
      const { length } = this.log.filter((event) => event.stream === stream);
      return length > 0 ? [{ stream, revision: length - 1 }] : [];
    });
  }

  #factsFor(on: StreamName, command: AnyCommand, state: AnyState): Facts {
    const now = '2100-01-01T00:00:00.000Z' as Instant;
    const stateOf = (stream: StreamName) => this.#stateOf(stream);
    const all = [...new Set(this.log.map(({ stream }) => stream as StreamName))].filter((stream) =>
      ['bloc', 'council'].includes(kindOf(stream)),
    );
    const facts = factsOf(command, needsOf(command, state, stateOf, all), now, stateOf);
    return eventsNeeded(on, command, state, facts) ? { ...facts, events: this.log } : facts;
  }
}
