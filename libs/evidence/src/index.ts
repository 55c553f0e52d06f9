/** Files of evidence, named by their content. */
export { EvidenceTooLarge, openEvidenceFolder, type EvidenceStore, type StoredFile } from './evidence.js';
