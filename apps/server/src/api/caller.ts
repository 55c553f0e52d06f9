import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Accounts, Caller } from '../accounts.js';
import { Refusal } from './refusal.js';

export const sessionCookie = 'so_vang_session';

type SignedIn = Request & { caller?: Caller };

/** The token of the request: `Authorization: Bearer …`, or the session's cookie. */
export const tokenOf = (request: Request): string | undefined => {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? new RegExp(`(?:^|; )${sessionCookie}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
};

/** Express middleware: who is calling, if anybody known. */
export const identify =
  (accounts: Accounts) =>
  (request: SignedIn, _response: unknown, next: () => void): void => {
    const token = tokenOf(request);
    const caller = token ? accounts.callerOf(token) : undefined;
    if (caller) request.caller = caller;
    next();
  };

/** The caller of a route that only signed-in people and tokens may use. */
export const SignedInCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<SignedIn>();
  if (!caller) throw new Refusal({ code: 'NOT_SIGNED_IN' });
  return caller;
});

/** The caller, or nobody. */
export const MaybeCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined =>
    context.switchToHttp().getRequest<SignedIn>().caller,
);
