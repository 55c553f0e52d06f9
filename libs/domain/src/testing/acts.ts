import { ballot, bloc, clerk, cycle, dossier, north, today } from './names.js';

/** A command by the clerk, today. */
export const act = <const Type extends string, const Data extends object>(
  type: Type,
  data: Data,
  at = today,
  by = clerk,
) => ({ type, data, at, by });

/** Events, with the ids that all events of their stream carry. */
export const inBloc = <const Type extends string, const Data extends object>(
  type: Type,
  data: Data,
  at = today,
) => ({ type, data: { ...data, bloc, at } });

export const inCycle = <const Type extends string, const Data extends object>(
  type: Type,
  data: Data,
  at = today,
) => ({ type, data: { cycle, ...data, at } });

export const inBallot = <const Type extends string, const Data extends object>(
  type: Type,
  data: Data,
  at = today,
) => ({ type, data: { cycle, ballot, ...data, at } });

export const inDossier = <const Type extends string, const Data extends object>(
  type: Type,
  data: Data,
  at = today,
) => ({ type, data: { cycle, dossier, unit: north, ...data, at } });
