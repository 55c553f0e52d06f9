import type { AnyRejection } from '@so-vang/api-contract';

/** Carries a refusal out of a controller; the problem filter puts it into words. Not a fault: nothing is logged. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly rejection: AnyRejection) {
    super(rejection.code);
  }
}
