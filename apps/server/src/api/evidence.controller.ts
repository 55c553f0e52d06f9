import { Controller, Get, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import { defaultValues, idPattern, streamOf, type Rules } from '@so-vang/domain';
import type { StoredFile } from '@so-vang/evidence';
import type { Request, Response } from 'express';
import type { Caller } from '../accounts.js';
import { SignedInCaller } from './caller.js';
import { evidenceRefusal } from './evidence-refusal.js';
import { PARTS, type Parts } from './parts.js';
import { Refusal } from './refusal.js';

/** Files of evidence go in before the act that files them, and are named by their content. */
@Controller('api/evidence')
export class EvidenceController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** With `cycle`, within the limits that hold in that year; a cycle's decider asks again when the file is filed. */
  @Put()
  async put(
    @SignedInCaller() _caller: Caller,
    @Query('cycle') cycle: string | undefined,
    @Req() request: Request,
  ): Promise<StoredFile & { readonly mediaType: string }> {
    const { maxBytes, mediaTypes: allowed } = await this.#limits(cycle);
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    if (!allowed.includes(mediaType))
      throw new Refusal({ code: 'EVIDENCE_TYPE_NOT_ALLOWED', mediaType, allowed });
    try {
      return { ...(await this.parts.evidence.put(request, { mediaType, maxBytes })), mediaType };
    } catch (error) {
      throw evidenceRefusal(error) ?? error;
    }
  }

  async #limits(cycle: string | undefined): Promise<Rules['evidence']> {
    const known = cycle !== undefined && idPattern.test(cycle);
    const state = known && (await this.parts.streams.fold(streamOf('cycle', cycle))).state;
    return state && 'rules' in state && 'evidence' in state.rules
      ? state.rules.evidence
      : defaultValues.evidence;
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
