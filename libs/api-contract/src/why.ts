import { subjects, type Consequence, type Explanation, type Foreseen, type Subject } from '@so-vang/domain';
import { z } from 'zod';
import { ballotId, dossierId, unitId } from './acts/values.js';

const about = <A extends Subject['about'], S extends z.ZodRawShape>(subject: A, shape: S) =>
  z.strictObject({ about: z.literal(subject), ...shape });

/** The query of `GET /api/cycles/{id}/why`. */
export const subjectSchema = z.discriminatedUnion('about', [
  about('stage', {}),
  about('rank', { unit: unitId }),
  about('exclusion', { unit: unitId }),
  about('nomination', { dossier: dossierId }),
  about('approval', { ballot: ballotId, unit: unitId }),
  about('deadline', { name: z.string().max(80), dossier: dossierId.exactOptional() }),
  about('act', { position: z.string().regex(/^\d{1,19}$/) }),
]) satisfies z.ZodType<Subject>;
export { subjects };

/** The answer of `GET /api/cycles/{id}/why`. */
export type Reasons = Explanation;

/** The answer of `POST /api/acts/preview`: what the act would bring about. Nothing was recorded. */
export type Foresight = Omit<Extract<Foreseen, { readonly ok: true }>, 'ok'>;
export type { Consequence };
