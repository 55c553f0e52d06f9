import { ballotWords } from './vi/ballot.js';
import { choosingWords } from './vi/choosing.js';
import { cycleWords } from './vi/cycle.js';
import { dossierWords } from './vi/dossier.js';
import { movementWords } from './vi/movements.js';
import { registryWords } from './vi/registry.js';
import { serverWords } from './vi/server.js';
import type { RejectionWords } from './words.js';

export const rejectionsVi: RejectionWords = {
  ...registryWords,
  ...cycleWords,
  ...movementWords,
  ...choosingWords,
  ...ballotWords,
  ...dossierWords,
  ...serverWords,
};
