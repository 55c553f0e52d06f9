import type { AnyCommand, CommandType, Instant, PersonId, StreamName } from '@so-vang/domain';
import { z } from 'zod';
import { choosingActs } from './choosing.js';
import { conferenceActs } from './conference.js';
import { correctionActs } from './correction.js';
import { councilActs } from './council.js';
import { dossierActs } from './dossier.js';
import { evaluationActs } from './evaluation.js';
import { movementsActs } from './movements.js';
import { pledgingActs } from './pledging.js';
import { registryActs } from './registry.js';
import { instant, personId, streamName, text } from './values.js';

/** What each act needs to be told. */
export const actData = {
  ...registryActs,
  ...pledgingActs,
  ...movementsActs,
  ...evaluationActs,
  ...choosingActs,
  ...conferenceActs,
  ...dossierActs,
  ...correctionActs,
  ...councilActs,
} as const satisfies Partial<Record<CommandType, z.ZodType>>;

/** The acts that people send; the others are the machine's own. */
export type ActType = keyof typeof actData;
export type ActData<Type extends ActType> = z.output<(typeof actData)[Type]>;

/**
 * The body of `POST /api/acts`. `at`: when it happened; left out, now (live) or the stream's current time (played).
 * `by`: who did it, where a clerk enters an act done on paper; left out, the person signed in.
 * `onPaper`: it was done on paper in time, and is entered by the office after its time: why, and by which paper.
 */
export type Act<Type extends ActType = ActType> = {
  readonly [T in Type]: {
    readonly stream: StreamName;
    readonly type: T;
    readonly data: ActData<T>;
    readonly at?: Instant;
    readonly by?: PersonId;
    readonly onPaper?: OnPaper;
  };
}[Type];

const onPaper = z.strictObject({ reason: text(2_000), document: text(300) });
export type OnPaper = z.output<typeof onPaper>;

const actOf = <Type extends ActType>(type: Type) =>
  z.strictObject({
    stream: streamName,
    type: z.literal(type),
    data: actData[type],
    at: instant.exactOptional(),
    by: personId.exactOptional(),
    onPaper: onPaper.exactOptional(),
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
