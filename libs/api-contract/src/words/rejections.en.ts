import { ballotWords } from './en/ballot.js';
import { blocWords } from './en/bloc.js';
import { choosingWords } from './en/choosing.js';
import { conferenceWords } from './en/conference.js';
import { correctionWords } from './en/correction.js';
import { councilWords } from './en/council.js';
import { cycleWords } from './en/cycle.js';
import { dossierWords } from './en/dossier.js';
import { evaluationWords } from './en/evaluation.js';
import { movementWords } from './en/movements.js';
import { registryWords } from './en/registry.js';
import { rulebookWords } from './en/rulebook.js';
import { serverWords } from './en/server.js';
import type { RejectionWords } from './words.js';

export const rejectionsEn: RejectionWords = {
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
