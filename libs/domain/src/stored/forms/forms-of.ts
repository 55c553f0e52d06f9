import type { Fields } from '../kinds.js';

/** The form of each event's data in its current version; it does not compile where a type or a field is forgotten. */
export type FormsOf<E extends { readonly type: string; readonly data: object }> = {
  readonly [Type in E['type']]: Fields<Extract<E, { readonly type: Type }>['data']>;
};
