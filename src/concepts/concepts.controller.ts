import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Access } from '../organizations/access.js';
import { Answers } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { ConceptRecords } from './concept-records.js';
import { FIELD_OF_ACTION, fieldOfActionView } from './field-of-action.view.js';
import { INDICATOR, indicatorView } from './indicator.view.js';

@ApiTags('Konzepte')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'unna' })
@UseGuards(NoParameters)
@Permits('county.read')
@Controller('api/v1/bodies/:body')
export class ConceptsController {
  constructor(
    private readonly access: Access,
    private readonly records: ConceptRecords,
  ) {}

  @Get('fields-of-action')
  @ApiOperation({ summary: 'Handlungsfelder mit ihren Zielen' })
  @Answers('Die Handlungsfelder', record({ items: list(FIELD_OF_ACTION) }))
  async fieldsOfAction(@CurrentCall() call: Call, @Param('body') key: string) {
    const { bodyId } = await this.access.to(call, 'county.read', key);
    const all = {
      concepts: await this.records.concepts(bodyId),
      fields: await this.records.fields(bodyId),
      goals: await this.records.goals(bodyId),
    };
    return { items: all.fields.map((field) => fieldOfActionView(field, all)) };
  }

  @Get('indicators')
  @ApiOperation({
    summary: 'Kennzahlen, gedruckt und nachgerechnet',
    description: 'Gedruckte Werte bleiben, wie sie sind; ein errechneter Wert steht daneben.',
  })
  @Answers('Die Kennzahlen', record({ items: list(INDICATOR) }))
  async indicators(@CurrentCall() call: Call, @Param('body') key: string) {
    const { bodyId } = await this.access.to(call, 'county.read', key);
    const indicators = await this.records.indicators(bodyId);
    const values = await this.records.values(bodyId);
    return { items: indicators.map((one) => indicatorView(one, indicators, values)) };
  }
}
