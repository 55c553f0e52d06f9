import { ballotWords } from './vi/ballot.js';
import { choosingWords } from './vi/choosing.js';
import { councilWords } from './vi/council.js';
import { cycleWords } from './vi/cycle.js';
import { dossierWords } from './vi/dossier.js';
import { registryWords } from './vi/registry.js';
import { rulebookWords } from './vi/rulebook.js';
import { serverWords } from './vi/server.js';
import type { RejectionWords } from './words.js';

export const rejectionsVi: RejectionWords = {
  ...registryWords,
  ...rulebookWords,
  ...cycleWords,
  ...choosingWords,
  ...ballotWords,
  ...dossierWords,
  ...councilWords,
  ...serverWords,
};
