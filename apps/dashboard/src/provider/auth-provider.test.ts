import { describe, expect, test } from '@jest/globals';
import type { Session } from '@so-vang/api-contract';
import { headOfNorth } from '../testing/views.js';
import { createAuthProvider } from './auth-provider.js';
import { Refused } from './failures.js';

const signedIn: Session = { sampleSignIn: true, person: headOfNorth };
const notSignedIn: Session = { sampleSignIn: true };

const sessionsOf = (...sessions: readonly Session[]) => {
  let asked = 0;
  return {
    asked: () => asked,
    provider: createAuthProvider({
      session: async () => sessions[asked++] ?? notSignedIn,
      signIn: async () => signedIn,
      signOut: async () => undefined,
    }),
  };
};

describe('the auth provider', () => {
  test('asks the server once who is signed in', async () => {
    const { asked, provider } = sessionsOf(signedIn);
    await provider.checkAuth({});
    expect(await provider.getIdentity?.()).toMatchObject({ fullName: 'Trần Thị Bình', person: headOfNorth });
    expect(asked()).toBe(1);
  });

  test('asks again after signing in', async () => {
    const { provider } = sessionsOf(notSignedIn, signedIn);
    await expect(provider.checkAuth({})).rejects.toThrow();
    await provider.login({ person: headOfNorth.id });
    await expect(provider.checkAuth({})).resolves.toBeUndefined();
  });

  test('signs out where the server no longer knows the session, and only there', async () => {
    const { provider } = sessionsOf(signedIn);
    const problem = { title: '', detail: '' } as Refused['problem'];
    await expect(provider.checkError(new Refused(401, problem))).rejects.toBeInstanceOf(Refused);
    await expect(provider.checkError(new Refused(409, problem))).resolves.toBeUndefined();
  });
});
