import {
  appointedRoles,
  awards,
  dayPattern,
  headSelections,
  idMaxLength,
  idPattern,
  instantPattern,
  type AnyCommand,
  type BallotId,
  type BlocId,
  type CommandType,
  type CycleId,
  type Day,
  type DossierId,
  type Instant,
  type MovementId,
  type PersonId,
  type StreamName,
  type UnitId,
} from '@so-vang/domain';
import { z } from 'zod';

const branded = <T extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<T, string>;
const id = <T extends string>() => branded<T>(z.string().regex(idPattern).max(idMaxLength));
const realDay = (day: string) =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
const text = (max: number) => z.string().trim().min(1).max(max);

export const unitId = id<UnitId>();
export const blocId = id<BlocId>();
export const cycleId = id<CycleId>();
export const ballotId = id<BallotId>();
export const dossierId = id<DossierId>();
export const movementId = id<MovementId>();
export const personId = id<PersonId>();
/** ISO 8601 in UTC with milliseconds. */
export const instant = branded<Instant>(
  z
    .string()
    .regex(instantPattern)
    .refine((at) => !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at),
);
/** A day in Viet Nam, `2019-12-20`. */
export const day = branded<Day>(z.string().regex(dayPattern).refine(realDay));
export const streamName = branded<StreamName>(
  z
    .string()
    .regex(/^(?:unit|bloc|cycle|ballot|dossier|person)-[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(idMaxLength + 8),
);
/** Made by whoever first wants the act, and sent again with each retry. */
export const idempotencyKey = z.uuidv7();

const clock = z.enum(['live', 'played']);
const count = z.int().min(0).max(1_000);
const ratio = z.strictObject({ num: z.int().min(0), den: z.int().min(1) });
const hundredths = z.int().min(-10_000_000).max(10_000_000);
const sheet = z.strictObject({
  points: z.record(z.string().regex(idPattern), hundredths),
  bonus: hundredths,
  deduction: hundredths,
});
const none = z.strictObject({});

export const rulesSchema = z.strictObject({
  blocSize: z.strictObject({ min: count, max: count }).exactOptional(),
  noPledge: z.enum(['excluded', 'allowed']).exactOptional(),
  scoreTable: z
    .strictObject({
      items: z
        .array(z.strictObject({ id: z.string().regex(idPattern), name: text(300), max: hundredths }))
        .max(100),
      bonusMax: hundredths,
      deductionMax: hundredths,
      totalMax: hundredths,
    })
    .exactOptional(),
  scoreStages: z.strictObject({ self: z.boolean(), cross: z.boolean() }).exactOptional(),
  choice: z
    .strictObject({
      method: z.enum(['score-then-ballot', 'score', 'ballot', 'consensus']),
      maxChoices: count,
    })
    .exactOptional(),
  quorum: ratio.exactOptional(),
  threshold: ratio
    .extend({ base: z.enum(['all', 'present', 'valid']), compare: z.enum(['at-least', 'more-than']) })
    .exactOptional(),
  slots: z
    .array(
      z.strictObject({
        award: z.enum(awards),
        fromRank: z.int().min(1),
        toRank: z.int().min(1),
        max: z.int().min(0).exactOptional(),
      }),
    )
    .exactOptional(),
  severalAwards: z.enum(['one-per-unit', 'allowed']).exactOptional(),
  subUnitAwards: z.enum(['off', 'allowed']).exactOptional(),
  headship: z.enum(['required', 'optional']).exactOptional(),
});

const units = z.array(unitId).max(60);
const headship = { head: unitId, deputy: unitId.exactOptional(), method: z.enum(headSelections) };

/** What each act needs to be told. */
export const actData = {
  RegisterUnit: z.strictObject({ unit: unitId, name: text(200), superior: text(200).exactOptional(), clock }),
  /** The server seals name, post and contact before they reach the log. */
  RegisterPerson: z.strictObject({
    person: personId,
    name: text(200),
    post: text(200).exactOptional(),
    contact: text(200).exactOptional(),
    clock,
  }),
  Appoint: z.strictObject({
    person: personId,
    role: z.enum(appointedRoles),
    unit: unitId.exactOptional(),
    from: day,
    to: day.exactOptional(),
  }),
  RegisterBloc: z.strictObject({
    bloc: blocId,
    kind: z.enum(['bloc', 'cluster']),
    name: text(200),
    province: text(100),
    decision: text(300).exactOptional(),
    clock,
  }),
  AdmitMember: z.strictObject({ unit: unitId, from: day }),
  SetHead: z.strictObject({ year: z.int().min(1948).max(2200), ...headship }),
  AdoptRules: z.strictObject({ rules: rulesSchema, act: text(300).exactOptional() }),
  OpenCycle: z.strictObject({ bloc: blocId, year: z.int().min(1948).max(2200), clock }),
  AdoptPlan: z.strictObject({
    theme: text(500),
    deadlines: z
      .strictObject({ pledge: day.exactOptional(), selfScore: day.exactOptional() })
      .exactOptional(),
  }),
  DraftPledge: z.strictObject({ contents: z.array(text(2_000)).min(1).max(50) }),
  SignPledge: z.strictObject({ unit: unitId }),
  ClosePledging: none,
  LaunchMovement: z.strictObject({
    movement: movementId,
    name: text(500),
    goal: text(2_000).exactOptional(),
  }),
  JoinMovement: z.strictObject({ movement: movementId, unit: unitId }),
  FileEvidence: z.strictObject({
    movement: movementId,
    unit: unitId,
    title: text(300),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.int().min(1),
    mediaType: text(100),
  }),
  OpenEvaluation: none,
  SubmitSelfScore: z.strictObject({ unit: unitId, sheet }),
  SubmitCrossScore: z.strictObject({ unit: unitId, by: unitId, sheet }),
  SettleScore: z.strictObject({ unit: unitId, sheet, reason: text(1_000).exactOptional() }),
  ExcludeUnit: z.strictObject({ unit: unitId, reason: text(1_000) }),
  CloseEvaluation: none,
  OpenVoting: z.strictObject({ closesAt: instant, candidates: units.exactOptional() }),
  DeclareRanking: z.strictObject({ order: z.array(units.min(1)).max(60).exactOptional() }),
  Nominate: z.strictObject({ unit: unitId, award: z.enum(awards), subUnit: text(200).exactOptional() }),
  WithdrawFromNomination: z.strictObject({ unit: unitId, reason: text(1_000) }),
  ElectHead: z.strictObject(headship),
  CloseCycle: none,
  CastVote: z.strictObject({ unit: unitId, for: units, against: units }),
  CloseBallot: none,
  CountBallot: none,
  SubmitDossier: z.strictObject({ number: text(100) }),
  ReceiveDossier: none,
  ReturnDossier: z.strictObject({ reason: text(1_000) }),
  ResubmitDossier: z.strictObject({ number: text(100), note: text(1_000).exactOptional() }),
  DecideDossier: z.strictObject({
    outcome: z.enum(['awarded', 'refused']),
    number: text(100),
    reason: text(1_000).exactOptional(),
  }),
  AnnulAward: z.strictObject({ ground: text(300), reason: text(1_000), number: text(100) }),
  AdvanceClock: none,
} as const satisfies Partial<Record<CommandType, z.ZodType>>;

/** The acts that people send; the others are the machine's own. */
export type ActType = keyof typeof actData;
export type ActData<Type extends ActType> = z.output<(typeof actData)[Type]>;

/**
 * The body of `POST /api/acts`. `at`: when it happened; left out, now (live) or the stream's current time (played).
 * `by`: who did it, where a clerk enters an act done on paper; left out, the person signed in.
 */
export type Act<Type extends ActType = ActType> = {
  readonly [T in Type]: {
    readonly stream: StreamName;
    readonly type: T;
    readonly data: ActData<T>;
    readonly at?: Instant;
    readonly by?: PersonId;
  };
}[Type];

const actOf = <Type extends ActType>(type: Type) =>
  z.strictObject({
    stream: streamName,
    type: z.literal(type),
    data: actData[type],
    at: instant.exactOptional(),
    by: personId.exactOptional(),
  });

export const actTypes = Object.keys(actData) as readonly ActType[];
type ActSchema = ReturnType<typeof actOf>;
export const actSchema = z.discriminatedUnion(
  'type',
  actTypes.map((type) => actOf(type)) as unknown as [ActSchema, ...ActSchema[]],
) as unknown as z.ZodType<Act>;

/** Compile-time check: what the schemas let through is what the domain takes. */
type Sealed = 'RegisterPerson';
type DomainData<Type extends ActType> = Extract<AnyCommand, { type: Type }>['data'];
export type ActsFitTheDomain = {
  [Type in Exclude<ActType, Sealed>]: ActData<Type> extends DomainData<Type> ? true : never;
};
const fits = <T extends Record<string, true>>(): T | undefined => undefined;
fits<ActsFitTheDomain>();

/** What a recorded act answers. */
export type ActAnswer = {
  readonly stream: string;
  /** Send it back as `At-Least` to read what you wrote. */
  readonly position: string;
  readonly revision: number;
  /** True where the log already held an act under this key; nothing new was recorded. */
  readonly repeated: boolean;
};
