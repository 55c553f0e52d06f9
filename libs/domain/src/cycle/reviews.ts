import { accept, reject, type Command, type Event } from '../decider.js';
import type { MovementId } from '../ids.js';
import type { Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import { notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { changed, dateAfter, notLaunched, notOfBloc, over, type Review } from './movement.js';

/** Looking back: on the first half of the year, and on a movement at its end. */
export type ReviewsState = { readonly midYear?: Review & { readonly at: Instant } };

type Reviewed = Review & { readonly movement: MovementId };
export type ReviewCommand = Command<'ReviewMidYear', Review> | Command<'ReviewMovement', Reviewed>;
export type ReviewEvent =
  Event<'MidYearReviewed', OfCycle & Review> | Event<'MovementReviewed', OfCycle & Reviewed>;
export type ReviewRejection =
  | { readonly code: 'MID_YEAR_ALREADY_REVIEWED'; readonly at: Instant }
  | { readonly code: 'MOVEMENT_ALREADY_REVIEWED'; readonly movement: MovementId; readonly at: Instant };

const flawIn = ({ date, findings = [] }: Review, at: Instant, cycle: OpenedCycle) => {
  const units = findings.map(({ unit }) => unit);
  const twice = units.find((unit, i) => units.indexOf(unit) < i);
  return (
    dateAfter(date, at) ??
    units.map((unit) => notOfBloc(unit, cycle)).find((refused) => refused !== undefined) ??
    (twice && reject({ code: 'UNIT_NAMED_TWICE', unit: twice } as const))
  );
};

export const reviewActs: Acts<ReviewCommand> = {
  ReviewMidYear({ data, at }, cycle) {
    const misplaced = notIn(['movements'], cycle);
    if (misplaced) return misplaced;
    if (cycle.midYear) return reject({ code: 'MID_YEAR_ALREADY_REVIEWED', at: cycle.midYear.at });
    const flaw = flawIn(data, at, cycle);
    return flaw ?? accept({ type: 'MidYearReviewed', data: { cycle: cycle.cycle, ...data, at } });
  },
  ReviewMovement({ data, at }, cycle) {
    const refused =
      notIn(['movements', 'evaluation', 'voting', 'nomination'], cycle) ??
      notLaunched(data.movement, cycle) ??
      over(data.movement, cycle) ??
      flawIn(data, at, cycle);
    return refused ?? accept({ type: 'MovementReviewed', data: { cycle: cycle.cycle, ...data, at } });
  },
};

export const reviewSteps: Steps<ReviewEvent> = {
  MidYearReviewed: (cycle, { cycle: _, ...midYear }) => ({ ...cycle, midYear }),
  MovementReviewed: (cycle, { cycle: _, movement, ...review }) =>
    changed(cycle, movement, () => ({ review })),
};
