import {
  annulmentGroundNames,
  dossierClockNames,
  findingNames,
  opinionNames,
  paperNames,
  upwardNames,
} from '@so-vang/api-contract';
import { dayOf, type ClockName, type RecordedEvent } from '@so-vang/domain';
import { sittingNumbers } from '../councils/sitting-numbers.js';
import type { Told } from './event-details.js';

/** What an event of a dossier says that others do not. */
export const dossierDetails = (
  event: RecordedEvent,
  { names: { say, person }, language, text }: Told,
): readonly (string | false | undefined)[] => {
  switch (event.type) {
    case 'PaperAttached':
    case 'PaperRemoved':
      return [paperNames[event.data.paper][language]];
    case 'DossierSigned':
      return [person(event.data.signer), event.data.post];
    case 'DossierReceived':
      return [text('dossiers.regime', { regime: text(`dossiers.regime-${event.data.regime}`) })];
    case 'DossierReturned':
      return (event.data.papers ?? []).map((paper) => paperNames[paper][language]);
    case 'BodyConsulted':
      return [event.data.body];
    case 'OpinionRecorded':
      return [event.data.body, opinionNames[event.data.opinion][language], say.told(event.data.document)];
    case 'DossierAppraised':
      return [findingNames[event.data.finding][language]];
    case 'DossierPutToCouncil':
      return [text('dossiers.councilItem', { ...sittingNumbers(event.data.council), n: event.data.item })];
    case 'CouncilResultRecorded':
      return [`${event.data.votesFor}/${event.data.base}`];
    case 'DossierHeld':
      return [event.data.ground, event.data.source];
    case 'DossierHoldCleared':
      return [event.data.conclusion];
    case 'LateEntryDecided':
      return [
        dossierClockNames[event.data.name][language],
        text(event.data.admitted ? 'dossiers.admit' : 'dossiers.shutOut'),
      ];
    case 'DossierSubmittedUpward':
      return [upwardNames[event.data.to][language]];
    case 'AwardDecided':
      return [
        event.data.date && text('dossiers.paperOn', { day: say.day(event.data.date) }),
        event.data.signer && text('dossiers.signedBy', { signer: event.data.signer }),
      ];
    case 'AwardPresented':
      return [say.day(event.data.on)];
    case 'AwardAnnulled':
      return [event.data.legalGround && annulmentGroundNames[event.data.legalGround][language]];
    case 'DeadlineExtended':
      return [
        dossierClockNames[event.data.name][language],
        `${text('dossiers.until')} ${say.day(dayOf(event.data.until))}`,
      ];
    case 'DossierDeadlinePassed':
      return [dossierClockNames[event.data.name as ClockName]?.[language]];
    default:
      return [];
  }
};
