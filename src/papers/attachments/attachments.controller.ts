import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../../auth/call.js';
import { Permits } from '../../auth/permits.js';
import { Access } from '../../organizations/access.js';
import { Answers, AnswersVersion, Changes, Moves } from '../../web/answers.js';
import { OneOf } from '../../web/input.js';
import { uploadOf } from '../../web/uploads.js';
import { type Edition, EDITIONS } from '../edition.js';
import { audienceOf } from '../paper-audience.js';
import { PAPER_RECEIPT } from '../paper-receipt.js';
import type { PaperPlace } from '../paper-writing.js';
import { PlaceOfPaper } from '../place-of-paper.js';
import { StoredPapers } from '../stored-papers.js';
import { AttachmentChangeInput, NewAttachmentInput } from './attachment.input.js';
import { ATTACHMENTS } from './attachment.view.js';
import { LIMITS, TOO_LARGE } from './attachment-words.js';
import { Attachments } from './attachments.js';
import { CompleteDocuments } from './complete-documents.js';
import { ReadAttachments } from './read-attachments.js';
import { sendPdf } from './send-pdf.js';

const PDF = 'application/pdf';
const BINARY = { type: 'string', format: 'binary' } as const;
const NOW = 'Die Vorlage, wie sie nun steht';
const ID = { name: 'attachment', description: 'Schlüssel der Anlage' };

class CompleteInput {
  @OneOf(EDITIONS, 'Fassung; ohne Angabe die, die Sie üblicherweise lesen.')
  edition?: Edition;
}

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'musterkreis' })
@ApiParam({ name: 'paper', description: 'Kurzname der Vorlage', example: 'umsetzungsstand-2026' })
@Controller('api/v1/bodies/:body/papers/:paper')
export class AttachmentsController {
  constructor(
    private readonly access: Access,
    private readonly attachments: Attachments,
    private readonly complete: CompleteDocuments,
    private readonly reading: ReadAttachments,
    private readonly stored: StoredPapers,
  ) {}

  @Get('attachments')
  @Permits('paper.read')
  @ApiOperation({
    summary: 'Die Anlagen einer Vorlage',
    description: 'Nichtöffentliche sehen nur das KI-Management und die Prüfung.',
  })
  @AnswersVersion('Die Anlagen', ATTACHMENTS)
  async list(@CurrentCall() call: Call, @PlaceOfPaper() place: PaperPlace) {
    const { paper, audience } = await this.paper(call, place);
    return { items: await this.reading.of(paper, audience), version: paper.version };
  }

  @Post('attachments')
  @Permits('paper.prepare')
  @ApiOperation({
    summary: 'Ein PDF zu einem Entwurf nehmen',
    description: `Die Datei ist der Inhalt der Anfrage. Erlaubt sind ${LIMITS.file / 1_000_000} MB je Anlage und ${LIMITS.count} Anlagen. Verschlüsselte Dateien und solche mit JavaScript, eingebetteten Dateien oder Startbefehlen werden nicht angenommen. \`If-Match\` nennt die Fassung der Vorlage.`,
  })
  @ApiConsumes(PDF)
  @ApiBody({ required: true, schema: BINARY })
  @Moves(NOW, PAPER_RECEIPT)
  add(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Query() input: NewAttachmentInput,
    @Req() request: FastifyRequest,
  ) {
    const limits = { type: PDF, most: LIMITS.file, tooLarge: TOO_LARGE };
    return this.attachments.add(call, place, input, () => uploadOf(request, limits));
  }

  @Patch('attachments/:attachment')
  @Permits('paper.prepare')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Titel, Art, Fassung oder Platz einer Anlage ändern' })
  @Changes(NOW, PAPER_RECEIPT)
  change(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('attachment') id: string,
    @Body() input: AttachmentChangeInput,
  ) {
    return this.attachments.change(call, place, id, input);
  }

  @Delete('attachments/:attachment')
  @Permits('paper.prepare')
  @HttpCode(200)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Eine Anlage von einem Entwurf nehmen' })
  @Changes(NOW, PAPER_RECEIPT)
  remove(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('attachment') id: string,
  ) {
    return this.attachments.remove(call, place, id);
  }

  @Get('attachments/:attachment/file')
  @Permits('paper.read')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Die Datei einer Anlage, wie sie kam' })
  @ApiProduces(PDF)
  @Answers('Die Datei', BINARY)
  async file(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('attachment') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { paper, audience } = await this.paper(call, place);
    return sendPdf(reply, await this.reading.file(paper, audience, id));
  }

  @Get('complete.pdf')
  @Permits('paper.read')
  @ApiOperation({
    summary: 'Eine Vorlage mit ihren angehängten Anlagen als ein PDF',
    description:
      'Vor der Genehmigung, wie sie jetzt ist, mit „ENTWURF“ auf jeder Seite der Vorlage; die Seiten der Anlagen bleiben, wie sie kamen. Das PDF sagt nur dann von sich, PDF/UA und PDF/A einzuhalten, wenn jede Anlage das auch tut; die Vorlage allein tut es immer.',
  })
  @ApiProduces(PDF)
  @Answers('Das PDF', BINARY)
  async all(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Query() { edition }: CompleteInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { paper } = await this.paper(call, place);
    return sendPdf(reply, await this.complete.of(call, place.body, paper, edition));
  }

  private async paper(call: Call, { body, paper: name }: PaperPlace) {
    const { bodyId } = await this.access.to(call, 'paper.read', body);
    const audience = audienceOf(call.actor, bodyId);
    return { audience, paper: await this.stored.one(bodyId, name, audience) };
  }
}
