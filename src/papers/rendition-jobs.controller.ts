import { Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, Creates } from '../web/answers.js';
import { NoParameters, OneOf } from '../web/input.js';
import { type JobPhase, JOB_PHASES } from './job-phases.js';
import { RenditionBacklog } from './rendition-backlog.js';
import { RENDITION_JOB, RENDITION_JOBS } from './rendition-job.view.js';

class RenditionJobsInput {
  @OneOf(JOB_PHASES, 'Wie weit der Auftrag ist; `FAILED` sind die aufgegebenen.')
  phase?: JobPhase;
}

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('rendition.manage')
@Controller('api/v1/bodies/:body/rendition-jobs')
export class RenditionJobsController {
  constructor(private readonly backlog: RenditionBacklog) {}

  @Get()
  @ApiOperation({
    summary: 'Aufträge für Dokumente, der neueste zuerst',
    description:
      'Was freigegeben ist, wird im Hintergrund als PDF und DOCX hergestellt. Was mehrmals nicht gelingt, bleibt hier stehen. Höchstens 200.',
  })
  @Answers('Die Aufträge', RENDITION_JOBS)
  all(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() { phase }: RenditionJobsInput,
  ) {
    return this.backlog.of(call, body, phase);
  }

  @Post(':job/retry')
  @UseGuards(NoParameters)
  @ApiOperation({
    summary: 'Einen nicht gelungenen Auftrag noch einmal versuchen',
    description: 'Die Versuche zählen wieder von vorn.',
  })
  @ApiParam({ name: 'job', description: 'Kennung des Auftrags' })
  @Creates('Der Auftrag, der wieder wartet', RENDITION_JOB)
  retry(@CurrentCall() call: Call, @Param('body') body: string, @Param('job') job: string) {
    return this.backlog.retry(call, body, job);
  }
}
