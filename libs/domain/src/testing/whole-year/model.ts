import type { AnyCommand } from '../../registry.js';
import type { DossierId, PersonId, StreamName, UnitId } from '../../ids.js';
import { defaultValues } from '../../rules/default-rules.js';
import type { Award } from '../../rules/awards.js';
import type { Rules } from '../../rules/rules.js';
import type { Clock, Day, Instant } from '../../time.js';
import { cycle, units } from '../names.js';
import type { RunRules } from './rules.js';

/** One attempt: what somebody does to a stream. */
export type Attempt = {
  readonly on: StreamName;
  readonly type: AnyCommand['type'];
  readonly data: Fields;
  readonly by: PersonId;
  readonly at: Instant;
  /** By somebody who may not: refused whatever the rest is. */
  readonly barred: boolean;
  /** The machine stops before what the act calls for elsewhere. */
  readonly interrupted: boolean;
  /** Before the latest act: refused in play, and where time is the machine's an entry made late. */
  readonly untimely: boolean;
  /** Told to have been on paper, and entered by the office. */
  readonly onPaper: boolean;
};
export type Fields = Readonly<Record<string, unknown>>;

export type ModelBallot = {
  readonly id: string;
  readonly purpose: string;
  readonly question: string;
  readonly method: string;
  readonly candidates: readonly UnitId[];
  readonly closesAt: Instant;
  readonly roll: readonly UnitId[];
  phase: 'open' | 'closed' | 'counted' | 'off';
  /** By the rules of the day on which it was opened. */
  readonly rules: Rules;
  readonly votes: Map<UnitId, { for: readonly UnitId[]; against: readonly UnitId[] }>;
  readonly written: Set<UnitId>;
  /** Who had left by the end of the voting, and by the count. */
  left: { closed: ReadonlySet<UnitId>; counted: ReadonlySet<UnitId> };
  /** As it was counted, whatever was set right in the votes since. */
  counted?: Counted;
};
type Counted = { readonly quorum: boolean; readonly passing: ReadonlySet<UnitId> };
export type ModelItem = {
  readonly dossier: string;
  readonly award: Award;
  presented: boolean;
  /** Some members voted themselves. */
  cast: boolean;
  /** Who signed the count, where the votes were on paper. */
  signatures?: Set<PersonId>;
  result?: 'passed' | 'cut';
  /** Its dossier is not before the sitting any more. */
  dropped?: true;
};
export type ModelSitting = {
  closed: boolean;
  readonly forAwards: boolean;
  readonly rules: Rules;
  present: ReadonlySet<PersonId> | undefined;
  readonly items: ModelItem[];
  minutes: { readonly signers: readonly PersonId[]; readonly signed: Set<PersonId> } | undefined;
};
export type ModelDossier = {
  readonly id: string;
  readonly unit: UnitId;
  readonly award: Award;
  phase: string;
  readonly papers: Set<string>;
  signed: boolean;
  ineligible: boolean;
  wasHeld: boolean;
  upward: number;
  notified: boolean;
  presented: boolean;
  /** The council's vote is asked for; fixed at the receipt. */
  council: boolean;
  receivedOn?: Day;
  readonly numbers: Set<string>;
};

/** A year as somebody would keep it on paper: lists and tallies. It knows nothing of events. */
export type Model = {
  readonly clock: Clock;
  at: Instant;
  stage: string;
  units: UnitId[];
  /** Who came to the bloc and who left it, from when on. */
  readonly moves: { unit: UnitId; isIn: boolean; on: Day }[];
  plan: boolean;
  pledge: boolean;
  sealed: boolean;
  /** Who came once it was sealed. */
  readonly newcomers: Set<UnitId>;
  readonly signed: Set<UnitId>;
  readonly declined: Set<UnitId>;
  readonly excluded: Set<UnitId>;
  readonly withdrawn: Set<UnitId>;
  readonly self: Set<UnitId>;
  readonly cross: Map<UnitId, Set<UnitId>>;
  /** Sheets recorded missing, as `self north` or `cross north`. */
  readonly missing: Set<string>;
  readonly rechecked: Set<UnitId>;
  readonly settled: Map<UnitId, number>;
  readonly objections: Map<UnitId, Set<string>>;
  meeting: boolean;
  readonly ballots: ModelBallot[];
  readonly ranks: Map<UnitId, number>;
  approved: Set<UnitId> | undefined;
  nominations: {
    dossier: DossierId;
    unit: UnitId;
    award: Award;
    rank: number;
    subUnit: boolean;
    thematic: boolean;
  }[];
  readonly holds: Map<string, { unit: UnitId; open: boolean; upheld: boolean }>;
  elected: boolean;
  readonly dossiers: Map<string, ModelDossier>;
  readonly adopted: { from: Day; rules: Partial<Rules> }[];
  readonly councilRules: Partial<Rules>;
  readonly sittings: Map<string, ModelSitting>;
  /** The last term of each in the bloc. */
  readonly members: Map<UnitId, { from: string; until?: string; into?: UnitId }>;
  /** An officer's last day, and the first one where somebody appointed them again. */
  readonly ended: Map<PersonId, { to: string; from?: string }>;
  /** What rests on what was corrected and nobody decided on, by the stream of the correction. */
  readonly flags: Map<string, Set<string>>;
  /** What was decided to be done again, until it is. */
  readonly redo: Set<string>;
};

export const modelOf = ({ clock, rules, councilRules }: RunRules, at: Instant): Model => ({
  ...{ clock, at, stage: 'pledging', units: [...units], plan: false, pledge: false, sealed: false },
  ...{ moves: [], newcomers: new Set() },
  ...{ signed: new Set(), declined: new Set(), excluded: new Set(), withdrawn: new Set(), self: new Set() },
  ...{
    cross: new Map(),
    missing: new Set(),
    rechecked: new Set(),
    settled: new Map(),
    objections: new Map(),
  },
  ...{
    meeting: false,
    ballots: [],
    ranks: new Map(),
    approved: undefined,
    nominations: [],
    holds: new Map(),
  },
  ...{ elected: false, dossiers: new Map(), adopted: [{ from: '2018-12-15' as Day, rules }] },
  ...{ councilRules, sittings: new Map(), ended: new Map(), flags: new Map(), redo: new Set() },
  members: new Map(units.map((unit) => [unit, { from: '2018-06-01' }])),
});

/** Of what was adopted, the newest of each that holds on that day. */
export const rulesOn = (model: Model, day: string): Rules =>
  Object.assign(
    { ...defaultValues },
    ...[...model.adopted]
      .filter(({ from }) => from <= day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ rules }) => rules),
  ) as Rules;

export const membersNow = ({ members }: Model): readonly UnitId[] =>
  [...members].filter(([, { until }]) => until === undefined).map(([unit]) => unit);

/** The list after what the bloc's list says by a day of the year: nobody comes in once the order is declared. */
export const followed = (model: Model, on: Day): UnitId[] => {
  if (model.stage === 'closed') return model.units;
  const day = on < '2019-12-31' ? on : '2019-12-31';
  const known = [...new Set([...model.units, ...model.moves.map(({ unit }) => unit)])];
  return known.filter((unit) => {
    const last = model.moves
      .filter((move) => move.unit === unit && move.on <= day)
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1);
    if (!last) return model.units.includes(unit);
    return last.isIn ? model.units.includes(unit) || model.stage !== 'nomination' : false;
  });
};

export const running = ({ units: all, excluded }: Model): readonly UnitId[] =>
  all.filter((unit) => !excluded.has(unit));
export const heldBy = ({ holds }: Model, unit: UnitId): boolean =>
  [...holds.values()].some((hold) => hold.unit === unit && (hold.open || hold.upheld));
export const lastBallot = ({ ballots }: Model): ModelBallot | undefined =>
  ballots.findLast(({ phase }) => phase !== 'off');

/** Of a ballot's units those that are no members any more by a day, where that takes their vote. */
export const goneFrom = (model: Model, { roll, candidates, rules }: ModelBallot, on: Day): Set<UnitId> => {
  const staying = followed(model, on);
  const gone = [...roll, ...candidates].filter((unit) => !staying.includes(unit));
  return new Set(rules.departedMembers === 'leave' ? gone : []);
};

/** Votes by name, counted by hand: whether enough took part, and who passes. */
export const countOf = ({ votes, written, left, rules, ...opened }: ModelBallot): Counted => {
  const roll = opened.roll.filter((unit) => votes.has(unit) || !left.closed.has(unit));
  const candidates = opened.candidates.filter((unit) => !left.counted.has(unit));
  const { quorum, threshold, recusal } = rules;
  const present = [...votes.keys()].filter((unit) => !written.has(unit));
  const passing = candidates.filter((unit) => {
    const named = (side: 'for' | 'against', among: readonly UnitId[]) =>
      among.filter((voter) => votes.get(voter)?.[side].includes(unit)).length;
    const inTheRoom = (among: readonly UnitId[]) =>
      among.filter((each) => recusal !== 'leave-room' || each !== unit).length;
    const base = {
      all: inTheRoom(roll),
      present: inTheRoom(present),
      valid: named('for', present) + named('against', present),
    }[threshold.base];
    const counted = named('for', threshold.base === 'all' ? [...votes.keys()] : present);
    const [ours, theirs] = [counted * threshold.den, threshold.num * base];
    return base > 0 && (threshold.compare === 'at-least' ? ours >= theirs : ours > theirs);
  });
  return {
    quorum: present.length * quorum.den >= quorum.num * roll.length,
    passing: new Set(passing),
  };
};

/** Something that the year or its newest ballot was to decide after a correction. */
export const isFlagged = (model: Model): boolean =>
  [`cycle-${cycle}`, `ballot-${lastBallot(model)?.id}`].some((stream) => model.flags.get(stream)?.size);
