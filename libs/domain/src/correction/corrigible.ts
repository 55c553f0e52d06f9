import type { Decision } from '../decider.js';
import type { StreamName } from '../ids.js';
import type { AnyState, Rejection } from '../registry.js';
import type { Instant } from '../time.js';
import type { CorrectionEvent, CorrectionState } from './correction.js';

/** The states of streams whose facts can be corrected: all that have begun. */
export type Corrigible = AnyState & CorrectionState;
export type CorrectionDecision = Decision<CorrectionEvent, Rejection>;

/** What an event of correction says of the stream that it stands in. */
export const ofStream = (stream: StreamName, state: Corrigible, at: Instant) =>
  'clock' in state && 'cycle' in state
    ? {
        cycle: state.cycle,
        ...('ballot' in state && { ballot: state.ballot }),
        ...('dossier' in state && { dossier: state.dossier }),
        at,
      }
    : { stream, at };
