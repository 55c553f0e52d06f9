import { appointedRoles } from '@so-vang/domain';
import { z } from 'zod';
import { ruleMarks, rulesSchema } from './rules.js';
import { blocId, clock, day, headship, personId, ruleScope, text, unitId, year } from './values.js';

const decision = z.strictObject({ number: text(100), date: day, issuer: text(200) });

const personal = {
  name: text(200),
  post: text(200).exactOptional(),
  contact: text(200).exactOptional(),
};
/** What of a person a correction may set right; in the log it is sealed. */
export const personalCorrection = z.strictObject({ ...personal, name: text(200).exactOptional() });

/** Units, people and blocs. */
export const registryActs = {
  RegisterUnit: z.strictObject({ unit: unitId, name: text(200), superior: text(200).exactOptional(), clock }),
  RenameUnit: z.strictObject({
    unit: unitId,
    name: text(200),
    from: day,
    reason: text(1_000).exactOptional(),
  }),
  RegisterSubUnit: z.strictObject({ unit: unitId, name: text(200) }),
  /** The server seals name, post and contact before they reach the log. */
  RegisterPerson: z.strictObject({
    person: personId,
    ...personal,
    clock,
  }),
  Appoint: z.strictObject({
    person: personId,
    role: z.enum(appointedRoles),
    unit: unitId.exactOptional(),
    from: day,
    to: day.exactOptional(),
  }),
  EndAppointment: z.strictObject({
    person: personId,
    role: z.enum(appointedRoles),
    unit: unitId.exactOptional(),
    to: day,
    reason: text(1_000),
  }),
  RegisterBloc: z.strictObject({
    bloc: blocId,
    kind: z.enum(['bloc', 'cluster']),
    name: text(200),
    province: text(100),
    decision: text(300).exactOptional(),
    formation: decision.exactOptional(),
    listedBy: z.enum(['chairman', 'council']).exactOptional(),
    clock,
  }),
  AdmitMember: z.strictObject({ unit: unitId, from: day, decision: decision.exactOptional() }),
  ReleaseMember: z.strictObject({
    unit: unitId,
    on: day,
    reason: text(1_000),
    decision: decision.exactOptional(),
  }),
  MergeMembers: z.strictObject({
    units: z.array(unitId).min(1).max(60),
    into: unitId,
    on: day,
    reason: text(1_000).exactOptional(),
    decision: decision.exactOptional(),
  }),
  SetHead: z.strictObject({ year, ...headship }),
  SetSecretary: z.strictObject({ year, secretary: personId }),
  HandOverBanner: z.strictObject({ unit: unitId, on: day }),
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
