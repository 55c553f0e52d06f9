import { ballotWords } from './vi/ballot.js';
import { blocWords } from './vi/bloc.js';
import { choosingWords } from './vi/choosing.js';
import { conferenceWords } from './vi/conference.js';
import { correctionWords } from './vi/correction.js';
import { councilWords } from './vi/council.js';
import { cycleWords } from './vi/cycle.js';
import { dossierWords } from './vi/dossier.js';
import { evaluationWords } from './vi/evaluation.js';
import { movementWords } from './vi/movements.js';
import { registryWords } from './vi/registry.js';
import { rulebookWords } from './vi/rulebook.js';
import { serverWords } from './vi/server.js';
import type { RejectionWords } from './words.js';

export const rejectionsVi: RejectionWords = {
  ...registryWords,
  ...rulebookWords,
  ...blocWords,
  ...cycleWords,
  ...evaluationWords,
  ...movementWords,
  ...choosingWords,
  ...conferenceWords,
  ...ballotWords,
  ...dossierWords,
  ...correctionWords,
  ...councilWords,
  ...serverWords,
};
