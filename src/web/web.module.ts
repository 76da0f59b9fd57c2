import { Module } from '@nestjs/common';
import { RenderingModule } from '../rendering/rendering.module.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';

@Module({ imports: [RenderingModule], controllers: [HealthController], providers: [Health] })
export class WebModule {}
