import { Controller, Get, Inject } from '@nestjs/common';
import type { NoticeRow, Page } from '@so-vang/api-contract';
import type { Caller } from '../accounts.js';
import { noticesFor } from '../notices/mine.js';
import { SignedInCaller } from './caller.js';
import { PARTS, type Parts } from './parts.js';

@Controller('api/notices')
export class NoticesController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('mine')
  mine(@SignedInCaller() caller: Caller): Promise<Page<NoticeRow>> {
    return noticesFor(this.parts.models, caller.person, this.parts.now());
  }
}
