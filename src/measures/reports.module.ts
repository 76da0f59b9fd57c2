import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { Acceptance } from './pages/acceptance/acceptance.js';
import { AcceptancePage } from './pages/acceptance/acceptance.page.js';
import { AcceptancePagesController } from './pages/acceptance/acceptance-pages.controller.js';
import { OwnMeasuresPage } from './pages/reporting/own-measures.page.js';
import { OwnMeasuresPagesController } from './pages/reporting/own-measures-pages.controller.js';
import { OwnMeasuresTable } from './pages/reporting/own-measures.table.js';
import { ReportFormPage } from './pages/reporting/report-form.page.js';
import { ReportFormPagesController } from './pages/reporting/report-form-pages.controller.js';
import { UsersModule } from '../users/users.module.js';
import { OpenReports } from './open-reports.js';
import { OtherTasks } from './other-tasks.js';
import { OwnMeasures } from './own-measures.js';
import { OwnReports } from './own-reports.js';
import { ReportSheets } from './report-sheets.js';
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
  imports: [OrganizationsModule, MeasuresModule, UsersModule],
  controllers: [
    MeasureReportsController,
    StatusReportsController,
    AcceptancePagesController,
    OwnMeasuresPagesController,
    ReportFormPagesController,
  ],
  providers: [
    ReportedMeasures,
    ReportDrafts,
    ReportSubmissions,
    ReportDecisions,
    StatusReports,
    Acceptance,
    AcceptancePage,
    OpenReports,
    OtherTasks,
    OwnMeasures,
    OwnMeasuresPage,
    OwnMeasuresTable,
    OwnReports,
    ReportFormPage,
    ReportSheets,
  ],
  exports: [OpenReports, OtherTasks, StatusReports],
})
export class ReportsModule {}
