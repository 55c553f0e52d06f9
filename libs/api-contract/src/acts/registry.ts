import { appointedRoles } from '@so-vang/domain';
import { z } from 'zod';
import { ruleMarks, rulesSchema } from './rules.js';
import { blocId, clock, day, headship, personId, ruleScope, text, unitId } from './values.js';

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
  AdoptRules: z.strictObject({
    scope: ruleScope,
    rules: rulesSchema,
    validFrom: day,
    validTo: day.exactOptional(),
    act: text(300),
    article: text(100).exactOptional(),
    corrects: text(200).exactOptional(),
    marks: ruleMarks.exactOptional(),
    clock,
  }),
} as const;
