import { Module } from '@nestjs/common';
import { RenderingModule } from '../rendering/rendering.module.js';
import { ApiDocsController } from './api-docs.controller.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';

@Module({
  imports: [RenderingModule],
  controllers: [ApiDocsController, HealthController],
  providers: [Health],
})
export class WebModule {}
