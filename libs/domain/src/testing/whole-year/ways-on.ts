import { isOwed, openFlags } from '../../correction/correction.js';
import type { CalledSitting } from '../../council/sitting.js';
import type { OpenedDossier } from '../../dossier/dossier.js';
import { isOfYear } from '../../dossier/holds.js';
import { streamOf, type StreamName } from '../../ids.js';
import type { AnyCommand } from '../../registry.js';
import { latest, type Instant } from '../../time.js';
import { clerk } from '../names.js';
import type { World } from '../world.js';
import { actsOfDossiers, dossiersIn, nextOfDossier } from './acts-of-dossiers.js';
import { actsOfSittings, nextIn, sittingsIn } from './acts-of-sittings.js';
import { chairman, ofCycle } from './beginning.js';
import type { Fields, Model } from './model.js';
import { Roll } from './roll.js';

type Way = { readonly on: StreamName; readonly type: string; readonly data: Fields; readonly by?: string };
type Refused = { readonly type: string; readonly code: string };

/**
 * From where random acts have led, every flag is decided, every sitting closes and every dossier comes to its end, by acts of
 * people who may, one after another; nothing that a sitting owes is left. Throws where there is no way on.
 */
export const everythingGoesOn = async (model: Model, from: World): Promise<void> => {
  const world = from.copy();
  const now = world
    .streams()
    .map((stream) => world.stateOf(stream))
    .reduce<Instant>((last, state) => ('at' in state ? latest(last, state.at) : last), model.at);
  const done: string[] = [];
  /** The first of these that is done; where none is, why not. */
  const oneOf = async (ways: readonly Way[], what: string): Promise<void> => {
    const refused: Refused[] = [];
    for (const { on, type, data, by = clerk } of ways) {
      const outcome = await world.act(on, { type, data, by, at: now } as unknown as AnyCommand);
      done.push(`${type} on ${on}: ${outcome.ok ? 'done' : JSON.stringify(outcome.rejection)}`);
      if (outcome.ok) return;
      refused.push({ type, code: outcome.rejection.code });
    }
    throw new Error(`72: there is no way on from ${what}: ${JSON.stringify(refused)}`);
  };
  const made = (type: string, roll: Roll): Way => {
    const make = actsOfDossiers[type] ?? actsOfSittings[type];
    if (!make) throw new Error(`72: nobody knows how to do ${type}`);
    const { on, data, by } = make(roll, { ...model, at: now }, world);
    return { on: on ?? streamOf('council', ''), type, data, ...(by && { by }) };
  };

  for (const stream of world.streams()) await world.settle(stream);
  await decideFlags(world, oneOf);
  for (const { council } of sittingsIn(world))
    await until(
      () => sittingsIn(world).find((each) => each.council === council && each.phase !== 'closed'),
      (sitting) => oneOf(waysOfSitting(sitting, made), `the sitting ${council}`),
      () => done,
    );
  for (const { dossier } of dossiersIn(world))
    await until(
      () => dossiersIn(world).find((each) => each.dossier === dossier && !hasEnded(each)),
      (state) => oneOf(waysOfDossier(state, made), `the dossier ${dossier}, ${state.phase}`),
      () => done,
    );
  const [owed] = world.owed('council');
  if (owed) throw new Error(`72: ${owed.key} stays owed`);
};

const longest = 60;
const until = async <T>(
  left: () => T | undefined,
  step: (state: T) => Promise<void>,
  done: () => readonly string[],
): Promise<void> => {
  for (let n = 0; n < longest; n += 1) {
    const state = left();
    if (state === undefined) return;
    await step(state);
  }
  throw new Error(`72: ${longest} acts lead nowhere:\n${done().slice(-12).join('\n')}`);
};

/** All that rests on something corrected stands, also what was to be redone. */
const decideFlags = async (
  world: World,
  oneOf: (ways: readonly Way[], what: string) => Promise<void>,
): Promise<void> => {
  for (const on of world.streams()) {
    const state = world.stateOf(on);
    if (!('flags' in state)) continue;
    const { flags = [] } = state;
    const left = [...openFlags({ flags }), ...flags.filter(isOwed)];
    const refs = left.map(({ stream, revision }) => ({ stream, revision }));
    const data = { flags: refs, decision: 'stands', reason: 'Đã xem lại' };
    if (left.length > 0) await oneOf([{ on, type: 'DecideFlag', data }], `the flags of ${on}`);
  }
};

type Made = (type: string, roll: Roll) => Way;

const waysOfSitting = (sitting: CalledSitting, made: Made): readonly Way[] => {
  const on = (type: string): Way => {
    const roll = new Roll([], false);
    roll.council = sitting.council;
    return made(type, roll);
  };
  const next = nextIn(sitting, new Roll([], false));
  const votes = on('RecordVotes');
  return [
    ...(next === 'CloseSitting' ? [] : [on(next)]),
    { ...on('CloseSitting'), data: { quotaReason: 'Có thành tích đặc biệt' } },
    // Flags beyond the quota are not passed.
    ...(sitting.agenda.length > 0 ? [{ ...votes, data: allAgainst(votes.data) }, votes] : []),
  ];
};

type Vote = {
  readonly for: number;
  readonly against: number;
  readonly named?: readonly { readonly opinion: string }[];
};
const allAgainst = (data: Fields): Fields => ({
  ...data,
  votes: (data['votes'] as readonly Vote[]).map((vote) => ({
    ...vote,
    ...{ for: 0, against: vote.against + vote.for },
    ...(vote.named && {
      named: vote.named.map((each) => ({
        ...each,
        opinion: each.opinion === 'for' ? 'against' : each.opinion,
      })),
    }),
  })),
});

const hasEnded = ({ phase }: OpenedDossier): boolean =>
  ['awarded', 'refused', 'annulled', 'cancelled'].includes(phase);

const waysOfDossier = (dossier: OpenedDossier, made: Made): readonly Way[] => {
  const stream = streamOf('dossier', dossier.dossier);
  const held = dossier.holds.find(({ cleared }) => !cleared);
  if (held) {
    const [year = '', own] = held.hold.split('/');
    const data = { hold: own ?? year, conclusion: 'Tố cáo sai' };
    return [
      isOfYear(held)
        ? { on: ofCycle, type: 'ClearHold', data: { ...data, upheld: false } }
        : { on: stream, type: 'ClearDossierHold', data },
    ];
  }
  const roll = new Roll([], false);
  roll.dossier = dossier.dossier;
  const next = nextOfDossier(dossier);
  const refusal = { outcome: 'refused', number: '9/QĐ-UBND', reason: 'Không đủ điều kiện' };
  return [
    ...(next ? [made(next, roll)] : []),
    ...[chairman, clerk].map((by) => ({ on: stream, type: 'DecideDossier', data: refusal, by })),
  ];
};
