import { Module } from '@nestjs/common';
import { Access } from './access.js';
import { BodiesController } from './bodies.controller.js';
import { Bodies } from './bodies.js';
import { BarrierReports } from './barrier-reports.js';
import { CountyTexts } from './county-texts.js';
import { BarrierPagesController } from './pages/barrier-pages.controller.js';
import { CountyPagesController } from './pages/county-pages.controller.js';
import { LegalPagesController } from './pages/legal-pages.controller.js';
import { LegalPage } from './pages/legal.page.js';
import { SpokenForCounty } from './spoken-for-county.js';
import { CountySettings } from './county-settings.js';
import { FieldMemberships } from './field-memberships.js';
import { Home } from './home.js';
import { OrganizationCreation } from './organization-creation.js';
import { OrganizationDirectory } from './organization-directory.js';
import { OrganizationWriting } from './organization-writing.js';
import { OrganizationsController } from './organizations.controller.js';
import { Organizations } from './organizations.queries.js';
import { CountyRecordWriting } from './county-record-writing.js';
import { People } from './people.js';
import { PeopleController } from './people.controller.js';
import { Seats } from './seats.js';
import { SeatsController } from './seats.controller.js';
import { PeoplePage } from './pages/people.page.js';
import { PeoplePagesController } from './pages/people-pages.controller.js';
import { SeatPage } from './pages/seat.page.js';
import { SeatPagesController } from './pages/seat-pages.controller.js';
import { OrganizationListPage } from './pages/organization-list.page.js';
import { OrganizationListPagesController } from './pages/organization-list-pages.controller.js';

@Module({
  controllers: [
    BarrierPagesController,
    CountyPagesController,
    LegalPagesController,
    BodiesController,
    OrganizationsController,
    OrganizationListPagesController,
    PeopleController,
    PeoplePagesController,
    SeatPagesController,
    SeatsController,
  ],
  providers: [
    Access,
    Bodies,
    BarrierReports,
    CountySettings,
    CountyTexts,
    LegalPage,
    SpokenForCounty,
    FieldMemberships,
    Home,
    Organizations,
    OrganizationCreation,
    OrganizationWriting,
    OrganizationDirectory,
    OrganizationListPage,
    CountyRecordWriting,
    People,
    PeoplePage,
    SeatPage,
    Seats,
  ],
  exports: [FieldMemberships, Access, Bodies, Home, OrganizationWriting, OrganizationDirectory],
})
export class OrganizationsModule {}
