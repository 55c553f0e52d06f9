import type { CommandRefused, Metadata } from '../recorded.js';
import type { Correction } from '../correction/correction.js';
import { permitted } from '../permissions.js';
import type { AnyEvent, CommandType, Rejection } from '../registry.js';
import { ballotForms } from './forms/ballot.js';
import { claimForms, reservationForms } from './forms/claim.js';
import { correctionForms } from './forms/correction.js';
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

const command = oneOf(Object.keys(permitted) as CommandType[]);

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
  ...reservationForms,
  ...correctionForms,
  ...councilForms,
  CommandRefused: { stream: text, command, rejection: coded<Rejection>(), at: instant },
};

const forms = Object.fromEntries(
  Object.entries(eventForms).map(([type, fields]) => [type, object(fields as never)]),
) as Record<StoredType, Kind<never>>;

/** What was and what holds instead are data of the event that was corrected. */
const corrected: Kind<never> = {
  ...forms.FactCorrected,
  flaw(value) {
    const flaw = forms.FactCorrected.flaw(value);
    if (flaw !== undefined) return flaw;
    const { fact, was, becomes } = value as Correction;
    if (!Object.hasOwn(forms, fact.type)) return '.fact.type is not a type of event';
    const form = forms[fact.type as StoredType];
    const [old, now] = [was && form.flaw(was), becomes && form.flaw(becomes)];
    if (old !== undefined) return `.was${old}`;
    return now === undefined ? undefined : `.becomes${now}`;
  },
};

/** What checks each event's data. */
export const dataForms: Readonly<Record<StoredType, Kind<never>>> = { ...forms, FactCorrected: corrected };

export const metadataForm = object<Metadata>({
  commandId: text,
  requestHash: text,
  actor,
  enteredBy: optional(text),
  onPaper: optional(object<NonNullable<Metadata['onPaper']>>({ reason: text, document: text })),
  facts: list(object<Metadata['facts'][number]>({ stream: text, revision: whole })),
  rules: list(text),
  deciders: optional(whole),
});
