import { NestFactory } from '@nestjs/core';
import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
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
  // Not for the API, whose every answer would first look for a file.
  app.use(/^\/(?!api\/)/, express.static(parts.dashboard, { index: 'index.html', maxAge: 0 }));
  app.use(identify(parts.accounts));
  app.use('/api', atLeast(parts.models));
  app.use('/api/acts', express.json({ limit: '1mb', type: () => true }));
  app.use('/api/session', express.json({ limit: '10kb' }));
  return app;
};
