import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Caller } from '../accounts.js';
import { SignedInCaller } from './caller.js';
import { PARTS, type Health, type Parts } from './parts.js';

/** For the operator: how each part is, and starting the unfinished workflows again. */
@Controller()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('health')
  health(): Promise<Health> {
    return this.parts.health();
  }

  @Post('api/recover')
  @HttpCode(200)
  async recover(@SignedInCaller() _caller: Caller): Promise<{ readonly started: number }> {
    return { started: await this.parts.recovery.startUnfinished() };
  }
}
