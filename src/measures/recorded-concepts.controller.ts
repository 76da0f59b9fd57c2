import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { CONCEPT } from '../concepts/concept.view.js';
import { Answers } from '../web/answers.js';
import { list, record } from '../web/schema.js';
import { OnDayInput } from '../web/on-day.js';
import { RecordedConcepts } from './recorded-concepts.js';

@ApiTags('Konzepte')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('county.read')
@Controller('api/v1/bodies/:body/concepts')
export class RecordedConceptsController {
  constructor(private readonly concepts: RecordedConcepts) {}

  @Get()
  @ApiOperation({
    summary: 'Konzepte, genannte und verzeichnete Zahl der Maßnahmen',
    description:
      'Was eine Unterlage nennt („mehr als 80“), bleibt neben der verzeichneten Zahl. Was am Stichtag noch nicht beschlossen war, fehlt; Titel und Ziele sind die heutigen.',
  })
  @Answers('Die Konzepte', record({ items: list(CONCEPT) }))
  async all(@CurrentCall() call: Call, @Param('body') body: string, @Query() input: OnDayInput) {
    return { items: await this.concepts.ofBody(call, body, input.asOf) };
  }
}
