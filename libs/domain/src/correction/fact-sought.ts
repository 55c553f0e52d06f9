import type { AnyEvent } from '../registry.js';
import type { CommandRefused } from '../recorded.js';
import type { FactSought } from './correction.js';

type Recorded = AnyEvent | CommandRefused;

/** Which of a stream's events is meant, by its revision; -1 where none is. A correction stands for what it corrected. */
export const revisionSought = (
  sought: { readonly revision: number } | FactSought,
  own: readonly Recorded[],
): number => {
  const revision = 'revision' in sought ? sought.revision : newest(sought, own);
  const found = own[revision];
  if (!found) return -1;
  return found.type === 'FactCorrected' ? found.data.fact.revision : revision;
};

const newest = ({ type, unit, by }: FactSought, own: readonly Recorded[]): number =>
  own.findLastIndex(
    (event) =>
      event.type === type &&
      (unit === undefined || ('unit' in event.data && event.data.unit === unit)) &&
      (by === undefined || ('by' in event.data && event.data.by === by)),
  );
