import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { Bodies } from './bodies.js';
import { Organizations } from './organizations.queries.js';

@Module({
  controllers: [BodiesController],
  providers: [Bodies, Organizations],
  exports: [Bodies],
})
export class OrganizationsModule {}
