import { Module } from '@nestjs/common';
import { Access } from './access.js';
import { BodiesController } from './bodies.controller.js';
import { Bodies } from './bodies.js';
import { CountySettings } from './county-settings.js';
import { Home } from './home.js';
import { OrganizationCreation } from './organization-creation.js';
import { OrganizationWriting } from './organization-writing.js';
import { OrganizationsController } from './organizations.controller.js';
import { Organizations } from './organizations.queries.js';

@Module({
  controllers: [BodiesController, OrganizationsController],
  providers: [
    Access,
    Bodies,
    CountySettings,
    Home,
    Organizations,
    OrganizationCreation,
    OrganizationWriting,
  ],
  exports: [Access, Bodies, Home, OrganizationWriting],
})
export class OrganizationsModule {}
