import { Module } from '@nestjs/common';
import { Access } from './access.js';
import { BodiesController } from './bodies.controller.js';
import { Bodies } from './bodies.js';
import { CountySettings } from './county-settings.js';
import { Home } from './home.js';
import { OrganizationCreation } from './organization-creation.js';
import { OrganizationDirectory } from './organization-directory.js';
import { OrganizationWriting } from './organization-writing.js';
import { OrganizationsController } from './organizations.controller.js';
import { Organizations } from './organizations.queries.js';
import { OrganizationListPage } from './pages/organization-list.page.js';
import { OrganizationListPagesController } from './pages/organization-list-pages.controller.js';

@Module({
  controllers: [BodiesController, OrganizationsController, OrganizationListPagesController],
  providers: [
    Access,
    Bodies,
    CountySettings,
    Home,
    Organizations,
    OrganizationCreation,
    OrganizationWriting,
    OrganizationDirectory,
    OrganizationListPage,
  ],
  exports: [Access, Bodies, Home, OrganizationWriting, OrganizationDirectory],
})
export class OrganizationsModule {}
