import { NestFactory } from '@nestjs/core';
import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import { atLeast } from './at-least.js';
import { identify } from './caller.js';
import type { Parts } from './parts.js';

/** The API and the dashboard's files, on one origin. */
export const createApplication = async (parts: Parts): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), {
    bodyParser: false,
    logger: new ConsoleLogger({ logLevels: ['warn', 'error'] }),
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
    }),
  );
  const files = express.static(parts.dashboard, { index: 'index.html', maxAge: 0 });
  // Not for the API: each of its answers would wait for a look at the disk.
  app.use((request: Request, response: Response, next: NextFunction): void => {
    if (request.path.startsWith('/api/')) next();
    else files(request, response, next);
  });
  app.use(identify(parts.accounts));
  app.use('/api', atLeast(parts.models));
  app.use('/api/acts', express.json({ limit: '1mb', type: () => true }));
  app.use('/api/session', express.json({ limit: '10kb' }));
  return app;
};
