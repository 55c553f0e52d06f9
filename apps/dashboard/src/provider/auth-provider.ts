import type { PersonRow, Session } from '@so-vang/api-contract';
import type { PersonId } from '@so-vang/domain';
import type { AuthProvider, UserIdentity } from 'react-admin';
import type { SoVangProvider } from './data-provider.js';
import { Refused } from './failures.js';

export type SignedIn = UserIdentity & { readonly person: PersonRow };

/** The cookie is the server's; here only who it stands for is remembered, until the server says otherwise. */
export const createAuthProvider = (
  provider: Pick<SoVangProvider, 'session' | 'signIn' | 'signOut'>,
): AuthProvider => {
  let known: Promise<Session> | undefined;
  const session = (): Promise<Session> => {
    known ??= provider.session().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const person = async (): Promise<PersonRow> => {
    const found = (await session()).person;
    if (!found) throw new Error('ra.auth.auth_check_error');
    return found;
  };

  return {
    login: async ({ person: chosen }: { person: PersonId }) => {
      await provider.signIn(chosen);
      known = undefined;
    },
    logout: async () => {
      const signedIn = await session().catch(() => undefined);
      known = undefined;
      if (signedIn?.person) await provider.signOut().catch(() => undefined);
    },
    checkAuth: async () => {
      await person();
    },
    checkError: async (error: unknown) => {
      if (!(error instanceof Refused) || error.status !== 401) return;
      known = undefined;
      throw error;
    },
    getIdentity: async (): Promise<SignedIn> => {
      const found = await person();
      return { id: found.id, fullName: found.name, person: found };
    },
  };
};
