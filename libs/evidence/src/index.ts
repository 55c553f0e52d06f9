/** Files of evidence, named by their content. */
export {
  EvidenceTooLarge,
  openEvidenceFolder,
  type Declared,
  type EvidenceStore,
  type StoredFile,
} from './evidence.js';
export { EvidenceTypeDiffers, sniffedType } from './media-type.js';
export {
  EvidenceInfected,
  noVirusScan,
  ScanFailed,
  scanByProgram,
  type Scanned,
  type VirusScan,
} from './virus-scan.js';
