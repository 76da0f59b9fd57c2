import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.js';
import { Bodies } from '../organizations/bodies.js';
import { Answers } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { PaperContents } from './paper-contents.js';
import { courseOf } from './paper-course.js';
import { PAPER, paperView } from './paper.view.js';
import { formatNamed, PAPER_FORMATS, Papers } from './papers.service.js';
import { AnswersDocument, sendDocument } from './rendition-answer.js';
import { StoredPapers } from './stored-papers.js';

const PAPER_PARAMETER = {
  name: 'paper',
  description: 'Kurzname der Vorlage',
  example: 'umsetzungsstand-2023',
};

const OVER_HTTP = { publicOnly: true };

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/papers')
export class PapersController {
  constructor(
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly stored: StoredPapers,
    private readonly contents: PaperContents,
    private readonly papers: Papers,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Vorlagen eines Kreises mit ihrem Weg durch die Gremien',
    description: 'Der jüngste Stichtag zuerst; Vorlagen ohne Stichtag am Ende.',
  })
  @Answers('Die Vorlagen', record({ items: list(PAPER) }))
  async all(@Param('body') body: string) {
    const papers = await this.stored.of(await this.bodies.idOf(body), OVER_HTTP);
    const courses = await Promise.all(papers.map((paper) => courseOf(this.database.read, paper)));
    return { items: courses.map(paperView) };
  }

  @Get(':paper')
  @ApiOperation({ summary: 'Eine Vorlage' })
  @ApiParam(PAPER_PARAMETER)
  @Answers('Die Vorlage', PAPER)
  async one(@Param('body') body: string, @Param('paper') key: string) {
    const paper = await this.stored.one(await this.bodies.idOf(body), key, OVER_HTTP);
    return paperView(await courseOf(this.database.read, paper));
  }

  @Get(':paper/rendition.:format')
  @ApiOperation({
    summary: 'Eine Vorlage als Dokument',
    description: 'Vorlagen, von denen nur der Beratungsweg verzeichnet ist, haben kein Dokument.',
  })
  @ApiParam(PAPER_PARAMETER)
  @ApiParam({ name: 'format', description: 'Format', enum: Object.keys(PAPER_FORMATS) })
  @AnswersDocument()
  async rendition(
    @Param('body') body: string,
    @Param('paper') key: string,
    @Param('format') format: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known = formatNamed(format);
    const prepared = await this.contents.paper(body, key, OVER_HTTP);
    const [rendition] = await this.papers.render(prepared, [known]);
    const name = prepared.content.vorlage.nummer ?? key;
    return sendDocument(reply, [body, name], known, rendition.data);
  }
}
