import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Audit } from '../audit/audit.js';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { NoParameters } from '../web/input.js';
import { DirectDocuments } from './direct-documents.js';
import { PaperContents } from './paper-contents.js';
import { PaperTemplates } from './paper-templates.js';
import { AnswersDocument, rendered, sendDocument } from './rendition-answer.js';
import { RenditionInput } from './rendition.input.js';

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Permits('paper.render')
@Controller('api/v1/bodies/:body/renditions')
export class RenditionsController {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly templates: PaperTemplates,
    private readonly contents: PaperContents,
    private readonly documents: DirectDocuments,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Den Umsetzungsstand an einem Tag als Dokument',
    description:
      'Ein Entwurf ohne Nummer. Kopf und Beratungsfolge kommen aus der Vorlage desselben Stichtags oder der jüngsten davor. Gespeichert wird nichts.',
  })
  @AnswersDocument()
  async onDemand(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Body() { template, asOf = dayOf(this.clock.now()), filter, format }: RenditionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { bodyId } = await this.access.to(call, 'paper.render', body);
    await this.templates.check(bodyId, template);
    const prepare = () => this.contents.onDemand(body, template, asOf, filter);
    const document = await this.documents.of(call.actor, prepare, format);
    await this.audit.note(call, rendered(bodyId, template, { asOf, format }));
    return sendDocument(reply, [body, template, asOf], format, document);
  }
}
