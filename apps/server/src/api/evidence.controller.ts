import { Controller, Get, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { EvidenceTooLarge, type StoredFile } from '@so-vang/evidence';
import type { Request, Response } from 'express';
import type { Caller } from '../accounts.js';
import { SignedInCaller } from './caller.js';
import { PARTS, type Parts } from './parts.js';
import { Refusal } from './refusal.js';

const maxBytes = 20 * 1024 * 1024;
const allowed = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Files of evidence go in before the act that files them, and are named by their content. */
@Controller('api/evidence')
export class EvidenceController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Put()
  async put(
    @SignedInCaller() _caller: Caller,
    @Req() request: Request,
  ): Promise<StoredFile & { readonly mediaType: string }> {
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    if (!allowed.includes(mediaType))
      throw new Refusal({ code: 'EVIDENCE_TYPE_NOT_ALLOWED', mediaType, allowed });
    try {
      return { ...(await this.parts.evidence.put(request, maxBytes)), mediaType };
    } catch (error) {
      if (error instanceof EvidenceTooLarge) throw new Refusal({ code: 'EVIDENCE_TOO_LARGE', maxBytes });
      throw error;
    }
  }

  /** Always as a download: what a member uploaded is never run as a page of ours. */
  @Get(':sha256')
  async get(
    @SignedInCaller() _caller: Caller,
    @Param('sha256') sha256: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.parts.evidence.read(sha256);
    if (!file) throw new Refusal({ code: 'NOT_FOUND', what: `evidence/${sha256}` });
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Disposition', `attachment; filename="${sha256.slice(0, 12)}"`);
    file.pipe(response);
  }
}
