import type { CommandRefused, Metadata } from '../recorded.js';
import { commandKinds, type AnyEvent, type CommandType, type Rejection } from '../registry.js';
import { ballotForms } from './forms/ballot.js';
import { claimForms } from './forms/claim.js';
import { choosingForms } from './forms/cycle-choosing.js';
import { conferenceForms } from './forms/cycle-conference.js';
import { evaluationForms } from './forms/cycle-evaluation.js';
import { membershipForms } from './forms/cycle-membership.js';
import { movementForms } from './forms/cycle-movements.js';
import { pledgingForms } from './forms/cycle-pledging.js';
import { dossierForms } from './forms/dossier.js';
import { councilForms } from './forms/council.js';
import type { FormsOf } from './forms/forms-of.js';
import { registryForms } from './forms/registry.js';
import { coded, list, object, oneOf, optional, text, whole, type Kind } from './kinds.js';
import { actor, instant } from './value-forms.js';

/** Whatever may stand in the log. */
export type StoredType = (AnyEvent | CommandRefused)['type'];

const command = oneOf(Object.keys(commandKinds) as CommandType[]);

const eventForms: FormsOf<AnyEvent | CommandRefused> = {
  ...registryForms,
  ...pledgingForms,
  ...movementForms,
  ...evaluationForms,
  ...choosingForms,
  ...conferenceForms,
  ...membershipForms,
  ...ballotForms,
  ...dossierForms,
  ...claimForms,
  ...councilForms,
  CommandRefused: { stream: text, command, rejection: coded<Rejection>(), at: instant },
};

/** What checks each event's data. */
export const dataForms: Readonly<Record<StoredType, Kind<never>>> = Object.fromEntries(
  Object.entries(eventForms).map(([type, fields]) => [type, object(fields as never)]),
) as never;

export const metadataForm = object<Metadata>({
  commandId: text,
  requestHash: text,
  actor,
  enteredBy: optional(text),
  facts: list(object<Metadata['facts'][number]>({ stream: text, revision: whole })),
  rules: list(text),
});
