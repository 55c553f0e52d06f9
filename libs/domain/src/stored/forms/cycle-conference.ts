import { headSelections } from '../../bloc/bloc.js';
import type {
  Absence,
  Attendance,
  ClosingConference,
  ConferenceEvent,
  MinutesContent,
} from '../../cycle/conference.js';
import { awards } from '../../rules/awards.js';
import { list, object, oneOf, optional, text, whole } from '../kinds.js';
import { day, instant, ofCycle, places, result, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const conference = {
  ...{ from: instant, to: optional(instant), place: text, chair: text, secretary: text },
  present: list(object<Attendance>({ unit: text, person: optional(text) })),
  absent: list(object<Absence>({ unit: text, reason: text })),
  guests: optional(texts),
};

const content = object<MinutesContent>({
  conference: object<ClosingConference>(conference),
  scores: list(object<MinutesContent['scores'][number]>({ unit: text, total: whole })),
  votes: list(object<MinutesContent['votes'][number]>({ ballot: text, result })),
  ranking: places,
  nominations: list(
    object<MinutesContent['nominations'][number]>({
      ...{ unit: text, subUnit: optional(text), award: oneOf(awards) },
      ...{ rank: optional(whole), leads: optional(text) },
    }),
  ),
  head: optional(
    object<NonNullable<MinutesContent['head']>>({
      ...{ head: text, deputy: optional(text), method: oneOf(headSelections) },
    }),
  ),
});

/** Forms of the events of the two meetings and of the minutes. */
export const conferenceForms: FormsOf<ConferenceEvent> = {
  PreparatoryMeetingHeld: {
    ...{ ...ofCycle, heldOn: day, place: text, chair: text },
    ...{ places: optional(places), notes: optional(text) },
  },
  ClosingConferenceHeld: { ...ofCycle, ...conference },
  MinutesDrawnUp: {
    ...{ ...ofCycle, number: optional(text), blocName: text, baseDocuments: texts },
    ...{ notes: optional(text), content },
  },
  MinutesSigned: { ...ofCycle, signer: oneOf(['chair', 'secretary']), person: text },
};
