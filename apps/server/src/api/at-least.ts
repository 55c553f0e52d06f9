import type { ReadModels } from '@so-vang/read-models';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from './refusal.js';

const patience = 5_000;

/** `At-Least: <position>` on a read: wait until the read models have got there, so that a writer reads what it wrote. */
export const atLeast =
  (models: ReadModels) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const position = request.headers['at-least'];
    if (request.method !== 'GET' || position === undefined) {
      next();
      return;
    }
    if (typeof position !== 'string' || !/^\d{1,19}$/.test(position)) {
      next(new Refusal({ code: 'POSITION_INVALID', given: String(position).slice(0, 40) }));
      return;
    }
    models
      .waitFor(position, patience)
      .then(
        (reached) => next(reached ? undefined : new Refusal({ code: 'READ_MODEL_BEHIND', position })),
        next,
      );
  };
