import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { Acceptance } from './pages/acceptance/acceptance.js';
import { AcceptancePage } from './pages/acceptance/acceptance.page.js';
import { AcceptancePagesController } from './pages/acceptance/acceptance-pages.controller.js';
import { MeasureReportsController } from './measure-reports.controller.js';
import { MeasuresModule } from './measures.module.js';
import { ReportDecisions } from './report-decisions.js';
import { ReportDrafts } from './report-drafts.js';
import { ReportSubmissions } from './report-submissions.js';
import { ReportedMeasures } from './reported-measures.js';
import { StatusReportsController } from './status-reports.controller.js';
import { StatusReports } from './status-reports.service.js';

/** Sachstände: reported, decided on and read. */
@Module({
  imports: [OrganizationsModule, MeasuresModule],
  controllers: [MeasureReportsController, StatusReportsController, AcceptancePagesController],
  providers: [
    ReportedMeasures,
    ReportDrafts,
    ReportSubmissions,
    ReportDecisions,
    StatusReports,
    Acceptance,
    AcceptancePage,
  ],
})
export class ReportsModule {}
