import type { AnyRejection } from '@so-vang/api-contract';
import type { RuleVersions } from '@so-vang/domain';

/** Carries a refusal out of a controller; the problem filter puts it into words. Not a fault: nothing is logged. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** `versions`: by which entries it was judged, where the stream of the act holds them. */
  constructor(
    readonly rejection: AnyRejection,
    readonly versions?: RuleVersions,
  ) {
    super(rejection.code);
  }
}
