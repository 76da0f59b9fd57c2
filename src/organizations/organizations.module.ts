import { Module } from '@nestjs/common';
import { Access } from './access.js';
import { BodiesController } from './bodies.controller.js';
import { Bodies } from './bodies.js';
import { Organizations } from './organizations.queries.js';

@Module({
  controllers: [BodiesController],
  providers: [Access, Bodies, Organizations],
  exports: [Access, Bodies],
})
export class OrganizationsModule {}
