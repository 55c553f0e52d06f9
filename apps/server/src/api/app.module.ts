import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ActsController } from './acts.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { HealthController } from './health.controller.js';
import { NoticesController } from './notices.controller.js';
import { PARTS, type Parts } from './parts.js';
import { ProblemsFilter } from './problems.filter.js';
import { ScreensController } from './screens.controller.js';
import { SessionController } from './session.controller.js';

@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        ActsController,
        HealthController,
        SessionController,
        EvidenceController,
        NoticesController,
        ScreensController,
      ],
      providers: [
        { provide: PARTS, useValue: parts },
        { provide: APP_FILTER, useClass: ProblemsFilter },
      ],
    };
  }
}
