import type { Rules } from '@so-vang/domain';

/** Grounds of a hold are named in the rules; another stands as it was told. */
export const groundNameIn = ({ holdGrounds }: Rules, { ground }: { readonly ground: string }): string =>
  holdGrounds.find(({ id }) => id === ground)?.name ?? ground;
