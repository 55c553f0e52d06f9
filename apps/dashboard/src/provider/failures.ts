import type { Problem } from '@so-vang/api-contract';

/** The server answered, and said no: why stands in the problem, in the reader's language. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${problem.title}. ${problem.detail}`);
  }
}

/** No answer, or none that says whether the act was recorded. The message is a key of the catalogue. */
export class Unreachable extends Error {
  constructor(readonly status?: number) {
    super('sv.error.unreachable');
  }
}

export type Failure = Refused | Unreachable;

/** Whether the act may have been recorded or may yet be: only then is the same key sent again. */
export const isUnsettled = (failure: Failure): boolean =>
  failure instanceof Unreachable || failure.status >= 500;
