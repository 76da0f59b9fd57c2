import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers } from '../web/answers.js';
import { olderLinks } from '../web/page-links.js';
import { AuditLogInput } from './audit-log.input.js';
import { AuditLog } from './audit-log.service.js';
import { AUDIT_PAGE } from './audit-log.view.js';

@ApiTags('Protokoll')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('audit.read')
@Controller('api/v1/bodies/:body/audit')
export class AuditLogController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  @ApiOperation({
    summary: 'Wer in einem Kreis was getan hat',
    description:
      'Das Neueste zuerst. Wer handelte, steht mit der Funktion da; Namen und die Tätigkeit einer einzelnen Person sieht nur die Prüfung. Jeder Blick ins Protokoll wird selbst protokolliert. Weil dabei neue Einträge hinzukommen, wird nicht nach Seiten gezählt, sondern von Eintrag zu Eintrag geblättert (`before`, `Link`). `X-Total-Count` nennt die Zahl aller Treffer.',
  })
  @Answers('Eine Seite des Protokolls', AUDIT_PAGE)
  async page(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() input: AuditLogInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.log.page(call, body, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', olderLinks(request.url, page.next));
    return page;
  }
}
