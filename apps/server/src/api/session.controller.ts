import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { personId, type PersonRow, type Session } from '@so-vang/api-contract';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Caller } from '../accounts.js';
import { MaybeCaller, sessionCookie, tokenOf } from './caller.js';
import { parsed } from './parsed.js';
import { PARTS, type Parts } from './parts.js';
import { unsealed } from './people.js';
import { Refusal } from './refusal.js';

const chosen = z.strictObject({ person: personId });

/** Signing in as one of the sample's people; closed where no sample is loaded. */
@Controller('api/session')
export class SessionController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async current(@MaybeCaller() caller: Caller | undefined): Promise<Session> {
    const sampleSignIn = this.parts.sampleSignIn;
    const row = caller && (await this.parts.models.get('people', caller.person));
    return row ? { sampleSignIn, person: unsealed(this.parts.accounts, row) } : { sampleSignIn };
  }

  @Get('people')
  async people(): Promise<readonly PersonRow[]> {
    this.#open();
    const all = await this.parts.models.list('people', { filter: {}, page: 1, perPage: 1_000 });
    return all.data.map((row) => unsealed(this.parts.accounts, row));
  }

  @Post()
  @HttpCode(200)
  async signIn(@Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<Session> {
    this.#open();
    const { person } = parsed(chosen, body);
    const row = await this.parts.models.get('people', person);
    if (!row) throw new Refusal({ code: 'PERSON_NOT_IN_SAMPLE' });
    const token = this.parts.accounts.open({ kind: 'person', person }, this.parts.now());
    response.cookie(sessionCookie, token, { httpOnly: true, sameSite: 'strict', path: '/' });
    return { sampleSignIn: true, person: unsealed(this.parts.accounts, row) };
  }

  @Delete()
  @HttpCode(204)
  signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    const token = tokenOf(request);
    if (token) this.parts.accounts.end(token);
    response.clearCookie(sessionCookie, { path: '/' });
  }

  #open(): void {
    if (!this.parts.sampleSignIn) throw new Refusal({ code: 'SIGN_IN_CLOSED' });
  }
}
