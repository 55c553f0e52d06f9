import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Caller } from '../accounts.js';
import { SignedInCaller } from './caller.js';
import { PARTS, type Health, type Parts } from './parts.js';
import { Refusal } from './refusal.js';

/** For the operator: how each part is, and waking at once whoever has something to do. */
@Controller()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('health')
  health(): Promise<Health> {
    return this.parts.health();
  }

  @Post('api/recover')
  @HttpCode(200)
  async recover(@SignedInCaller() caller: Caller): Promise<{ readonly started: number }> {
    // The machine's operator has the token of its data folder; a person's session is not enough.
    if (caller.kind === 'person') throw new Refusal({ code: 'NOT_PERMITTED', needed: ['operator'] });
    return { started: await this.parts.sweeper.sweep() };
  }
}
