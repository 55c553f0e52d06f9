import { EvidenceInfected, EvidenceTooLarge, EvidenceTypeDiffers, ScanFailed } from '@so-vang/evidence';
import { Refusal } from './refusal.js';

/** Why a file was not kept, by name; nothing, where it is a fault. */
export const evidenceRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof EvidenceTooLarge)
    return new Refusal({ code: 'EVIDENCE_TOO_LARGE', maxBytes: error.maxBytes });
  if (error instanceof EvidenceTypeDiffers)
    return new Refusal({
      code: 'EVIDENCE_TYPE_DIFFERS',
      declared: error.declared,
      ...(error.found && { found: error.found }),
    });
  if (error instanceof EvidenceInfected) return new Refusal({ code: 'EVIDENCE_INFECTED' });
  if (error instanceof ScanFailed) return new Refusal({ code: 'EVIDENCE_SCAN_FAILED' });
  return undefined;
};
