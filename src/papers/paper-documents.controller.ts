import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Audit } from '../audit/audit.js';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Access } from '../organizations/access.js';
import { OneOf } from '../web/input.js';
import { type Edition, EDITIONS } from './edition.js';
import { audienceOf } from './paper-audience.js';
import { editionFor, PaperDocuments } from './paper-documents.js';
import { formatNamed, PAPER_FORMATS } from './papers.service.js';
import { AnswersDocument, namedBy, notAgain, rendered, sendDocument } from './rendition-answer.js';
import { StoredPapers } from './stored-papers.js';

class PaperDocumentInput {
  @OneOf(
    EDITIONS,
    'Fassung; ohne Angabe die öffentliche, bei nichtöffentlichen Vorlagen für KI-Management und Prüfung die interne.',
  )
  edition?: Edition;
}

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@ApiParam({
  name: 'paper',
  description: 'Kurzname der Vorlage',
  example: 'umsetzungsstand-2023',
})
@Permits('paper.read')
@Controller('api/v1/bodies/:body/papers/:paper')
export class PaperDocumentsController {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly documents: PaperDocuments,
    private readonly stored: StoredPapers,
  ) {}

  @Get('rendition.:format')
  @ApiOperation({
    summary: 'Eine Vorlage als Dokument',
    description:
      'Eine freigegebene Vorlage ist immer dasselbe Dokument, Byte für Byte; sein ETag ist die SHA-256-Prüfsumme. Vorlagen, von denen nur der Beratungsweg verzeichnet ist, haben kein Dokument.',
  })
  @ApiParam({ name: 'format', description: 'Format', enum: Object.keys(PAPER_FORMATS) })
  @ApiResponse({ status: 304, description: 'Es ist noch das Dokument, das `If-None-Match` nennt.' })
  @AnswersDocument()
  async rendition(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('paper') key: string,
    @Param('format') name: string,
    @Query() { edition: asked }: PaperDocumentInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { bodyId } = await this.access.to(call, 'paper.read', body);
    const format = formatNamed(name);
    const audience = audienceOf(call.actor, bodyId);
    const paper = await this.stored.one(bodyId, key, audience);
    const edition = editionFor(paper, audience, asked);
    if (await this.documents.isStill(paper, edition, format, namedBy(reply))) {
      notAgain(reply);
      return undefined;
    }
    const { document, fixed } = await this.documents.stored(body, paper, edition, format);
    if (!fixed) await this.audit.note(call, rendered(bodyId, paper.key, { format, edition }));
    const names = [body, paper.reference ?? key, ...(asked === 'INTERNAL' ? ['intern'] : [])];
    return sendDocument(reply, names, format, document);
  }
}
