import { appointedRoles } from '@so-vang/domain';
import { z } from 'zod';
import { rulesSchema } from './rules.js';
import { blocId, clock, day, headship, personId, text, unitId } from './values.js';

/** Units, people and blocs. */
export const registryActs = {
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
} as const;
