import type { Recollected } from '@so-vang/domain';

type Some = { readonly type: string; readonly data: object };

/** What a row keeps of its stream's events and corrections, so that the next correction finds them. */
export const recollected = <E extends Some>({
  recorded,
  corrections,
  flags,
}: Recollected<E>): Recollected<E> => ({
  ...(recorded && { recorded }),
  ...(corrections && { corrections }),
  ...(flags && { flags }),
});
