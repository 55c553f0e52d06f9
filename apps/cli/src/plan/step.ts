import type { Act, RejectionCode } from '@so-vang/api-contract';
import type { Instant } from '@so-vang/domain';
import type { About, Upload } from './draft.js';

/** One act to send: what, when, under which key, and whether it should be refused. */
export type Step = {
  /** Line of the file; 0 for what the file implies. */
  readonly line: number;
  readonly act: Act & { readonly at: Instant };
  readonly key: string;
  readonly refused?: RejectionCode;
  readonly upload?: Upload;
  /** Whose dossier it is, which the act itself does not say. */
  readonly about?: About;
};
