import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, AnswersVersion, Moves } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { pageLinks } from '../web/page-links.js';
import { ReportDecisions } from './report-decisions.js';
import { AcceptanceInput, ReportQueueInput, ReturnInput } from './report.input.js';
import { COMPARED_REPORT, QUEUE_PAGE, STATUS_REPORT } from './report.view.js';
import { StatusReports } from './status-reports.service.js';

const REPORT = {
  name: 'report',
  description: 'Kennung des Sachstands',
  example: '01890a5d-ac96-774b-bcce-b302099a8057',
};

@ApiTags('Sachstände')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Controller('api/v1/bodies/:body/status-reports')
export class StatusReportsController {
  constructor(
    private readonly reports: StatusReports,
    private readonly decisions: ReportDecisions,
  ) {}

  @Get()
  @Permits('report.read')
  @ApiOperation({
    summary: 'Sachstände, die auf die Annahme warten',
    description:
      'Der älteste zuerst, jeweils neben dem Sachstand, der bisher gilt. Mit `state` auch die entschiedenen. Amtsleitungen sehen die ihrer Stellen. `X-Total-Count` nennt die Zahl aller Treffer, `Link` die Nachbarseiten.',
  })
  @Answers('Eine Seite der Sachstände', QUEUE_PAGE)
  async queue(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() input: ReportQueueInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.reports.queue(call, body, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', pageLinks(request.url, page));
    return page;
  }

  @Get(':report')
  @Permits('report.read')
  @UseGuards(NoParameters)
  @ApiOperation({ summary: 'Ein Sachstand neben dem, der bisher gilt' })
  @ApiParam(REPORT)
  @AnswersVersion('Der Sachstand', COMPARED_REPORT)
  one(@CurrentCall() call: Call, @Param('body') body: string, @Param('report') id: string) {
    return this.reports.one(call, body, id);
  }

  @Post(':report/acceptance')
  @Permits('report.decide')
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Sachstand annehmen',
    description:
      'Von da an zählt er. Den eigenen Sachstand nimmt immer eine zweite Person an; hat sich die Maßnahme seit dem Ansehen geändert, wird nichts angenommen.',
  })
  @ApiParam(REPORT)
  @Moves('Der angenommene Sachstand', STATUS_REPORT)
  accept(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('report') id: string,
    @Body() input: AcceptanceInput,
  ) {
    return this.decisions.accept(call, body, id, input);
  }

  @Post(':report/return')
  @Permits('report.decide')
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Sachstand mit einer Bemerkung zurückgeben',
    description: 'Er zählt nicht. Die Stelle meldet neu und nennt ihn dabei unter `corrects`.',
  })
  @ApiParam(REPORT)
  @Moves('Der zurückgegebene Sachstand', STATUS_REPORT)
  return(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('report') id: string,
    @Body() input: ReturnInput,
  ) {
    return this.decisions.return(call, body, id, input);
  }

  @Post(':report/withdrawal')
  @Permits('report.withdraw')
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Eigenen Sachstand vor der Annahme zurückziehen',
    description:
      'Was das KI-Management für eine Stelle gemeldet hat, kann es selbst zurückziehen. Eine Bestätigung, die sofort zählt, lässt sich bis zum Ende des Tages zurückziehen.',
  })
  @ApiParam(REPORT)
  @Moves('Der zurückgezogene Sachstand', STATUS_REPORT)
  withdraw(@CurrentCall() call: Call, @Param('body') body: string, @Param('report') id: string) {
    return this.decisions.withdraw(call, body, id);
  }
}
