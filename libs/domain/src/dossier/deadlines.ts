import { accept, reject, type Command, type Event } from '../decider.js';
import { endOf, type Day, type DeadlineNotDue, type Instant } from '../time.js';
import { isDue, isRunning, type ClockName } from './clocks.js';
import type { OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, type DossierActs, type DossierSteps } from './guards.js';
import { isHeld } from './holds.js';

/** Time that passes over a dossier: a clock that ran out, more time given, the clock of the played world. */
export type DeadlineCommand =
  | Command<'ExtendDeadline', { readonly name: ClockName; readonly until: Day; readonly reason: string }>
  | Command<'PassDeadline', { readonly name: string; readonly due: Instant }>
  | Command<'AdvanceClock', object>;
export type DeadlineEvent =
  | Event<
      'DeadlineExtended',
      OfDossier & {
        readonly name: ClockName;
        readonly due: Instant;
        readonly until: Instant;
        readonly reason: string;
      }
    >
  | Event<
      'DossierDeadlinePassed',
      OfDossier & {
        readonly name: string;
        readonly due: Instant;
        /** While the dossier was held: whether it counts is for a person to say. */
        readonly held?: boolean;
        /** Of bodies that were asked and did not answer. */
        readonly silence?: 'proceed' | 'wait';
      }
    >
  | Event<'DossierClockAdvanced', OfDossier>;
export type DeadlineRejection =
  | { readonly code: 'CLOCK_IS_LIVE' }
  | { readonly code: 'DEADLINE_NOT_RUNNING'; readonly name: ClockName }
  | DeadlineNotDue
  | { readonly code: 'EXTENSION_NOT_LATER'; readonly due: Instant };

const running = ({ clocks }: OpenedDossier, name: string) =>
  clocks.findLast((clock) => clock.name === name && isRunning(clock));

const silent = ({ consultations }: OpenedDossier, due: Instant): boolean =>
  consultations.some((entry) => entry.due === due && !entry.opinion);

export const deadlineActs: DossierActs<DeadlineCommand> = {
  ExtendDeadline({ data: { name, until: day, reason }, at }, dossier) {
    const clock = running(dossier, name);
    if (!clock) return reject({ code: 'DEADLINE_NOT_RUNNING', name });
    const until = endOf(day);
    if (until <= clock.at || until <= at) return reject({ code: 'EXTENSION_NOT_LATER', due: clock.at });
    const data = { ...ofDossier(dossier, at), name, due: clock.at, until, reason };
    return accept({ type: 'DeadlineExtended', data });
  },
  PassDeadline({ data, at }, dossier) {
    const { rules } = dossier;
    if (!isDue(dossier, data.name, data.due))
      return reject({ code: 'DEADLINE_NOT_DUE', name: data.name, due: data.due });
    const event = {
      ...{ ...ofDossier(dossier, at), ...data },
      ...(isHeld(dossier) && { held: true }),
      ...(data.name === 'consult' && rules && silent(dossier, data.due) && { silence: rules.silence }),
    };
    return accept({ type: 'DossierDeadlinePassed', data: event });
  },
  AdvanceClock({ at }, dossier) {
    if (dossier.clock === 'live') return reject({ code: 'CLOCK_IS_LIVE' });
    return accept({ type: 'DossierClockAdvanced', data: ofDossier(dossier, at) });
  },
};

export const deadlineSteps: DossierSteps<DeadlineEvent> = {
  DeadlineExtended: (dossier, { name, due, until, reason, at }) => ({
    ...dossier,
    clocks: dossier.clocks.map((clock) => {
      if (clock.name !== name || clock.at !== due || !isRunning(clock)) return clock;
      const { passedAt: _, ...rest } = clock;
      return { ...rest, at: until, extended: [...(clock.extended ?? []), { from: due, reason, at }] };
    }),
    consultations: dossier.consultations.map((entry) => {
      if (name !== 'consult' || entry.due !== due || entry.opinion) return entry;
      const { silent: _, ...rest } = entry;
      return { ...rest, due: until };
    }),
  }),
  DossierDeadlinePassed: (dossier, { name, due, held, silence, at }) => ({
    ...dossier,
    clocks: dossier.clocks.map((clock) =>
      clock.name === name && clock.at === due && isRunning(clock) ? { ...clock, passedAt: at } : clock,
    ),
    ...(held && { lateEntries: [...dossier.lateEntries, { name: name as ClockName, due }] }),
    ...(silence && {
      consultations: dossier.consultations.map((entry) =>
        entry.due === due && !entry.opinion ? { ...entry, silent: silence } : entry,
      ),
    }),
  }),
  DossierClockAdvanced: (dossier) => dossier,
};
