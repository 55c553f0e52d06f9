import type { ActData, ActType } from '@so-vang/api-contract';
import type { Award, Instant, PersonId, ProvinceId, Rules, StreamName, UnitId } from '@so-vang/domain';
import type { MistakeAt } from '../scenario/mistakes.js';
import type { World } from './world.js';
import type { YearSoFar } from './year-so-far.js';

export type Upload = { readonly bytes: Uint8Array; readonly mediaType: string };

/** The nomination that a dossier is of. */
export type About = { readonly unit: UnitId; readonly award: Award };

/** Whose act it is: a unit's (its head does it), a person's, the bloc's, the office's, the chairman's, or the one who enters it. */
export type Doer =
  | { readonly unit: UnitId }
  | { readonly person: PersonId | undefined }
  | 'leader'
  | 'office'
  | 'chairman'
  | 'clerk';

/** One act to send, still without its time. */
export type Draft = {
  readonly [Type in ActType]: {
    readonly type: Type;
    readonly stream: StreamName;
    readonly data: ActData<Type>;
    readonly doer: Doer;
    readonly upload?: Upload;
    readonly about?: About;
    /** Keeps in mind what the act does, where it is not expected to be refused. */
    readonly done?: () => void;
  };
}[ActType];

export const draft = <Type extends ActType>(
  type: Type,
  stream: StreamName,
  data: ActData<Type>,
  doer: Doer,
  more: Pick<Draft, 'upload' | 'about' | 'done'> = {},
): Draft => ({ type, stream, data, doer, ...more }) as Draft;

/** What planning one entry can look up. */
export type Planning = {
  readonly so: YearSoFar;
  /** Another year of the file, once it is open. */
  readonly soOf: (year: number) => YearSoFar | undefined;
  readonly rules: Rules;
  readonly cycle: StreamName;
  readonly bloc: StreamName;
  /** The id of a unit by id or name; complains where there is none. */
  readonly unit: (ref: string) => UnitId;
  /** Who headed the unit that day. */
  readonly headOn: (unit: UnitId, day: string) => PersonId | undefined;
  /** The id of somebody by an id of the file or a unit, of which the head is meant; complains where there is none. */
  readonly person: (ref: string) => PersonId | undefined;
  /** The unit into which another one was merged. */
  readonly successorOf: (unit: UnitId) => UnitId | undefined;
  readonly unitName: (id: UnitId) => string;
  /** Who acts for the bloc, and who for a unit. */
  readonly leader: PersonId | undefined;
  readonly headOf: (unit: UnitId) => PersonId | undefined;
  /** What ids of this file end in. */
  readonly suffix: string;
  /** When the entry begins. */
  readonly at: Instant;
  readonly world: World;
  /** As of the first day of the file. */
  readonly province: ProvinceId;
  readonly complain: (mistake: MistakeAt) => void;
  /** Whether a refusal is what the entry is there to show: then it may name what does not exist. */
  readonly provokes: boolean;
  readonly readFile: (path: string) => Uint8Array | undefined;
};

export type DossierRef = {
  readonly unit: string;
  readonly award?: Award | undefined;
  readonly subUnit?: string | undefined;
};
