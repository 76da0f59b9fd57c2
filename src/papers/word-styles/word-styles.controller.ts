import { Controller, Delete, Get, HttpCode, Param, Put, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../../auth/call.js';
import { Permits } from '../../auth/permits.js';
import { AnswersVersion, Changes } from '../../web/answers.js';
import { NoParameters } from '../../web/input.js';
import { instant, list, maybe, object, text, whole } from '../../web/schema.js';
import { uploadOf } from '../../web/uploads.js';
import { PAPER_FORMATS } from '../papers.service.js';
import { LARGEST, TOO_LARGE, WordStylesOfCounties } from './word-styles-of-counties.js';

const DOCX = PAPER_FORMATS.docx;
const WORD_STYLES = object('WordStyles', 'Aussehen der Word-Dateien eines Kreises', {
  sha256: maybe(text('Prüfsumme der Datei (SHA-256); leer ohne eigene Formatvorlagen')),
  names: list(text('Name der Formatvorlage', 'heading 1'), 'Übernommene Formatvorlagen'),
  letterhead: list(
    text('Ein Teil von Kopf und Fuß der Seiten', 'Kopf der ersten Seite'),
    'Was von Kopf, Fuß und Rändern übernommen wurde; leer ohne eigenen Briefkopf',
  ),
  leftOut: list(
    text(
      'Was dabei fehlt oder anders ist',
      'Textfelder, Formen, Schriftzüge und Bilder in alter Art',
    ),
    'Was von Kopf und Fuß nicht übernommen wurde',
  ),
  changedAt: maybe(instant('Wann zuletzt geändert')),
  changedBy: maybe(text('Funktion der Person, die geändert hat', 'Administration')),
  version: whole('Fassung; auch der ETag, 0 vor der ersten Datei', 1),
});

@ApiTags('Kreise')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'musterkreis' })
@Permits('county.change')
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/word-styles')
export class WordStylesController {
  constructor(private readonly styles: WordStylesOfCounties) {}

  @Get()
  @ApiOperation({ summary: 'Formatvorlagen und Briefkopf eines Kreises für Word' })
  @AnswersVersion('Die Formatvorlagen', WORD_STYLES)
  one(@CurrentCall() call: Call, @Param('body') body: string) {
    return this.styles.view(call, body);
  }

  @Put()
  @ApiOperation({
    summary: 'Formatvorlagen und Briefkopf aus einer Word-Datei übernehmen',
    description: `Die Datei (.docx, höchstens ${LARGEST / 1_000_000} MB, ohne Makros) ist der Inhalt der Anfrage. Es zählen die Namen der Formatvorlagen; was fehlt, ergänzt das Programm. Vom ersten Abschnitt kommen Kopf, Fuß und Ränder der Seiten mit, Bilder als PNG oder JPEG. Genehmigte Vorlagen bleiben, wie sie sind.`,
  })
  @ApiConsumes(DOCX)
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @Changes('Was übernommen wurde', WORD_STYLES)
  replace(@CurrentCall() call: Call, @Param('body') body: string, @Req() request: FastifyRequest) {
    const limits = { type: DOCX, most: LARGEST, tooLarge: TOO_LARGE };
    return this.styles.replace(call, body, () => uploadOf(request, limits));
  }

  @Delete()
  @HttpCode(200)
  @ApiOperation({ summary: 'Zum Aussehen des Programms zurückkehren' })
  @Changes('Was nun gilt', WORD_STYLES)
  remove(@CurrentCall() call: Call, @Param('body') body: string) {
    return this.styles.remove(call, body);
  }
}
