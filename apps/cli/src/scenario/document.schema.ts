import { httpStatus, type RejectionCode } from '@so-vang/api-contract';
import { appointedRoles, headSelections } from '@so-vang/domain';
import { z } from 'zod';
import { actKinds, actValues, type ActKind } from './act-values.js';
import { expectSchema } from './expect.schema.js';
import { rulesSchema } from './rules.schema.js';
import { day, issuedDecision, localId, moment, several, text, unitRef, year } from './values.js';

const unit = z.strictObject({
  id: localId.optional(),
  name: text(200),
  superior: text(200).optional(),
  from: day.optional(),
  /** `false`: registered only; it comes into the bloc by an act. */
  member: z.boolean().optional(),
  subUnits: z.array(text(200)).max(50).optional(),
  placeholder: z.boolean().optional(),
  note: text(2_000).optional(),
});

const person = z.strictObject({
  id: localId,
  role: z.enum(appointedRoles),
  unit: unitRef.optional(),
  name: text(200).optional(),
  post: text(200).optional(),
  from: day.optional(),
  to: day.optional(),
});

const head = z.union([
  unitRef,
  z.strictObject({
    ...{ unit: unitRef, deputy: unitRef.optional(), method: z.enum(headSelections).optional() },
    reason: text(1_000).optional(),
  }),
]);

/** Those that the API has for others: for who is not let in, for requests that no scenario makes, for faults. */
const neverMet: readonly RejectionCode[] = [
  ...(['NOT_SIGNED_IN', 'SIGN_IN_CLOSED', 'PERSON_NOT_IN_SAMPLE', 'ON_BEHALF_NOT_ALLOWED'] as const),
  ...([
    'BODY_NOT_JSON',
    'KEY_INVALID',
    'POSITION_INVALID',
    'QUERY_INVALID',
    'NOT_FOUND',
    'METHOD_NOT_FOUND',
  ] as const),
  ...(['COMMAND_NOT_FOR_STREAM', 'STREAM_NOT_OF_COMMAND'] as const),
  ...(['RULE_ENTRY_UNKNOWN', 'RULE_ALREADY_CORRECTED', 'CORRECTS_ANOTHER_RULE'] as const),
  ...(['NOTHING_TO_FOLLOW', 'BALLOT_ALREADY_OPENED', 'DOSSIER_ALREADY_DRAFTED'] as const),
  ...(['TOO_MANY_REFUSALS', 'EVENT_UNREADABLE', 'FAULT', 'WORKFLOW_UNAVAILABLE'] as const),
  ...(['READ_MODEL_BEHIND', 'EVIDENCE_SCAN_FAILED'] as const),
];
/** With which an act of a scenario may be refused. */
export const refusalCodes = (Object.keys(httpStatus) as [RejectionCode, ...RejectionCode[]]).filter(
  (code) => !neverMet.includes(code),
);

/** What every act may say beside what it is. */
const about = {
  at: moment.optional(),
  by: text(200).optional(),
  year: year.optional(),
  refused: z.enum(refusalCodes, { error: 'REFUSAL' }).meta({ id: 'refusal' }).optional(),
  note: text(2_000).optional(),
};
export const aboutAct = z.strictObject(about);
export const aboutKeys = Object.keys(about) as readonly (keyof typeof about)[];
export type AboutAct = z.output<typeof aboutAct>;

/** Acts that need nothing said: their name alone is an entry. */
const bareActs = actKinds.filter((kind) => actValues[kind].safeParse(null).success);

const actSchemaOf = (kind: ActKind) => z.strictObject({ ...about, [kind]: actValues[kind] });

const outline = {
  id: localId,
  title: text(300),
  note: text(5_000).optional(),
  sources: several(text(1_000)).optional(),
  bloc: z.strictObject({
    name: text(200),
    kind: z.enum(['bloc', 'cluster']).optional(),
    province: text(100),
    decision: text(300).optional(),
    formation: issuedDecision.optional(),
  }),
  year,
  units: z
    .array(z.union([text(200), unit]))
    .min(1)
    .max(60),
  people: z.array(person).max(500).optional(),
  head: head.optional(),
  rules: rulesSchema.optional(),
  /** Of the bloc's province: its council sits by them. */
  provinceRules: rulesSchema.optional(),
  expect: expectSchema.optional(),
};

/** All but the acts, which are read one by one so that each mistake can be said by itself. */
export const documentSchema = z.strictObject({ ...outline, acts: z.array(z.unknown()).min(1).max(10_000) });
export type Document = z.output<typeof documentSchema>;

/** The whole, as docs/scenario.schema.json has it for editors. */
export const wholeSchema = z.strictObject({
  ...outline,
  acts: z
    .array(z.union([z.enum(bareActs), ...actKinds.map(actSchemaOf)]))
    .min(1)
    .max(10_000),
});
