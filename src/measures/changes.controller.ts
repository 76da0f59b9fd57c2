import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers } from '../web/answers.js';
import { pageLinks } from '../web/page-links.js';
import { ChangesInput } from './changes.input.js';
import { Changes } from './changes.service.js';
import { CHANGES_PAGE } from './changes.view.js';

@ApiTags('Maßnahmen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('measure.read')
@Controller('api/v1/bodies/:body/changes')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  @Get()
  @ApiOperation({
    summary: 'Was sich zwischen zwei Tagen geändert hat',
    description:
      'Vergleicht den Stand am ersten Tag mit dem am zweiten. Der Zeitraum beginnt nach dem ersten Tag und schließt den zweiten ein. Die Filter gelten für die Maßnahmen, wie sie am zweiten Tag stehen. `X-Total-Count` nennt die Zahl aller Treffer, `Link` die Nachbarseiten.',
  })
  @Answers('Eine Seite der Änderungen, nach Nummer', CHANGES_PAGE)
  async page(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() input: ChangesInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.changes.page(call, body, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', pageLinks(request.url, page));
    return page;
  }
}
