import {
  Catch,
  HttpException,
  Inject,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import {
  languages,
  namesIn,
  sayIn,
  toProblem,
  type AnyRejection,
  type Language,
  type UnitRow,
} from '@so-vang/api-contract';
import { dayOf, EventUnreadable, instantPattern, type Day, type Instant, type UnitId } from '@so-vang/domain';
import type { Request, Response } from 'express';
import { queryRefusal } from './list-query.js';
import { PARTS, type Parts } from './parts.js';
import { Refusal } from './refusal.js';
import { WorkflowUnavailable } from './conductor.js';

const maxBody = 1024 * 1024;

/** Everything that goes wrong leaves as application/problem+json (RFC 9457), in the reader's language. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  readonly #log = new Logger('API');

  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const rejection = this.#rejectionOf(error, request);
    if (rejection.code === 'FAULT') this.#log.error(error instanceof Error ? error.stack : error);
    if (error instanceof EventUnreadable) this.#log.error(error.message);
    const language = languageOf(request);
    const units = await this.#unitsIn(rejection);
    const on = dayMeant(request.body) ?? dayOf(this.parts.now());
    const versions = error instanceof Refusal ? error.versions : undefined;
    const problem = toProblem(rejection, language, sayIn(language, namesIn(units), on), { versions, on });
    if (response.headersSent) return;
    if (problem.status === 503) response.setHeader('Retry-After', '1');
    response
      .status(problem.status)
      .setHeader('Content-Language', language)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }

  #rejectionOf(error: unknown, request: Request): AnyRejection {
    const refusal = error instanceof Refusal ? error : queryRefusal(error);
    if (refusal) return refusal.rejection;
    if (error instanceof EventUnreadable) {
      const { stream, revision, type, version } = error.incident;
      return { code: 'EVENT_UNREADABLE', stream, revision, type, version };
    }
    if (error instanceof WorkflowUnavailable) return { code: 'WORKFLOW_UNAVAILABLE' };
    switch (statusOf(error)) {
      case 404:
        return { code: 'METHOD_NOT_FOUND', path: `${request.method} ${request.path}` };
      case 413:
        return { code: 'BODY_TOO_LARGE', maxBytes: maxBody };
      case 400:
      case 415:
        return { code: 'BODY_NOT_JSON' };
      default:
        return { code: 'FAULT' };
    }
  }

  /** Units that the refusal speaks of; a reader is never shown a bare id that has a name. */
  async #unitsIn(rejection: AnyRejection): Promise<readonly UnitRow[]> {
    const ids = [...new Set(textsIn(rejection))].filter((text) => /^[a-z0-9-]+$/.test(text));
    return this.parts.models.getMany('units', ids as UnitId[]).catch(() => []);
  }
}

/** The day of an act that was sent: what is entered late, or played, speaks of units as they were called then. */
const dayMeant = (body: unknown): Day | undefined => {
  const at = typeof body === 'object' && body !== null && 'at' in body ? body.at : undefined;
  return typeof at === 'string' && instantPattern.test(at) ? dayOf(at as Instant) : undefined;
};

/** The status that Nest or the body parser gives a request it cannot take. */
const statusOf = (error: unknown): unknown => {
  if (error instanceof HttpException) return error.getStatus();
  return typeof error === 'object' && error && 'status' in error ? error.status : undefined;
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Vietnamese unless the reader prefers English. */
export const languageOf = (request: Request): Language =>
  (request.acceptsLanguages([...languages]) || 'vi') as Language;
