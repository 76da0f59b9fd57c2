import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, AnswersVersion } from '../web/answers.js';
import { pageLinks } from '../web/page-links.js';
import { HISTORY } from './history.view.js';
import { OnDayInput } from '../web/on-day.js';
import { MeasureListInput } from './measure-list.input.js';
import { MEASURE, MEASURE_PAGE } from './measure.schema.js';
import { Measures } from './measures.service.js';

const NUMBER = { name: 'number', description: 'Nummer der Maßnahme', example: 'W01' };

@ApiTags('Maßnahmen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('measure.read')
@Controller('api/v1/bodies/:body/measures')
export class MeasuresController {
  constructor(private readonly measures: Measures) {}

  @Get()
  @ApiOperation({
    summary: 'Maßnahmen an einem Stichtag',
    description:
      'Alle Filter zusammen gelten. `X-Total-Count` nennt die Zahl aller Treffer, `Link` die Nachbarseiten.',
  })
  @Answers('Eine Seite der Maßnahmen', MEASURE_PAGE)
  async page(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() input: MeasureListInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.measures.page(call, body, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', pageLinks(request.url, page));
    return page;
  }

  @Get(':number')
  @ApiOperation({ summary: 'Eine Maßnahme an einem Stichtag' })
  @ApiParam(NUMBER)
  @AnswersVersion('Die Maßnahme', MEASURE)
  one(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Query() input: OnDayInput,
  ) {
    return this.measures.one(call, body, number, input.asOf);
  }

  @Get(':number/history')
  @ApiOperation({
    summary: 'Fassungen und Sachstände einer Maßnahme',
    description:
      'Wer hat wann was geändert und warum; dazu alle angenommenen Sachstände. Mit `asOf` nur, was an diesem Tag verzeichnet war und was für ihn oder früher gemeldet ist.',
  })
  @ApiParam(NUMBER)
  @Answers('Die Geschichte der Maßnahme', HISTORY)
  history(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('number') number: string,
    @Query() input: OnDayInput,
  ) {
    return this.measures.history(call, body, number, input.asOf);
  }
}
