import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId } from '../ids.js';
import type { PaperKind } from '../rules/awards.js';
import type { Day, Instant } from '../time.js';
import type { OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, type DossierActs, type DossierSteps } from './guards.js';

/** A paper of the dossier; its file is kept under the hash of its content. */
export type Paper = {
  readonly paper: PaperKind;
  readonly title: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly number?: string;
  readonly date?: Day;
};
export type DossierSignature = { readonly signer: PersonId; readonly post: string; readonly at: Instant };

export type PaperState = {
  readonly papers: readonly (Paper & { readonly at: Instant })[];
  /** Of the papers as they are; it falls away with the first change. */
  readonly signature?: DossierSignature;
};
export const blankPapers: PaperState = { papers: [] };

export type PaperCommand =
  | Command<'AttachPaper', Paper>
  | Command<'RemovePaper', { readonly paper: PaperKind; readonly sha256: string }>
  | Command<'SignDossier', { readonly by?: PersonId; readonly post: string }>;

export type PaperEvent =
  | Event<'PaperAttached', OfDossier & Paper>
  | Event<'PaperRemoved', OfDossier & { readonly paper: PaperKind; readonly sha256: string }>
  | Event<'DossierSigned', OfDossier & { readonly signer: PersonId; readonly post: string }>;

export type PaperRejection =
  | { readonly code: 'PAPER_ALREADY_ATTACHED'; readonly paper: PaperKind; readonly title: string }
  | { readonly code: 'PAPER_NOT_ATTACHED'; readonly paper: PaperKind }
  | { readonly code: 'PAPERS_MISSING'; readonly papers: readonly PaperKind[]; readonly rule: 'papers' }
  | { readonly code: 'DOSSIER_NOT_SIGNED' }
  | { readonly code: 'DOSSIER_ALREADY_SIGNED'; readonly at: Instant };

/** What the checklist still asks for. Opinions come in after the receipt, when the office has asked for them. */
export const missingPapers = ({ rules, papers }: OpenedDossier): readonly PaperKind[] =>
  rules?.papers.filter(
    (needed) => needed !== 'consulted-opinion' && !papers.some(({ paper }) => paper === needed),
  ) ?? [];

/** Complete and signed; a dossier from before there was a checklist is. */
export const notReady = (dossier: OpenedDossier): PaperRejection | undefined => {
  const papers = missingPapers(dossier);
  if (papers.length > 0) return { code: 'PAPERS_MISSING', papers, rule: 'papers' };
  return dossier.rules && !dossier.signature ? { code: 'DOSSIER_NOT_SIGNED' } : undefined;
};

const same = (a: { paper: PaperKind; sha256: string }, b: { paper: PaperKind; sha256: string }): boolean =>
  a.paper === b.paper && a.sha256 === b.sha256;

const unsigned = ({ signature: _, ...dossier }: OpenedDossier): OpenedDossier => dossier;

export const paperActs: DossierActs<PaperCommand> = {
  AttachPaper({ data, at }, dossier) {
    const earlier = dossier.papers.find((paper) => same(paper, data));
    if (earlier) return reject({ code: 'PAPER_ALREADY_ATTACHED', paper: data.paper, title: earlier.title });
    return accept({ type: 'PaperAttached', data: { ...ofDossier(dossier, at), ...data } });
  },
  RemovePaper({ data, at }, dossier) {
    if (!dossier.papers.some((paper) => same(paper, data)))
      return reject({ code: 'PAPER_NOT_ATTACHED', paper: data.paper });
    return accept({ type: 'PaperRemoved', data: { ...ofDossier(dossier, at), ...data } });
  },
  SignDossier({ data: { by, post }, at, by: actor }, dossier) {
    if (dossier.signature) return reject({ code: 'DOSSIER_ALREADY_SIGNED', at: dossier.signature.at });
    const papers = missingPapers(dossier);
    if (papers.length > 0) return reject({ code: 'PAPERS_MISSING', papers, rule: 'papers' });
    return accept({ type: 'DossierSigned', data: { ...ofDossier(dossier, at), signer: by ?? actor, post } });
  },
};

export const paperSteps: DossierSteps<PaperEvent> = {
  PaperAttached: (dossier, { cycle: _, dossier: __, unit: ___, ...paper }) =>
    unsigned({ ...dossier, papers: [...dossier.papers, paper] }),
  PaperRemoved: (dossier, removed) =>
    unsigned({ ...dossier, papers: dossier.papers.filter((paper) => !same(paper, removed)) }),
  DossierSigned: (dossier, { signer, post, at }) => ({ ...dossier, signature: { signer, post, at } }),
};
