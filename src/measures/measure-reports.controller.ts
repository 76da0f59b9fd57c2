import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { pageLinks } from '../web/page-links.js';
import { ReportSubmissions } from './report-submissions.js';
import { ConfirmationInput, MeasureReportsInput, StatusReportInput } from './report.input.js';
import { REPORT_PAGE, WRITTEN_REPORT } from './report.view.js';
import { StatusReports } from './status-reports.service.js';

@ApiTags('Sachstände')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@ApiParam({ name: 'number', description: 'Nummer der Maßnahme', example: 'W01' })
@Controller('api/v1/bodies/:body/measures/:number')
export class MeasureReportsController {
  constructor(
    private readonly reports: StatusReports,
    private readonly submissions: ReportSubmissions,
  ) {}

  @Get('status-reports')
  @Permits('measure.read')
  @ApiOperation({
    summary: 'Sachstände einer Maßnahme, der neueste zuerst',
    description:
      'Wer für die Maßnahme zuständig ist, sieht auch eingereichte, zurückgegebene und zurückgezogene, alle anderen die angenommenen. `X-Total-Count` nennt die Zahl aller Treffer, `Link` die Nachbarseiten.',
  })
  @Answers('Eine Seite der Sachstände', REPORT_PAGE)
  async page(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Query() input: MeasureReportsInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.reports.ofMeasure(call, body, number, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', pageLinks(request.url, page));
    return page;
  }

  @Post('status-reports')
  @Permits('report.submit')
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Sachstand melden',
    description:
      'Für Maßnahmen der eigenen Stelle, auch in Vertretung; das KI-Management für alle. Der Sachstand zählt, sobald eine zweite Person ihn angenommen hat.',
  })
  @Creates('Der gemeldete Sachstand', WRITTEN_REPORT)
  submit(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: StatusReportInput,
  ) {
    return this.submissions.submit(call, body, number, input);
  }

  @Post('confirmations')
  @Permits('report.submit')
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Letzten Sachstand unverändert bestätigen',
    description:
      'Ein Aufruf ohne Inhalt genügt. Alle Angaben des letzten angenommenen Sachstands gelten weiter. Von der federführenden Stelle zählt die Bestätigung sofort, vom KI-Management an deren Stelle erst nach Annahme.',
  })
  @Creates('Der bestätigte Sachstand', WRITTEN_REPORT)
  confirm(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Body() input: ConfirmationInput,
  ) {
    return this.submissions.confirm(call, body, number, input);
  }
}
