import {
  annulmentGrounds,
  authorities,
  dossierClocks,
  opinions,
  paperKinds,
  upwardSteps,
} from '@so-vang/domain';
import { z } from 'zod';
import { count, day, dossierId, none, personId, text } from './values.js';

const number = text(100);
const reason = text(1_000);
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
/** That names in the namespace of the year's holds are not used by hand, the dossier says itself. */
const holdName = z
  .string()
  .regex(/^(?:year\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const paper = z.enum(paperKinds);
const name = z.enum(dossierClocks);

/** What happens to a nomination's papers. */
export const dossierActs = {
  AttachPaper: z.strictObject({
    ...{ paper, title: text(300), sha256, size: z.int().min(0), mediaType: text(200) },
    ...{ number: number.exactOptional(), date: day.exactOptional() },
  }),
  RemovePaper: z.strictObject({ paper, sha256 }),
  SignDossier: z.strictObject({ by: personId.exactOptional(), post: text(200) }),
  SubmitDossier: z.strictObject({ number }),
  ReceiveDossier: none,
  ReturnDossier: z.strictObject({ reason, papers: z.array(paper).min(1).max(20).exactOptional() }),
  RecallDossier: z.strictObject({ reason }),
  ResubmitDossier: z.strictObject({ number, note: text(1_000).exactOptional() }),
  ConsultBody: z.strictObject({ body: text(200) }),
  RecordOpinion: z.strictObject({ body: text(200), opinion: z.enum(opinions), document: text(300) }),
  AppraiseDossier: z.strictObject({
    finding: z.enum(['eligible', 'ineligible']),
    note: text(1_000).exactOptional(),
  }),
  PutToCouncil: z.strictObject({ council: id, item: z.int().min(1).max(1_000) }),
  RecordCouncilResult: z.strictObject({
    ...{ council: id, outcome: z.enum(['passed', 'cut']), votesFor: count, base: count },
    reason: reason.exactOptional(),
  }),
  HoldDossier: z.strictObject({ hold: holdName, ground: text(300), source: text(300) }),
  ClearDossierHold: z.strictObject({ hold: holdName, conclusion: reason }),
  DecideLateEntry: z.strictObject({ name, admitted: z.boolean(), reason }),
  SubmitUpward: z.strictObject({ to: z.enum(upwardSteps), number }),
  DecideDossier: z.strictObject({
    ...{ outcome: z.enum(['awarded', 'refused']), number, reason: reason.exactOptional() },
    ...{ signer: text(200).exactOptional(), date: day.exactOptional() },
  }),
  NotifyResult: none,
  PresentAward: z.strictObject({ on: day, place: text(300) }),
  AnnulAward: z.strictObject({
    ...{ ground: text(300), reason, number, legalGround: z.enum(annulmentGrounds).exactOptional() },
    ...{ authority: z.enum(authorities), signer: text(200).exactOptional(), date: day },
    later: z
      .array(z.strictObject({ dossier: dossierId, reason }))
      .max(50)
      .exactOptional(),
  }),
  ExtendDeadline: z.strictObject({ name, until: day, reason }),
} as const;
