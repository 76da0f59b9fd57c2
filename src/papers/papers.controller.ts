import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Database } from '../database/database.js';
import { Access } from '../organizations/access.js';
import { Answers, AnswersVersion } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { audienceOf } from './paper-audience.js';
import { courseOf } from './paper-course.js';
import { PAPER, paperView } from './paper.view.js';
import { StoredPapers } from './stored-papers.js';

const PAPER_PARAMETER = {
  name: 'paper',
  description: 'Kurzname der Vorlage',
  example: 'umsetzungsstand-2023',
};

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Permits('paper.read')
@Controller('api/v1/bodies/:body/papers')
export class PapersController {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly stored: StoredPapers,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Vorlagen eines Kreises mit ihrem Weg durch die Gremien',
    description: 'Der jüngste Stichtag zuerst; Vorlagen ohne Stichtag am Ende.',
  })
  @Answers('Die Vorlagen', record({ items: list(PAPER) }))
  async all(@CurrentCall() call: Call, @Param('body') body: string) {
    const { bodyId } = await this.access.to(call, 'paper.read', body);
    const audience = audienceOf(call.actor, bodyId);
    const papers = await this.stored.of(bodyId, audience);
    const courses = await Promise.all(papers.map((paper) => courseOf(this.database.read, paper)));
    return { items: courses.map((course) => paperView(course, audience)) };
  }

  @Get(':paper')
  @ApiOperation({ summary: 'Eine Vorlage' })
  @ApiParam(PAPER_PARAMETER)
  @AnswersVersion('Die Vorlage', PAPER)
  async one(@CurrentCall() call: Call, @Param('body') body: string, @Param('paper') key: string) {
    const { bodyId } = await this.access.to(call, 'paper.read', body);
    const audience = audienceOf(call.actor, bodyId);
    const paper = await this.stored.one(bodyId, key, audience);
    return paperView(await courseOf(this.database.read, paper), audience);
  }
}
