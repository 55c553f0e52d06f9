import { ballotWords } from './en/ballot.js';
import { choosingWords } from './en/choosing.js';
import { councilWords } from './en/council.js';
import { cycleWords } from './en/cycle.js';
import { dossierWords } from './en/dossier.js';
import { registryWords } from './en/registry.js';
import { rulebookWords } from './en/rulebook.js';
import { serverWords } from './en/server.js';
import type { RejectionWords } from './words.js';

export const rejectionsEn: RejectionWords = {
  ...registryWords,
  ...rulebookWords,
  ...cycleWords,
  ...choosingWords,
  ...ballotWords,
  ...dossierWords,
  ...councilWords,
  ...serverWords,
};
