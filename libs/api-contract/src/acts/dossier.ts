import { z } from 'zod';
import { none, text } from './values.js';

/** What happens to a nomination's papers. */
export const dossierActs = {
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
} as const;
