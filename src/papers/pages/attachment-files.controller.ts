import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../../auth/call.js';
import { Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import { CompleteDocuments } from '../attachments/complete-documents.js';
import { ReadAttachments } from '../attachments/read-attachments.js';
import { sendPdf } from '../attachments/send-pdf.js';
import { audienceOf } from '../paper-audience.js';
import { StoredPapers } from '../stored-papers.js';
import { PaperCounties } from './paper-county.js';
import { PaperFileInput } from './paper-pages.input.js';

/** The files of a paper, alone and behind it, to be saved. */
@Permits('paper.read')
@Pages('vorlagen/:paper')
export class AttachmentFilesController {
  constructor(
    private readonly complete: CompleteDocuments,
    private readonly counties: PaperCounties,
    private readonly reading: ReadAttachments,
    private readonly stored: StoredPapers,
  ) {}

  @Get('anlagen/:attachment/datei')
  async file(
    @CurrentCall() call: Call,
    @Param('paper') key: string,
    @Param('attachment') id: string,
    @Query() input: PaperFileInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { paper, audience } = await this.paper(call, key, input);
    return sendPdf(reply, await this.reading.file(paper, audience, id));
  }

  @Get('mit-anlagen/datei')
  async all(
    @CurrentCall() call: Call,
    @Param('paper') key: string,
    @Query() input: PaperFileInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { county, paper } = await this.paper(call, key, input);
    return sendPdf(reply, await this.complete.of(call, county, paper, input.fassung));
  }

  private async paper(call: Call, key: string, input: PaperFileInput) {
    const { bodyId, key: county } = await this.counties.of(call, input);
    const audience = audienceOf(call.actor, bodyId);
    return { county, audience, paper: await this.stored.one(bodyId, key, audience) };
  }
}
